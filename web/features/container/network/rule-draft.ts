// A firewall rule as it is typed, and as it is sent (sheet §10.2). Pure.

import {
  type Direction,
  type FirewallRule,
  otherEnd,
  type RuleInput,
  ruleProblems,
} from '../../../../contract/firewall.ts'

export interface RuleDraft {
  direction: Direction
  action: RuleInput['action']
  protocol: RuleInput['protocol']
  ports: string
  /** Where it comes from, or goes to; empty for anywhere. */
  place: string
  sourcePort: string
  icmpType: string
  icmpCode: string
  description: string
  isOn: boolean
}

export const emptyRule: RuleDraft = {
  direction: 'ingress',
  action: 'allow',
  protocol: 'tcp',
  ports: '',
  place: '',
  sourcePort: '',
  icmpType: '',
  icmpCode: '',
  description: '',
  isOn: true,
}

/** The form for one like this. */
export function draftLike(direction: Direction, rule: FirewallRule): RuleDraft {
  return {
    direction,
    action: rule.action,
    protocol: rule.protocol,
    ports: rule.destination_port ?? '',
    place: rule[otherEnd(direction)] ?? '',
    sourcePort: rule.source_port ?? '',
    icmpType: rule.icmp_type ?? '',
    icmpCode: rule.icmp_code ?? '',
    description: rule.description,
    isOn: rule.state === 'enabled',
  }
}

const withoutSpaces = (text: string) => text.replaceAll(/\s/g, '')

/** What of it belongs to its protocol. */
export function ruleInput(draft: RuleDraft): RuleInput {
  const isIcmp = draft.protocol === 'icmp4'
  const fields = {
    destination_port: isIcmp ? '' : withoutSpaces(draft.ports),
    [otherEnd(draft.direction)]: withoutSpaces(draft.place),
    source_port: isIcmp ? '' : withoutSpaces(draft.sourcePort),
    icmp_type: isIcmp ? draft.icmpType.trim() : '',
    icmp_code: isIcmp ? draft.icmpCode.trim() : '',
  }
  return {
    action: draft.action,
    protocol: draft.protocol,
    description: draft.description.trim(),
    ...Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== '')),
    ...(!draft.isOn && { state: 'disabled' as const }),
  }
}

export type RuleControl = 'ports' | 'place' | 'sourcePort' | 'icmpType' | 'icmpCode' | 'description'

const controls: Record<string, RuleControl> = {
  destination_port: 'ports',
  source: 'place',
  destination: 'place',
  source_port: 'sourcePort',
  icmp_type: 'icmpType',
  icmp_code: 'icmpCode',
  description: 'description',
}

/** Sentences by the API's fields as sentences by control; those of no control are left out. */
export function byControl(problems: Readonly<Record<string, string>>): Partial<Record<RuleControl, string>> {
  return Object.fromEntries(
    Object.entries(problems)
      .filter(([field]) => Object.hasOwn(controls, field))
      .map(([field, text]) => [controls[field], text]),
  )
}

export function draftProblems(draft: RuleDraft): Partial<Record<RuleControl, string>> {
  const problems = byControl(ruleProblems(draft.direction, ruleInput(draft)))
  if (draft.description.trim() === '') problems.description = 'Say what it is for.'
  return problems
}
