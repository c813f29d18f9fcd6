import { describe, expect, test } from 'vitest'
import { testServer } from '../test-server.ts'
import { begun, eventsOf, finished, logsOf, newContainer, operate, statusOf } from './operations.fixtures.ts'

describe('operations', () => {
  test('each leads where the sheet says, and tells who, what and how long', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    const since = (await logsOf(server, id)).length
    for (const [operation, status] of [
      ['pause', 'paused'],
      ['resume', 'running'],
      ['stop', 'stopped'],
      ['start', 'running'],
      ['force-stop', 'stopped'],
      ['restart', 'running'],
      ['restart', 'running'],
    ] as const) {
      const { status: http, body } = await operate(server, id, operation)
      expect(http).toBe(200)
      expect(body.data).toMatchObject({ error: false, operation, container_id: id, status })
      expect(body.data.operation_id).toMatch(/^[0-9a-f]{32}$/)
    }
    const logs = (await logsOf(server, id)).slice(since)
    expect(
      logs.map((log: { from_status: string; to_status: string }) => `${log.from_status} → ${log.to_status}`),
    ).toEqual([
      'running → paused',
      'paused → running',
      'running → stopped',
      'stopped → running',
      'running → stopped',
      'stopped → running',
      'running → stopped',
      'stopped → running',
    ])
    const start = logs[3]
    expect(start).toMatchObject({
      triggered_by: 'user',
      metadata: { command: 'start', user: expect.any(String) },
    })
    expect(start.duration_ms).toBeGreaterThanOrEqual(5_000)
    expect(start.duration_ms).toBeLessThanOrEqual(15_000)
    const kinds = eventsOf(server, id).map(event => event.type)
    expect(kinds).toContain('container.operation.completed')
    expect(kinds).not.toContain('container.paused')
  })

  test('the wrong state is refused with the state in it', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    const { status, body } = await operate(server, id, 'start')
    expect(status).toBe(400)
    expect(body).toMatchObject({
      error: 'Bad Request',
      code: 'OPERATION_STATE_CONFLICT',
      message: 'Container is already running',
      data: { error: true, operation: 'start', container_id: id, status: 'running' },
    })
  })

  test('one at a time: while one runs the status stays and the next is refused', async () => {
    const server = await testServer()
    const { call } = server
    const id = await newContainer(server)
    const stopping = call('POST', `/api/v1/containers/${id}/stop`)
    await begun(server, id)
    expect(await statusOf(server, id)).toBe('running')
    const { status, body } = await call('POST', `/api/v1/containers/${id}/pause`)
    expect(status).toBe(409)
    expect(body).toMatchObject({
      error: 'CONTAINER_OPERATION_IN_PROGRESS',
      code: 'CONTAINER_OPERATION_IN_PROGRESS',
      data: { error: true, operation: 'pause', status: 'running' },
    })
    expect(body.message).toMatch(
      /^Cannot perform pause operation\. Container is currently being operated on\./,
    )
    expect((await finished(server, stopping)).body.data.status).toBe('stopped')
  })

  test('a container that is being made cannot be operated on', async () => {
    const { call, projectId, serverIds } = await testServer()
    const made = await call('POST', `/api/v1/projects/${projectId}/containers`, {
      server_id: serverIds[1],
      bypass_prespawn: true,
    })
    const { status, body } = await call('POST', `/api/v1/containers/${made.body.data.id}/start`)
    expect(status).toBe(409)
    expect(body.error).toBe('container_finalizing')
  })

  test('a wait that is too short is 504, and the operation ends by itself', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    await operate(server, id, 'stop')
    const { status, body } = await operate(server, id, 'start', { timeout: 1 })
    expect(status).toBe(504)
    expect(body).toMatchObject({ code: 'CONTAINER_HOST_TIMEOUT', data: { error: true, status: 'stopped' } })
    await server.clock.advance(20_000)
    expect(await statusOf(server, id)).toBe('running')
  })

  test('the timeout of stop is the grace, and never an error', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    const { status } = await operate(server, id, 'stop', { timeout: 1 })
    expect(status).toBe(200)
    expect((await logsOf(server, id)).at(-1).duration_ms).toBeLessThanOrEqual(1_000)
  })

  test('a host that does not answer is 504 and leaves the state alone', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    server.context.faults.host_timeout = true
    const { status, body } = await operate(server, id, 'stop')
    expect({ status, code: body.code }).toEqual({ status: 504, code: 'CONTAINER_HOST_TIMEOUT' })
    expect(await statusOf(server, id)).toBe('running')
    expect(eventsOf(server, id).at(-1)).toMatchObject({
      type: 'container.operation.failed',
      data: { operation: { kind: 'stop', status: 'timeout', reason_code: 'timeout' } },
    })
  })

  test('a start that fails on the host is 502 and leaves it failed, with the reason', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    await operate(server, id, 'stop')
    server.context.faults.failing_operations = ['start']
    const { status, body } = await operate(server, id, 'start')
    expect({ status, code: body.code, data: body.data.status }).toEqual({
      status: 502,
      code: 'CONTAINER_HOST_COMMAND_FAILED',
      data: 'failed',
    })
    expect((await logsOf(server, id)).at(-1)).toMatchObject({
      from_status: 'stopped',
      to_status: 'failed',
      metadata: {
        command: 'start',
        reason: expect.stringContaining('exit status 1'),
        reason_code: 'command_failed',
      },
    })
    const failed = eventsOf(server, id).find(event => event.type === 'container.failed')
    expect(failed?.data).toMatchObject({
      previous_status: 'stopped',
      current_status: 'failed',
      reason: expect.any(String),
    })
  })

  test('a stop that fails on the host changes nothing', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    server.context.faults.failing_operations = ['stop']
    expect((await operate(server, id, 'stop')).status).toBe(502)
    expect(await statusOf(server, id)).toBe('running')
  })

  test('an unknown operation is not found', async () => {
    const server = await testServer()
    expect((await operate(server, server.containerId, 'explode')).status).toBe(404)
  })

  test('nothing is done to a container whose server was terminated', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    server.context.db.run(`UPDATE servers SET expired_at = '2026-01-01T00:00:00.000Z' WHERE id = :id`, {
      id: server.serverIds[1]!,
    })
    const { status, body } = await operate(server, id, 'stop')
    expect({ status, error: body.error }).toEqual({
      status: 403,
      error: 'OPERATION_NOT_PERMITTED_ON_EXPIRED',
    })
  })
})

