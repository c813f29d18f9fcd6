import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { containersDomain } from './containers-domain.ts'
import { aliasUrl, kitHost, kitSegment, kitUrl, maskUrl, maxIndex, portSegment, sshHost } from './kit.ts'
import { kitServices } from './kit-services.ts'

const projectId = '67e89abc123def456789abcd'
const containerId = '890abcdef12345678901cdef'
const address = { projectId, containerId, serverName: 'node-us', containersDomain: 'containers.hoody.com' }
const bySlug = (slug: string) => kitServices.find(service => service.slug === slug)!

describe('services', () => {
  test('nineteen with an instance in the URL, and two special ones', () => {
    expect(kitServices.filter(service => service.indexed)).toHaveLength(19)
    expect(kitServices.filter(service => !service.indexed).map(service => service.slug)).toEqual([
      'ssh',
      'proxy',
    ])
    expect(new Set(kitServices.map(service => service.slug)).size).toBe(21)
  })

  test('the highest instance fits the label and what is published', () => {
    expect(maxIndex(bySlug('terminal'))).toBe(9999)
    expect(maxIndex(bySlug('desktop'))).toBe(63935)
    expect(maxIndex(bySlug('display'))).toBe(99999)
    expect(maxIndex(bySlug('run'))).toBe(1)
    for (const service of kitServices.filter(each => each.indexed)) {
      const segment = kitSegment(service, maxIndex(service))
      expect(kitHost({ ...address, segment }).split('.')[0]!.length).toBeLessThanOrEqual(63)
    }
  })
})

describe('segments', () => {
  test('instances from 1, ports from 1 to 65535', () => {
    expect(kitSegment(bySlug('terminal'))).toBe('terminal-1')
    expect(kitSegment(bySlug('n'), 3)).toBe('n-3')
    expect(kitSegment(bySlug('ssh'), 3)).toBe('ssh')
    expect(portSegment('http')).toBe('http-80')
    expect(portSegment('https')).toBe('https-443')
    expect(portSegment('http', 3000)).toBe('http-3000')
  })

  test.each([0, -1, 1.5, 10_000, Number.NaN])('instance %d of the terminal is refused', index => {
    expect(() => kitSegment(bySlug('terminal'), index)).toThrow('Terminal takes an instance from 1 to 9999')
  })

  test.each([0, 65536, 80.5, Number.NaN])('port %d is refused', port => {
    expect(() => portSegment('http', port)).toThrow(RangeError)
  })

  test('any port fits the label', () => {
    fc.assert(
      fc.property(fc.constantFrom('http', 'https'), fc.integer({ min: 1, max: 65535 }), (protocol, port) => {
        expect(() => kitUrl({ ...address, segment: portSegment(protocol, port) })).not.toThrow()
      }),
    )
  })
})

describe('addresses', () => {
  test('the grammar of sheet §17.1', () => {
    expect(kitUrl({ ...address, segment: 'terminal-1' })).toBe(
      `https://${projectId}-${containerId}-terminal-1.node-us.containers.hoody.com`,
    )
    expect(sshHost(address)).toBe(`${projectId}-${containerId}-ssh.node-us.containers.hoody.com`)
    expect(aliasUrl('shop', 'node-us', 'containers.hoody.com')).toBe(
      'https://shop.node-us.containers.hoody.com',
    )
  })

  test('a label over 63 characters is refused', () => {
    expect(() => kitUrl({ ...address, segment: 'terminal-99999' })).toThrow(
      '"terminal-99999" is longer than 13 characters',
    )
  })

  test('masked: ids and aliases go, what it is for stays', () => {
    expect(maskUrl(kitUrl({ ...address, segment: 'terminal-1' }))).toBe(
      'https://••••••-••••••-terminal-1.node-us.containers.hoody.com',
    )
    expect(maskUrl(`ssh root@${sshHost(address)}`)).toBe(
      'ssh root@••••••-••••••-ssh.node-us.containers.hoody.com',
    )
    expect(maskUrl('https://shop.node-us.containers.hoody.com/a.html')).toBe(
      'https://••••••.node-us.containers.hoody.com/a.html',
    )
    expect(maskUrl(`https://shop.node-us.eu.containers.hoody.com/${containerId}`)).toBe(
      'https://••••••.node-us.eu.containers.hoody.com/••••••',
    )
    expect(maskUrl(`https://${'0af1'.repeat(12)}.node-us.containers.hoody.com`)).not.toContain('0af1')
  })
})

test.each([
  ['https://api.hoody.com', 'containers.hoody.com'],
  ['https://api.hoody.icu/', 'containers.hoody.icu'],
  [`https://${projectId}.api.hoody.run`, 'containers.hoody.run'],
  ['https://eu.api.hoody.com', 'eu.containers.hoody.com'],
  ['https://hoody.example.org:8443', 'containers.hoody.example.org'],
  ['http://localhost:4680', 'containers.hoody.com'],
  [`http://${projectId}.localhost:4680`, 'containers.hoody.com'],
  ['http://127.0.0.1:4680', 'containers.hoody.com'],
  ['http://[::1]:4680', 'containers.hoody.com'],
])('the containers of %s are under %s', (base, expected) => {
  expect(containersDomain(base)).toBe(expected)
})
