import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { containerQuery } from './containers.ts'
import { type Container, changeFleet, emptyFleet } from './fleet-state.ts'
import { catchUp, catchUpAfresh, commitToFleet, currentFleet, fetchRows, fleetQuery } from './fleet-sync.ts'
import { noteServerTime } from './link.ts'
import { type EventFrame, effectsOf } from './live-effects.ts'
import { queryClient } from './query-client.ts'
import { playApi, type TestAnswer } from './test-api.ts'

/** A control plane with lists, single rows and events, whose clock moves a minute with every change. */
class TestServer {
  rows = new Map<string, Container>()
  requests: URL[] = []
  frames: EventFrame[] = []
  /** Whether the history of events can be read. */
  hasHistory = true
  onRequest: ((url: URL) => void) | undefined
  private minute = 0
  private lastId = 0

  private time() {
    this.minute += 1
    return new Date(Date.UTC(2026, 0, 1) + this.minute * 60_000).toISOString()
  }

  private emit(event: string, row: Container) {
    const { id, name, status, created_at, updated_at } = row
    const data = { container: { id, name, status, created_at, updated_at } }
    this.frames.push({ type: 'event', event, data, timestamp: updated_at, eventId: id })
  }

  create() {
    const now = this.time()
    this.lastId += 1
    const id = this.lastId.toString(16).padStart(24, '0')
    const row = { id, name: `c-${id}`, status: 'creating', created_at: now, updated_at: now } as Container
    this.rows.set(id, row)
    this.emit('container.creating', row)
  }

  /** `silent` changes send no event, as pauses do. */
  change(index: number, status: string, silent: boolean) {
    const id = [...this.rows.keys()][index % Math.max(1, this.rows.size)]
    if (!id) return
    const row = { ...this.rows.get(id)!, status, updated_at: this.time() }
    this.rows.set(id, row)
    if (!silent) this.emit(`container.${status}`, row)
  }

  remove(index: number) {
    const id = [...this.rows.keys()][index % Math.max(1, this.rows.size)]
    if (!id) return
    const row = { ...this.rows.get(id)!, updated_at: this.time() }
    this.rows.delete(id)
    this.emit('container.deleted', row)
  }

  answer = (request: Request): TestAnswer => {
    const url = new URL(request.url)
    this.requests.push(url)
    this.onRequest?.(url)
    const [, id] = /containers\/(\w+)$/.exec(url.pathname) ?? []
    if (id) {
      const row = this.rows.get(id)
      return row ? { body: row } : { status: 404, body: { message: 'Container not found' } }
    }
    if (url.pathname.endsWith('/events')) return this.history(url)
    const field = url.searchParams.get('sort_by') as 'created_at' | 'updated_at'
    const limit = Number(url.searchParams.get('limit'))
    const page = Number(url.searchParams.get('page'))
    const all = [...this.rows.values()].sort((a, b) => (a[field] < b[field] ? 1 : -1))
    const containers = all.slice((page - 1) * limit, page * limit)
    return {
      body: {
        containers,
        pagination: { total: all.length, page, limit, totalPages: Math.ceil(all.length / limit) },
      },
    }
  }

  private history(url: URL): TestAnswer {
    if (!this.hasHistory) return { status: 403, body: { message: 'Forbidden' } }
    const type = url.searchParams.get('event_type')
    const since = Date.parse(url.searchParams.get('start_date') ?? '1970-01-01')
    const limit = Number(url.searchParams.get('limit'))
    const all = this.frames
      .filter(({ event, timestamp }) => (!type || event === type) && Date.parse(timestamp) >= since)
      .reverse()
    const events = all.slice(0, limit).map(({ event, data, timestamp, eventId }) => ({
      id: eventId,
      event_type: event,
      resource_id: eventId,
      container_id: eventId,
      payload: data,
      created_at: timestamp,
    }))
    return {
      body: { events, pagination: { total: all.length, limit, offset: 0, has_more: all.length > limit } },
    }
  }

  list() {
    return [...this.rows.values()].sort((a, b) => (a.created_at < b.created_at ? 1 : -1))
  }
}

let server: TestServer

function start(count: number) {
  server = new TestServer()
  noteServerTime(null)
  for (let made = 0; made < count; made += 1) server.create()
  server.frames = []
  playApi(server.answer)
}

