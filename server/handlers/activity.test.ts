import { expect, test } from 'vitest'
import { flushActivity } from '../activity-log.ts'
import { callerOf, signIn, testServer } from '../test-server.ts'

const realm = 'a'.repeat(24)

test('says who asked for what, without the query', async () => {
  const { call, userId } = await testServer()
  await call('GET', '/api/v1/projects?limit=1&token=hdy_secret', undefined, { 'user-agent': 'a test' })
  await call('GET', `/api/v1/projects/${'0'.repeat(24)}`)
  const { body } = await call('GET', '/api/v1/users/auth/activity')
  expect(body.metadata).toEqual({ total: 2, page: 1, limit: 50, pages: 1 })
  expect(body.data[1]).toMatchObject({
    user_id: userId,
    method: 'GET',
    path: '/api/v1/projects',
    status_code: 200,
    ip_address: '127.0.0.1',
    user_agent: 'a test',
  })
  expect(body.data[0].status_code).toBe(404)
  expect(JSON.stringify(body)).not.toContain('secret')
})

test('is filtered by outcome, method, time and realm', async () => {
  const { call, clock } = await testServer()
  await call('GET', '/api/v1/projects')
  await call('GET', `/api/v1/projects/${'0'.repeat(24)}`)
  await clock.advance(60_000)
  await call('GET', '/api/v1/realms', undefined, { host: `${realm}.localhost` })
  await call('POST', '/api/v1/projects', {})
  const paths = async (query: string) =>
    (await call('GET', `/api/v1/users/auth/activity?${query}`)).body.data.map(
      (row: { method: string; status_code: number }) => `${row.method} ${row.status_code}`,
    )
  expect(await paths('errors_only=true')).toEqual(['POST 400', 'GET 404'])
  expect(await paths('errors_only=true&max_status=403')).toEqual(['POST 400'])
  expect(await paths('method=POST')).toEqual(['POST 400'])
  expect(await paths('end_date=2026-01-01T00:00:30Z')).toEqual(['GET 404', 'GET 200'])
  expect(await paths(`realm_id=${realm}`)).toEqual(['GET 200'])
})

test('leaves out those who were not let in', async () => {
  const { call, server } = await testServer()
  await callerOf(server, 'nonsense')('GET', '/api/v1/projects')
  await callerOf(server, null)('GET', '/livery/about')
  expect((await call('GET', '/api/v1/users/auth/activity')).body.data).toEqual([])
})

test('is kept for 30 days', async () => {
  const { call, clock, context, server } = await testServer()
  await call('GET', '/api/v1/projects')
  const stats = async (token?: string) =>
    (await (token ? callerOf(server, token) : call)('GET', '/api/v1/users/auth/activity/stats')).body.data
  expect(await stats()).toMatchObject({ total_records: 1, retention_days: 30 })
  flushActivity(context)
  await clock.advance(31 * 24 * 60 * 60_000)
  expect(await stats((await signIn(server)).token)).toMatchObject({ total_records: 0, oldest_record: null })
})

test('notifications are read once', async () => {
  const { call, context, userId, clock } = await testServer()
  context.db.run('DELETE FROM notifications')
  const now = new Date(clock.now()).toISOString()
  const add = (id: string, columns: { is_public?: number; target?: string; expires_at?: string }) =>
    context.db.run(
      `INSERT INTO notifications VALUES (:id, 'Title', 'Text', 'ANNOUNCEMENT', 'INFO', :is_public, 0, :target, :expires_at, :now, :now)`,
      {
        id: id.repeat(24),
        is_public: columns.is_public ?? 0,
        target: columns.target ?? null,
        expires_at: columns.expires_at ?? null,
        now,
      },
    )
  add('1', { target: JSON.stringify([userId]) })
  add('2', { is_public: 1 })
  add('3', { target: JSON.stringify(['9'.repeat(24)]) })
  add('4', { is_public: 1, expires_at: '2025-01-01T00:00:00.000Z' })
  const list = async () =>
    (await call('GET', '/api/v1/notifications')).body.data.map((row: { id: string; is_read: boolean }) => [
      row.id[0],
      row.is_read,
    ])
  expect(await list()).toEqual([
    ['2', false],
    ['1', false],
  ])
  expect((await call('GET', '/api/v1/notifications/public')).body.data).toHaveLength(1)
  expect((await call('PUT', `/api/v1/notifications/${'1'.repeat(24)}/read`)).body.data.is_read).toBe(true)
  expect((await call('PUT', `/api/v1/notifications/${'3'.repeat(24)}/read`)).status).toBe(404)
  expect((await call('PUT', '/api/v1/notifications/read-all')).body.data).toEqual({ count: 1 })
  expect((await call('PUT', '/api/v1/notifications/read-all')).body.data).toEqual({ count: 0 })
  expect(await list()).toEqual([
    ['2', true],
    ['1', true],
  ])
  const read = await call('GET', '/api/v1/events?event_type=notification.read')
  expect(read.body.data.events).toHaveLength(2)
})
