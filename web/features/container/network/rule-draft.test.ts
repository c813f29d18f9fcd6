import { expect, test } from 'vitest'
import type { FirewallRule } from '../../../../contract/firewall.ts'
import { draftLike, draftProblems, emptyRule, ruleInput } from './rule-draft.ts'

const web = { ...emptyRule, ports: '80, 443', place: '10.0.0.0/8, 192.0.2.7', description: ' Web ' }

test('sends what belongs to the protocol, without spaces and empty fields', () => {
  expect(ruleInput(web)).toEqual({
    action: 'allow',
    protocol: 'tcp',
    description: 'Web',
    destination_port: '80,443',
    source: '10.0.0.0/8,192.0.2.7',
  })
  expect(ruleInput({ ...web, direction: 'egress', isOn: false })).toMatchObject({
    destination: '10.0.0.0/8,192.0.2.7',
    state: 'disabled',
  })
  const icmp = ruleInput({ ...web, protocol: 'icmp4', place: '', icmpType: '8' })
  expect(icmp).toEqual({ action: 'allow', protocol: 'icmp4', description: 'Web', icmp_type: '8' })
})

test('a rule is the same after it went through the form', () => {
  const rule: FirewallRule = {
    action: 'drop',
    protocol: 'udp',
    description: 'No DNS',
    destination_port: '53',
    destination: '203.0.113.0/24',
    source_port: '1024-65535',
    state: 'disabled',
  }
  expect(ruleInput(draftLike('egress', rule))).toEqual(rule)
})

test('says what is wrong by its control', () => {
  expect(draftProblems(web)).toEqual({})
  expect(Object.keys(draftProblems(emptyRule)).sort()).toEqual(['description', 'ports'])
  expect(Object.keys(draftProblems({ ...web, place: 'home', ports: '0' })).sort()).toEqual(['place', 'ports'])
  expect(draftProblems({ ...web, protocol: 'icmp4', ports: '' })).toEqual({})
})
