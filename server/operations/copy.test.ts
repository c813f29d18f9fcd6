import { expect, test } from 'vitest'
import { testServer } from '../test-server.ts'
import { finished, logsOf, newContainer, newSshKey, operate, statusOf } from './operations.fixtures.ts'

test('a copy takes over what the sheet says, and starts by itself', async () => {
  const server = await testServer()
  const { call, clock, projectId, serverIds } = server
  const id = await newContainer(server, {
    color: '#ABC',
    comment: 'mine',
    kvm: true,
    ssh_public_key: newSshKey(),
    environment_vars: { A: '1' },
  })
  await call('POST', `/api/v1/containers/${id}/firewall/ingress`, {
    action: 'allow',
    protocol: 'tcp',
    description: 'ssh',
    destination_port: '22',
  })
  await call('PUT', `/api/v1/containers/${id}/network`, { type: 'block' })
  const copied = await call('POST', `/api/v1/containers/${id}/copy`, {
    target_project_id: projectId,
    name: 'twin',
    copy_firewall_rules: true,
    copy_network_rules: true,
  })
  expect(copied.status).toBe(201)
  const { data } = copied.body
  expect(data).toMatchObject({
    status: 'copying',
    name: 'twin',
    color: '#ABC',
    comment: 'mine',
    kvm: false,
    ssh_public_key: null,
    source_container_id: id,
    server_id: serverIds[1],
    environment_vars: { A: '1' },
    copy_firewall_rules: true,
    copy_network_rules: true,
    operation_id: expect.stringMatching(/^[0-9a-f]{32}$/),
  })
  await clock.advance(20_000)
  expect(await statusOf(server, data.id)).toBe('running')
  const rules = await call('GET', `/api/v1/containers/${data.id}/firewall/rules`)
  expect(rules.body.data.ingress).toContainEqual(expect.objectContaining({ description: 'ssh' }))
  expect((await call('GET', `/api/v1/containers/${data.id}/network`)).body.data.type).toBe('block')
})

test('a copy obeys the rules of a new container', async () => {
  const server = await testServer()
  const { call, context, projectId, serverIds } = server
  const key = newSshKey()
  const id = await newContainer(server, { name: 'first', ssh_public_key: key })
  const copy = async (fields: Record<string, unknown> = {}) => {
    const { status, body } = await call('POST', `/api/v1/containers/${id}/copy`, {
      target_project_id: projectId,
      ...fields,
    })
    return `${status} ${body.code ?? ''}`.trim()
  }
  expect(await copy({ name: 'first' })).toBe('409 CONTAINER_NAME_IN_USE')
  expect(await copy({ ssh_public_key: key })).toBe('409 SSH_PUBLIC_KEY_IN_USE')
  expect(await copy({ target_project_id: 'f'.repeat(24) })).toBe('404 PROJECT_NOT_FOUND')
  expect(await copy({ source_snapshot: 'none' })).toBe('404 RESOURCE_NOT_FOUND')
  expect(await copy({ target_server_id: serverIds[0], kvm: true })).toBe('403 RESOURCE_ACCESS_DENIED')
  context.db.run('UPDATE projects SET max_containers = 2')
  expect(await copy()).toBe('400 PROJECT_CONTAINER_LIMIT')
  context.db.run('UPDATE projects SET max_containers = NULL')
  context.db.run('UPDATE servers SET max_containers = 1')
  expect(await copy()).toBe('400 SERVER_CONTAINER_LIMIT')
  context.db.run('UPDATE servers SET max_containers = 10')
  await finished(server, call('POST', `/api/v1/containers/${id}/snapshots`, { alias: 'first' }))
  expect(await copy({ source_snapshot: 'first' })).toBe('201')
  await operate(server, id, 'pause')
  expect(await copy()).toBe('409 OPERATION_STATE_CONFLICT')
  const missing = await call('POST', `/api/v1/containers/${'f'.repeat(24)}/copy`, {
    target_project_id: projectId,
  })
  expect(missing.body.code).toBe('SOURCE_CONTAINER_NOT_FOUND')
})

test('a project outside of the realm of the request is 403, not 404', async () => {
  const server = await testServer()
  const { call, projectId } = server
  const realm = 'a'.repeat(24)
  const id = await newContainer(server, { realm_ids: [realm] })
  const url = `/api/v1/containers/${id}/copy?realm_id=${realm}`
  expect((await call('POST', url, { target_project_id: projectId })).body).toMatchObject({
    statusCode: 403,
    code: 'RESOURCE_ACCESS_DENIED',
  })
})

test('only a copy can be brought up to its source, and only while that exists', async () => {
  const server = await testServer()
  const { call, clock, projectId } = server
  const id = await newContainer(server)
  expect((await operate(server, id, 'sync')).body).toMatchObject({
    statusCode: 409,
    code: 'CONTAINER_NOT_COPIED',
    message: 'Container was not created from a copy, sync is not possible.',
  })
  const copy: string = (await call('POST', `/api/v1/containers/${id}/copy`, { target_project_id: projectId }))
    .body.data.id
  await clock.advance(20_000)
  const synced = await operate(server, copy, 'sync')
  expect(synced.body.data).toMatchObject({ container_id: copy, source_container_id: id, status: 'copying' })
  await clock.advance(20_000)
  expect(await statusOf(server, copy)).toBe('running')
  expect((await logsOf(server, copy)).map((log: { to_status: string }) => log.to_status)).toEqual([
    'copying',
    'running',
    'copying',
    'running',
  ])
  await operate(server, id, 'stop')
  await call('DELETE', `/api/v1/containers/${id}`)
  await clock.advance(5_000)
  expect((await operate(server, copy, 'sync')).body.code).toBe('SOURCE_CONTAINER_NOT_FOUND')
})

test('a copy that fails on the host is failed, with the reason', async () => {
  const server = await testServer()
  server.context.faults.failing_operations = ['copy']
  const { body } = await server.call('POST', `/api/v1/containers/${server.containerId}/copy`, {
    target_project_id: server.projectId,
  })
  await server.clock.advance(20_000)
  expect((await logsOf(server, body.data.id)).at(-1)).toMatchObject({
    from_status: 'copying',
    to_status: 'failed',
    metadata: { command: 'copy', reason_code: 'command_failed' },
  })
})
