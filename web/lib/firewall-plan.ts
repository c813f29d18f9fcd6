// What a preset does to the rules that are there: what it adds, and what stands in its way. Pure.

import { type Direction, type FirewallRule, isSameRule, matchesRule } from '../../contract/firewall.ts'
import type { PresetRule } from './firewall-presets.ts'
import { areOpposed, filterOf, type RuleSets, withoutFirst, withState } from './firewall-rules.ts'

interface Placed {
  direction: Direction
  rule: FirewallRule
}

export type PlanStep =
  | ({ act: 'add' } & PresetRule)
  /** It is there and turned off: adding it again would change nothing. */
  | ({ act: 'enable' } & Placed)
  | ({ act: 'delete' } & Placed)

export interface Plan {
  steps: PlanStep[]
  /** Rules of the preset that are there and on already. */
  there: number
  /** Rules that let through what the preset keeps out. Which of two counts first is not published. */
  opposed: Placed[]
  /** Rules that keep out what the preset lets through. They may keep out more: none of these is ever deleted. */
  stricter: Placed[]
}

/** In an order in which nothing is lost when a step is refused: what is deleted goes last. */
export function planOf(wanted: readonly PresetRule[], sets: RuleSets, deletesOpposed: boolean): Plan {
  const steps: PlanStep[] = []
  let there = 0
  for (const { direction, body } of wanted) {
    const known = sets[direction].filter(rule => isSameRule(rule, body))
    const [first] = known
    if (!first) steps.push({ act: 'add', direction, body })
    else if (known.every(rule => rule.state === 'disabled'))
      steps.push({ act: 'enable', direction, rule: first })
    else there += 1
  }
  const both = (['ingress', 'egress'] as const).flatMap(direction =>
    sets[direction]
      .filter(rule => rule.state === 'enabled' && isOpposed(direction, rule, wanted))
      .map(rule => ({ direction, rule })),
  )
  const opposed = both.filter(({ rule }) => rule.action === 'allow')
  const stricter = both.filter(({ rule }) => rule.action !== 'allow')
  if (deletesOpposed) steps.push(...opposed.map(placed => ({ act: 'delete' as const, ...placed })))
  return { steps, there, opposed, stricter }
}

function isOpposed(direction: Direction, rule: FirewallRule, wanted: readonly PresetRule[]): boolean {
  const own = wanted.filter(preset => preset.direction === direction).map(({ body }) => body)
  // To reject and to drop are two ways of keeping out.
  const others = own.filter(({ action }) => (action === 'allow') !== (rule.action === 'allow'))
  return !own.some(body => isSameRule(rule, body)) && others.some(body => areOpposed(rule, body))
}

/** The first step whose fields would find another rule than it means, for rules are found by their fields alone. */
export function strayStep({ steps }: Plan, sets: RuleSets): Placed | null {
  const now: Record<Direction, readonly FirewallRule[]> = { ...sets }
  for (const step of steps) {
    const { direction } = step
    if (step.act === 'add') continue
    const filter = filterOf(step.rule, step.act === 'delete')
    const found = now[direction].find(rule => matchesRule(rule, filter))
    if (!found || !matchesRule(step.rule, filterOf(found, false))) return step
    now[direction] =
      step.act === 'delete'
        ? withoutFirst(now[direction], filter)
        : withState(now[direction], filter, 'enabled')
  }
  return null
}

/** Why the rules of a plan do not fit, or null. What they weigh only the API knows. */
export function whyNoRoom(
  { steps }: Plan,
  { rule_count, max_rules }: { rule_count: number; max_rules: number },
): string | null {
  const added = steps.filter(({ act }) => act === 'add').length
  const room = max_rules - rule_count
  if (added <= room) return null
  return `It adds ${added} rules, and there is room for ${Math.max(0, room)}. Delete some first.`
}
