import { describe, expect, it } from 'vitest'
import { announceExpiries } from '../alias-events.ts'
import { secondUser } from '../second-user.fixtures.ts'
import { callerOf, signIn, type TestServer, testServer } from '../test-server.ts'

const base = '/api/v1/proxy/aliases'
const hour = 3_600_000

const create = (test: TestServer, body: Record<string, unknown> = {}) =>
  test.call('POST', base, { container_id: test.containerId, program: 'http', port: 3000, ...body })

const types = ({ context }: TestServer): string[] =>
  context.db
    .all<{ event_type: string }>(
      `SELECT event_type FROM events WHERE resource_type = 'proxy_alias' ORDER BY seq`,
    )
    .map(({ event_type }) => event_type.replace('proxy.alias.', ''))

describe('a new alias', () => {
  it('has a URL on its server', async () => {
    const test = await testServer()
    const made = await create(test, { alias: 'shop', target_path: 'v2' })
    expect(made.status).toBe(201)
    expect(made.body.data).toMatchObject({
      alias: 'shop',
      program: 'http',
      index: 3000,
      target_path: '/v2',
      allow_path_override: true,
      enabled: true,
      expires_at: null,
      url: 'https://shop.node-us.containers.hoody.icu',
    })
    const one = await test.call('GET', `${base}/${made.body.data.id}`)
    expect(one.body.data).toMatchObject({
      project: { id: test.projectId, alias: 'default' },
      container: { id: test.containerId, name: 'default' },
    })
  })

  it.each([undefined, null, false])('is given 48 digits for a name when that is %s', async alias => {
    const test = await testServer()
    const made = await create(test, { alias })
    expect(made.body.data.alias).toMatch(/^[0-9a-f]{48}$/)
  })

  it.each([
    [{ program: 'http-8080' }, 8080],
    [{ program: 'http-8080', port: 9000 }, 9000],
    [{ program: 'https' }, 443],
    [{ program: 'terminal', index: 3 }, 3],
    [{ program: 'terminal' }, 1],
  ])('leads where %o says', async (body, index) => {
    const test = await testServer()
    const made = await test.call('POST', base, { container_id: test.containerId, ...body })
    expect(made.body.data.index).toBe(index)
  })

  it.each([
    [{ alias: 'proxy-x' }, '/alias'],
    [{ program: 'terminal', port: 80 }, '/port'],
    [{ program: 'http-99999', port: undefined }, '/program'],
  ])('is refused when it says %o', async (body, field) => {
    const test = await testServer()
    const refused = await create(test, body)
    expect(refused).toMatchObject({ status: 400, body: { code: 'INVALID_PARAMETER_VALUE' } })
    expect(refused.body.data[0].instancePath).toBe(field)
  })

  it('never leads to "web", nor bears a name that no host has', async () => {
    const test = await testServer()
    expect((await create(test, { program: 'web' })).status).toBe(400)
    expect((await create(test, { alias: 'Shop' })).status).toBe(400)
    expect((await create(test, { alias: '-shop' })).status).toBe(400)
  })

  it('has a name of its own on the server, whoever it belongs to', async () => {
    const test = await testServer()
    const second = await secondUser(test)
    await test.call('POST', `/api/v1/projects/${test.projectId}/permissions`, {
      user_id: second.id,
      permission_level: 'edit',
    })
    await create(test, { alias: 'shop' })
    const body = { container_id: test.containerId, program: 'http', alias: 'shop' }
    expect(await second.call('POST', base, body)).toMatchObject({
      status: 409,
      body: { code: 'RESOURCE_ALREADY_EXISTS' },
    })
    expect((await second.call('POST', base, { ...body, alias: 'other' })).status).toBe(201)
    expect((await second.call('GET', base)).body.data.count).toBe(1)
  })
})

