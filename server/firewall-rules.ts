import {
  type Direction,
  type FirewallRule,
  otherEnd,
  type RuleInput,
  ruleProblems,
} from '../contract/firewall.ts'
import type { RuleSets } from './db/firewall.ts'
import { invalidField } from './errors.ts'

/** The sheet leaves both numbers to the API (§18.3). */
export const firewallLimits = { max_rules: 100, max_bytes: 65_536 }

/** The rule as it is stored. Throws a 400 that names the field for what the schema lets through and no host would take. */
export function readRule(direction: Direction, input: RuleInput): FirewallRule {
  const [problem] = Object.entries(ruleProblems(direction, input))
  if (problem) throw invalidField(`/${problem[0]}`, problem[1], 'INVALID_PARAMETER_VALUE')
  const rule: FirewallRule = { ...input, state: input.state ?? 'enabled' }
  const end = otherEnd(direction)
  if (rule[end] !== undefined) rule[end] = rule[end].replaceAll(' ', '')
  return rule
}

export function measure({ ingress, egress }: RuleSets): { rule_count: number; byte_count: number } {
  const rules = [...ingress, ...egress]
  return {
    rule_count: rules.length,
    byte_count: rules.reduce((sum, rule) => sum + Buffer.byteLength(JSON.stringify(rule)), 0),
  }
}
