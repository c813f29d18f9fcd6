import { palette } from '../../../contract/color.ts'
import { type Legend, legendName } from '../../components/legend.ts'
import { realmLabel } from '../../components/realm-label.ts'
import { stateLook } from '../../components/state-look.ts'
import { ages, type Facet } from './facets.ts'
import { names } from './sort.ts'

export const facetTitles: Record<Facet, string> = {
  state: 'State',
  color: 'Colour',
  project: 'Project',
  realm: 'Realm',
  server: 'Server',
  image: 'Image',
  kit: 'Kit',
  autostart: 'Autostart',
  age: 'Age',
}

const words: Partial<Record<Facet, Record<string, string>>> = {
  color: { none: 'No colour' },
  realm: { none: 'No realm' },
  server: { none: 'No server' },
  kit: { on: 'With the kit', off: 'Without the kit' },
  autostart: { on: 'Starts by itself', off: 'Does not' },
  age: {
    '1h': 'Under 1 h',
    '24h': '1 h to 24 h',
    '7d': '1 d to 7 d',
    '30d': '7 d to 30 d',
    older: 'Over 30 d',
  },
}

/** A value as people read it. */
export function facetLabel(facet: Facet, value: string, legend?: Legend): string {
  const word = words[facet]?.[value]
  if (word) return word
  if (facet === 'state') return stateLook(value).word
  if (facet === 'realm') return value.split('+').map(realmLabel).join(', ')
  if (facet !== 'color') return value
  const color = colorNamed(value)
  return color ? (legendName(color.color, legend) ?? color.name) : value
}

/** The palette's entry with that name, or undefined. */
export function colorNamed(value: string) {
  return palette.find(({ name }) => name.toLowerCase() === value.toLowerCase())
}

const orders: Partial<Record<Facet, readonly string[]>> = {
  state: ['running', 'paused', 'stopped', 'creating', 'claiming', 'copying', 'deleting', 'failed'],
  color: palette.map(({ name }) => name.toLowerCase()),
  kit: ['on', 'off'],
  autostart: ['on', 'off'],
  age: ages.map(({ value }) => value),
}

/** The order of values in the rail and of groups: their own where there is one, else by name, and `none` last. */
export function compareValues(facet: Facet, one: string, other: string): number {
  const order = orders[facet]
  const rank = (value: string) => {
    if (value === 'none') return 1000
    const at = order?.indexOf(value) ?? 0
    return at < 0 ? 999 : at
  }
  return rank(one) - rank(other) || names.compare(one, other)
}
