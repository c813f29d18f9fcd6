import { describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../test-server.ts'
import { eventsOf, newContainer, newSshKey, operate } from './operations.fixtures.ts'

const update = ({ call }: TestServer, id: string, fields: Record<string, unknown>) =>
  call('PUT', `/api/v1/containers/${id}`, fields)

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
