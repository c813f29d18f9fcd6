import { expect, it } from 'vitest'
import { type TestServer, testServer } from '../test-server.ts'
import { splitProxy } from './network.ts'

const types = ({ context }: TestServer): string[] =>
  context.db
    .all<{ event_type: string }>(
      `SELECT event_type FROM events WHERE resource_type = 'container_network' ORDER BY seq`,
    )
    .map(({ event_type }) => event_type.replace('container.network.', ''))

it.each([
  ['socks5://host:1080', 'socks5://host:1080', null],
  ['socks5://me:pa@ss@host:1080', 'socks5://host:1080', 'me:pa@ss'],
  ['http://user@proxy.example/path', 'http://proxy.example/path', 'user'],
])('takes the credentials out of %s', (url, endpoint, credentials) => {
  expect(splitProxy(url)).toEqual({ endpoint, credentials })
})

it('finds no proxy in what has no host', () => {
  expect(splitProxy('socks5://me:secret@')).toBe(null)
  expect(splitProxy('host:1080')).toBe(null)
})

it('keeps credentials to itself, and keeps them while the proxy stays the same', async () => {
  const test = await testServer()
  const url = `/api/v1/containers/${test.containerId}/network`
  expect((await test.call('GET', url)).body.data).toEqual({
    container_id: test.containerId,
    configured: false,
  })

  const set = await test.call('PUT', url, {
    type: 'socks5',
    proxy: 'socks5://me:secret@host:1080',
    country: 'DE',
  })
  expect(set.body.data).toMatchObject({
    configured: true,
    proxy: 'socks5://host:1080',
    credentials_configured: true,
    dns_servers: ['1.1.1.1', '8.8.8.8'],
    status: 'configured',
  })
  const again = await test.call('PATCH', url, { type: 'socks5', proxy: 'socks5://host:1080' })
  expect(again.body.data.credentials_configured).toBe(true)
  expect(again.body.data.country).toBeUndefined()
  const other = await test.call('PUT', url, { type: 'socks5', proxy: 'socks5://other:1080' })
  expect(other.body.data.credentials_configured).toBe(false)

  const events = test.context.db.all<{ payload: string }>('SELECT payload FROM events')
  expect(events.some(({ payload }) => payload.includes('secret'))).toBe(false)
  expect(types(test)).toEqual(['created', 'updated', 'updated'])
})

it('needs a proxy unless it blocks', async () => {
  const test = await testServer()
  const url = `/api/v1/containers/${test.containerId}/network`
  expect((await test.call('PUT', url, { type: 'http' })).status).toBe(400)
  expect((await test.call('PUT', url, { type: 'http', proxy: 'http://@' })).body.data[0].instancePath).toBe(
    '/proxy',
  )
  expect((await test.call('PUT', url, { type: 'block' })).body.data.proxy).toBeUndefined()
})

it('starts and stops, once configured', async () => {
  const test = await testServer()
  const url = `/api/v1/containers/${test.containerId}/network`
  expect(await test.call('POST', `${url}/start`)).toMatchObject({
    status: 400,
    body: { code: 'NETWORK_NOT_CONFIGURED', message: 'Network not configured for this container' },
  })
  await test.call('PUT', url, { type: 'block' })
  const started = await test.call('POST', `${url}/start`)
  expect(started.body.data).toMatchObject({ status: 'running', is_running: true })
  await test.call('POST', `${url}/start`)
  expect((await test.call('GET', url)).body.data.remote_status.is_running).toBe(true)
  expect((await test.call('POST', `${url}/stop`)).body.data).toMatchObject({
    status: 'stopped',
    is_running: false,
  })
  expect((await test.call('DELETE', url)).body.data).toBe(null)
  await test.call('DELETE', url)
  expect(types(test)).toEqual(['created', 'running', 'stopped', 'deleted'])
})
