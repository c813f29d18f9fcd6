import { describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../test-server.ts'
import { begun, eventsOf, finished, logsOf, newContainer, operate, statusOf } from './operations.fixtures.ts'
import { snapshotName } from './snapshot.ts'

const url = (id: string, rest = '') => `/api/v1/containers/${id}/snapshots${rest}`

const take = (server: TestServer, id: string, body: Record<string, unknown> = {}) =>
  finished(server, server.call('POST', url(id), body))

test('names come from the alias, or from the time', () => {
  const now = Date.UTC(2026, 0, 2, 3, 4, 5)
  expect(snapshotName(undefined, now)).toBe('snap-20260102-030405')
  expect(snapshotName('Before the upgrade!', now)).toBe('Beforetheupgrade')
  expect(snapshotName('--rm_-rf', now)).toBe('rm_-rf')
  expect(snapshotName('!!!', now)).toBeNull()
})

describe('snapshots', () => {
  test('are taken within seconds, listed with their cap, and told of', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    const { status, body } = await take(server, id, { alias: 'v 1.0', expiry: 2 })
    expect(status).toBe(200)
    const { snapshot } = body.data
    expect(snapshot).toMatchObject({ name: 'v10', alias: 'v 1.0', stateful: false, last_used_at: null })
    expect(snapshot.size).toBeGreaterThan(0)
    expect(Date.parse(snapshot.expires_at) - Date.parse(snapshot.created_at)).toBe(2 * 86_400_000)
    const list = (await server.call('GET', url(id))).body.data
    expect(list).toMatchObject({ snapshot_count: 1, max_snapshots: 1000, snapshots: [snapshot] })
    expect((await server.call('GET', `/api/v1/containers/${id}`)).body.data.snapshot_count).toBe(1)
    expect(eventsOf(server, id).map(event => event.type)).toContain('container.snapshot.created')
  })

  test('a name that is taken, or that nothing is left of, is refused', async () => {
    const server = await testServer()
    await take(server, server.containerId, { alias: 'one' })
    expect((await take(server, server.containerId, { alias: 'o n e' })).body.code).toBe(
      'RESOURCE_ALREADY_EXISTS',
    )
    expect((await take(server, server.containerId, { alias: '¿?' })).status).toBe(400)
  })

  test('without alias, two in the same second have names of their own', async () => {
    const server = await testServer({ speed: 1 })
    const id = server.containerId
    const first = (await take(server, id)).body.data.snapshot.name
    server.context.db.run('UPDATE snapshots SET name = :name', {
      name: snapshotName(undefined, server.clock.now())!,
    })
    const second = (await take(server, id)).body.data.snapshot.name
    expect(second).not.toBe(first)
    expect((await server.call('GET', url(id))).body.data.snapshot_count).toBe(2)
  })

  test('ten on a free server, and the refusal counts them', async () => {
    const server = await testServer()
    const id = server.containerId
    for (let n = 0; n < 10; n += 1) expect((await take(server, id)).status).toBe(200)
    expect((await take(server, id)).body).toMatchObject({
      statusCode: 400,
      error: 'CONTAINER_SNAPSHOT_LIMIT',
      data: {
        field: 'container_snapshot_limit',
        container_id: id,
        server_id: server.serverIds[0],
        current_count: 10,
        limit: 10,
      },
    })
  })

  test('one at a time, with the seconds to wait', async () => {
    const server = await testServer()
    const first = server.call('POST', url(server.containerId), {})
    await begun(server, server.containerId)
    const second = await server.call('POST', url(server.containerId), {})
    expect(second).toMatchObject({ status: 409, body: { error: 'SNAPSHOT_OPERATION_IN_PROGRESS' } })
    expect(second.headers['retry-after']).toBe('5')
    // Asked without letting time pass: the snapshot would be done before the request arrives.
    const stop = await server.call('POST', `/api/v1/containers/${server.containerId}/stop`)
    expect(stop.body.code).toBe('CONTAINER_OPERATION_IN_PROGRESS')
    expect((await finished(server, first)).status).toBe(200)
  })

  test('not while it is paused or being made', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    await operate(server, id, 'pause')
    expect((await take(server, id)).status).toBe(400)
    const body = { server_id: server.serverIds[1] }
    const claimed = await server.call('POST', `/api/v1/projects/${server.projectId}/containers`, body)
    expect(claimed.body.data.status).toBe('claiming')
    expect((await server.call('POST', url(claimed.body.data.id), {})).body.code).toBe(
      'SNAPSHOT_PRESPAWN_FORBIDDEN',
    )
  })

  test('a restore kills what runs and boots', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    await take(server, id, { alias: 'good' })
    const before = (await logsOf(server, id)).length
    const { body } = await finished(server, server.call('PATCH', url(id, '/good')))
    expect(body.data).toMatchObject({
      success: true,
      snapshot: { name: 'good', last_used_at: expect.any(String) },
    })
    expect(
      (await logsOf(server, id)).slice(before).map((log: { to_status: string }) => log.to_status),
    ).toEqual(['stopped', 'running'])
    expect((await server.call('GET', `/api/v1/containers/${id}`)).body.data.last_used_snapshot).toBe('good')
    await operate(server, id, 'stop')
    await finished(server, server.call('PUT', url(id, '/good')))
    expect(await statusOf(server, id)).toBe('running')
    expect((await server.call('PUT', url(id, '/bad'))).status).toBe(404)
  })

  test('an alias changes and goes, the name stays; deleted is deleted', async () => {
    const server = await testServer()
    const id = server.containerId
    await take(server, id, { alias: 'one' })
    const renamed = await server.call('PATCH', url(id, '/one/alias'), { alias: 'two' })
    expect(renamed.body.data.snapshot).toMatchObject({ name: 'one', alias: 'two' })
    expect(
      (await server.call('PUT', url(id, '/one/alias'), { alias: null })).body.data.snapshot.alias,
    ).toBeNull()
    const told = eventsOf(server, id).filter(event => event.type === 'container.snapshot.renamed')
    expect(told.map(event => event.data.previous)).toEqual([{ alias: 'one' }, { alias: 'two' }])
    const deleted = await finished(server, server.call('DELETE', url(id, '/one')))
    expect(deleted.body.data).toMatchObject({ container_id: id, snapshot_name: 'one' })
    expect((await server.call('DELETE', url(id, '/one'))).status).toBe(404)
  })

  test('go when their day has come', async () => {
    const server = await testServer()
    const id = server.containerId
    await take(server, id, { alias: 'short', expiry: 1 })
    await server.clock.advance(86_400_000 + 120_000)
    expect(eventsOf(server, id).filter(event => event.type === 'container.snapshot.deleted')).toHaveLength(1)
    expect(server.context.db.all('SELECT name FROM snapshots')).toEqual([])
  })

  test('the host failing is told, and nothing is written', async () => {
    const server = await testServer()
    server.context.faults.failing_operations = ['snapshot']
    expect((await take(server, server.containerId)).body.code).toBe('CONTAINER_HOST_COMMAND_FAILED')
    expect((await server.call('GET', url(server.containerId))).body.data.snapshot_count).toBe(0)
    expect(await statusOf(server, server.containerId)).toBe('running')
  })
})
