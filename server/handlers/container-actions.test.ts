import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { eventsOf, newContainer, operate } from '../operations/operations.fixtures.ts'
import { callerOf, testServer } from '../test-server.ts'

test('kvm changes while stopped, and not on a free server', async () => {
  const server = await testServer()
  const { call, containerId } = server
  const id = await newContainer(server)
  const url = `/api/v1/containers/${id}/kvm`
  expect((await call('PUT', url, { kvm: true })).body).toMatchObject({
    statusCode: 409,
    code: 'OPERATION_STATE_CONFLICT',
  })
  await operate(server, id, 'stop')
  expect((await call('PATCH', url, { kvm: true, dev_kvm: false })).status).toBe(400)
  expect((await call('PATCH', url, { dev_kvm: true })).body.data).toMatchObject({
    id,
    status: 'stopped',
    kvm: true,
  })
  expect(eventsOf(server, id).at(-1)).toMatchObject({
    type: 'container.resource_updated',
    data: { changes: ['kvm'] },
  })
  expect((await call('PUT', `/api/v1/containers/${containerId}/kvm`, { kvm: true })).status).toBe(403)
})

test('a claim can be checked offline with the public key', async () => {
  const server = await testServer()
  const { call, containerId, projectId, userId } = server
  const { data } = (await call('POST', `/api/v1/containers/${containerId}/authorize`)).body
  expect(data).toMatchObject({ expires_in: 21_600, container_id: containerId, project_id: projectId })
  const keys = (await callerOf(server.server, null)('GET', '/api/v1/meta/public-key')).body.data.keys
  const { kid, payload_b64, signature_hex } = data.container_claim
  const hex = keys.find((key: { kid: string }) => key.kid === kid).public_key_hex
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(hex, 'hex').toString('base64url') },
    format: 'jwk',
  })
  expect(verify(null, Buffer.from(payload_b64), key, Buffer.from(signature_hex, 'hex'))).toBe(true)
  const claim = JSON.parse(Buffer.from(payload_b64, 'base64').toString())
  expect(claim).toMatchObject({ container_id: containerId, user_id: userId })
  expect(claim.exp - claim.iat).toBe(21_600)
})

test('status logs page and sort', async () => {
  const server = await testServer()
  const { call, containerId } = server
  await operate(server, containerId, 'stop')
  await operate(server, containerId, 'start')
  const of = async (query = '') =>
    (await call('GET', `/api/v1/containers/${containerId}/status-logs${query}`)).body.data
  const states = (data: { logs: { to_status: string }[] }) => data.logs.map(log => log.to_status)
  expect(states(await of())).toEqual(['running', 'stopped', 'running', 'creating'])
  expect(states(await of('?sort_order=asc&limit=2&page=2'))).toEqual(['stopped', 'running'])
  expect(states(await of('?sort_by=to_status&sort_order=asc'))[0]).toBe('creating')
  expect((await of('?limit=3')).pagination).toEqual({ total: 4, page: 1, limit: 3, totalPages: 2 })
})

test('statistics carry the names of the books', async () => {
  const server = await testServer()
  const { body } = await server.call('GET', `/api/v1/containers/${server.containerId}/stats`)
  expect(body.data).toMatchObject({
    id: server.containerId,
    project_name: 'default',
    status: 'Running',
    status_code: 103,
  })
  expect(body.data.processing_time).toMatch(/^\d+ms$/)
})

test('a token does what its flags allow, and its changes are told as those of the API', async () => {
  const server = await testServer()
  const made = await server.call('POST', '/api/v1/auth/tokens', {
    alias: 'operator',
    permissions: { containers: { read: true, update: true, actions: { stop: true } } },
  })
  expect(made.status).toBe(201)
  const call = callerOf(server.server, made.body.data.token)
  const url = `/api/v1/containers/${server.containerId}`
  expect((await operate({ ...server, call }, server.containerId, 'stop')).status).toBe(200)
  expect((await call('POST', `${url}/start`)).status).toBe(403)
  expect((await call('DELETE', url)).status).toBe(403)
  expect((await call('GET', `${url}?include_proxy_permissions=true`)).status).toBe(403)
  const { logs } = (await call('GET', `${url}/status-logs?limit=1`)).body.data
  expect(logs[0]).toMatchObject({ to_status: 'stopped', triggered_by: 'api' })
})

test('a token confined to a realm is forced to it, and kept from changing it', async () => {
  const server = await testServer()
  const { context, projectId, serverIds } = server
  const realm = 'a'.repeat(24)
  context.db.run('UPDATE projects SET realm_ids = :realms', { realms: JSON.stringify([realm]) })
  const made = await server.call('POST', '/api/v1/auth/tokens', {
    permission_template: 'full_access',
    realm_ids: [realm],
  })
  const call = callerOf(server.server, made.body.data.token)
  const headers = { host: `${realm}.localhost` }
  const body = { server_id: serverIds[1], realm_ids: ['b'.repeat(24)] }
  const created = await call('POST', `/api/v1/projects/${projectId}/containers`, body, headers)
  expect(created.body.data.realm_ids).toEqual([realm])
  const url = `/api/v1/containers/${created.body.data.id}`
  expect((await call('PUT', url, { realm_ids: [] }, headers)).status).toBe(403)
  expect((await call('PUT', url, { comment: 'mine' }, headers)).status).toBe(200)
  expect((await call('GET', url)).status).toBe(403)
  expect((await call('GET', `/api/v1/containers/${server.containerId}`, undefined, headers)).status).toBe(404)
})
