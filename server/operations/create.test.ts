import { describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../test-server.ts'
import { eventsOf, logsOf, newSshKey, statusOf } from './operations.fixtures.ts'

const create = ({ call, projectId, serverIds }: TestServer, fields: Record<string, unknown> = {}) =>
  call('POST', `/api/v1/projects/${projectId}/containers`, { server_id: serverIds[1], ...fields })

describe('create', () => {
  test('takes the defaults of the sheet, and is running within seconds', async () => {
    const server = await testServer()
    const { status, body } = await create(server, { bypass_prespawn: true })
    expect(status).toBe(201)
    expect(body.data).toMatchObject({
      status: 'creating',
      container_image: 'debian/13',
      ai: true,
      hoody_kit: true,
      dev_kit: true,
      kvm: false,
      autostart: true,
      environment_vars: {},
      ssh_public_key: null,
      comment: null,
      realm_ids: [],
    })
    expect(body.data.name).toMatch(/^[a-z]+-[a-z]+/)
    expect(body.data.color).toMatch(/^#[0-9A-F]{6}$/)
    await server.clock.advance(30_000)
    expect(await statusOf(server, body.data.id)).toBe('running')
  })

  test('claims a warm container in under a second, as long as there are some', async () => {
    const server = await testServer()
    const first = await create(server)
    expect(first.body.data.status).toBe('claiming')
    await server.clock.advance(1_000)
    expect(await statusOf(server, first.body.data.id)).toBe('running')
    expect((await logsOf(server, first.body.data.id)).at(-1).duration_ms).toBeLessThan(1_000)
    expect((await create(server)).body.data.status).toBe('claiming')
    expect((await create(server)).body.data.status).toBe('creating')
    await server.clock.advance(30_000)
    expect((await create(server)).body.data.status).toBe('claiming')
  })

  test('the first use of an image on a server takes longer', async () => {
    const server = await testServer()
    const fields = { container_image: 'alpine/3.19', bypass_prespawn: true }
    const durations = []
    for (let n = 0; n < 2; n += 1) {
      const { body } = await create(server, fields)
      await server.clock.advance(30_000)
      durations.push((await logsOf(server, body.data.id)).at(-1).duration_ms)
    }
    expect(durations[0]).toBeGreaterThan(6_000)
    expect(durations[1]).toBeLessThanOrEqual(5_000)
  })

  test('resolves debian in every form, and fails with the reason on what is no image', async () => {
    const server = await testServer()
    for (const form of ['debian', 'debian-13', 'debian:13', 'debian 13']) {
      expect((await create(server, { container_image: form })).body.data.container_image).toBe('debian/13')
    }
    const { status, body } = await create(server, { container_image: 'ubuntu-22.04' })
    expect(status).toBe(201)
    await server.clock.advance(30_000)
    expect(await statusOf(server, body.data.id)).toBe('failed')
    expect((await logsOf(server, body.data.id)).at(-1).metadata).toMatchObject({
      reason: expect.stringMatching(/^Invalid image "ubuntu-22.04"/),
      reason_code: 'invalid_image',
    })
    const failed = eventsOf(server, body.data.id).find(event => event.type === 'container.failed')
    expect(failed?.data).toMatchObject({
      current_status: 'failed',
      reason: expect.stringMatching(/^Invalid image/),
    })
  })

  test('a server out of capacity shows as a failed container', async () => {
    const server = await testServer()
    server.context.faults.capacity = [server.serverIds[1]!]
    const { body } = await create(server)
    await server.clock.advance(30_000)
    expect((await logsOf(server, body.data.id)).at(-1).metadata.reason_code).toBe('capacity')
  })

  test('that is stuck goes on when the fault ends, and is given up after five minutes', async () => {
    const server = await testServer()
    server.context.faults.stuck_creating = true
    const stuck = await create(server, { bypass_prespawn: true })
    await server.clock.advance(200_000)
    expect(await statusOf(server, stuck.body.data.id)).toBe('creating')
    const late = await create(server, { bypass_prespawn: true })
    await server.clock.advance(100_000)
    expect(await statusOf(server, stuck.body.data.id)).toBe('failed')
    expect((await logsOf(server, stuck.body.data.id)).at(-1).metadata.reason).toMatch(/within 5 minutes/)
    server.context.faults.stuck_creating = false
    await server.clock.advance(30_000)
    expect(await statusOf(server, late.body.data.id)).toBe('running')
    expect(await statusOf(server, stuck.body.data.id)).toBe('failed')
    expect((await server.call('DELETE', `/api/v1/containers/${stuck.body.data.id}`)).status).toBe(200)
  })

  test('stores colours upper case, and keeps three digits', async () => {
    const server = await testServer()
    expect((await create(server, { color: 'a1b2c3' })).body.data.color).toBe('#A1B2C3')
    expect((await create(server, { color: '#f0c' })).body.data.color).toBe('#F0C')
    expect((await create(server, { color: 'red' })).status).toBe(400)
  })

  test('names: generated for rand, unique in the project, checked for form', async () => {
    const server = await testServer()
    expect((await create(server, { name: 'rand' })).body.data.name).not.toBe('rand')
    expect((await create(server, { name: 'web_1' })).status).toBe(201)
    expect(await create(server, { name: 'web_1' })).toMatchObject({
      status: 409,
      body: {
        error: 'Conflict',
        code: 'CONTAINER_NAME_IN_USE',
        message: 'Container name already in use within the project',
      },
    })
    for (const name of ['ab', 'a b c', 'x'.repeat(101), 'naïve']) {
      expect(await create(server, { name })).toMatchObject({
        status: 400,
        body: { code: 'INVALID_CONTAINER_NAME' },
      })
    }
    const other = (await server.call('POST', '/api/v1/projects', { alias: 'other' })).body.data.id
    expect((await create({ ...server, projectId: other }, { name: 'web_1' })).status).toBe(201)
  })

  test('one key opens one container, whatever its comment says', async () => {
    const server = await testServer()
    const key = newSshKey('me@home')
    const { status, body } = await create(server, { ssh_public_key: key })
    expect(status).toBe(201)
    expect(body.data.ssh_key_fingerprint).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/)
    expect(body.data.ssh_key_installed_at).toBeNull()
    await server.clock.advance(30_000)
    const settled = await server.call('GET', `/api/v1/containers/${body.data.id}`)
    expect(settled.body.data.ssh_key_installed_at).not.toBeNull()
    expect(await create(server, { ssh_public_key: key.replace('me@home', 'me@work') })).toMatchObject({
      status: 409,
      body: { error: 'Conflict', code: 'SSH_PUBLIC_KEY_IN_USE', message: 'SSH public key already in use' },
    })
    expect(await create(server, { ssh_public_key: 'ssh-ed25519 nonsense' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_SSH_PUBLIC_KEY' },
    })
  })

  test('refuses what the environment may not hold', async () => {
    const server = await testServer()
    expect(await create(server, { environment_vars: { HOODY_X: '1' } })).toMatchObject({
      status: 400,
      body: { code: 'RESERVED_ENV_PREFIX' },
    })
    expect(await create(server, { environment_vars: { '1X': '1' } })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_ENV_KEY' },
    })
  })

  test('refuses when the server or the project is full', async () => {
    const server = await testServer()
    const { context, serverIds, projectId } = server
    context.db.run('UPDATE servers SET max_containers = 1 WHERE id = :id', { id: serverIds[0]! })
    const full = await create(server, { server_id: serverIds[0] })
    expect(full).toMatchObject({
      status: 400,
      body: { code: 'SERVER_CONTAINER_LIMIT', data: { current_count: 1, limit: 1 } },
    })
    expect(full.body.message).toMatch(/^This server has reached its container limit\./)
    context.db.run('UPDATE projects SET max_containers = 1 WHERE id = :projectId', { projectId })
    expect(await create(server)).toMatchObject({ status: 400, body: { code: 'PROJECT_CONTAINER_LIMIT' } })
  })

  test('kvm needs a dedicated server, and both its names must agree', async () => {
    const server = await testServer()
    expect((await create(server, { kvm: true, server_id: server.serverIds[0] })).status).toBe(403)
    expect((await create(server, { kvm: true, dev_kvm: false })).status).toBe(400)
    const { body } = await create(server, { dev_kvm: true })
    expect(body.data).toMatchObject({ kvm: true, kvm_note: expect.any(String) })
  })

  test('prespawn is for the warm pool, and an unknown server or project is not found', async () => {
    const server = await testServer()
    expect((await create(server, { prespawn: true })).status).toBe(403)
    expect((await create(server, { prespawn: false, cache: true, cache_image: false })).status).toBe(201)
    expect((await create(server, { server_id: 'f'.repeat(24) })).status).toBe(404)
    expect((await create({ ...server, projectId: 'f'.repeat(24) })).body.code).toBe('PROJECT_NOT_FOUND')
    expect((await create(server, { cpu: 2 })).status).toBe(400)
  })

  test('takes the id of the rental too, and neither kit nor key', async () => {
    const server = await testServer()
    const { rental_id } = server.context.db.get<{ rental_id: string }>(
      'SELECT rental_id FROM servers WHERE id = :id',
      {
        id: server.serverIds[1]!,
      },
    )!
    const { status, body } = await create(server, { server_id: rental_id, hoody_kit: false })
    expect(status).toBe(201)
    expect(body.data).toMatchObject({ server_id: server.serverIds[1], hoody_kit: false, dev_kit: false })
  })

  test('on a realm host the realm is added, and the project must hold it', async () => {
    const server = await testServer()
    const realm = 'a'.repeat(24)
    const { call, projectId, serverIds } = server
    const headers = { host: `${realm}.localhost` }
    const url = `/api/v1/projects/${projectId}/containers`
    expect((await call('POST', url, { server_id: serverIds[1] }, headers)).status).toBe(404)
    server.context.db.run('UPDATE projects SET realm_ids = :realms', { realms: JSON.stringify([realm]) })
    const other = 'b'.repeat(24)
    const { body } = await call('POST', url, { server_id: serverIds[1], realm_ids: [other] }, headers)
    expect(body.data.realm_ids.sort()).toEqual([realm, other])
    const seen = await call('GET', '/api/v1/containers', undefined, headers)
    expect(seen.body.data.containers.map((row: { id: string }) => row.id)).toEqual([body.data.id])
    expect((await call('GET', `/api/v1/containers/${server.containerId}`, undefined, headers)).status).toBe(
      404,
    )
  })
})
