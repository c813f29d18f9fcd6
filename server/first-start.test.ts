import { expect, it } from 'vitest'
import { createServer } from './create-server.ts'
import { firstStart } from './first-start.ts'
import { callerOf, testServer } from './test-server.ts'

it('gives what a new account has', async () => {
  const test = await testServer()
  const me = (await test.call('GET', '/api/v1/users/auth/me')).body.data
  expect(me).toMatchObject({ email: 'owner@localhost', is_admin: false })
  expect(me.username).toMatch(/^owner-[0-9a-f]{4}$/)
  const { projects } = (await test.call('GET', '/api/v1/projects')).body.data
  expect(projects).toMatchObject([{ alias: 'default', is_default: true, max_containers: null }])
  const { containers } = (await test.call('GET', '/api/v1/containers')).body.data
  expect(containers).toMatchObject([{ name: 'default', is_default: true, status: 'running' }])
  const { logs } = (await test.call('GET', `/api/v1/containers/${test.containerId}/status-logs`)).body.data
  expect(logs.map((log: { to_status: string }) => log.to_status)).toEqual(['running', 'creating'])
  const notifications = (await test.call('GET', '/api/v1/notifications')).body.data
  expect(notifications).toMatchObject([{ title: 'Welcome to Livery', is_read: false }])
})

it('does nothing the second time', async () => {
  const { context } = await testServer()
  const count = () =>
    context.db.get('SELECT (SELECT count(*) FROM users) + (SELECT count(*) FROM servers) AS n')
  const before = count()
  await firstStart(context)
  expect(count()).toEqual(before)
})

it('takes email and password of the first user from the settings', async () => {
  const password = 'Correct-Horse-7'
  const test = await testServer({ email: 'Ada.L@Example.org', password })
  const call = callerOf(test.server, null)
  const signedIn = await call('POST', '/api/v1/users/auth/login', { email: 'ada.l@example.org', password })
  expect(signedIn.status).toBe(200)
  expect(signedIn.body.data.user.username).toMatch(/^adal-[0-9a-f]{4}$/)
})

it('refuses to start with a password that the API would not take', async () => {
  await expect(createServer({ password: 'all lower case' })).rejects.toThrow(/LIVERY_PASSWORD must mix/)
})
