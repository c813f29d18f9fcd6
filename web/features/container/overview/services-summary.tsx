import { useQuery } from '@tanstack/react-query'
import { kitSegment } from '../../../../contract/kit.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { runtimeQuery } from '../../../api/runtime.ts'
import { formatCount } from '../../../lib/format.ts'
import { cx } from '../../../ui/cx.ts'
import { Pressable } from '../../../ui/pressable.tsx'
import { Panel } from '../panel.tsx'
import { useRanFor } from '../runtime/nothing-told.tsx'
import { openAddress, serviceAddress } from '../service-address.ts'
import { countAnswering, marks, offersOf, stateWords } from '../services/catalogue.ts'
import { PanelLink } from './panel-link.tsx'

/** The kit's services in short: which of them answer, and a way in. */
export function ServicesSummary({ container }: { container: Container }) {
  const isRunning = container.status === 'running'
  const { data: info } = useQuery({ ...runtimeQuery(container.id), enabled: isRunning })
  const ranFor = useRanFor(container)
  const offers = offersOf({
    status: container.status,
    services: info ? (info.services ?? []) : info,
    ranFor,
  }).filter(({ service }) => service.indexed)
  const { answering, of } = countAnswering(offers)
  const { reason } = serviceAddress(container, kitSegment(offers[0]!.service))
  return (
    <Panel
      title="Services"
      aside={
        <>
          {container.hoody_kit && isRunning && info && (
            <span className="text-ink-2">
              {formatCount(answering)} of {formatCount(of)} answering
            </span>
          )}
          <PanelLink id={container.id} tab="services" to="services and links">
            See all
          </PanelLink>
        </>
      }
    >
      {container.hoody_kit ? (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(136px,1fr))] gap-1.5">
          {offers.map(({ service, state }) => (
            <li key={service.slug}>
              <Pressable
                reason={reason}
                aria-label={`Open ${service.label}, ${stateWords[state]}`}
                data-tooltip={reason ?? service.what}
                className="flex min-h-8 w-full items-center gap-2 rounded-control border border-line px-2.5 text-left not-aria-disabled:hover:border-ink-3 coarse:min-h-10"
                // The address opens it to whoever has it: it stays out of the page, where a hover would show it.
                onClick={() => {
                  const { url } = serviceAddress(container, kitSegment(service))
                  if (url) openAddress(url)
                }}
              >
                <span aria-hidden="true" className="w-3 text-center text-xs">
                  {marks[state]}
                </span>
                <span className={cx('truncate', state !== 'answering' && 'text-ink-3')}>{service.label}</span>
              </Pressable>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">{reason}</p>
      )}
    </Panel>
  )
}
