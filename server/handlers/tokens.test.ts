import { describe, expect, test } from 'vitest'
import { type Call, callerOf, testServer } from '../test-server.ts'

const realmA = 'a'.repeat(24)
const realmB = 'b'.repeat(24)
const on = (realm: string) => ({ host: `${realm}.localhost:4680` })

const make = async (call: Call, body: object, headers?: Record<string, string>) => {
  const answer = await call('POST', '/api/v1/auth/tokens', body, headers)
  expect(answer.body).toMatchObject({ statusCode: 201 })
  return answer.body.data
}

describe('a token', () => {
  test('shows its secret once, and only its hash is kept', async () => {
    const { call, context } = await testServer()
    const { token, ...made } = await make(call, { alias: 'ci', permission_template: 'dev_team' })
    expect(token).toMatch(/^hdy_[\w-]{43}$/)
    expect((await call('GET', `/api/v1/auth/tokens/${made.id}`)).body.data).toEqual(made)
    expect((await call('GET', '/api/v1/auth/tokens')).body).toMatchObject({ data: [made], truncated: false })
    expect(JSON.stringify(context.db.all('SELECT * FROM tokens'))).not.toContain(token)
  })

  test('is taken with Bearer, bare, or by Basic on either side', async () => {
    const { call, server } = await testServer()
    const { token } = await make(call, {})
    const base64 = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
    for (const authorization of [`Bearer ${token}`, token, base64(`x:${token}`), base64(`${token}:x`)]) {
      const me = await callerOf(server, null)('GET', '/api/v1/users/me', undefined, { authorization })
      expect(me.body.data.auth_token.restrictions).toEqual({
        has_realm_restrictions: false,
        requires_realm_scope: false,
        allowed_realm_ids: [],
        allow_no_realm: true,
        active_realm_id: null,
      })
    }
  })

  test('may do what its tree says and nothing else', async () => {
    const { call, server } = await testServer()
    const readOnly = callerOf(server, (await make(call, { permission_template: 'read_only' })).token)
    expect((await readOnly('GET', '/api/v1/projects')).status).toBe(200)
    const refused = await readOnly('POST', '/api/v1/projects', { alias: 'x' })
    expect(refused.body).toMatchObject({
      statusCode: 403,
      message: expect.stringContaining('projects.create'),
    })
    const nothing = callerOf(server, (await make(call, {})).token)
    expect((await nothing('GET', '/api/v1/projects')).status).toBe(403)
    expect((await nothing('PUT', '/api/v1/notifications/read-all')).status).toBe(403)
  })

  test('ends when it expires, is switched off or is deleted', async () => {
    const { call, server, clock } = await testServer()
    const me = (token: string) => callerOf(server, token)('GET', '/api/v1/users/me')
    const today = await make(call, { expires_at: 'today' })
    expect(today.expires_at).toBe('2026-01-01T23:59:59.999Z')
    const { id, token } = await make(call, { expires_at: clock.now() / 1000 + 3600 })
    expect((await me(token)).status).toBe(200)
    await clock.advance(3_600_000)
    expect((await me(token)).body.code).toBe('TOKEN_EXPIRED')
    expect((await call('PUT', `/api/v1/auth/tokens/${id}`, { expires_at: null })).status).toBe(200)
    expect((await me(token)).status).toBe(200)
    await call('PATCH', `/api/v1/auth/tokens/${id}`, { is_enabled: false })
    expect((await me(token)).body.code).toBe('INVALID_TOKEN')
    await call('PUT', `/api/v1/auth/tokens/${id}`, { is_enabled: true })
    expect((await me(token)).status).toBe(200)
    expect((await call('DELETE', `/api/v1/auth/tokens/${id}`)).body.data).toBeNull()
    expect((await me(token)).status).toBe(401)
    expect((await call('GET', `/api/v1/auth/tokens/${id}`)).status).toBe(404)
  })

  test('works from its addresses only', async () => {
    const { call, server } = await testServer()
    const here = await make(call, { ip_whitelist: '127.0.0.0/8, 10.0.0.1' })
    const elsewhere = await make(call, { ip_whitelist: ['10.0.0.1'] })
    expect((await callerOf(server, here.token)('GET', '/api/v1/users/me')).status).toBe(200)
    expect((await callerOf(server, elsewhere.token)('GET', '/api/v1/users/me')).status).toBe(403)
    expect((await call('POST', '/api/v1/auth/tokens', { ip_whitelist: 'home' })).status).toBe(400)
  })

  test('refuses what cannot be', async () => {
    const { call } = await testServer()
    const refused = async (body: object) => (await call('POST', '/api/v1/auth/tokens', body)).status
    expect(await refused({ expires_at: '2020-01-01T00:00:00Z' })).toBe(400)
    expect(await refused({ expires_at: 'soon' })).toBe(400)
    expect(await refused({ deny_reauthorization: true, vault_access: true })).toBe(400)
    expect(await refused({ public_storage: { text: 'x'.repeat(70_000) } })).toBe(400)
    expect(await refused({ permissions: { containers: { fly: true } } })).toBe(400)
  })

  test('that denies reauthorization makes no tokens and ends', async () => {
    const { call, server } = await testServer()
    const made = await make(call, { permission_template: 'full_access', deny_reauthorization: true })
    expect(made.permissions.resources).toMatchObject({ create_tokens: false, vault: false, events: true })
    expect(made.expires_at).toBe('2026-01-31T00:00:00.000Z')
    expect((await callerOf(server, made.token)('POST', '/api/v1/auth/tokens', {})).status).toBe(403)
  })

  test('can be copied, with a secret of its own', async () => {
    const { call, server } = await testServer()
    const made = await make(call, { alias: 'ci', permission_template: 'read_only', realm_ids: [realmA] })
    const copy = await call('POST', `/api/v1/auth/tokens/${made.id}/copy`)
    expect(copy.body).toMatchObject({ statusCode: 201, data: { alias: 'ci copy', realm_ids: [realmA] } })
    expect(copy.body.data.token).not.toBe(made.token)
    await call('DELETE', `/api/v1/auth/tokens/${made.id}`)
    const me = await callerOf(server, copy.body.data.token)('GET', '/api/v1/users/me', undefined, on(realmA))
    expect(me.status).toBe(200)
  })

  test('shows a public profile under its key, which is its alone', async () => {
    const { call, server } = await testServer()
    const public_key = 'AB'.repeat(32)
    const made = await make(call, { permission_template: 'full_access' })
    const self = callerOf(server, made.token)
    const set = await self('PUT', '/api/v1/auth/tokens/me/public-profile', {
      public_key,
      public_storage: { name: 'ci' },
    })
    expect(set.status).toBe(200)
    const seen = await callerOf(server, null)('GET', `/api/v1/auth/tokens/public-profiles/${public_key}`)
    expect(seen.body.data).toEqual({ public_key: public_key.toLowerCase(), public_storage: { name: 'ci' } })
    expect((await call('POST', '/api/v1/auth/tokens', { public_key })).body.code).toBe(
      'RESOURCE_ALREADY_EXISTS',
    )
    expect((await call('PUT', '/api/v1/auth/tokens/me/public-profile', { public_key })).status).toBe(403)
  })

  test('templates are listed', async () => {
    const { call } = await testServer()
    const { body } = await call('GET', '/api/v1/auth/tokens/templates')
    expect(body.data.map((each: { name: string }) => each.name)).toEqual([
      'full_access',
      'external_customer',
      'dev_team',
      'finance_team',
      'read_only',
    ])
  })
})

