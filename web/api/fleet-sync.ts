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
import { keys } from './keys.ts'
import { noteUpdate } from './link.ts'
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
  noteUpdate()
  return { rows: data.containers as Container[], total: data.pagination.total }
}

function scopeOf(): string {
  const connection = activeConnection()
  return `${connection?.id} ${connection?.realmId}`
}

async function loadFleet(): Promise<Fleet> {
  const sort: Sort = { sort_by: 'created_at', sort_order: 'desc' }
  const seen = new Set<string>()
  loads.add(seen)
  try {
    const first = await fetchPage(1, PAGE, sort)
    // Later pages are read later: what they show must not hide a change to the first in between.
    const syncedTo = Math.max(0, ...first.rows.map(row => Date.parse(row.updated_at)))
    commitToFleet({ rows: first.rows, total: first.total })
    await loadRest(2, Math.ceil(first.total / PAGE), sort)
    commitToFleet({ only: seen, complete: true, syncedTo })
  } finally {
    loads.delete(seen)
  }
  return currentFleet() ?? emptyFleet
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

let running: Promise<void> | undefined

/**
 * Fetches only what changed since the last list. When the totals then disagree, somebody came or left unseen and
 * everything is loaded again. Rejects when there is no answer.
 */
export function catchUp(): Promise<void> {
  running ??= fetchChanges().finally(() => {
    running = undefined
  })
  return running
}

async function fetchChanges() {
  const before = currentFleet()
  if (!before?.complete) return reload()
  const sort: Sort = { sort_by: 'updated_at', sort_order: 'desc' }
  let answered = await fetchPage(1, GLANCE, sort)
  const newest = answered.rows[0]
  const reached = () =>
    answered.rows.length === 0 || Date.parse(answered.rows.at(-1)!.updated_at) < before.syncedTo - OVERLAP
  const rows = [...answered.rows]
  for (let page = 1; !reached() && rows.length < answered.total; page += 1) {
    if (page === 1) rows.length = 0
    answered = await fetchPage(page, PAGE, sort)
    rows.push(...answered.rows)
  }
  // Whoever came or left during the request makes the totals incomparable; the next look compares them.
  const isComparable = currentFleet()?.ids === before.ids
  commitToFleet({ rows, ...(newest && { syncedTo: Date.parse(newest.updated_at) }) })
  if (isComparable && currentFleet()?.ids.length !== answered.total) await reload()
}

async function reload() {
  await queryClient.fetchQuery({ ...fleetQuery, staleTime: 0 })
}

/** More rows than this at once are fetched by one look at the latest changes. */
const SINGLY = 8

/** Fetches rows that an event has named without telling enough. */
export async function fetchRows(ids: readonly string[]): Promise<void> {
  if (ids.length > SINGLY) return catchUp()
  await Promise.all(ids.map(fetchRow))
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
