// What makes a firewall rule, which two are the same, and how one is found again (sheet §10.2). Pure.

import type { components } from './generated/types.ts'

type Schemas = components['schemas']
export type Direction = Schemas['FirewallDirection']
export type FirewallRule = Schemas['FirewallRule']
export type RuleInput = Schemas['FirewallRuleInput']
export type RuleField = Exclude<keyof FirewallRule, 'direction'>
export type RuleFilter = Partial<Pick<FirewallRule, RuleField>>

/** First and last, both within. */
export type Span = readonly [from: number, to: number]

const PORT = /^\d{1,5}(-\d{1,5})?$/
const ADDRESS = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/

/** The field that names the other end: where traffic comes from, or where it goes. */
export const otherEnd = (direction: Direction) =>
  direction === 'ingress' ? ('source' as const) : ('destination' as const)

/** "80,90-99" as spans; ports that are none are left out. */
export function portSpans(ports: string): Span[] {
  return ports
    .split(',')
    .filter(part => portProblem(part) === null)
    .map(part => {
      const [from = 0, to = from] = part.split('-').map(Number)
      return [from, to] as const
    })
}

/** An address or range as spans of numbers; what is neither is left out. */
export function addressSpans(addresses: string): Span[] {
  return addresses
    .split(',')
    .map(part => parseRange(part.trim()))
    .filter(range => range !== null)
    .map(({ address, bits }) => {
      const size = 2 ** (32 - bits)
      const first = Math.floor(address / size) * size
      return [first, first + size - 1] as const
    })
}

/** An address as a number, and how many of its bits count. */
export function parseRange(text: string): { address: number; bits: number } | null {
  const [, ...parts] = ADDRESS.exec(text) ?? []
  const [a, b, c, d, bits = 32] = parts.map(part => (part === undefined ? undefined : Number(part)))
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null
  if (Math.max(a, b, c, d) > 255 || bits > 32) return null
  return { address: ((a << 24) | (b << 16) | (c << 8) | d) >>> 0, bits }
}

function portProblem(part: string): string | null {
  if (!PORT.test(part)) return 'Write a port, a range or a list of them: 80, 80-90 or 80,443.'
  const [from = 0, to = from] = part.split('-').map(Number)
  if (from < 1 || to > 65_535) return `${part} is no port: ports go from 1 to 65535.`
  return from > to ? `${part} runs backwards: write ${to}-${from}.` : null
}

/** What is wrong with a rule, as a sentence by its field. None for one that a host would take. */
export function ruleProblems(
  direction: Direction,
  input: Omit<RuleInput, 'action' | 'state'>,
): Partial<Record<RuleField, string>> {
  const problems: Partial<Record<RuleField, string>> = {}
  const own = otherEnd(direction)
  const other = own === 'source' ? 'destination' : 'source'
  if (input[other] !== undefined) problems[other] = `An ${direction} rule has a ${own} and no ${other}.`
  const wrong = input[own]?.split(',').find(part => parseRange(part.trim()) === null)
  if (wrong !== undefined) {
    const said = wrong.trim() === '' ? 'This' : wrong.trim()
    problems[own] = `${said} is no IPv4 address or range: write 203.0.113.7 or 203.0.113.0/24.`
  } else if ((input[own]?.length ?? 0) > 512) {
    problems[own] = 'At most 512 characters. Spread the addresses over several rules.'
  }
  const isIcmp = input.protocol === 'icmp4'
  for (const field of ['destination_port', 'source_port'] as const) {
    const ports = input[field]
    if (ports === undefined) continue
    const problem = ports
      .split(',')
      .map(portProblem)
      .find(found => found !== null)
    if (isIcmp) problems[field] = 'icmp4 has no ports: leave it out.'
    else if (problem) problems[field] = problem
    else if (ports.length > 64)
      problems[field] = 'At most 64 characters. Spread the ports over several rules.'
  }
  if (!isIcmp && input.destination_port === undefined) {
    problems.destination_port = `Say which port: ${input.protocol} needs one.`
  }
  for (const field of ['icmp_type', 'icmp_code'] as const) {
    const number = input[field]
    if (number === undefined) continue
    if (!isIcmp) problems[field] = `Only icmp4 has an ${field.replace('_', ' ')}: leave it out.`
    else if (!/^\d{1,8}$/.test(number) || Number(number) > 255) problems[field] = 'It goes from 0 to 255.'
  }
  if (input.description.length > 255) problems.description = 'At most 255 characters.'
  return problems
}

/** What a rule does; two that agree in this are the same rule, whatever they are called. */
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

export const isSameRule = (one: RuleFilter, other: RuleFilter): boolean =>
  effect.every(field => one[field] === other[field])

/** Rules have no id: they are found by fields, all of which must agree. */
export const matchesRule = (rule: FirewallRule, filter: RuleFilter): boolean =>
  Object.entries(filter).every(([field, value]) => rule[field as RuleField] === value)
