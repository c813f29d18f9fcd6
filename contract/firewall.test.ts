import { describe, expect, it } from 'vitest'
import { addressSpans, isSameRule, matchesRule, parseRange, portSpans, ruleProblems } from './firewall.ts'

const web = { action: 'allow', protocol: 'tcp', description: 'Web', destination_port: '80,443' } as const
const stored = { ...web, state: 'enabled' } as const

describe('ruleProblems', () => {
  it('finds none in what a host would take', () => {
    expect(
      ruleProblems('ingress', { ...web, source: '10.0.0.0/8, 192.0.2.7', source_port: '1-65535' }),
    ).toEqual({})
    expect(
      ruleProblems('egress', {
        protocol: 'icmp4',
        description: '',
        icmp_type: '8',
        destination: '0.0.0.0/0',
      }),
    ).toEqual({})
  })

  it.each([
    ['no port', 'ingress', { protocol: 'tcp', description: '' }, ['destination_port']],
    ['a word for a port', 'ingress', { ...web, destination_port: 'http' }, ['destination_port']],
    ['a list that ends early', 'ingress', { ...web, destination_port: '80,' }, ['destination_port']],
    [
      'too many ports',
      'ingress',
      { ...web, destination_port: Array(20).fill('8080').join() },
      ['destination_port'],
    ],
    ['a name for an address', 'ingress', { ...web, source: 'example.com' }, ['source']],
    ['IPv6', 'egress', { ...web, destination: '2001:db8::1' }, ['destination']],
    ['too many addresses', 'ingress', { ...web, source: Array(50).fill('192.0.2.100').join() }, ['source']],
    ['the other end', 'egress', { ...web, source: '10.0.0.1' }, ['source']],
    [
      'an icmp type over 255',
      'ingress',
      { protocol: 'icmp4', description: '', icmp_type: '256' },
      ['icmp_type'],
    ],
    [
      'several',
      'ingress',
      { ...web, source_port: '0', icmp_code: '1', description: 'x'.repeat(256) },
      ['description', 'icmp_code', 'source_port'],
    ],
  ] as const)('names the field of %s', (_what, direction, input, fields) => {
    expect(Object.keys(ruleProblems(direction, input)).sort()).toEqual([...fields])
  })
})

it('reads ports and addresses as spans', () => {
  expect(portSpans('22,80-90,0,99999')).toEqual([
    [22, 22],
    [80, 90],
  ])
  expect(addressSpans('192.0.2.7, 10.1.2.3/8,here')).toEqual([
    [0xc0000207, 0xc0000207],
    [0x0a000000, 0x0affffff],
  ])
  expect(addressSpans('255.255.255.255/1,0.0.0.0/0')).toEqual([
    [2 ** 31, 2 ** 32 - 1],
    [0, 2 ** 32 - 1],
  ])
  expect(parseRange('10.0.0.1/33')).toBeNull()
})

it('knows a rule again by what it does, not by what it is called or whether it is on', () => {
  expect(isSameRule(stored, { ...stored, description: 'Other', state: 'disabled' })).toBe(true)
  expect(isSameRule(stored, { ...stored, action: 'drop' })).toBe(false)
  expect(isSameRule(stored, { ...stored, source: '10.0.0.1' })).toBe(false)
})

it('matches a rule by every field given', () => {
  expect(matchesRule(stored, { protocol: 'tcp', description: 'Web' })).toBe(true)
  expect(matchesRule(stored, { protocol: 'tcp', description: 'Else' })).toBe(false)
})