describe('realms', () => {
  test('a token confined to realms needs one of them named, by host or by query', async () => {
    const { call, server } = await testServer()
    const { token } = await make(call, { permission_template: 'read_only', realm_ids: [realmA] })
    const list = async (query = '', headers = {}) =>
      (await callerOf(server, token)('GET', `/api/v1/projects${query}`, undefined, headers)).body
    expect(await list()).toMatchObject({ statusCode: 403, code: 'REALM_REQUIRED' })
    expect(await list('', on(realmB))).toMatchObject({ statusCode: 403, code: 'RESOURCE_ACCESS_DENIED' })
    expect(await list('', on(realmA))).toMatchObject({ statusCode: 200 })
    expect(await list(`?realm_id=${realmA}`)).toMatchObject({ statusCode: 200 })
    expect(await list(`?realm_id=${realmB}`, on(realmA))).toMatchObject({ statusCode: 400 })
    expect(await list('?realm_id=zzz')).toMatchObject({ statusCode: 400 })
    expect(await list('', { host: 'not-a-realm.localhost' })).toMatchObject({ statusCode: 403 })
  })

  test('a token that must have a realm may choose any while it is confined to none', async () => {
    const { call, server } = await testServer()
    const { token } = await make(call, { allow_no_realm: false })
    const me = (headers = {}) => callerOf(server, token)('GET', '/api/v1/auth/tokens/me', undefined, headers)
    expect((await me()).body.code).toBe('REALM_REQUIRED')
    expect((await me(on(realmB))).body.data.restrictions).toMatchObject({
      requires_realm_scope: true,
      active_realm_id: realmB,
    })
  })

  test('are added and taken away, but never the last', async () => {
    const { call } = await testServer()
    const { id } = await make(call, { realm_ids: [realmA] })
    const url = `/api/v1/auth/tokens/${id}`
    expect((await call('POST', `${url}/add-realm`, { realm_id: realmB })).body.data.realm_ids).toEqual([
      realmA,
      realmB,
    ])
    expect((await call('POST', `${url}/remove-realm`, { realm_id: realmA })).body.data.realm_ids).toEqual([
      realmB,
    ])
    expect((await call('POST', `${url}/remove-realm`, { realm_id: realmA })).status).toBe(404)
    expect((await call('POST', `${url}/remove-realm`, { realm_id: realmB })).status).toBe(400)
  })
})

