// What is marked on the band besides its states. Pure; times in milliseconds.

import type { ContainerEvent } from '../../../api/container-events.ts'
import { changesIn, eventKindOf, eventTitle } from '../event-words.ts'
import type { Transition } from './transitions.ts'

export interface Mark {
  at: number
  kind: 'snapshot' | 'configuration' | 'restart'
  text: string
}

/** Restarts are told by the logs, which have them for longer than events are kept. @returns the earliest first */
export function marksOf(events: readonly ContainerEvent[], transitions: readonly Transition[]): Mark[] {
  const marks: Mark[] = []
  for (const event of events) {
    const kind = eventKindOf(event.event_type)
    if (kind !== 'snapshots' && kind !== 'configuration') continue
    const details = changesIn(event).map(({ field, before, after }) =>
      kind === 'snapshots' ? after : `${field}${before && after ? ` ${before} → ${after}` : ''}`,
    )
    const said = details.filter(Boolean).join(', ')
    marks.push({
      at: Date.parse(event.created_at),
      kind: kind === 'snapshots' ? 'snapshot' : 'configuration',
      text: said ? `${eventTitle(event)}: ${said}` : eventTitle(event),
    })
  }
  for (const { at, to, command, by } of transitions) {
    if (command === 'restart' && to === 'running')
      marks.push({ at, kind: 'restart', text: `Restarted by ${by}` })
  }
  return marks.filter(({ at }) => !Number.isNaN(at)).sort((a, b) => a.at - b.at)
}

export interface Cluster {
  at: number
  marks: readonly [Mark, ...Mark[]]
}

/** Those that would lie on each other, together. @param marks the earliest first. @param least between two clusters */
export function clustersOf(marks: readonly Mark[], least: number): Cluster[] {
  const clusters: { at: number; marks: [Mark, ...Mark[]] }[] = []
  for (const mark of marks) {
    const last = clusters.at(-1)
    if (last && mark.at - last.at < least) last.marks.push(mark)
    else clusters.push({ at: mark.at, marks: [mark] })
  }
  return clusters
}
