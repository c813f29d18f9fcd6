import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkAddress,
  elsewhere,
  type FirewallPreset,
  firewallPresets,
  isFirewallPreset,
  presetNeedsAddress,
  presetRules,
} from './firewall-presets.ts'

const ids = Object.keys(firewallPresets).filter(isFirewallPreset)

const number = (address: string) => address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0)
function holds(range: string, address: number): boolean {
  const [start = '', bits = '32'] = range.split('/')
  const size = 2 ** (32 - Number(bits))
  return Math.floor(number(start) / size) === Math.floor(address / size)
}

const address = fc.ipV4()
const range = fc.tuple(address, fc.integer({ min: 1, max: 32 })).map(([start, bits]) => `${start}/${bits}`)

test('elsewhere is every address but these, and none twice', () => {
  fc.assert(
    fc.property(fc.oneof(address, range), fc.nat(2 ** 32 - 1), (own, other) => {
      const others = elsewhere(own)
      for (const probe of [other, number(own.split('/')[0]!)]) {
        const hits = others.filter(one => holds(one, probe)).length
        expect(hits).toBe(holds(own, probe) ? 0 : 1)
      }
    }),
  )
})

/** What becomes of a packet, when rules count in this order and the rest is let in or not. */
function verdict(id: FirewallPreset, packet: { port: number; from: number; protocol: string }) {
  const rules = presetRules(id, '203.0.113.7').filter(rule => rule.direction === 'ingress')
  const inPorts = (ports: string) =>
    ports.split(',').some(part => {
      const [from = 0, to = from] = part.split('-').map(Number)
      return packet.port >= from && packet.port <= to
    })
  return rules
    .filter(({ body }) => body.protocol === packet.protocol)
    .filter(({ body }) => body.destination_port === undefined || inPorts(body.destination_port))
    .filter(({ body }) =>
      body.source!.split(',').some(source => source === '0.0.0.0/0' || holds(source, packet.from)),
    )
    .map(({ body }) => body.action)
}

test('at most one rule is about a packet, so that their order does not matter', () => {
  const packet = fc.record({
    port: fc.oneof(fc.constantFrom(1, 22, 79, 80, 81, 443, 444, 65_535), fc.integer({ min: 1, max: 65_535 })),
    from: fc.oneof(fc.constant(number('203.0.113.7')), fc.nat(2 ** 32 - 1)),
    protocol: fc.constantFrom('tcp', 'udp', 'icmp4'),
  })
  fc.assert(
    fc.property(fc.constantFrom(...ids), packet, (id, sent) => {
      expect(verdict(id, sent).length).toBeLessThanOrEqual(1)
    }),
  )
})

test.each([
  ['web-only', 443, '198.51.100.1', ['allow']],
  ['web-only', 22, '198.51.100.1', ['drop']],
  ['ssh-from-here', 22, '203.0.113.7', ['allow']],
  ['ssh-from-here', 22, '203.0.113.8', ['drop']],
  ['ssh-from-here', 443, '203.0.113.8', []],
  ['lock-down', 443, '203.0.113.7', ['drop']],
  ['no-ssh', 22, '203.0.113.7', ['drop']],
  ['no-ssh', 80, '203.0.113.7', []],
] as const)('%s: TCP %i from %s', (id, port, from, expected) => {
  expect(verdict(id, { port, from: number(from), protocol: 'tcp' })).toEqual(expected)
})

test('every rule is within the limits of the API', () => {
  for (const id of ids) {
    for (const { body } of presetRules(id, '203.0.113.7')) {
      expect(body.source?.length ?? 0).toBeLessThanOrEqual(512)
      expect(body.destination_port?.length ?? 0).toBeLessThanOrEqual(64)
    }
  }
})

test.each([
  ['203.0.113.7', true],
  [' 203.0.113.0/24 ', true],
  ['203.0.113.256', false],
  ['203.0.113.7/33', false],
  ['0.0.0.0/0', false],
  ['2001:db8::1', false],
  ['here', false],
  ['', false],
])('%j is an address: %s', (text, fits) => {
  expect(checkAddress(text) === null).toBe(fits)
  if (!fits) expect(() => presetRules('ssh-from-here', text)).toThrow(RangeError)
})

test('only one preset asks for an address', () => {
  expect(ids.filter(presetNeedsAddress)).toEqual(['ssh-from-here'])
})
