import type { Container } from '../../../api/fleet-state.ts'
import { Button } from '../../../ui/button.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { openAddress, serviceAddress } from '../service-address.ts'

/** Opens one address of a container, or copies it. It stays out of the page, where a hover would show it. */
export function OpenService({ container, segment }: { container: Container; segment: string }) {
  const { url, reason } = serviceAddress(container, segment)
  return (
    <span className="-my-1.5 inline-flex items-center gap-1">
      <Button
        variant="quiet"
        reason={reason}
        aria-label={`Open ${segment}`}
        onClick={() => url && openAddress(url)}
        className="px-1.5 font-mono text-sm"
      >
        {segment} <Icon name="out" />
      </Button>
      {url && <CopyButton text={url} label={`Copy the address of ${segment}`} />}
    </span>
  )
}
