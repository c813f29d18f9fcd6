// How one rule among others is addressed, and which get in each other's way (sheet §10.2). Pure.

import {
  addressSpans,
  type Direction,
  type FirewallRule,
  isSameRule,
  matchesRule,
  otherEnd,
  portSpans,
  type RuleFilter,
  type Span,
} from '../../contract/firewall.ts'

export type RuleSets = Readonly<Record<Direction, readonly FirewallRule[]>>
export type RuleMatter = Omit<FirewallRule, 'state' | 'description' | 'direction'>

const addressing = [
  'action',
  'protocol',
  'description',
  'destination_port',
  'source',
  'destination',
  'source_port',
  'icmp_type',
  'icmp_code',
] as const

/** Every field that can tell it from others; its state is no part of it where that is what changes. */
export function filterOf(rule: FirewallRule, withState: boolean): RuleFilter {
  const filter: RuleFilter = withState ? { state: rule.state } : {}
  for (const field of addressing) if (rule[field] != null) Object.assign(filter, { [field]: rule[field] })
  return filter
}

const isAlike = (one: FirewallRule, other: FirewallRule) =>
  matchesRule(one, filterOf(other, true)) && matchesRule(other, filterOf(one, true))

/**
 * The place of the rule that a filter of this one finds instead, or null when it finds this one, or its like. A filter
 * cannot say that a field is absent: "tcp 80" finds "tcp 80 from 10.0.0.1" too, if that comes first.
 */
export function hiddenBy(rules: readonly FirewallRule[], index: number, withState: boolean): number | null {
  const rule = rules[index]!
  const filter = filterOf(rule, withState)
  const first = rules.findIndex(other => matchesRule(other, filter))
  return first === index || isAlike(rules[first]!, rule) ? null : first
}

/** The rules after the first match has changed its state; the API does the same. */
export function withState(
  rules: readonly FirewallRule[],
  filter: RuleFilter,
  state: FirewallRule['state'],
): FirewallRule[] {
  const index = rules.findIndex(rule => matchesRule(rule, filter))
  return rules.map((rule, at) => (at === index ? { ...rule, state } : rule))
}

/** The rules without the first match. */
export function withoutFirst(rules: readonly FirewallRule[], filter: RuleFilter): FirewallRule[] {
  const index = rules.findIndex(rule => matchesRule(rule, filter))
  return rules.filter((_rule, at) => at !== index)
}

interface Reach {
  ports: readonly Span[]
  sourcePorts: readonly Span[]
  addresses: readonly Span[]
}

const everyPort: readonly Span[] = [[0, 65_535]]
const everywhere: readonly Span[] = [[0, 2 ** 32 - 1]]

function reachOf(rule: RuleMatter): Reach {
  const address = rule.source ?? rule.destination
  return {
    ports: rule.destination_port === undefined ? everyPort : portSpans(rule.destination_port),
    sourcePorts: rule.source_port === undefined ? everyPort : portSpans(rule.source_port),
    addresses: address === undefined ? everywhere : addressSpans(address),
  }
}

const meet = (one: readonly Span[], other: readonly Span[]) =>
  one.some(([from, to]) => other.some(([first, last]) => from <= last && first <= to))

const agree = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined || one === other

function areBothAbout(one: RuleMatter, other: RuleMatter, reach = reachOf): boolean {
  if (one.protocol !== other.protocol) return false
  if (!agree(one.icmp_type, other.icmp_type) || !agree(one.icmp_code, other.icmp_code)) return false
  const [a, b] = [reach(one), reach(other)]
  return meet(a.ports, b.ports) && meet(a.sourcePorts, b.sourcePorts) && meet(a.addresses, b.addresses)
}

export interface Conflicts {
  /** Places of rules that do exactly the same. */
  same: number[]
  /** Of rules that say the same of some traffic, and of those that say something else. */
  overlaps: number[]
  contradicts: number[]
}

/** For each rule of one direction. Only those that count get in each other's way; the same one twice is said in any case. */
export function conflictsOf(rules: readonly FirewallRule[]): Conflicts[] {
  const reaches = new Map(rules.map(rule => [rule as RuleMatter, reachOf(rule)]))
  const found = rules.map((): Conflicts => ({ same: [], overlaps: [], contradicts: [] }))
  for (const [at, one] of rules.entries()) {
    for (const [before, other] of rules.slice(0, at).entries()) {
      const kind = conflictOf(one, other, rule => reaches.get(rule)!)
      if (!kind) continue
      found[at]![kind].push(before)
      found[before]![kind].push(at)
    }
  }
  return found
}

function conflictOf(
  one: FirewallRule,
  other: FirewallRule,
  reach: (rule: RuleMatter) => Reach,
): keyof Conflicts | null {
  if (isSameRule(one, other)) return 'same'
  if (one.state === 'disabled' || other.state === 'disabled') return null
  if (!areBothAbout(one, other, reach)) return null
  return one.action === other.action ? 'overlaps' : 'contradicts'
}

/** Whether they say something else of some traffic. */
export const areOpposed = (one: RuleMatter, other: RuleMatter): boolean =>
  one.action !== other.action && areBothAbout(one, other)

/** Whether a rule keeps SSH out, from somewhere at least: it comes in by TCP 22 (sheet §17.4). */
export const closesSsh = (direction: Direction, rule: RuleMatter): boolean =>
  direction === 'ingress' && areOpposed(rule, { action: 'allow', protocol: 'tcp', destination_port: '22' })

/** "allow tcp 80,443 from anywhere" */
export function describeRule(direction: Direction, rule: RuleMatter): string {
  const { icmp_type, icmp_code, source_port } = rule
  return [
    rule.action,
    rule.protocol,
    rule.destination_port,
    icmp_type !== undefined && `type ${icmp_type}`,
    icmp_code !== undefined && `code ${icmp_code}`,
    direction === 'ingress' ? 'from' : 'to',
    placeText(rule[otherEnd(direction)]),
    source_port !== undefined && `(source port ${source_port})`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** At most two of the addresses; the rest as a number. */
export function placeText(addresses: string | undefined): string {
  if (addresses === undefined || addresses === '0.0.0.0/0') return 'anywhere'
  const parts = addresses.split(',')
  return parts.length > 3 ? `${parts.slice(0, 2).join(', ')} and ${parts.length - 2} more` : parts.join(', ')
}
