// What a query means: which containers it shows.

import { expandColor } from '../../../contract/color.ts'
import { needsAttention } from './attention.ts'
import { type Facet, type Facts, type FleetRow, facets, factsOf, foldedOf } from './facets.ts'
import type { Filter } from './query.ts'

/** The moment to judge by. */
export interface Moment {
  /** Milliseconds since the epoch. */
  now: number
  /** When a container came into its state, at the latest, in milliseconds since the epoch. */
  since: (row: FleetRow) => number
}

/** Besides the facets. Terms of any other key hide nothing: they are shown as errors instead. */
export const otherKeys = ['name', 'created', 'updated', 'needs'] as const

const units = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 }

/** `<7d`: less than seven days ago. Null for what is none. */
export function parseBound(text: string): { within: boolean; ms: number } | null {
  const [, sign, amount, unit] = /^([<>])(\d{1,6}(?:\.\d{1,3})?)([smhdw])$/i.exec(text) ?? []
  if (!sign) return null
  return { within: sign === '<', ms: Number(amount) * units[unit!.toLowerCase() as keyof typeof units] }
}

/** It is shown. */
export const HIT = -1
/** It is hidden, and no one facet is to blame. */
export const OUT = -2

/** HIT, OUT, or the place in `facets` of the only facet that hides it. */
export type Matcher = (row: FleetRow, facts?: Facts) => number

/**
 * Different keys narrow; values of one key widen (`state:running state:paused`), but all words of the name must be there,
 * and of two times both count, so that they make a range. Null when the filter hides nothing.
 */
export function createMatcher(filter: Filter, moment: Moment): Matcher | null {
  const { now } = moment
  const tests = [...wordTests(filter), ...boundTests(filter, now), ...needTests(filter, moment)]
  const asked = facets.flatMap((facet, at) => {
    const wanted = valuesIn(filter, facet, false)
    const unwanted = valuesIn(filter, facet, true)
    return wanted.size + unwanted.size > 0 ? [{ at, facet, wanted, unwanted }] : []
  })
  if (tests.length + asked.length === 0) return null

  return (row, facts = factsOf(row)) => {
    for (const test of tests) if (!test(facts, row)) return OUT
    let missed = HIT
    for (const { at, facet, wanted, unwanted } of asked) {
      const isWanted = wanted.size === 0 || isAmong(wanted, facts, facet, at, now)
      if (isWanted && !(unwanted.size > 0 && isAmong(unwanted, facts, facet, at, now))) continue
      if (missed !== HIT) return OUT
      missed = at
    }
    return missed
  }
}

function isAmong(values: ReadonlySet<string>, facts: Facts, facet: Facet, at: number, now: number): boolean {
  const own = foldedOf(facts, at, now)
  if (typeof own !== 'string') return own.some(value => values.has(value))
  return values.has(own) || (facet === 'color' && values.has(facts.hex))
}

function valuesIn(filter: Filter, key: string, not: boolean): Set<string> {
  const terms = filter.filter(term => term.key === key && term.not === not)
  return new Set(terms.map(({ value }) => fold(key, value)))
}

function fold(key: string, value: string): string {
  return (key === 'color' && value.startsWith('#') ? expandColor(value) : value).toLowerCase()
}

type Test = (facts: Facts, row: FleetRow) => boolean

function wordTests(filter: Filter): Test[] {
  const words = filter
    .filter(({ key }) => key === '')
    .map(({ value, not }): Test => {
      const word = value.toLowerCase()
      return not ? ({ name }) => !name.includes(word) : ({ name }) => name.includes(word)
    })
  const wanted = [...valuesIn(filter, 'name', false)]
  const unwanted = [...valuesIn(filter, 'name', true)]
  if (wanted.length > 0) words.push(({ name }) => wanted.some(part => name.includes(part)))
  if (unwanted.length > 0) words.push(({ name }) => !unwanted.some(part => name.includes(part)))
  return words
}

function boundTests(filter: Filter, now: number): Test[] {
  return filter.flatMap(({ key, value, not }): Test[] => {
    if (key !== 'created' && key !== 'updated') return []
    const bound = parseBound(value)
    if (!bound) return []
    const wantsYounger = bound.within !== not
    return [facts => now - facts[key] < bound.ms === wantsYounger]
  })
}

function needTests(filter: Filter, { now, since }: Moment): Test[] {
  return filter.flatMap(({ key, value, not }): Test[] => {
    if (key !== 'needs' || value.toLowerCase() !== 'attention') return []
    return [(_, row) => needsAttention(row, since, now) !== not]
  })
}
