import { memo, useRef } from 'react'
import { Virtualizer } from 'virtua'
import type { ContainerEvent } from '../../../api/container-events.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { type Change, changesIn, eventTitle, reasonIn } from '../event-words.ts'

interface EventListProps {
  events: readonly ContainerEvent[]
  /** The id of who is signed in, as far as it is known. */
  own: string | undefined
}

/** The latest first. Only those in sight are in the page, however many there are. */
export const EventList = memo(function EventList({ events, own }: EventListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  if (events.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list cannot be virtualised.
    <div
      ref={scroller}
      role="list"
      aria-label="Events"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="relative -mx-1 max-h-[min(70vh,900px)] overflow-y-auto px-1 -outline-offset-2"
    >
      <Virtualizer scrollRef={scroller} itemSize={58} data={events}>
        {(event, index) => (
          <Entry key={event.id} event={event} own={own} place={index + 1} of={events.length} />
        )}
      </Virtualizer>
    </div>
  )
})

interface EntryProps {
  event: ContainerEvent
  own: string | undefined
  place: number
  of: number
}

function Entry({ event, own, place, of }: EntryProps) {
  const reason = reasonIn(event)
  const isFailure = event.event_type.endsWith('failed')
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list.
    <div
      role="listitem"
      aria-posinset={place}
      aria-setsize={of}
      className="grid gap-x-4 gap-y-0.5 border-t border-line py-2 sm:grid-cols-[110px_minmax(0,1fr)_minmax(0,auto)]"
    >
      <span className="text-ink-3">
        <RelativeTime at={event.created_at} />
      </span>
      <span className="min-w-0">
        <b className={isFailure ? 'font-[650]' : 'font-firm'}>{eventTitle(event)}</b>
        {reason && <span className="text-ink-2">: {reason}</span>}
        {changesIn(event).map(change => (
          <Changed key={change.field} change={change} />
        ))}
      </span>
      <span className="flex min-w-0 flex-wrap items-center gap-x-2 text-sm text-ink-3 sm:justify-end">
        <span>{byWhom(event, own)}</span>
        {event.operation_id && (
          <span className="flex items-center gap-1">
            <code className="font-mono text-xs" data-tooltip={`Operation ${event.operation_id}`}>
              {event.operation_id.slice(0, 8)}…
            </code>
            <CopyButton text={event.operation_id} label="Copy operation id" />
          </span>
        )}
      </span>
    </div>
  )
}

function Changed({ change: { field, before, after } }: { change: Change }) {
  return (
    <span className="block wrap-anywhere text-ink-2">
      {field}
      {before !== null && (
        <>
          <span className="sr-only"> before</span> <span className="text-ink-3">{before}</span>
        </>
      )}
      {before !== null && after !== null && <span aria-hidden="true"> →</span>}
      {after !== null && (
        <>
          <span className="sr-only"> after</span> {after}
        </>
      )}
    </span>
  )
}

/** Events name users by id alone (sheet §16.1). */
function byWhom({ actor }: ContainerEvent, own: string | undefined): string {
  if (!actor) return ''
  if (actor.kind === 'system') return 'by the system'
  if (!actor.id) return `by ${actor.kind}`
  return actor.id === own ? 'by you' : `by user ${actor.id.slice(0, 6)}…`
}
