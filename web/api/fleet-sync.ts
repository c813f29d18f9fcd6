import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import { activeConnection } from './connection.ts'
import { isNotFound, sessionEndedError } from './error.ts'
import {
  type Change,
  type Container,
  type ContainerPatch,
  changeFleet,
  emptyFleet,
  type Fleet,
} from './fleet-state.ts'
import { isAnythingKept } from './kept-flag.ts'
import { keys } from './keys.ts'
import { lastServerTime, noteUpdate, useLink } from './link.ts'
import { queryClient } from './query-client.ts'

const PAGE = 100
const PARALLEL = 6
/** Milliseconds between two renewals of the page while the rest is loading. */
const STEP = 150
/** Milliseconds of the server's time that lists overlap: a change may be dated before it can be read. */
const OVERLAP = 5000
/** Rows that a look at the latest changes asks for at first. */
const GLANCE = 20

/** Every container, loaded page by page; the answer grows while it loads. Kept current by live.ts and `catchUp`. */
export const fleetQuery = queryOptions({
  queryKey: keys.fleet,
  // Without the query's signal: leaving the page must not throw away what has arrived.
  queryFn: () => loadFleet(),
  // A few rows may be there already, from the page of a container that was opened by its link.
  staleTime: ({ state }) => (state.data?.complete ? Number.POSITIVE_INFINITY : 0),
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
})

export function currentFleet(): Fleet | undefined {
  return queryClient.getQueryData(fleetQuery.queryKey)
}

/** Since when what is shown is certain to be so, in milliseconds; null before anything is. */
export function shownSince(): number | null {
  const { lastUpdateAt } = useLink.getState()
  return currentFleet()?.lastKnownAt ?? lastUpdateAt
}

/** The sets of ids that running loads have seen: what comes in by another way meanwhile is no ghost. */
const loads = new Set<Set<string>>()

export function commitToFleet(change: Change) {
  for (const row of change.rows ?? []) for (const seen of loads) seen.add(row.id)
  queryClient.setQueryData(fleetQuery.queryKey, fleet => changeFleet(fleet ?? emptyFleet, change))
  for (const news of [...(change.rows ?? []), ...(change.patches ?? [])]) refreshDetail(news)
  for (const id of change.removed ?? []) queryClient.invalidateQueries({ queryKey: keys.container(id) })
}

/** The page of one container, when it is open, shows what the fleet learns. */
function refreshDetail(news: ContainerPatch) {
  queryClient.setQueryData<Container>(keys.container(news.id), known => {
    if (!known || Date.parse(news.updated_at) < Date.parse(known.updated_at)) return known
    return { ...known, ...news }
  })
}

type Sort = { sort_by: 'created_at' | 'updated_at'; sort_order: 'desc' }

async function fetchPage(page: number, limit: number, sort: Sort) {
  const scope = scopeOf()
  const query = { page, limit, ...sort, include_deleting: true }
  const data = await answer(api().GET('/api/v1/containers', { params: { query } }))
  // Somebody switched the connection or the realm: this answer belongs to another fleet.
  if (scopeOf() !== scope) throw sessionEndedError()
  return { rows: data.containers as Container[], total: data.pagination.total }
}

function scopeOf(): string {
  const connection = activeConnection()
  return `${connection?.id} ${connection?.realmId}`
}

async function loadFleet(): Promise<Fleet> {
  const sort: Sort = { sort_by: 'created_at', sort_order: 'desc' }
  const seen = new Set<string>()
  showLastKnown(seen).catch(() => {})
  loads.add(seen)
  try {
    const askedAt = lastServerTime()
    const first = await fetchPage(1, PAGE, sort)
    // Later pages are read later: what they show must not hide a change to the first in between.
    const syncedTo = latest(first.rows, askedAt)
    commitToFleet({ rows: first.rows, total: first.total })
    noteUpdate()
    await loadRest(2, Math.ceil(first.total / PAGE), sort)
    commitToFleet({ only: seen, complete: true, syncedTo })
    noteUpdate()
  } finally {
    loads.delete(seen)
  }
  return currentFleet() ?? emptyFleet
}

/** Milliseconds that the server has to answer before everything that is remembered is read. */
const QUICK = 400

/** Shows what this browser remembers for as long as the server has said nothing. */
async function showLastKnown(seen: ReadonlySet<string>) {
  const connection = activeConnection()
  if (!connection || currentFleet() || !isAnythingKept()) return
  const scope = scopeOf()
  const isWanted = () => seen.size === 0 && scopeOf() === scope && !currentFleet()?.complete
  // Not through `commitToFleet`: nobody has seen them at the server, so they are no part of a load.
  const show = (change: Change) =>
    queryClient.setQueryData(fleetQuery.queryKey, fleet => changeFleet(fleet ?? emptyFleet, change))

  const { readHead, readRows } = await import('./last-known.ts')
  const head = await readHead(connection)
  if (!head || !isWanted()) return
  const { total, savedAt: lastKnownAt } = head
  show({ rows: head.rows, total, lastKnownAt })
  if (total <= head.rows.length) return
  await new Promise(resolve => setTimeout(resolve, QUICK))
  if (!isWanted()) return
  const rows = await readRows(connection)
  if (isWanted()) show({ rows, total, lastKnownAt })
}

