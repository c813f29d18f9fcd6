// What somebody has missed, from the history of events: one line for each container, by what matters most. Pure.

import type { HistoryEvent } from '../../api/history.ts'

/** The most important first. */
export const kinds = ['failed', 'deleted', 'created', 'restarted'] as const
export type Kind = (typeof kinds)[number]

export interface Missed {
  id: string
  name: string
  /** ISO date. */
  at: string
}

type MissedByKind = Record<Kind, Missed[]>

interface Payload {
  container?: { id?: string; name?: string }
  previous_status?: string | null
}

/**
 * @param events the latest first, as the API lists them
 * @param nameOf the present name of a container, when it is still there
 */
export function missedFrom(
  events: readonly HistoryEvent[],
  nameOf: (id: string) => string | undefined,
): MissedByKind {
  const told = new Map<string, Partial<Record<Kind, string>> & { name: string }>()
  for (const { event_type, resource_id, payload, created_at } of events) {
    const { container, previous_status } = payload as Payload
    const kind = kindOf(event_type, previous_status)
    if (!kind) continue
    const known = told.get(resource_id) ?? { name: nameOf(resource_id) ?? container?.name ?? resource_id }
    // The latest of a kind.
    known[kind] ??= created_at
    told.set(resource_id, known)
  }
  const missed: MissedByKind = { failed: [], deleted: [], created: [], restarted: [] }
  for (const [id, { name, ...at }] of told) {
    // Came and went: nobody has to know.
    if (at.created && at.deleted) continue
    const kind = at.deleted ? 'deleted' : kinds.find(one => at[one])!
    missed[kind].push({ id, name, at: at[kind]! })
  }
  for (const kind of kinds) missed[kind].sort((a, b) => (a.at < b.at ? 1 : -1))
  return missed
}

/** A container that comes up for the first time, or is resumed, was not restarted. */
function kindOf(type: string, previous: string | null | undefined): Kind | null {
  switch (type) {
    case 'container.creating':
      return 'created'
    case 'container.deleted':
      return 'deleted'
    case 'container.failed':
      return 'failed'
    case 'container.running':
      return previous === 'stopped' || previous === 'failed' || previous === 'running' ? 'restarted' : null
    default:
      return null
  }
}
