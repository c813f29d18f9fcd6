import { expect, test } from 'vitest'
import { eventsOf, finished, newContainer, operate } from '../operations/operations.fixtures.ts'
import { type TestServer, testServer } from '../test-server.ts'

const url = (id: string, key = '') => `/api/v1/containers/${id}/env${key && `/${key}`}`

const set = (server: TestServer, id: string, body: unknown) =>
  finished(server, server.call('PUT', url(id), body))

test('variables are merged and applied live', async () => {
  const server = await testServer()
  const id = await newContainer(server, { environment_vars: { A: '1' } })
  const { status, body } = await set(server, id, { B: '2', A: '3' })
  expect(status).toBe(200)
  expect(body.data).toMatchObject({
    environment_vars: { A: '3', B: '2' },
    synced: true,
    env_sync: { pending: false, revision: 2, applied_revision: 2, last_error: null },
  })
  expect((await server.call('GET', url(id))).body.data.environment_vars).toEqual({ A: '3', B: '2' })
  const told = eventsOf(server, id).find(event => event.type === 'container.env.updated')
  expect(told?.data).toMatchObject({ keys: ['A', 'B'], env: { revision: 2, applied_revision: 1 } })
  expect(JSON.stringify(told)).not.toContain('"3"')
})

test('single variables, by either verb', async () => {
  const server = await testServer()
  const id = await newContainer(server)
  await finished(server, server.call('PATCH', url(id, 'A'), { value: 'x' }))
  const { body } = await finished(server, server.call('DELETE', url(id, 'A')))
  expect(body.data).toMatchObject({ environment_vars: {}, synced: true })
  expect((await server.call('DELETE', url(id, 'A'))).status).toBe(404)
  expect((await server.call('DELETE', url(id, 'toString'))).status).toBe(404)
})

test('nothing changed is not synced', async () => {
  const server = await testServer()
  const id = await newContainer(server, { environment_vars: { A: '1' } })
  expect((await set(server, id, { A: '1' })).body.data).toMatchObject({
    synced: false,
    env_sync: { revision: 1 },
  })
})

test('where it does not run they wait for the next start', async () => {
  const server = await testServer()
  const id = await newContainer(server)
  await operate(server, id, 'stop')
  expect((await set(server, id, { A: '1' })).body.data).toMatchObject({
    synced: false,
    env_sync: { pending: true },
  })
  await operate(server, id, 'start')
  expect((await server.call('GET', url(id))).body.data.env_sync).toMatchObject({
    pending: false,
    applied_revision: 1,
  })
})

test('a host that fails leaves them pending, with the error', async () => {
  const server = await testServer()
  const id = await newContainer(server)
  server.context.faults.host_timeout = true
  expect((await set(server, id, { A: '1' })).body.data).toMatchObject({
    environment_vars: { A: '1' },
    synced: false,
    env_sync: { pending: true, last_error: 'ENV_APPLY_FAILED' },
  })
})

test('the rules of names and values hold, and values are never shown', async () => {
  const server = await testServer()
  const id = server.containerId
  expect((await set(server, id, {})).status).toBe(400)
  expect((await set(server, id, { '1A': 'x' })).body.code).toBe('INVALID_ENV_KEY')
  expect((await set(server, id, { A: '' })).status).toBe(400)
  expect((await set(server, id, { A: 'x'.repeat(4097) })).status).toBe(400)
  const reserved = await set(server, id, { HOODY_TOKEN: 'secret' })
  expect(reserved.body).toMatchObject({ statusCode: 400, code: 'RESERVED_ENV_PREFIX' })
  expect(reserved.body.message).toMatch(/^Environment variable keys starting with HOODY_ are reserved\./)
  expect(JSON.stringify(reserved.body)).not.toContain('secret')
  expect((await server.call('PUT', url(id, 'HOODY_X'), { value: '1' })).body.code).toBe('RESERVED_ENV_PREFIX')
  const many = (from: number) =>
    Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`K${from + n}`, 'x']))
  expect((await set(server, id, many(0))).status).toBe(200)
  expect((await set(server, id, many(200))).status).toBe(400)
})
