import { lazy, Suspense, useState } from 'react'
import { maskUrl } from '../../../../contract/kit.ts'
import { usePreferences } from '../../../lib/preferences.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { openAddress } from '../service-address.ts'

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }))

interface Props {
  url: string
  /** What it leads to, for the names of the buttons. */
  what: string
  /** Why it cannot be opened now; copied and shown it can be even so. */
  reason: string | undefined
  /** What somebody gets with it. */
  grants: string
  /** Begins with the code. */
  hasCodeAtOnce?: boolean
}

/** One address: masked until asked for, to be opened, copied, or read by a phone. */
export function AddressLine({ url, what, reason, grants, hasCodeAtOnce = false }: Props) {
  const keysHidden = usePreferences(preferences => preferences.keysHidden)
  const [isShown, setShown] = useState(!keysHidden)
  const [hasCode, setCode] = useState(hasCodeAtOnce)
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <span className="flex min-w-0 flex-1 basis-72 items-center gap-1 rounded-control bg-wash py-0.5 pr-1 pl-3">
          <MaskedAddress url={url} isShown={isShown} />
          <IconButton
            icon={isShown ? 'hide' : 'show'}
            label={`${isShown ? 'Hide' : 'Show'} the address of ${what}`}
            onClick={() => setShown(!isShown)}
          />
          <CopyButton text={url} label={`Copy the address of ${what}`} />
        </span>
        <span className="flex gap-2">
          <Button
            aria-expanded={hasCode}
            aria-label={`QR code of the address of ${what}`}
            onClick={() => setCode(!hasCode)}
          >
            QR
          </Button>
          <Button
            variant="primary"
            reason={reason}
            aria-label={`Open ${what}`}
            onClick={() => openAddress(url)}
          >
            Open <Icon name="out" />
          </Button>
        </span>
      </div>
      <p className="text-ink-2">
        {grants} {reason && <span>{reason}</span>}
      </p>
      {hasCode && (
        <Suspense fallback={<Skeleton className="size-52" />}>
          <QrCode text={url} label={`QR code of the address of ${what}`} />
        </Suspense>
      )}
    </div>
  )
}

export function MaskedAddress({ url, isShown }: { url: string; isShown: boolean }) {
  return (
    <code className="min-w-0 flex-1 font-mono text-sm wrap-anywhere">
      {isShown ? (
        url
      ) : (
        <>
          <span aria-hidden="true">{maskUrl(url)}</span>
          <span className="sr-only">hidden</span>
        </>
      )}
    </code>
  )
}
