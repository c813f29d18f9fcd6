import { afterEach, expect, it, vi } from 'vitest'
import type { Container } from './fleet-state.ts'
import { currentFleet, fleetQuery } from './fleet-sync.ts'
import { closeGap } from './gap.ts'
import { projectsQuery } from './projects.ts'
import { queryClient } from './query-client.ts'
import { playApi } from './test-api.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString()
const row = (id: string, minute: number, more: Partial<Container> = {}) =>
  ({ id, name: id, status: 'running', created_at: at(0), updated_at: at(minute), ...more }) as Container

let rows: Container[] = []
let events: { event_type: string; resource_id: string; payload?: object }[] = []
let hasMore = false
let requests: string[] = []

async function begin() {
  hasMore = false
  events = []
  rows = Array.from({ length: 250 }, (_, index) => row(`c${index}`, index))
  playApi(request => {
    const { pathname, searchParams } = new URL(request.url)
    requests.push(pathname.replace('/api/v1', ''))
    if (pathname.endsWith('/events')) {
      const page = events.map((event, id) => ({
        id,
        created_at: at(999),
        payload: {},
        resource_type: event.event_type.split('.')[0],
        ...event,
      }))
      return { body: { events: page, pagination: { total: 0, limit: 500, offset: 0, has_more: hasMore } } }
    }
    const [, id] = /containers\/(.+)$/.exec(pathname) ?? []
    if (id) return { body: rows.find(one => one.id === id) }
    const limit = Number(searchParams.get('limit'))
    const first = (Number(searchParams.get('page')) - 1) * limit
    const sorted = [...rows].sort((a, b) => (a.updated_at < b.updated_at ? 1 : -1))
    return { body: { containers: sorted.slice(first, first + limit), pagination: { total: rows.length } } }
  })
  await queryClient.fetchQuery({ ...fleetQuery, staleTime: 0 })
  requests = []
}

const shown = () => [...currentFleet()!.byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
const truth = () => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))

afterEach(() => vi.unstubAllGlobals())

it('costs three requests for changes, deletes and creates, also when totals come out the same', async () => {
  await begin()
  rows = rows
    .slice(30)
    .map((one, index) => (index < 20 ? row(one.id, 900 + index, { status: 'paused' }) : one))
  for (let made = 0; made < 30; made += 1) rows.push(row(`new${made}`, 950, { created_at: at(950) }))
  for (let left = 0; left < 30; left += 1)
    events.push({ event_type: 'container.deleted', resource_id: `c${left}` })
  await closeGap(Date.parse(at(800)))
  expect(shown()).toEqual(truth())
  expect(requests.length).toBeLessThanOrEqual(3)
})

it('fetches those that changed in a way that lists do not sort by', async () => {
  await begin()
  rows = rows.map(one => (one.id === 'c7' ? { ...one, snapshot_count: 3 } : one))
  events.push({ event_type: 'container.snapshot.created', resource_id: 'c7' })
  await closeGap(Date.parse(at(800)))
  expect(currentFleet()!.byId.get('c7')).toMatchObject({ snapshot_count: 3 })
})

it('gives containers the new name of their project', async () => {
  await begin()
  const project = { id: 'p', alias: 'new' }
  rows = rows.map(one => ({ ...one, project_id: 'p', project_alias: 'old' }))
  await queryClient.fetchQuery({ ...fleetQuery, staleTime: 0 })
  vi.stubGlobal('fetch', async () =>
    Response.json({
      statusCode: 200,
      message: 'OK',
      data: { projects: [project], pagination: { totalPages: 1 } },
    }),
  )
  await queryClient.fetchQuery(projectsQuery)
  expect(new Set(shown().map(one => one.project_alias))).toEqual(new Set(['new']))
})

it('outdates what the events name, and everything when they are too many', async () => {
  await begin()
  queryClient.setQueryData(['projects'], [])
  queryClient.setQueryData(['servers'], [])
  const isOutdated = (key: string) => queryClient.getQueryState([key])!.isInvalidated
  events.push({ event_type: 'project.updated', resource_id: 'p' })
  await closeGap(Date.parse(at(800)))
  expect([isOutdated('projects'), isOutdated('servers')]).toEqual([true, false])
  hasMore = true
  await closeGap(Date.parse(at(800)))
  expect(isOutdated('servers')).toBe(true)
  expect(queryClient.getQueryState(fleetQuery.queryKey)!.isInvalidated).toBe(false)
})
