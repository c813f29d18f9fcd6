import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FirewallRule, matchesRule } from '../../contract/firewall.ts'
import {
  closesSsh,
  conflictsOf,
  describeRule,
  filterOf,
  hiddenBy,
  withoutFirst,
  withState,
} from './firewall-rules.ts'

const rule = (part: Partial<FirewallRule> = {}): FirewallRule => ({
  action: 'allow',
  protocol: 'tcp',
  description: 'Web',
  destination_port: '80',
  state: 'enabled',
  ...part,
})

test('a rule that has every field of a later one is found in its stead', () => {
  const rules = [rule({ source: '10.0.0.1' }), rule(), rule({ description: 'Other' })]
  expect(rules.map((_rule, at) => hiddenBy(rules, at, false))).toEqual([null, 0, null])
  // The other way round each finds itself.
  expect([1, 0].map(at => hiddenBy([rules[1]!, rules[0]!], at, false))).toEqual([null, null])
})

test('of two that are alike in all either may be found; their state tells two apart for a deletion alone', () => {
  expect(hiddenBy([rule(), rule()], 1, false)).toBeNull()
  const rules = [rule({ state: 'disabled' }), rule()]
  expect(hiddenBy(rules, 1, false)).toBe(0)
  expect(hiddenBy(rules, 1, true)).toBeNull()
})

test('what is not hidden is what a change of it changes', () => {
  const port = fc.constantFrom(undefined, '80', '22')
  const source = fc.constantFrom(undefined, '10.0.0.1', '10.0.0.0/8')
  const one = fc
    .record({ port, source, state: fc.constantFrom('enabled' as const, 'disabled' as const) })
    .map(({ port, source, state }) =>
      rule({ state, ...(port && { source_port: port }), ...(source && { source }) }),
    )
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), fc.nat(5), (rules, nat) => {
      const at = nat % rules.length
      const target = rules[at]!
      if (hiddenBy(rules, at, true) === null) {
        const left = withoutFirst(rules, filterOf(target, true))
        expect([...left, target].map(text).sort()).toEqual(rules.map(text).sort())
      }
      if (hiddenBy(rules, at, false) === null) {
        const changed = withState(rules, filterOf(target, false), 'disabled')
        const wanted = rules.with(at, { ...target, state: 'disabled' })
        expect(changed.map(text).sort()).toEqual(wanted.map(text).sort())
      }
    }),
  )
  function text(each: FirewallRule) {
    return JSON.stringify(Object.entries(each).sort())
  }
})

test.each<[string, Partial<FirewallRule>, Partial<FirewallRule>, string | null]>([
  ['the same under another name', {}, { description: 'Other' }, 'same'],
  ['the same, off', {}, { state: 'disabled' }, 'same'],
  ['another action', {}, { action: 'drop' }, 'contradicts'],
  ['a wider range', {}, { action: 'drop', destination_port: '1-1000' }, 'contradicts'],
  ['less of it', {}, { source: '10.0.0.1' }, 'overlaps'],
  ['an address within', { source: '10.0.0.0/8' }, { action: 'reject', source: '10.9.9.9' }, 'contradicts'],
  ['another address', { source: '10.0.0.0/8' }, { action: 'drop', source: '11.0.0.0/8' }, null],
  ['another port', {}, { action: 'drop', destination_port: '81,443' }, null],
  ['another protocol', {}, { action: 'drop', protocol: 'udp' }, null],
  ['one that is off', {}, { action: 'drop', state: 'disabled' }, null],
  ['another source port', { source_port: '1' }, { action: 'drop', source_port: '2' }, null],
])('conflicts with %s', (_what, one, other, kind) => {
  const conflicts = conflictsOf([rule(one), rule(other)])
  for (const [at, each] of conflicts.entries()) {
    const found = Object.entries(each).filter(([, places]) => places.length > 0)
    expect(found).toEqual(kind ? [[kind, [1 - at]]] : [])
  }
})

test('icmp rules meet unless their types differ', () => {
  const { destination_port: _none, ...icmp } = rule({ protocol: 'icmp4' })
  const drop = { ...icmp, action: 'drop' } as const
  expect(conflictsOf([icmp, { ...drop, icmp_type: '8' }])[0]!.contradicts).toEqual([1])
  expect(
    conflictsOf([
      { ...icmp, icmp_type: '0' },
      { ...drop, icmp_type: '8' },
    ])[0]!.contradicts,
  ).toEqual([])
})

test('knows what keeps SSH out', () => {
  expect(closesSsh('ingress', rule({ action: 'drop', destination_port: '1-65535' }))).toBe(true)
  expect(closesSsh('ingress', rule({ action: 'reject', destination_port: '22', source: '10.0.0.1' }))).toBe(
    true,
  )
  expect(closesSsh('ingress', rule({ destination_port: '22' }))).toBe(false)
  expect(closesSsh('egress', rule({ action: 'drop', destination_port: '22' }))).toBe(false)
})

test('says a rule in words', () => {
  expect(describeRule('ingress', rule())).toBe('allow tcp 80 from anywhere')
  const many = rule({ source: '1.0.0.0/8,2.0.0.0/8,3.0.0.0/8,4.0.0.0/8' })
  expect(describeRule('ingress', many)).toBe('allow tcp 80 from 1.0.0.0/8, 2.0.0.0/8 and 2 more')
  expect(
    describeRule('egress', rule({ protocol: 'icmp4', destination_port: undefined, icmp_type: '8' } as never)),
  ).toBe('allow icmp4 type 8 to anywhere')
  expect(matchesRule(rule(), filterOf(rule(), true))).toBe(true)
})