const load = () => queryClient.fetchQuery({ ...fleetQuery, staleTime: 0 })
const shown = () => currentFleet()!.ids.map(id => currentFleet()!.byId.get(id))

beforeEach(() => start(0))
afterEach(() => vi.unstubAllGlobals())

it('loads every page, a hundred rows each, without gaps or doubles', async () => {
  start(1234)
  await load()
  expect(currentFleet()).toMatchObject({ total: 1234, complete: true })
  expect(shown()).toEqual(server.list())
  expect(server.requests).toHaveLength(13)
  expect(server.requests.every(url => url.searchParams.get('include_deleting') === 'true')).toBe(true)
})

it('shows the first page before the rest has arrived', async () => {
  start(300)
  const seen: number[] = []
  const stop = queryClient.getQueryCache().subscribe(() => seen.push(currentFleet()?.ids.length ?? 0))
  await load()
  stop()
  expect(seen).toContain(100)
})

it('fetches only what changed', async () => {
  start(400)
  await load()
  await catchUp()
  server.requests = []
  server.change(7, 'paused', true)
  await catchUp()
  expect(server.requests).toHaveLength(1)
  expect(shown()).toEqual(server.list())
})

it('pages on when more changed than fits one look', async () => {
  start(400)
  await load()
  for (let index = 0; index < 150; index += 1) server.change(index, 'stopped', true)
  await catchUp()
  expect(shown()).toEqual(server.list())
})

it('asks for what changed however much that is, and for everything when that is sooner', async () => {
  start(4000)
  await load()
  await catchUp()
  const changeMany = () => {
    server.requests = []
    for (let index = 0; index < 1500; index += 1) server.change(index, 'stopped', false)
  }
  changeMany()
  await catchUp()
  expect(shown()).toEqual(server.list())
  expect(server.requests.map(url => url.searchParams.get('sort_by'))).toEqual(Array(17).fill('updated_at'))
  changeMany()
  // What is shown is out of date: it is not asked for page by page, of which there are too many.
  await catchUpAfresh(500)
  expect(shown()).toEqual(server.list())
  expect(server.requests.map(url => url.searchParams.get('sort_by'))).toEqual([
    ...Array(10).fill('updated_at'),
    ...Array(40).fill('created_at'),
  ])
})

it('asks for each page of a small fleet once, also when all of it changed', async () => {
  start(1000)
  await load()
  await catchUp()
  server.requests = []
  for (let index = 0; index < 1000; index += 1) server.change(index, 'stopped', true)
  await catchUp()
  expect(shown()).toEqual(server.list())
  expect(server.requests).toHaveLength(11)
})

it('looks again when somebody comes while the pages are read', async () => {
  start(400)
  await load()
  await catchUp()
  for (let index = 0; index < 250; index += 1) server.change(index, 'stopped', true)
  server.requests = []
  server.onRequest = url => {
    if (url.searchParams.get('page') !== '2') return
    server.onRequest = undefined
    server.create()
  }
  await catchUp()
  expect(shown()).toEqual(server.list())
  expect(server.requests.every(url => url.searchParams.get('sort_by') === 'updated_at')).toBe(true)
})

it('does not go back to an old burst again: the server has said how late it was when it was asked', async () => {
  start(300)
  await load()
  const at = '2026-01-02T00:00:00.000Z'
  for (const [id, row] of [...server.rows].slice(0, 20)) server.rows.set(id, { ...row, updated_at: at })
  noteServerTime('2026-01-02T00:01:00.000Z')
  await catchUp()
  server.requests = []
  await catchUp()
  expect(server.requests.map(url => url.searchParams.get('limit'))).toEqual(['20'])
})

it('learns from the history who left unseen', async () => {
  start(1300)
  await load()
  await catchUp()
  server.requests = []
  server.remove(3)
  server.remove(700)
  await catchUp()
  expect(shown()).toEqual(server.list())
  expect(server.requests.map(url => url.pathname.split('/').at(-1))).toEqual(['containers', 'events'])
})

it('notices those who left when as many came', async () => {
  start(1300)
  await load()
  await catchUp()
  server.requests = []
  for (const index of [3, 500, 900]) {
    server.remove(index)
    server.create()
  }
  await catchUp()
  expect(shown()).toEqual(server.list())
  expect(server.requests.length).toBeLessThanOrEqual(3)
})