describe('a change of an alias', () => {
  it('keeps what it does not name', async () => {
    const test = await testServer()
    const made = (await create(test, { alias: 'shop' })).body.data
    test.clock.advance(1000)
    const changed = await test.call('PATCH', `${base}/${made.id}`, { target_path: '/x' })
    const { updated_at, ...rest } = changed.body.data
    expect(rest).toEqual({ ...rest, ...{ ...made, updated_at: undefined }, target_path: '/x' })
    expect(Date.parse(updated_at)).toBeGreaterThan(Date.parse(made.updated_at))
  })

  it('starts another program at its own default', async () => {
    const test = await testServer()
    const { id } = (await create(test, { alias: 'shop' })).body.data
    const change = async (body: unknown) => (await test.call('PATCH', `${base}/${id}`, body)).body.data
    expect(await change({ program: 'http' })).toMatchObject({ program: 'http', index: 3000 })
    expect(await change({ port: 4000 })).toMatchObject({ program: 'http', index: 4000 })
    expect(await change({ program: 'files' })).toMatchObject({ program: 'files', index: 1 })
    expect(await change({ program: 'http-5000' })).toMatchObject({ program: 'http', index: 5000 })
  })

  it('takes a time as ISO text, seconds or milliseconds', async () => {
    const test = await testServer()
    const { id } = (await create(test)).body.data
    const iso = '2030-01-01T00:00:00.000Z'
    for (const expires_at of [iso, Date.parse(iso) / 1000, Date.parse(iso)]) {
      const changed = await test.call('PATCH', `${base}/${id}`, { expires_at })
      expect(changed.body.data.expires_at).toBe(iso)
    }
    expect((await test.call('PATCH', `${base}/${id}`, { expires_at: null })).body.data.expires_at).toBe(null)
  })

  it('may take its own name again, but no other’s', async () => {
    const test = await testServer()
    await create(test, { alias: 'one' })
    const { id } = (await create(test, { alias: 'two' })).body.data
    expect((await test.call('PATCH', `${base}/${id}`, { alias: 'two' })).status).toBe(200)
    expect((await test.call('PATCH', `${base}/${id}`, { alias: 'one' })).status).toBe(409)
  })

  it('is told once for each thing that changed', async () => {
    const test = await testServer()
    const { id } = (await create(test, { alias: 'shop' })).body.data
    await test.call('PATCH', `${base}/${id}/state`, { enabled: false })
    await test.call('PATCH', `${base}/${id}/state`, { enabled: false })
    await test.call('PATCH', `${base}/${id}`, { enabled: true, target_path: '/x' })
    await test.call('DELETE', `${base}/${id}`)
    expect((await test.call('GET', `${base}/${id}`)).status).toBe(404)
    expect(types(test)).toEqual(['created', 'disabled', 'updated', 'enabled', 'deleted'])
  })
})

describe('the list of aliases', () => {
  it('is narrowed by container, project, state and end', async () => {
    const test = await testServer()
    const past = new Date(test.clock.now() - hour).toISOString()
    await create(test, { alias: 'one', enabled: false })
    await create(test, { alias: 'two', expires_at: past })
    await create(test, { alias: 'three' })
    const names = async (query: string) =>
      (await test.call('GET', `${base}?${query}`)).body.data.aliases
        .map((row: { alias: string }) => row.alias)
        .sort()
    expect(await names('')).toEqual(['one', 'three', 'two'])
    expect(await names('enabled=false')).toEqual(['one'])
    expect(await names('expired=true')).toEqual(['two'])
    expect(await names('expired=false')).toEqual(['one', 'three'])
    expect(await names(`container_id=${test.containerId}&project_id=${test.projectId}`)).toHaveLength(3)
    expect(await names(`container_id=${'f'.repeat(24)}`)).toEqual([])
    expect(await names(`realm_id=${'f'.repeat(24)}`)).toEqual([])
  })
})

describe('the end of an alias', () => {
  it('is announced once before and once when it comes', async () => {
    const test = await testServer()
    const { id } = (await create(test, { expires_at: new Date(test.clock.now() + 30 * hour).toISOString() }))
      .body.data
    announceExpiries(test.context)
    expect(types(test)).toEqual(['created'])
    await test.clock.advance(7 * hour)
    expect(types(test)).toEqual(['created', 'expiring_soon'])
    await test.clock.advance(24 * hour)
    expect(types(test)).toEqual(['created', 'expiring_soon', 'expired'])
    // The first session has ended meanwhile.
    const again = callerOf(test.server, (await signIn(test.server)).token)
    await again('PATCH', `${base}/${id}`, { expires_at: new Date(test.clock.now() + hour).toISOString() })
    await test.clock.advance(2 * hour)
    expect(types(test).slice(3)).toEqual(['updated', 'expiring_soon', 'expired'])
  })
})