describe('a token that makes tokens', () => {
  const maker = { containers: { read: true }, resources: { create_tokens: true } }

  test('grants no more than it holds', async () => {
    const { call, server } = await testServer()
    const { token } = await make(call, {
      permissions: maker,
      event_access: false,
      ip_whitelist: ['127.0.0.1'],
      expires_at: 'tomorrow',
    })
    const held = callerOf(server, token)
    const child = await make(held, { permissions: { containers: { read: true } } })
    expect(child).toMatchObject({ event_access: false, ip_whitelist: ['127.0.0.1'], delegation_depth: 1 })
    expect(child.expires_at).toBe('2026-01-02T23:59:59.999Z')
    for (const body of [
      { permission_template: 'full_access' },
      { permissions: { containers: { delete: true } } },
      { event_access: true },
      { vault_access: true },
      { ip_whitelist: '*' },
      { expires_at: '2027-01-01T00:00:00Z' },
    ]) {
      expect((await held('POST', '/api/v1/auth/tokens', body)).status).toBe(403)
    }
  })

  test('cannot widen itself, nor reach a token that holds more', async () => {
    const { call, server } = await testServer()
    const strong = await make(call, { permission_template: 'full_access' })
    const weak = await make(call, { permissions: maker })
    const held = callerOf(server, weak.token)
    const change = (id: string, body: object) => held('PUT', `/api/v1/auth/tokens/${id}`, body)
    expect((await change(weak.id, { permissions: { ...maker, projects: { read: true } } })).status).toBe(403)
    expect((await change(weak.id, { alias: 'renamed' })).status).toBe(200)
    expect((await change(strong.id, { alias: 'mine' })).status).toBe(404)
    expect((await held('POST', `/api/v1/auth/tokens/${strong.id}/copy`)).status).toBe(404)
    expect((await held('DELETE', `/api/v1/auth/tokens/${strong.id}`)).status).toBe(404)
    const { body } = await held('GET', '/api/v1/auth/tokens')
    expect(body.data.map((row: { id: string }) => row.id)).toEqual([weak.id])
  })

  test('confined to realms makes tokens for the active realm only, and changes no realms', async () => {
    const { call, server } = await testServer()
    const { id, token } = await make(call, { permissions: maker, realm_ids: [realmA, realmB] })
    const held = callerOf(server, token)
    const child = await make(held, { realm_ids: [realmB] }, on(realmA))
    expect(child.realm_ids).toEqual([realmA])
    const url = `/api/v1/auth/tokens/${id}`
    expect((await held('PUT', url, { realm_ids: [] }, on(realmA))).status).toBe(403)
    expect((await held('POST', `${url}/add-realm`, { realm_id: 'c'.repeat(24) }, on(realmA))).status).toBe(
      403,
    )
  })

  test('takes those it made with it, while it is off and when it is deleted', async () => {
    const { call, server } = await testServer()
    const parent = await make(call, { permissions: maker })
    const child = await make(callerOf(server, parent.token), { permissions: maker })
    const grandchild = await make(callerOf(server, child.token), {})
    const me = async () => (await callerOf(server, grandchild.token)('GET', '/api/v1/users/me')).status
    await call('PUT', `/api/v1/auth/tokens/${parent.id}`, { is_enabled: false })
    expect(await me()).toBe(401)
    await call('PUT', `/api/v1/auth/tokens/${parent.id}`, { is_enabled: true })
    expect(await me()).toBe(200)
    await call('DELETE', `/api/v1/auth/tokens/${parent.id}`)
    expect(await me()).toBe(401)
    expect((await call('GET', '/api/v1/auth/tokens')).body.data).toEqual([])
  })
})
