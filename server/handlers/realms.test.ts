import { expect, it } from 'vitest'
import { testServer } from '../test-server.ts'

const [a, b] = ['a'.repeat(24), 'b'.repeat(24)] as [string, string]

it('knows the realms that anything names, and how often', async () => {
  const test = await testServer()
  expect((await test.call('GET', '/api/v1/realms/')).body.data).toEqual({ realm_ids: [], total: 0 })
  await test.call('POST', '/api/v1/projects', { alias: 'one', realm_ids: [a, b] })
  await test.call('POST', '/api/v1/projects', { alias: 'two', realm_ids: [b] })
  await test.call('POST', '/api/v1/auth/tokens', { permission_template: 'read_only', realm_ids: [a] })
  test.context.db.run('UPDATE containers SET realm_ids = :realm_ids', { realm_ids: JSON.stringify([a]) })
  const { data } = (await test.call('GET', '/api/v1/realms?include_usage=true')).body
  expect(data).toEqual({
    realm_ids: [a, b],
    total: 2,
    usage: {
      [a]: { projects: 1, containers: 1, servers: 0, auth_tokens: 1 },
      [b]: { projects: 2, containers: 0, servers: 0, auth_tokens: 0 },
    },
  })
  expect((await test.call('GET', `/api/v1/realms?realm_id=${b}`)).body.data.realm_ids).toEqual([b])
})
