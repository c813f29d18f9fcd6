import { expect, test } from 'vitest'
import { recordEvent } from '../live.ts'
import { callerOf, signIn, type TestServer, testServer } from '../test-server.ts'

const realm = 'a'.repeat(24)
const day = 24 * 60 * 60_000

/** An event that needs no container; `n` stands in its data. */
function happen(
  { context, userId, projectId }: TestServer,
  n: number,
  over: { realm_ids?: string[]; user_id?: string } = {},
) {
  return recordEvent(context, {
    type: 'storage.share.updated',
    resource_type: 'storage_share',
    resource_id: String(n).padStart(24, '0'),
    user_id: userId,
    project_id: projectId,
    actor_id: userId,
    data: { n },
    ...over,
  })
}

const numbers = (body: { data: { events: { data: { n?: number } }[] } }) =>
  body.data.events.map(event => event.data.n).filter(n => n !== undefined)

test('are listed newest first, in the words of both versions', async () => {
  const at = await testServer()
  for (const n of [1, 2, 3]) happen(at, n)
  const { body } = await at.call('GET', '/api/v1/events?limit=2')
  expect(numbers(body)).toEqual([3, 2])
  expect(body.data.pagination).toMatchObject({ limit: 2, offset: 0, has_more: true })
  const [row] = body.data.events
  expect(row).toMatchObject({
    event_type: row.event,
    id: row.eventId,
    created_at: row.timestamp,
    payload: row.data,
  })
  expect(row.cursor).toHaveLength(46)
  expect(row.actor).toEqual({ kind: 'user', id: at.userId })
  expect((await at.call('GET', `/api/v1/events/${row.id}`)).body.data).toEqual(row)
  expect((await at.call('GET', `/api/v1/events/${'0'.repeat(24)}`)).body.code).toBe('EVENT_NOT_FOUND')
})

test('are filtered, sorted and paged by offset', async () => {
  const at = await testServer()
  happen(at, 1)
  await at.clock.advance(day / 2)
  happen(at, 2)
  const list = async (query: string) => numbers((await at.call('GET', `/api/v1/events?${query}`)).body)
  expect(await list('resource_type=storage_share&sort_order=asc')).toEqual([1, 2])
  expect(await list('event_type=storage.share.updated&offset=1')).toEqual([1])
  expect(await list(`resource_id=${'2'.padStart(24, '0')}`)).toEqual([2])
  expect(await list(`project_id=${at.projectId}`)).toEqual([2, 1])
  expect(await list('start_date=2026-01-01T06:00:00Z')).toEqual([2])
  // The same instant in another zone.
  expect(await list('end_date=2026-01-01T13:59:00%2B02:00')).toEqual([1])
  const range = await at.call(
    'GET',
    '/api/v1/events?start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z',
  )
  expect(range.body.code).toBe('INVALID_DATE_RANGE')
})

test('are read on by cursor, oldest first, without a gap', async () => {
  const at = await testServer()
  const read = async (query: string) => (await at.call('GET', `/api/v1/events?${query}`)).body
  const start = await read('bootstrap=true')
  expect(start.data).toMatchObject({ events: [], pagination: { total: -1, has_more: false } })
  let cursor = start.data.pagination.next_cursor
  for (const n of [1, 2, 3]) happen(at, n)
  const seen: (number | undefined)[] = []
  for (let more = true; more; ) {
    const page = await read(`after=${cursor}&limit=2`)
    seen.push(...numbers(page))
    cursor = page.data.pagination.next_cursor
    more = page.data.pagination.has_more
  }
  expect(seen).toEqual([1, 2, 3])
  expect(cursor).toBe((await read('bootstrap=true')).data.pagination.latest_cursor)
  happen(at, 4)
  expect(numbers(await read(`after=${cursor}`))).toEqual([4])
})

test('a cursor that leads nowhere is refused with the way on', async () => {
  const at = await testServer()
  const after = async (cursor: string, more = '') =>
    (await at.call('GET', `/api/v1/events?after=${cursor}${more}`)).body
  const { next_cursor } = (await at.call('GET', '/api/v1/events?bootstrap=true')).body.data.pagination
  expect(await after('nonsense')).toMatchObject({ statusCode: 400, code: 'EVENTS_CURSOR_INVALID' })
  expect(await after(next_cursor, '&event_type=project.created')).toMatchObject({
    code: 'EVENTS_QUERY_CONFLICT',
  })
  expect(await after(next_cursor, '&offset=1')).toMatchObject({ code: 'EVENTS_QUERY_CONFLICT' })
  const other = await testServer()
  const foreign = (await other.call('GET', '/api/v1/events?bootstrap=true')).body.data.pagination.next_cursor
  expect(await after(foreign)).toMatchObject({
    statusCode: 410,
    error: 'EVENTS_HISTORY_RESET',
    data: { latest_cursor: next_cursor, retention_days: 90 },
  })
})

