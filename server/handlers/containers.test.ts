import { describe, expect, test } from 'vitest'
import {
  eventsOf,
  logsOf,
  newContainer,
  newSshKey,
  operate,
  statusOf,
} from '../operations/operations.fixtures.ts'
import { type TestServer, testServer } from '../test-server.ts'

const create = ({ call, projectId, serverIds }: TestServer, fields: Record<string, unknown> = {}) =>
  call('POST', `/api/v1/projects/${projectId}/containers`, { server_id: serverIds[1], ...fields })

const update = ({ call }: TestServer, id: string, fields: Record<string, unknown>) =>
  call('PUT', `/api/v1/containers/${id}`, fields)

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

  test('may be stuck for as long as the fault lasts', async () => {
    const server = await testServer()
    server.context.faults.stuck_creating = true
    const { body } = await create(server, { bypass_prespawn: true })
    await server.clock.advance(600_000)
    expect(await statusOf(server, body.data.id)).toBe('creating')
    server.context.faults.stuck_creating = false
    await server.clock.advance(30_000)
    expect(await statusOf(server, body.data.id)).toBe('running')
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

describe('lists', () => {
  test('page, sort and count', async () => {
    const server = await testServer()
    await server.clock.advance(1)
    for (const name of ['bbb', 'aaa', 'ccc']) await newContainer(server, { name })
    const page = async (query: string) => (await server.call('GET', `/api/v1/containers?${query}`)).body.data
    const names = (data: { containers: { name: string }[] }) => data.containers.map(row => row.name)
    expect(names(await page(''))).toEqual(['ccc', 'aaa', 'bbb', 'default'])
    expect(names(await page('sort_by=name&sort_order=asc&limit=2&page=2'))).toEqual(['ccc', 'default'])
    expect((await page('limit=3')).pagination).toEqual({ total: 4, page: 1, limit: 3, totalPages: 2 })
    for (const bad of ['limit=101', 'page=0', 'sort_by=color', 'runtime=maybe']) {
      expect((await server.call('GET', `/api/v1/containers?${bad}`)).status).toBe(400)
    }
  })

  test('the project list leaves out what the sheet leaves out, and other projects', async () => {
    const server = await testServer()
    const other = (await server.call('POST', '/api/v1/projects', { alias: 'other' })).body.data.id
    await newContainer({ ...server, projectId: other })
    const { body } = await server.call('GET', `/api/v1/projects/${server.projectId}/containers?limit=20`)
    expect(body.data.pagination.total).toBe(1)
    expect(body.data.containers[0]).toMatchObject({
      id: server.containerId,
      is_default: true,
      snapshot_count: 0,
    })
    for (const field of ['server', 'ramdisk', 'source_container_id', 'server_expired']) {
      expect(body.data.containers[0]).not.toHaveProperty(field)
    }
  })

  test('containers of a terminated server are hidden unless asked for, and carry a warning', async () => {
    const server = await testServer()
    server.context.db.run(
      `UPDATE servers SET expired_at = '2026-01-01T00:00:00.000Z', expired_reason = 'Gone' WHERE id = :id`,
      {
        id: server.serverIds[0]!,
      },
    )
    expect((await server.call('GET', '/api/v1/containers')).body.data.containers).toEqual([])
    const { body } = await server.call('GET', '/api/v1/containers?include_expired=true')
    expect(body.data.containers[0]).toMatchObject({ server_expired: true, server_expired_reason: 'Gone' })
    const got = await server.call('GET', `/api/v1/containers/${server.containerId}`)
    expect(got.body.data.warnings).toEqual([
      { type: 'server_expired', message: 'Gone', expired_at: '2026-01-01T00:00:00.000Z' },
    ])
    expect((await update(server, server.containerId, { name: 'other' })).body.error).toBe(
      'OPERATION_NOT_PERMITTED_ON_EXPIRED',
    )
  })

  test('runtime: the sections asked for, null where nothing runs', async () => {
    const server = await testServer()
    const of = async (runtime: string) =>
      (
        await server.call(
          'GET',
          `/api/v1/containers/${server.containerId}?runtime=${encodeURIComponent(runtime)}`,
        )
      ).body.data
    expect(await of('false')).not.toHaveProperty('runtime_info')
    expect(Object.keys((await of('{"services":true}')).runtime_info)).toEqual(['services'])
    expect(Object.keys((await of('{}')).runtime_info)).toHaveLength(4)
    await operate(server, server.containerId, 'stop')
    expect((await of('true')).runtime_info).toBeNull()
  })
})

describe('update', () => {
  test('name, colour, comment, realms and autostart change in any state', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    const realm = 'a'.repeat(24)
    const fields = {
      name: 'renamed',
      color: '123456',
      comment: 'hello',
      realm_ids: [realm],
      autostart: false,
    }
    const { status, body } = await update(server, id, fields)
    expect(status).toBe(200)
    expect(body.data).toMatchObject({ ...fields, color: '#123456', status: 'running' })
    expect(eventsOf(server, id).map(event => event.type)).toEqual(
      expect.arrayContaining(['container.renamed', 'container.updated', 'container.autostart_disabled']),
    )
    const told = eventsOf(server, id).find(event => event.type === 'container.updated')
    expect(told?.data.changes).toEqual(['comment', 'color', 'realm_ids'])
    expect(
      (await server.call('PATCH', `/api/v1/containers/${id}`, { comment: null })).body.data.comment,
    ).toBeNull()
  })

  test('environment, key, AI and ramdisk need a stopped container, and are named', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    const fields = { environment_vars: { A: '1' }, ssh_public_key: newSshKey(), ai: false, ramdisk: false }
    const refused = await update(server, id, { ...fields, name: 'kept' })
    expect(refused).toMatchObject({ status: 400, body: { code: 'CONTAINER_NOT_STOPPED' } })
    expect(refused.body.data.map((field: { instancePath: string }) => field.instancePath)).toEqual(
      Object.keys(fields)
        .map(field => `/${field}`)
        .sort((a, b) => refused.body.message.indexOf(a.slice(1)) - refused.body.message.indexOf(b.slice(1))),
    )
    expect(refused.body.message).toContain('Stop it first.')
    await operate(server, id, 'stop')
    const { body } = await update(server, id, fields)
    expect(body.data).toMatchObject({
      ...fields,
      ssh_key_installed_at: null,
      env_sync: { pending: true, revision: 1 },
    })
    await operate(server, id, 'start')
    const started = (await server.call('GET', `/api/v1/containers/${id}`)).body.data
    expect(started).toMatchObject({ env_sync: { pending: false, applied_revision: 1 }, ramdisk: false })
    expect(started.ssh_key_installed_at).not.toBeNull()
  })

  test('what is sent as it stands already is no change', async () => {
    const server = await testServer()
    const key = newSshKey()
    const id = await newContainer(server, { ssh_public_key: key, environment_vars: { A: '1', B: '2' } })
    const before = eventsOf(server, id).length
    const same = { ssh_public_key: key, ai: true, environment_vars: { B: '2', A: '1' } }
    expect((await update(server, id, same)).status).toBe(200)
    expect(eventsOf(server, id)).toHaveLength(before)
  })

  test('null removes the key, an empty one is refused', async () => {
    const server = await testServer()
    const id = await newContainer(server, { ssh_public_key: newSshKey('label') })
    await operate(server, id, 'stop')
    expect((await update(server, id, { ssh_public_key: '' })).status).toBe(400)
    expect((await update(server, id, { ssh_public_key: ' ' })).status).toBe(400)
    expect((await update(server, id, { ssh_public_key: null })).body.data).toMatchObject({
      ssh_public_key: null,
      ssh_key_fingerprint: null,
      ssh_key_installed_at: null,
    })
    expect(eventsOf(server, id).at(-1)).toMatchObject({
      type: 'container.ssh_key.removed',
      data: { ssh_key: { label: 'label', fingerprint: expect.stringMatching(/^SHA256:/) } },
    })
  })

  test('fields that never change are refused by name', async () => {
    const server = await testServer()
    for (const field of ['container_image', 'hoody_kit', 'dev_kit', 'server_id', 'project_id', 'kvm']) {
      const { status, body } = await update(server, server.containerId, { [field]: 'x' })
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'IMMUTABLE_FIELD' })
      expect(body.data[0].instancePath).toBe(`/${field}`)
    }
    expect((await update(server, server.containerId, {})).body.code).toBe('EMPTY_UPDATE')
    expect((await update(server, server.containerId, { shoe_size: 42 })).body.code).toBe('VALIDATION_ERROR')
  })

  test('a taken name or key is refused', async () => {
    const server = await testServer()
    const key = newSshKey()
    const id = await newContainer(server, { name: 'first', ssh_public_key: key })
    expect((await update(server, server.containerId, { name: 'first' })).body.code).toBe(
      'CONTAINER_NAME_IN_USE',
    )
    expect((await update(server, id, { name: 'first' })).status).toBe(200)
    await operate(server, server.containerId, 'stop')
    expect((await update(server, server.containerId, { ssh_public_key: key })).body.code).toBe(
      'SSH_PUBLIC_KEY_IN_USE',
    )
  })
})
