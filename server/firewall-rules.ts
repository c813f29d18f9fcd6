import type { components } from '../contract/generated/types.ts'
import type { Direction, FirewallRule, RuleSets } from './db/firewall.ts'
import { invalidField } from './errors.ts'

type RuleInput = components['schemas']['FirewallRuleInput']
type RuleField = Exclude<keyof FirewallRule, 'direction'>
export type RuleFilter = Partial<Pick<FirewallRule, RuleField>>

/** The sheet leaves both numbers to the API (§18.3). */
export const firewallLimits = { max_rules: 100, max_bytes: 65_536 }

/** What a rule does; two that agree in this are the same rule, whatever they are called (sheet §10.2). */
const effect = [
  'action',
  'protocol',
  'destination_port',
  'source',
  'destination',
  'source_port',
  'icmp_type',
  'icmp_code',
] as const satisfies RuleField[]

const bad = (field: string, message: string) => invalidField(`/${field}`, message, 'INVALID_PARAMETER_VALUE')

function checkPorts(field: 'destination_port' | 'source_port', ports: string): void {
  for (const part of ports.split(',')) {
    const [from = 0, to = from] = part.split('-').map(Number)
    if (from < 1 || to > 65_535) throw bad(field, `${part} is no port: ports go from 1 to 65535.`)
    if (from > to) throw bad(field, `${part} runs backwards: write ${to}-${from}.`)
  }
}

function checkAddresses(field: 'source' | 'destination', addresses: string): void {
  for (const part of addresses.split(',')) {
    const [address = '', bits = '32'] = part.split('/')
    if (address.split('.').some(byte => Number(byte) > 255) || Number(bits) > 32) {
      throw bad(field, `${part} is no IPv4 address or range: write 203.0.113.7 or 203.0.113.0/24.`)
    }
  }
}

/** The rule as it is stored. Throws a 400 that names the field for what the schema lets through and no host would take. */
export function readRule(direction: Direction, input: RuleInput): FirewallRule {
  const rule: FirewallRule = { ...input, state: input.state ?? 'enabled' }
  const [own, other] =
    direction === 'ingress' ? (['source', 'destination'] as const) : (['destination', 'source'] as const)
  if (rule[other] !== undefined) throw bad(other, `An ${direction} rule has a ${own} and no ${other}.`)
  const address = rule[own]?.replaceAll(' ', '')
  if (address !== undefined) {
    checkAddresses(own, address)
    rule[own] = address
  }
  for (const field of ['destination_port', 'source_port'] as const) {
    if (rule[field] === undefined) continue
    if (rule.protocol === 'icmp4') throw bad(field, 'icmp4 has no ports: leave it out.')
    checkPorts(field, rule[field])
  }
  for (const field of ['icmp_type', 'icmp_code'] as const) {
    if (rule[field] === undefined) continue
    if (rule.protocol !== 'icmp4')
      throw bad(field, `Only icmp4 has an ${field.replace('_', ' ')}: leave it out.`)
    if (Number(rule[field]) > 255) throw bad(field, 'It goes from 0 to 255.')
  }
  return rule
}

export const indexOfSame = (rules: FirewallRule[], rule: FirewallRule): number =>
  rules.findIndex(other => effect.every(field => other[field] === rule[field]))

/** Rules have no id: they are found by fields, all of which must agree (sheet §10.2). */
export const matches = (rule: FirewallRule, filter: RuleFilter): boolean =>
  Object.entries(filter).every(([field, value]) => rule[field as RuleField] === value)

export function measure({ ingress, egress }: RuleSets): { rule_count: number; byte_count: number } {
  const rules = [...ingress, ...egress]
  return {
    rule_count: rules.length,
    byte_count: rules.reduce((sum, rule) => sum + Buffer.byteLength(JSON.stringify(rule)), 0),
  }
}