test('are kept for 90 days, and a cursor from before is told so', async () => {
  const at = await testServer()
  const { next_cursor } = (await at.call('GET', '/api/v1/events?bootstrap=true')).body.data.pagination
  happen(at, 1)
  await at.clock.advance(91 * day)
  happen(at, 2)
  const call = callerOf(at.server, (await signIn(at.server)).token)
  expect(numbers((await call('GET', '/api/v1/events')).body)).toEqual([2])
  const lost = await call('GET', `/api/v1/events?after=${next_cursor}`)
  expect(lost.body).toMatchObject({ statusCode: 410, code: 'EVENTS_CURSOR_EXPIRED' })
  const again = await call('GET', `/api/v1/events?after=${lost.body.data.boundary_cursor}`)
  expect(numbers(again.body)).toEqual([2])
})

test('of others are seen only in projects that are shared', async () => {
  const at = await testServer()
  const { context, projectId, userId } = at
  const now = new Date(at.clock.now()).toISOString()
  const member = 'c'.repeat(24)
  context.db.run(
    `INSERT INTO users (id, username, email, created_at, updated_at) VALUES (:member, 'member', 'm@example.org', :now, :now)`,
    { member, now },
  )
  const mine = happen(at, 1)
  const theirs = happen(at, 2, { user_id: member })
  context.db.run('UPDATE projects SET user_id = :member', { member })
  // The project is the member's now, and so is what happens in it; the account keeps its own past.
  const sees = async () => numbers((await at.call('GET', '/api/v1/events?resource_type=storage_share')).body)
  expect(await sees()).toEqual([1])
  context.db.run(
    `INSERT INTO project_permissions VALUES ('${'d'.repeat(24)}', :projectId, :userId, 'read', :now, :now)`,
    { projectId, userId, now },
  )
  expect(await sees()).toEqual([2, 1])
  expect((await at.call('DELETE', `/api/v1/events/${theirs.id}`)).status).toBe(404)
  expect((await at.call('DELETE', `/api/v1/events/${mine.id}`)).body.data).toBeNull()
  expect(await sees()).toEqual([2])
})

test('on a realm host are those of the realm', async () => {
  const at = await testServer()
  happen(at, 1)
  happen(at, 2, { realm_ids: [realm] })
  const host = { host: `${realm}.localhost` }
  expect(numbers((await at.call('GET', '/api/v1/events', undefined, host)).body)).toEqual([2])
  expect(numbers((await at.call('GET', `/api/v1/events?realm_id=${realm}`)).body)).toEqual([2])
  expect((await at.call('GET', '/api/v1/events/stats', undefined, host)).body.data.total_events).toBe(1)
  const elsewhere = await at.call('DELETE', '/api/v1/events', { realm_id: 'b'.repeat(24) }, host)
  expect(elsewhere.body.data.deleted_count).toBe(0)
  expect((await at.call('DELETE', '/api/v1/events', {}, host)).body.data.deleted_count).toBe(1)
  expect(numbers((await at.call('GET', '/api/v1/events')).body)).toEqual([1])
})

test('are counted, deleted by filter and cleaned up by age', async () => {
  const at = await testServer()
  happen(at, 1)
  await at.clock.advance(3 * day)
  const call = callerOf(at.server, (await signIn(at.server)).token)
  happen(at, 2)
  const { body } = await call('GET', '/api/v1/events/stats')
  expect(body.data.by_type['storage.share.updated']).toBe(2)
  expect(body.data.by_resource.project).toBe(1)
  const cleaned = await call('POST', '/api/v1/events/cleanup', { retention_days: 1 })
  expect(cleaned.body.data).toMatchObject({ retention_days: 1, cutoff_date: '2026-01-03T00:00:00.000Z' })
  expect(numbers((await call('GET', '/api/v1/events')).body)).toEqual([2])
  const gone = await call('DELETE', '/api/v1/events', { resource_type: 'storage_share' })
  expect(gone.body.data).toEqual({ deleted_count: 1, skipped_count: 0 })
})

test('are closed to a token without access to them', async () => {
  const { call, server } = await testServer()
  const made = await call('POST', '/api/v1/auth/tokens', {
    permission_template: 'full_access',
    event_access: false,
  })
  expect((await callerOf(server, made.body.data.token)('GET', '/api/v1/events')).status).toBe(403)
})
