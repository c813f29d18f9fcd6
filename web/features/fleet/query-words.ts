import { palette } from '../../../contract/color.ts'
import { containerStatuses } from '../../../contract/lifecycle.ts'
import { compareValues } from './facet-labels.ts'
import { ages, type Counts, type Facet, facets } from './facets.ts'
import { otherKeys } from './matcher.ts'

/** Every key that means something, in the order to offer them. */
export const keys: readonly string[] = [...facets, ...otherKeys]

export const isFacet = (key: string): key is Facet => (facets as readonly string[]).includes(key)

const fixed: Partial<Record<Facet, readonly string[]>> = {
  state: containerStatuses.filter(status => status !== 'deleted'),
  color: palette.map(({ name }) => name.toLowerCase()),
  kit: ['on', 'off'],
  autostart: ['on', 'off'],
  age: ages.map(({ value }) => value),
}

/** Whether the values of a facet are known before the fleet is. */
export const isFixed = (facet: Facet) => fixed[facet] !== undefined

/** The values that a facet has, or may have. @param totals of the whole fleet */
export function wordsOf(facet: Facet, totals: Counts): string[] {
  const words = new Set([...(fixed[facet] ?? []), ...totals[facet].keys()])
  return [...words].sort((one, other) => compareValues(facet, one, other))
}
