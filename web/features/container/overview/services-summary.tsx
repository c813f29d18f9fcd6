import { kitSegment } from '../../../../contract/kit.ts'
import { kitServices } from '../../../../contract/kit-services.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { usePreferences } from '../../../lib/preferences.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { Panel } from '../panel.tsx'
import { serviceAddress } from '../service-address.ts'
import { PanelLink } from './panel-link.tsx'

const shown = kitServices.filter(({ indexed }) => indexed)

/** The kit's services to open. Whether each answers is asked only where people look for that. */
export function ServicesSummary({ container }: { container: Container }) {
  const keysHidden = usePreferences(preferences => preferences.keysHidden)
  const { reason } = serviceAddress(container, kitSegment(shown[0]!))
  return (
    <Panel
      title="Services"
      aside={
        <>
          {keysHidden && !reason && <Chip>links hidden</Chip>}
          <PanelLink id={container.id} tab="services" to="services and links">
            See all
          </PanelLink>
        </>
      }
    >
      {reason && <p className="mb-2 text-ink-2">{reason}</p>}
      {container.hoody_kit && (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(136px,1fr))] gap-1.5">
          {shown.map(service => (
            <li key={service.slug}>
              {reason ? (
                <span className="flex min-h-8 items-center rounded-control border border-line px-3 text-ink-3">
                  {service.label}
                </span>
              ) : (
                <Button
                  aria-label={`Open ${service.label}`}
                  data-tooltip={service.what}
                  className="w-full justify-start"
                  // The address opens it to whoever has it: it stays out of the page, where a hover would show it.
                  onClick={() => {
                    const { url } = serviceAddress(container, kitSegment(service))
                    window.open(url, '_blank', 'noopener,noreferrer')
                  }}
                >
                  {service.label}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
