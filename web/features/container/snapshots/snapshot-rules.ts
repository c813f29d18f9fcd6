// Rules of snapshots that are known before the API is asked (sheet §9).

import type { HistoryEvent } from '../../../api/history.ts'
import type { Snapshot } from '../../../api/snapshots.ts'
import { plural } from '../../../lib/format.ts'

/** What the API makes of an alias, to address the snapshot by; null when nothing is left of it. */
export function nameOfAlias(alias: string): string | null {
  return alias.replace(/[^A-Za-z0-9_-]/g, '').replace(/^-+/, '') || null
}

/** Why no snapshot can be taken with this alias; undefined when one can. An empty alias has the API choose. */
export function aliasProblem(alias: string, snapshots: readonly Snapshot[]): string | undefined {
  if (alias.trim() === '') return undefined
  const name = nameOfAlias(alias)
  if (name === null) return 'It needs at least one letter, digit or _ to be addressed by.'
  return snapshots.some(snapshot => snapshot.name === name)
    ? `There is a snapshot named ${name} already.`
    : undefined
}

const MOST_DAYS = 3650

/** Days of what was typed: undefined for never, null for what is none. */
export function daysOf(text: string): number | undefined | null {
  if (text.trim() === '') return undefined
  const days = Number(text)
  return Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? days : null
}

/** Why there is no room for one more; undefined when there is, or when the API does not tell. */
export function whyFull(count: number, most: number | null): string | undefined {
  if (most === null || count < most) return undefined
  return `It has ${plural(count, 'snapshot')}, and may have no more. Delete one first.`
}

export function labelOf({ alias, name }: Snapshot): string {
  return alias ?? name
}

/** Newest first. */
export function newestFirst(snapshots: readonly Snapshot[]): Snapshot[] {
  return [...snapshots].sort((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at))
}

const starts = ['container.running']
const failures = ['container.failed', 'container.operation.failed']
const settings =
  /^(container\.(renamed|updated|resource_updated|autostart_\w+|env\.updated|ssh_key\.|network\.(created|updated|deleted))|firewall\.rule\.)/

/** What happened since, in words: "2 starts, 1 failure, 3 changes of settings"; null for nothing of that. */
export function sinceText(events: readonly HistoryEvent[]): string | null {
  const count = (fits: (type: string) => boolean) => events.filter(event => fits(event.event_type)).length
  const said = [
    [count(type => starts.includes(type)), 'start', 'starts'],
    [count(type => failures.includes(type)), 'failure', 'failures'],
    [count(type => settings.test(type)), 'change of settings', 'changes of settings'],
  ] as const
  const texts = said.filter(([number]) => number > 0).map(([number, one, many]) => plural(number, one, many))
  return texts.length > 0 ? texts.join(', ') : null
}
