import { describe, expect, it } from 'vitest'
import { secondUser } from '../second-user.fixtures.ts'
import { testServer } from '../test-server.ts'

describe('servers', () => {
  it('are rentals, with how full they are', async () => {
    const test = await testServer()
    const [free, dedicated] = test.serverIds
    for (const path of ['servers', 'rentals']) {
      const { body } = await test.call('GET', `/api/v1/${path}`)
      expect(body.data).toMatchObject([
        { server_id: free, is_free_tier: true, server: { container_capacity: { used: 1, max: 10 } } },
        { server_id: dedicated, is_free_tier: false, server: { container_capacity: { used: 0, max: 1000 } } },
      ])
    }
  })

  it('answer to either of their ids', async () => {
    const test = await testServer()
    const [serverId] = test.serverIds
    const byServer = await test.call('GET', `/api/v1/servers/${serverId}`)
    const byRental = await test.call('GET', `/api/v1/rentals/${byServer.body.data.id}`)
    expect(byServer.body.data.id).not.toBe(serverId)
    expect(byRental.body.data).toEqual(byServer.body.data)
    expect((await test.call('GET', `/api/v1/servers/${'f'.repeat(24)}`)).status).toBe(404)
  })

  it('are their user’s alone', async () => {
    const test = await testServer()
    const second = await secondUser(test)
    expect((await second.call('GET', '/api/v1/servers')).body.data).toEqual([])
    expect((await second.call('GET', `/api/v1/servers/${test.serverIds[0]}`)).status).toBe(404)
  })
})

describe('what a server is doing', () => {
  it('is told of a slice and of a whole server', async () => {
    const test = await testServer()
    const [free, dedicated] = test.serverIds
    const slice = (await test.call('GET', `/api/v1/servers/${free}/runtime`)).body.data
    expect(slice).toMatchObject({ scope: 'subserver', health: 'ok', stale: false, cache_age_ms: 0 })
    expect(slice.mem.used_bytes).toBeGreaterThan(0)
    expect(slice.mem.used_bytes).toBeLessThan(slice.mem.limit_bytes)
    const whole = (await test.call('GET', `/api/v1/rentals/${dedicated}/runtime`)).body.data
    expect(whole).toMatchObject({ scope: 'server', cores: 96 })
    expect(whole.mem.total_bytes).toBe(1536 * 1024 ** 3)
  })

  it('is measured again after five seconds', async () => {
    const test = await testServer()
    const url = `/api/v1/servers/${test.serverIds[0]}/runtime`
    const first = (await test.call('GET', url)).body.data
    await test.clock.advance(4_000)
    expect((await test.call('GET', url)).body.data).toMatchObject({ ts: first.ts, cache_age_ms: 4_000 })
    await test.clock.advance(1_000)
    expect((await test.call('GET', url)).body.data).toMatchObject({ cache_age_ms: 0 })
  })
})