async function loadRest(from: number, to: number, sort: Sort) {
  let next = from
  let waiting: Container[] = []
  let committedAt = Date.now()
  async function work() {
    while (next <= to) {
      const { rows } = await fetchPage(next++, PAGE, sort)
      waiting.push(...rows)
      if (Date.now() - committedAt < STEP) continue
      const arrived = waiting
      waiting = []
      commitToFleet({ rows: arrived })
      committedAt = Date.now()
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  commitToFleet({ rows: waiting })
}

let running: Promise<ReadonlySet<string>> | undefined

/**
 * Fetches only what changed since the last list, and answers whom it asked about. Who came is among the changes; who
 * left is not, and is found by the totals: the history of deletes says who it was, and when it does not, everything is
 * loaded again. Nobody waits for it: one page after the other, for as long as that is less than everything. Rejects when
 * there is no answer.
 */
export function catchUp(): Promise<ReadonlySet<string>> {
  const pages = Math.ceil((currentFleet()?.ids.length ?? 0) / PAGE)
  return running ?? run(fetchChanges(0, Math.max(QUICK_PAGES, pages / 2)))
}

/**
 * The same without joining one that is under way, which may have asked too early, or of a network that is gone; and soon,
 * as what is shown is out of date until then.
 * @param expected how many may have changed
 */
export function catchUpAfresh(expected = 0): Promise<ReadonlySet<string>> {
  return run(fetchChanges(expected, QUICK_PAGES))
}

function run(changes: Promise<ReadonlySet<string>>) {
  const own = changes.finally(() => {
    if (running === own) running = undefined
  })
  running = own
  return own
}

/** Looks at most this often before it leaves the totals to the next time: somebody comes or leaves all the time. */
const LOOKS = 3

async function fetchChanges(expected: number, mostPages: number) {
  const fetched = new Set<string>()
  for (let look = 1; look <= LOOKS; look += 1) {
    const before = currentFleet()
    const seen = before?.complete
      ? await takeInChanges(before.syncedTo - OVERLAP, expected, mostPages, fetched)
      : null
    if (!seen) return reload()
    commitToFleet({ syncedTo: seen.syncedTo })
    noteUpdate()
    if (!seen.isComparable) continue
    const excess = currentFleet()!.ids.length - seen.total
    if (excess !== 0 && !(excess > 0 && (await removeDeleted(excess)))) return reload()
    return fetched
  }
  return fetched
}

/**
 * Until when an answer knows everything, in milliseconds of the server's time: whatever it says of itself was over when
 * it was asked. Without that, a quiet fleet would be looked through from its last change on, every time.
 */
function latest(rows: readonly Container[], askedAt: number | null): number {
  return Math.max(askedAt ?? 0, ...rows.map(row => Date.parse(row.updated_at)))
}

/** A longer way back is quicker by loading everything, six pages at a time. */
const QUICK_PAGES = 10

/**
 * Commits what has changed since a time of the server page by page, the latest first, and adds whom it saw to `fetched`.
 * Null when that is too much. Totals are comparable when nobody came or left meanwhile.
 */
async function takeInChanges(since: number, expected: number, mostPages: number, fetched: Set<string>) {
  const sort: Sort = { sort_by: 'updated_at', sort_order: 'desc' }
  let syncedTo: number | undefined
  const askedAt = lastServerTime()
  let limit = expected > GLANCE ? PAGE : GLANCE
  let page = 1
  let known = 0
  let isComparable = true
  for (let left = mostPages; left > 0; ) {
    if (limit === PAGE) left -= 1
    const { ids } = currentFleet() ?? emptyFleet
    const { rows, total } = await fetchPage(page, limit, sort)
    isComparable = currentFleet()?.ids === ids && (page === 1 || (isComparable && total === known))
    commitToFleet({ rows })
    for (const row of rows) fetched.add(row.id)
    // The first answer's: a change to an earlier page in between is found by the next look.
    syncedTo ??= latest(rows, askedAt)
    // Who leaves moves the rest up, and one of them from this page to the one before.
    const hasGap = page > 1 && total < known
    const hasAll = page * limit >= total || rows.length === 0 || Date.parse(rows.at(-1)!.updated_at) < since
    if (hasAll && !hasGap) return { total, syncedTo, isComparable }
    known = total
    // From the start, as the first look was too short, or for the one who slipped by.
    page = limit === GLANCE || hasGap ? 1 : page + 1
    limit = PAGE
  }
  return null
}

/** Asks who was deleted lately, when there are `excess` too many here. Answers whether that explains it. */
async function removeDeleted(excess: number): Promise<boolean> {
  const before = currentFleet()!
  const scope = scopeOf()
  try {
    const query = { event_type: 'container.deleted', limit: Math.min(500, excess + PAGE) } as const
    const { events } = await answer(api().GET('/api/v1/events', { params: { query } }))
    if (scopeOf() !== scope) return true
    const removed = [...new Set(events.map(event => event.resource_id))].filter(id => before.byId.has(id))
    if (removed.length > 0) commitToFleet({ removed })
    return removed.length === excess
  } catch {
    // The history may be out of this token's reach.
    return false
  }
}

async function reload() {
  const { ids } = await queryClient.fetchQuery({ ...fleetQuery, staleTime: 0 })
  return new Set(ids)
}

/** More rows than this at once are fetched by one look at the latest changes. */
const SINGLY = 8

/** Fetches rows that an event has named without telling enough. */
export async function fetchRows(ids: readonly string[]): Promise<void> {
  await (ids.length > SINGLY ? catchUp() : Promise.all(ids.map(fetchRow)))
}

export async function fetchRow(id: string): Promise<void> {
  const scope = scopeOf()
  try {
    const row = await answer(api().GET('/api/v1/containers/{id}', { params: { path: { id } } }))
    if (scopeOf() === scope) commitToFleet({ rows: [row] })
  } catch (error) {
    if (!isNotFound(error)) throw error
    // Deleted, or moved out of the realm that is shown.
    if (scopeOf() === scope) commitToFleet({ removed: [id] })
  }
}