it('loads all again when the history does not tell who left', async () => {
  start(130)
  await load()
  server.hasHistory = false
  server.remove(3)
  server.create()
  await catchUp()
  expect(shown()).toEqual(server.list())
})

it('misses nobody who slips to an earlier page while the pages are read', async () => {
  start(400)
  await load()
  await catchUp()
  for (let index = 0; index < 250; index += 1) server.change(index, 'stopped', true)
  server.onRequest = url => {
    // Between two pages somebody of the first one leaves: all that follow move up.
    if (url.searchParams.get('page') !== '2') return
    server.onRequest = undefined
    server.remove(249)
  }
  await catchUp()
  expect(shown()).toEqual(server.list())
})

it('replaces what was only remembered, also by older rows, and forgets who is not there', async () => {
  start(3)
  const [first, second] = server.list()
  const ghost = { ...first!, id: 'f'.repeat(24), unconfirmed: true as const }
  const remembered = {
    ...first!,
    status: 'failed',
    updated_at: '2030-01-01T00:00:00Z',
    comment: 'x',
    unconfirmed: true as const,
  }
  queryClient.setQueryData(
    fleetQuery.queryKey,
    changeFleet(emptyFleet, { rows: [ghost, remembered], lastKnownAt: 5 }),
  )
  expect(currentFleet()).toMatchObject({ complete: false, lastKnownAt: 5 })
  expect(currentFleet()!.ids).toContain(ghost.id)
  await load()
  expect(shown()).toEqual(server.list())
  expect(currentFleet()).toMatchObject({ complete: true, lastKnownAt: null })
  expect(second).toBeDefined()
})

it('asks once for many unknown rows', async () => {
  start(10)
  await load()
  for (let made = 0; made < 50; made += 1) server.create()
  server.requests = []
  await fetchRows(server.list().map(row => row.id))
  expect(server.requests.length).toBeLessThan(4)
  expect(shown()).toEqual(server.list())
})

it('removes a row that is gone when it is asked for', async () => {
  start(2)
  await load()
  const [gone] = [...server.rows.keys()]
  server.rows.delete(gone!)
  await fetchRows([gone!])
  expect(shown()).toEqual(server.list())
})

const step = fc.oneof(
  fc.constant({ do: 'create' as const }),
  fc.record({
    do: fc.constant('change' as const),
    index: fc.nat(200),
    status: fc.constantFrom('running', 'stopped', 'failed', 'paused'),
    silent: fc.boolean(),
  }),
  fc.record({ do: fc.constant('remove' as const), index: fc.nat(200) }),
)

it('equals the server after any events in any order, some of them lost, and a catch-up', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 130 }),
      fc.array(step, { maxLength: 30 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      async (count, steps, random) => {
        start(count)
        await load()
        for (const one of steps) {
          if (one.do === 'create') server.create()
          else if (one.do === 'change') server.change(one.index, one.status, one.silent)
          else server.remove(one.index)
        }
        const dice = () => random.next().value as number
        const arrived = server.frames.filter(() => dice() > 0.3).map(frame => ({ frame, order: dice() }))
        for (const { frame } of arrived.sort((a, b) => a.order - b.order)) {
          const { patches, removed, fetch } = effectsOf([frame], id => currentFleet()!.byId.has(id))
          commitToFleet({ patches, removed })
          await fetchRows([...fetch])
        }
        await catchUp()
        expect(shown()).toEqual(server.list())
      },
    ),
    { numRuns: 60 },
  )
})

it('tells the page of a container what an event says of it', async () => {
  start(1)
  await load()
  const [row] = server.list()
  const key = containerQuery(row!.id).queryKey
  queryClient.setQueryData(key, { ...row!, snapshot_count: 3 })
  const patch = { id: row!.id, status: 'stopped', updated_at: '2026-01-02T00:00:00.000Z' }
  commitToFleet({ patches: [patch] })
  expect(queryClient.getQueryData(key)).toMatchObject({ status: 'stopped', snapshot_count: 3 })
  commitToFleet({ patches: [{ ...patch, status: 'running', updated_at: row!.updated_at }] })
  expect(queryClient.getQueryData(key)).toMatchObject({ status: 'stopped' })
})