describe('deletion', () => {
  test('is refused while it runs', async () => {
    const server = await testServer()
    const { status, body } = await server.call('DELETE', `/api/v1/containers/${server.containerId}`)
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'OPERATION_STATE_CONFLICT' })
    expect(body.message).toBe('Cannot delete while running. Stop it first.')
  })

  test('takes a while, and everything that belongs to it along', async () => {
    const server = await testServer()
    const { call, clock, context } = server
    const id = await newContainer(server, { name: 'doomed' })
    await call('POST', '/api/v1/proxy/aliases', { container_id: id, program: 'http', port: 3000 })
    await finished(server, call('POST', `/api/v1/containers/${id}/snapshots`, {}))
    await operate(server, id, 'stop')
    const answer = await call('DELETE', `/api/v1/containers/${id}`)
    expect(answer).toMatchObject({ status: 200, body: { data: null } })
    expect(await statusOf(server, id)).toBe('deleting')
    const names = async (query: string) =>
      (await call('GET', `/api/v1/containers${query}`)).body.data.containers.map(
        (row: { name: string }) => row.name,
      )
    expect(await names('')).not.toContain('doomed')
    expect(await names('?include_deleting=true')).toContain('doomed')
    await clock.advance(5_000)
    expect(await statusOf(server, id)).toBe('deleted')
    for (const table of [
      'aliases',
      'snapshots',
      'networks',
      'firewall_rules',
      'proxy_settings',
      'operations',
    ]) {
      expect(context.db.all(`SELECT 1 FROM ${table} WHERE container_id = :id`, { id }), table).toEqual([])
    }
    expect(eventsOf(server, id).map(event => event.type)).toEqual(
      expect.arrayContaining(['container.deleting', 'proxy.alias.deleted', 'container.deleted']),
    )
    // Its name and its place are free again.
    expect(await newContainer(server, { name: 'doomed' })).not.toBe(id)
  })

  test('that fails on the host leaves it failed, and can be tried again', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    await operate(server, id, 'stop')
    server.context.faults.failing_operations = ['delete']
    await server.call('DELETE', `/api/v1/containers/${id}`)
    await server.clock.advance(5_000)
    expect(await statusOf(server, id)).toBe('failed')
    server.context.faults.failing_operations = []
    expect((await server.call('DELETE', `/api/v1/containers/${id}`)).status).toBe(200)
    await server.clock.advance(5_000)
    expect(await statusOf(server, id)).toBe('deleted')
  })
})

describe('a reboot of the host', () => {
  test('stops everything, and brings back what has autostart', async () => {
    const server = await testServer()
    const { call, clock, serverIds } = server
    const comesBack = await newContainer(server, { autostart: true })
    const paused = await newContainer(server, { autostart: true })
    const staysDown = await newContainer(server, { autostart: false })
    await operate(server, paused, 'pause')
    const { body } = await call('POST', `/livery/hosts/${serverIds[1]}/reboot`)
    expect(body.data).toEqual({ server_id: serverIds[1], stopped: 1, starting: 2 })
    for (const id of [comesBack, paused, staysDown]) expect(await statusOf(server, id)).toBe('stopped')
    await clock.advance(30_000)
    expect(await statusOf(server, comesBack)).toBe('running')
    expect(await statusOf(server, paused)).toBe('running')
    expect(await statusOf(server, staysDown)).toBe('stopped')
    expect((await logsOf(server, comesBack)).at(-1)).toMatchObject({
      triggered_by: 'system',
      metadata: { command: 'host-reboot', reason: 'autostart after host reboot' },
    })
    // Those on other servers have noticed nothing.
    expect(await statusOf(server, server.containerId)).toBe('running')
  })

  test('does not bring back what was told not to meanwhile', async () => {
    const server = await testServer()
    const id = await newContainer(server, { autostart: true })
    await server.call('PUT', `/api/v1/containers/${id}`, { autostart: false })
    await server.clock.advance(1_000)
    await server.call('POST', `/livery/hosts/${server.serverIds[1]}/reboot`)
    await server.clock.advance(30_000)
    expect(await statusOf(server, id)).toBe('stopped')
  })

  test('cuts off what is under way', async () => {
    const server = await testServer()
    const id = await newContainer(server)
    const stopping = server.call('POST', `/api/v1/containers/${id}/stop`)
    await begun(server, id)
    await server.call('POST', `/livery/hosts/${server.serverIds[1]}/reboot`)
    expect((await finished(server, stopping)).status).toBe(504)
  })
})
