import { expect, test } from 'vitest'
import type { NetworkConfig } from '../../../api/network.ts'
import { endpointOf, losesLogin, proxyBody, proxyDraftOf, proxyProblems } from './proxy-draft.ts'

const container_id = 'a'.repeat(24)
const none: NetworkConfig = { container_id, configured: false }
const stored: NetworkConfig = {
  container_id,
  configured: true,
  type: 'socks5',
  proxy: 'socks5://proxy.example:1080',
  credentials_configured: true,
  country: 'DE',
  comment: 'Out by Berlin',
  dns_servers: ['9.9.9.9'],
  status: 'running',
  configured_at: '2026-03-01T12:00:00.000Z',
}

test.each([
  'socks5://proxy.example:1080',
  'socks5://proxy.example',
  'socks5://[2001:db8::1]:1080',
  'socks5://proxy.example:1080/path?x=1',
])('%s is the same after it went through the form', proxy => {
  expect(endpointOf(proxyDraftOf({ ...stored, proxy }))).toBe(proxy)
})

test('sends back everything that was set, and no login that is kept', () => {
  expect(proxyBody(proxyDraftOf(stored))).toEqual({
    type: 'socks5',
    proxy: 'socks5://proxy.example:1080',
    country: 'DE',
    comment: 'Out by Berlin',
    dns_servers: ['9.9.9.9'],
  })
})

test('puts a login into the URL so that none of its characters ends it', () => {
  const draft = {
    ...proxyDraftOf(none),
    host: 'proxy.example',
    port: '1080',
    user: 'me@home',
    password: 'a/b:c#d',
  }
  expect(proxyBody(draft)).toMatchObject({ proxy: 'socks5://me%40home:a%2Fb%3Ac%23d@proxy.example:1080' })
  expect(proxyBody({ ...draft, password: '' })).toMatchObject({
    proxy: 'socks5://me%40home@proxy.example:1080',
  })
  expect(proxyBody({ ...draft, login: 'clear' })).toMatchObject({ proxy: 'socks5://proxy.example:1080' })
  expect(proxyBody({ ...draft, type: 'block' })).not.toHaveProperty('proxy')
})

test('a login stays behind when the address changes', () => {
  const draft = proxyDraftOf(stored)
  expect(losesLogin(draft, stored)).toBe(false)
  expect(losesLogin({ ...draft, port: '1081' }, stored)).toBe(true)
  expect(losesLogin({ ...draft, type: 'http' }, stored)).toBe(true)
  expect(losesLogin({ ...draft, port: '1081' }, { ...stored, credentials_configured: false })).toBe(false)
})

test.each([
  [{ host: '' }, ['host']],
  [{ host: 'http://proxy.example' }, ['host']],
  [{ host: 'me@proxy.example' }, ['host']],
  [{ host: '2001:db8::1' }, ['host']],
  [{ host: '[2001:db8::1]' }, []],
  [{ port: '0' }, ['port']],
  [{ port: '65536' }, ['port']],
  [{ port: '' }, []],
  [{ login: 'replace' as const, password: 'x' }, ['user']],
  [{ dns: '1.1.1.1 2606:4700::1111' }, []],
  [{ dns: '1.1.1.256' }, ['dns']],
  [{ dns: 'dns.example' }, ['dns']],
  [{ dns: '1.1.1.1,1.1.1.2,1.1.1.3,1.1.1.4,1.1.1.5' }, ['dns']],
  [{ type: 'block' as const, host: '', port: 'x' }, []],
])('%j is wrong in %j', (part, fields) => {
  expect(Object.keys(proxyProblems({ ...proxyDraftOf(stored), ...part }))).toEqual(fields)
})
