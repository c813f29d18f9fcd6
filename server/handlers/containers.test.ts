import { describe, expect, test } from 'vitest'
import { newContainer, operate } from '../operations/operations.fixtures.ts'
import { testServer } from '../test-server.ts'

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
    expect(
      (await server.call('PUT', `/api/v1/containers/${server.containerId}`, { name: 'other' })).body.error,
    ).toBe('OPERATION_NOT_PERMITTED_ON_EXPIRED')
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
