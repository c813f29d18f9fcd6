import { useState } from 'react'
import { type AfterSteps, afterRequests } from '../../components/after-steps.ts'
import { RequestView } from '../../components/request-view.tsx'
import { checkAddress, presetNeedsAddress } from '../../lib/firewall-presets.ts'

/** What follows the creation, for whoever sends it themselves. Worked out when it is opened. */
export function AfterRequests({ after }: { after: AfterSteps }) {
  const [isOpen, setOpen] = useState(false)
  const { firewall, firewallAddress = '' } = after
  const lacksAddress = firewall && presetNeedsAddress(firewall) && checkAddress(firewallAddress) !== null
  const requests = lacksAddress ? [] : afterRequests(after, 'CONTAINER_ID')
  if (requests.length === 0) return null
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className="rounded-row py-0.5">These steps as requests</summary>
      {isOpen && (
        <>
          <p className="mt-1 mb-2 text-ink-2">
            CONTAINER_ID is in the answer to the create, and the version N in that of the proxy settings.
          </p>
          <ol className="grid gap-3">
            {requests.map(request => (
              <li key={JSON.stringify(request)}>
                <RequestView request={request} />
              </li>
            ))}
          </ol>
        </>
      )}
    </details>
  )
}
