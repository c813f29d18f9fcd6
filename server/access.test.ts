import { expect, it } from 'vitest'
import { secondUser } from './second-user.fixtures.ts'
import { testServer } from './test-server.ts'

const realm = 'a'.repeat(24)
const other = 'b'.repeat(24)

it('hides what is nobody else’s business behind 404', async () => {
  const test = await testServer()
  const second = await secondUser(test)
  for (const url of [
    `/api/v1/projects/${test.projectId}`,
    `/api/v1/containers/${test.containerId}/network`,
  ]) {
    expect((await test.call('GET', url)).status).toBe(200)
    expect((await second.call('GET', url)).status).toBe(404)
  }
  expect((await second.call('GET', '/api/v1/projects')).body.data.projects).toEqual([])
})

it('lets a user in as far as the level goes', async () => {
  const test = await testServer()
  const second = await secondUser(test)
  const project = `/api/v1/projects/${test.projectId}`
  const network = `/api/v1/containers/${test.containerId}/network`
  const shared = await test.call('POST', `${project}/permissions`, {
    user_id: second.id,
    permission_level: 'read',
  })
  expect(shared.status).toBe(201)

  expect((await second.call('GET', project)).status).toBe(200)
  expect((await second.call('GET', '/api/v1/projects')).body.data.pagination.total).toBe(1)
  const refused = await second.call('PUT', network, { type: 'block' })
  expect(refused).toMatchObject({ status: 403, body: { code: 'INSUFFICIENT_PERMISSIONS' } })
  expect(refused.body.message).toMatch(/read.*needs edit/)

  const permission = `${project}/permissions/${shared.body.data.id}`
  await test.call('PUT', permission, { permission_level: 'edit' })
  expect((await second.call('PUT', network, { type: 'block' })).status).toBe(200)
  expect((await second.call('DELETE', project)).status).toBe(403)

  await test.call('DELETE', permission)
  expect((await second.call('GET', project)).status).toBe(404)
})

it('shows a realm only what carries it', async () => {
  const test = await testServer()
  const { body } = await test.call('POST', '/api/v1/projects', { alias: 'inside', realm_ids: [realm] })
  const url = `/api/v1/projects/${body.data.id}`
  const byHost = { host: `${realm}.localhost` }
  expect((await test.call('GET', url, undefined, byHost)).status).toBe(200)
  expect((await test.call('GET', `${url}?realm_id=${realm}`)).status).toBe(200)
  expect((await test.call('GET', `${url}?realm_id=${other}`)).status).toBe(404)
  expect((await test.call('GET', `/api/v1/projects/${test.projectId}`, undefined, byHost)).status).toBe(404)
  const list = await test.call('GET', '/api/v1/projects', undefined, byHost)
  expect(list.body.data.projects.map((project: { alias: string }) => project.alias)).toEqual(['inside'])
})

it('merges the realm of the host into what is written there', async () => {
  const test = await testServer()
  const byHost = { host: `${realm}.localhost` }
  const made = await test.call('POST', '/api/v1/projects', { alias: 'inside', realm_ids: [other] }, byHost)
  expect(made.body.data.realm_ids).toEqual([other, realm])
  const url = `/api/v1/projects/${made.body.data.id}`
  const changed = await test.call('PUT', url, { alias: 'inside', realm_ids: [] }, byHost)
  expect(changed.body.data.realm_ids).toEqual([realm])
})

it('keeps a token that is confined to realms inside them', async () => {
  const test = await testServer()
  const made = await test.call('POST', '/api/v1/auth/tokens', {
    alias: 'confined',
    permission_template: 'full_access',
    realm_ids: [realm],
  })
  const headers = { host: `${realm}.localhost`, authorization: `Bearer ${made.body.data.token}` }
  const project = await test.call('POST', '/api/v1/projects', { alias: 'p', realm_ids: [other] }, headers)
  expect(project.body.data.realm_ids).toEqual([realm])
  const url = `/api/v1/projects/${project.body.data.id}`
  for (const change of [{ realm_ids: [realm, other] }, { max_containers: 3 }]) {
    const refused = await test.call('PUT', url, { alias: 'p', ...change }, headers)
    expect(refused).toMatchObject({ status: 403, body: { code: 'INSUFFICIENT_PERMISSIONS' } })
    expect(refused.body.message).toContain(Object.keys(change)[0])
  }
  expect((await test.call('PUT', url, { alias: 'renamed' }, headers)).status).toBe(200)
})

it('lets containers of a terminated server be read and nothing else', async () => {
  const test = await testServer()
  test.context.db.run(
    `UPDATE servers SET expired_at = '2025-12-31T00:00:00.000Z', expired_reason = 'Not paid'`,
  )
  const network = `/api/v1/containers/${test.containerId}/network`
  expect((await test.call('GET', network)).status).toBe(200)
  expect(await test.call('PUT', network, { type: 'block' })).toMatchObject({
    status: 403,
    body: { code: 'OPERATION_NOT_PERMITTED_ON_EXPIRED', error: 'OPERATION_NOT_PERMITTED_ON_EXPIRED' },
  })
})
