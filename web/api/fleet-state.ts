import { replaceEqualDeep } from '@tanstack/react-query'
import type { components } from '../../contract/generated/types.ts'

type ContractContainer = components['schemas']['Container']

/** A container as lists and events tell of it. A newer API may send a status this app does not know. */
export type Container = Omit<ContractContainer, 'status'> & {
  status: ContractContainer['status'] | (string & {})
  /** As this browser remembers it from another time (last-known.ts): to be read, not to be acted on. */
  unconfirmed?: true
}

/** All containers in reach. Never changed in place: rows that did not change stay the same objects. */
export interface Fleet {
  byId: ReadonlyMap<string, Container>
  /** Newest first, as the API lists them. */
  ids: readonly string[]
  /** How many there are, loaded or not. */
  total: number
  /** Every page has arrived. */
  complete: boolean
  /** Deleted ones: an answer that was on its way must not bring them back. */
  gone: ReadonlySet<string>
  /** The latest `updated_at` that a list has shown, in milliseconds: older changes are known. */
  syncedTo: number
  /** Since when rows that are not yet confirmed are as they are, in milliseconds; null when every row is from the server. */
  lastKnownAt: number | null
}

export const emptyFleet: Fleet = {
  byId: new Map(),
  ids: [],
  total: 0,
  complete: false,
  gone: new Set(),
  syncedTo: 0,
  lastKnownAt: null,
}

/** Some fields of a container, as an event has them. */
export type ContainerPatch = Partial<Container> & { id: string; updated_at: string }

export interface Change {
  /** Whole rows from an answer. */
  rows?: readonly Container[]
  /** Merged onto rows that are there; others are left out. */
  patches?: readonly ContainerPatch[]
  removed?: readonly string[]
  /** The only ones left, after a full reload. */
  only?: ReadonlySet<string>
  total?: number
  complete?: boolean
  syncedTo?: number
  /** Of `rows` that come out of this browser's memory, in milliseconds. */
  lastKnownAt?: number
}

const time = (row: { updated_at: string }) => Date.parse(row.updated_at)

/** Newest first; the id decides between twins so that the order is the same every time. */
function compareRows(a: Container, b: Container): number {
  if (a.created_at !== b.created_at) return a.created_at < b.created_at ? 1 : -1
  return a.id < b.id ? 1 : -1
}

/** The row as it is now, which shares with the one before all that is the same; that one itself when everything is. */
function update(known: Container, news: Partial<Container>): Container {
  const shared = replaceEqualDeep(known, { ...known, ...news })
  // Copied once more over the one that was parsed: put together key by key, as it is, each row takes 110 bytes more.
  return shared === known ? known : { ...known, ...shared }
}

/**
 * The fleet after a change. What is older than what is known is ignored, so order of arrival does not matter.
 * Answers the same object when nothing changed.
 */
export function changeFleet(fleet: Fleet, change: Change): Fleet {
  const byId = new Map(fleet.byId)
  const added: Container[] = []
  let changed = false

  function put(row: Container) {
    const known = byId.get(row.id)
    // What was only remembered gives way as a whole: also where it is newer, for the server may have been set back.
    const next = known && !known.unconfirmed ? update(known, row) : row
    if (next === known) return
    byId.set(row.id, next)
    changed = true
    if (!known) added.push(row)
  }

  const gone = new Set(fleet.gone)
  for (const row of change.rows ?? []) if (row.status === 'deleted') gone.add(row.id)
  for (const id of change.removed ?? []) gone.add(id)

  for (const row of change.rows ?? []) {
    const known = byId.get(row.id)
    const isOlder = known && !known.unconfirmed && time(row) < time(known)
    // A memory never covers what the server has said.
    const isStale = row.unconfirmed && known
    if (!gone.has(row.id) && !isOlder && !isStale) put(row)
  }
  for (const patch of change.patches ?? []) {
    const known = byId.get(patch.id)
    if (known && !gone.has(patch.id) && time(patch) >= time(known)) put({ ...known, ...patch })
  }

  let left = false
  for (const id of change.only || gone.size > fleet.gone.size ? [...byId.keys()] : []) {
    if (!gone.has(id) && (change.only?.has(id) ?? true)) continue
    byId.delete(id)
    changed = true
    left = true
  }

  const ids = orderedIds(fleet, byId, added, left)
  const complete = change.complete ?? fleet.complete
  const total = complete ? ids.length : Math.max(change.total ?? fleet.total, ids.length)
  const syncedTo = Math.max(change.syncedTo ?? 0, fleet.syncedTo)
  const lastKnownAt = complete ? null : (change.lastKnownAt ?? fleet.lastKnownAt)
  const same =
    !changed &&
    gone.size === fleet.gone.size &&
    complete === fleet.complete &&
    total === fleet.total &&
    syncedTo === fleet.syncedTo &&
    lastKnownAt === fleet.lastKnownAt
  return same
    ? fleet
    : { byId: changed ? byId : fleet.byId, ids, total, complete, gone, syncedTo, lastKnownAt }
}

/** Merges what was added into the order; the same array when nobody came or left. */
function orderedIds(
  fleet: Fleet,
  byId: ReadonlyMap<string, Container>,
  added: Container[],
  left: boolean,
): readonly string[] {
  if (added.length === 0 && !left) return fleet.ids
  const news = added.filter(row => byId.has(row.id)).sort(compareRows)
  const ids: string[] = []
  let next = 0
  for (const id of fleet.ids) {
    const row = byId.get(id)
    if (!row) continue
    while (next < news.length && compareRows(news[next]!, row) < 0) ids.push(news[next++]!.id)
    ids.push(id)
  }
  while (next < news.length) ids.push(news[next++]!.id)
  return ids
}
