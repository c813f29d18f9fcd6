import { expect, test } from 'vitest'
import { callerOf, testServer } from '../test-server.ts'

test('health and about are public and say what this server is', async () => {
  const { server } = await testServer({ email: 'mara@example.org', password: 'correct horse 7 battery' })
  const ask = callerOf(server, null)
  expect((await ask('GET', '/healthz')).body).toMatchObject({ status: 'ok', engine: 'simulated' })
  expect((await ask('GET', '/livery/about')).body.data).toMatchObject({
    name: 'livery',
    containers_domain: 'containers.hoody.icu',
    has_password: true,
    faults_allowed: true,
    sample_limit: 10_000,
  })
})

test('faults are replaced as a whole, played, and over when they were played', async () => {
  const { call, context } = await testServer()
  const { faults } = context
  const set = (body: object) => call('PUT', '/livery/faults', body)
  const status = { code: 503, times: 2, retry_after: 7, path: '/api/v1/projects', method: 'GET' }
  expect((await set({ invalid_image: true, status })).body.data).toMatchObject({
    invalid_image: true,
    status,
  })
  for (let n = 0; n < 2; n++) {
    const refused = await call('GET', '/api/v1/projects')
    expect(refused.status).toBe(503)
    expect(refused.headers['retry-after']).toBe('7')
  }
  expect((await call('GET', '/api/v1/projects')).status).toBe(200)
  expect((await call('GET', '/livery/faults')).body.data).toMatchObject({ invalid_image: true, status: null })
  expect((await set({})).body.data.invalid_image).toBe(false)
  expect(context.faults).toBe(faults)
})

test('faults and reboots are refused unless the server was started for them', async () => {
  const { call, serverIds } = await testServer({ faultsAllowed: false })
  for (const [method, url] of [
    ['GET', '/livery/faults'],
    ['POST', `/livery/hosts/${serverIds[0]}/reboot`],
  ] as const) {
    expect((await call(method, url)).body).toMatchObject({ statusCode: 403, code: 'FAULTS_NOT_ALLOWED' })
  }
})

test('a host that is not there cannot be rebooted', async () => {
  const { call } = await testServer()
  expect((await call('POST', `/livery/hosts/${'0'.repeat(24)}/reboot`)).status).toBe(404)
})

test('nobody adds a sample fleet or reboots without a session', async () => {
  const { server, call } = await testServer()
  const made = await call('POST', '/api/v1/auth/tokens', { permission_template: 'full_access' })
  const asToken = callerOf(server, made.body.data.token)
  expect((await callerOf(server, null)('POST', '/livery/sample', { count: 1 })).status).toBe(401)
  expect((await asToken('POST', '/livery/sample', { count: 1 })).status).toBe(403)
})
