// Which events of a container are shown. Pure; a link carries it.

import type { ContainerEvent } from '../../../api/container-events.ts'
import { changesIn, type EventKind, eventKindOf, eventKinds, eventTitle, reasonIn } from '../event-words.ts'

export interface ActivityFilter {
  kind: EventKind | 'all'
  /** Every word of it has to be found. */
  text: string
}

export function readFilter(search: URLSearchParams): ActivityFilter {
  const kind = search.get('kind')
  return { kind: eventKinds.find(each => each === kind) ?? 'all', text: search.get('find') ?? '' }
}

export function writeFilter(search: URLSearchParams, { kind, text }: ActivityFilter): URLSearchParams {
  const next = new URLSearchParams(search)
  if (kind === 'all') next.delete('kind')
  else next.set('kind', kind)
  if (text === '') next.delete('find')
  else next.set('find', text)
  return next
}

export function filtered(
  events: readonly ContainerEvent[],
  { kind, text }: ActivityFilter,
): readonly ContainerEvent[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return events.filter(event => {
    if (kind !== 'all' && eventKindOf(event.event_type) !== kind) return false
    if (words.length === 0) return true
    const said = textOf(event)
    return words.every(word => said.includes(word))
  })
}

/** All that is shown of it, in lower case. */
function textOf(event: ContainerEvent): string {
  const changes = changesIn(event).flatMap(({ field, before, after }) => [field, before, after])
  return [eventTitle(event), event.event_type, reasonIn(event), event.operation_id, ...changes]
    .filter(Boolean)
    .join(' ')
    .toLowerCase()
}

/** How many there are of each kind; kinds without any are left out. */
export function countsOf(events: readonly ContainerEvent[]): { kind: EventKind; count: number }[] {
  const counts = new Map<EventKind, number>()
  for (const { event_type } of events) {
    const kind = eventKindOf(event_type)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return eventKinds.filter(kind => counts.has(kind)).map(kind => ({ kind, count: counts.get(kind)! }))
}
