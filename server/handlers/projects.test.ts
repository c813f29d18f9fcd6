import { describe, expect, it } from 'vitest'
import { secondUser } from '../second-user.fixtures.ts'
import { type TestServer, testServer } from '../test-server.ts'

const eventsOf = (
  { context }: TestServer,
  resource_id: string,
): { type: string; data: Record<string, unknown> }[] =>
  context.db
    .all<{ event_type: string; payload: string }>(
      'SELECT event_type, payload FROM events WHERE resource_id = :resource_id ORDER BY seq',
      { resource_id },
    )
    .map(({ event_type, payload }) => ({ type: event_type, data: JSON.parse(payload) }))

const create = (test: TestServer, body: unknown) => test.call('POST', '/api/v1/projects', body)

describe('projects', () => {
  it('are made with a colour as it is stored and no quota', async () => {
    const test = await testServer()
    const made = await create(test, { alias: 'shop', color: 'e74c3c' })
    expect(made.status).toBe(201)
    expect(made.body.data).toMatchObject({ color: '#E74C3C', max_containers: null, is_default: false })
    const plain = await create(test, { alias: 'plain' })
    expect(plain.body.data.color).toMatch(/^#[0-9A-F]{6}$/)
    expect(eventsOf(test, made.body.data.id)).toEqual([
      { type: 'project.created', data: { project: made.body.data } },
    ])
  })

  it('have an alias of their own among those of their owner', async () => {
    const test = await testServer()
    await create(test, { alias: 'shop' })
    expect(await create(test, { alias: 'shop' })).toMatchObject({
      status: 409,
      body: { code: 'DUPLICATE_ALIAS' },
    })
    const { body } = await create(test, { alias: 'store' })
    const url = `/api/v1/projects/${body.data.id}`
    expect((await test.call('PUT', url, { alias: 'shop' })).body.code).toBe('DUPLICATE_ALIAS')
    expect((await test.call('PUT', url, { alias: 'store' })).status).toBe(200)
    const second = await secondUser(test)
    expect((await second.call('POST', '/api/v1/projects', { alias: 'shop' })).status).toBe(201)
  })

  it('need their alias at every update, by either verb', async () => {
    const test = await testServer()
    const { body } = await create(test, { alias: 'shop', max_containers: 5 })
    const url = `/api/v1/projects/${body.data.id}`
    expect((await test.call('PUT', url, { color: '#fff' })).status).toBe(400)
    const changed = await test.call('PATCH', url, { alias: 'shop', color: '#fff' })
    expect(changed.body.data).toMatchObject({ color: '#FFF', max_containers: 5 })
    expect(
      (await test.call('PUT', url, { alias: 'shop', max_containers: null })).body.data.max_containers,
    ).toBe(null)
    const [, first, next] = eventsOf(test, body.data.id)
    expect(first).toMatchObject({ type: 'project.updated', data: { changes: ['color'] } })
    expect(next!.data).toMatchObject({ changes: ['max_containers'], previous: { max_containers: 5 } })
  })

  it('say nothing of an update that changes nothing', async () => {
    const test = await testServer()
    const { body } = await create(test, { alias: 'shop' })
    await test.call('PUT', `/api/v1/projects/${body.data.id}`, { alias: 'shop' })
    expect(eventsOf(test, body.data.id)).toHaveLength(1)
  })

  it('let only their owner set the quota', async () => {
    const test = await testServer()
    const second = await secondUser(test)
    const { body } = await create(test, { alias: 'shop' })
    const url = `/api/v1/projects/${body.data.id}`
    await test.call('POST', `${url}/permissions`, { user_id: second.id, permission_level: 'delete' })
    expect((await second.call('PUT', url, { alias: 'shop', max_containers: 9 })).status).toBe(403)
    expect((await second.call('PUT', url, { alias: 'ours' })).body.data.alias).toBe('ours')
  })

  it('come in pages, sorted', async () => {
    const test = await testServer()
    for (const alias of ['b', 'c', 'a']) await create(test, { alias })
    const page = await test.call('GET', '/api/v1/projects/?limit=2&page=1&sort_by=alias&sort_order=asc')
    expect(page.body.data.projects.map((project: { alias: string }) => project.alias)).toEqual(['a', 'b'])
    expect(page.body.data.pagination).toEqual({ total: 4, page: 1, limit: 2, totalPages: 2 })
    expect((await test.call('GET', '/api/v1/projects?limit=101')).status).toBe(400)
  })

  it('are not deleted with containers in them, nor when they are the default', async () => {
    const test = await testServer()
    expect(await test.call('DELETE', `/api/v1/projects/${test.projectId}`)).toMatchObject({
      status: 409,
      body: { code: 'RESOURCE_IN_USE' },
    })
    const { body } = await create(test, { alias: 'shop' })
    const id: string = body.data.id
    test.context.db.run('UPDATE containers SET project_id = :id', { id })
    const refused = await test.call('DELETE', `/api/v1/projects/${id}`)
    expect(refused).toMatchObject({ status: 422, body: { code: 'PROJECT_HAS_CONTAINERS' } })
    expect(refused.body.message).toContain('1 container.')
  })

  it('go with their permissions and what is left of deleted containers', async () => {
    const test = await testServer()
    const second = await secondUser(test)
    const { body } = await create(test, { alias: 'shop' })
    const id: string = body.data.id
    await test.call('POST', `/api/v1/projects/${id}/permissions`, {
      user_id: second.id,
      permission_level: 'read',
    })
    test.context.db.run(
      `UPDATE containers SET project_id = :id, status = 'deleted', deleted_at = created_at`,
      { id },
    )
    const deleted = await test.call('DELETE', `/api/v1/projects/${id}?include_deleted_items=true`)
    expect(deleted.body.data).toEqual({
      deleted: { containers: 0, permissions: 1, aliases: 0 },
      deleted_items: { containers: [] },
    })
    expect((await test.call('GET', `/api/v1/projects/${id}`)).body.code).toBe('PROJECT_NOT_FOUND')
    expect(eventsOf(test, id).at(-1)!.type).toBe('project.deleted')
  })

  it('measure all their containers', async () => {
    const test = await testServer()
    const { body } = await test.call('GET', `/api/v1/projects/${test.projectId}/stats`)
    expect(body.data.summary).toMatchObject({
      project_id: test.projectId,
      project_name: 'default',
      container_count: 1,
    })
    expect(body.data.stats[0]).toMatchObject({
      id: test.containerId,
      project_name: 'default',
      status_code: 103,
    })
  })
})

describe('permissions of a project', () => {
  it('are listed with the user, and with the project when asked', async () => {
    const test = await testServer()
    const second = await secondUser(test)
    const url = `/api/v1/projects/${test.projectId}`
    const { body } = await test.call('POST', `${url}/permissions`, {
      user_id: second.id,
      permission_level: 'read',
    })
    expect(body.data.user).toEqual({ id: second.id, username: 'second-user', alias: null })
    expect((await test.call('GET', `${url}/permissions`)).body.data.permissions).toEqual([body.data])
    expect((await test.call('GET', `${url}?include_permissions=true`)).body.data.permissions).toEqual([
      body.data,
    ])
    expect((await test.call('GET', url)).body.data.permissions).toBeUndefined()
  })

  it('exist once for each user, never for the owner, and only for users that exist', async () => {
    const test = await testServer()
    const second = await secondUser(test)
    const url = `/api/v1/projects/${test.projectId}/permissions`
    const grant = (user_id: string) => test.call('POST', url, { user_id, permission_level: 'edit' })
    expect((await grant(second.id)).status).toBe(201)
    expect((await grant(second.id)).body.code).toBe('RESOURCE_ALREADY_EXISTS')
    expect((await grant(test.userId)).body.code).toBe('RESOURCE_ALREADY_EXISTS')
    expect((await grant('f'.repeat(24))).status).toBe(404)
  })

  it('tell what became of them', async () => {
    const test = await testServer()
    const second = await secondUser(test)
    const url = `/api/v1/projects/${test.projectId}/permissions`
    const { body } = await test.call('POST', url, { user_id: second.id, permission_level: 'read' })
    await test.call('PATCH', `${url}/${body.data.id}`, { permission_level: 'edit' })
    await test.call('DELETE', `${url}/${body.data.id}`)
    expect(eventsOf(test, body.data.id).map(({ type }) => type)).toEqual([
      'project.permission.granted',
      'project.permission.updated',
      'project.permission.revoked',
    ])
    expect((await test.call('DELETE', `${url}/${body.data.id}`)).status).toBe(404)
  })
})
