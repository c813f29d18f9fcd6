// What containers are told apart by: in the rail, in groups, and as keys of a query.

import { expandColor, normalizeColor, palette } from '../../../contract/color.ts'
import { nearestPalette } from '../../../contract/color-nearest.ts'
import type { Container } from '../../api/fleet-state.ts'

/** In the order of the rail. */
export const facets = [
  'state',
  'color',
  'project',
  'realm',
  'server',
  'image',
  'kit',
  'autostart',
  'age',
] as const
export type Facet = (typeof facets)[number]

/** What the fleet page needs to know of a container. */
export type FleetRow = Pick<
  Container,
  | 'id'
  | 'name'
  | 'status'
  | 'color'
  | 'project_id'
  | 'project_alias'
  | 'realm_ids'
  | 'server_name'
  | 'container_image'
  | 'hoody_kit'
  | 'autostart'
  | 'created_at'
  | 'updated_at'
> &
  Partial<
    Pick<Container, 'server_id' | 'subserver_name' | 'server' | 'server_expired' | 'warnings' | 'env_sync'>
  >

/** How long ago it was created: each up to so many milliseconds, the next from there on. */
export const ages: readonly { value: string; upTo: number }[] = [
  { value: '1h', upTo: 3_600_000 },
  { value: '24h', upTo: 24 * 3_600_000 },
  { value: '7d', upTo: 7 * 24 * 3_600_000 },
  { value: '30d', upTo: 30 * 24 * 3_600_000 },
  { value: 'older', upTo: Number.POSITIVE_INFINITY },
]

/** One value for most facets; a container may be in several realms, or in none: `none` then. */
type Values = string | readonly string[]

/** What is read from a row once, however often it is filtered, counted and sorted. */
export interface Facts {
  /** Lower case. */
  name: string
  /** Milliseconds since the epoch. */
  created: number
  updated: number
  /** `#AABBCC`, lower case. */
  hex: string
  /** By the place in `facets`; that of the age depends on when one asks. */
  values: readonly Values[]
  /** The same in lower case. */
  folded: readonly Values[]
  /** The same as numbers, to be counted by: see Tally. */
  codes: readonly Codes[]
}

type Codes = number | readonly number[]

// Rows are never changed in place, so what is known of one stays true.
const known = new WeakMap<FleetRow, Facts>()

const knownOfAll = new WeakMap<readonly FleetRow[], readonly Facts[]>()
let latest: WeakRef<readonly FleetRow[]> | undefined

/** Of each in its place. A list like the last one costs what has changed in it: it is filtered again with every event. */
export function factsOfAll(rows: readonly FleetRow[]): readonly Facts[] {
  let facts = knownOfAll.get(rows)
  if (!facts) {
    const before = latest?.deref() ?? []
    const then = knownOfAll.get(before)
    facts = rows.map((row, at) => (row === before[at] && then?.[at]) || factsOf(row))
    knownOfAll.set(rows, facts)
    latest = new WeakRef(rows)
  }
  return facts
}

export function factsOf(row: FleetRow): Facts {
  let facts = known.get(row)
  if (!facts) {
    facts = readFacts(row)
    known.set(row, facts)
  }
  return facts
}

function readFacts(row: FleetRow): Facts {
  const color = expandColor(normalizeColor(row.color ?? '') ?? row.color ?? '')
  const values: readonly Values[] = [
    row.status,
    colorName(color),
    row.project_alias ?? row.project_id,
    row.realm_ids.length === 0 ? 'none' : row.realm_ids.length === 1 ? row.realm_ids[0]! : row.realm_ids,
    serverOf(row),
    row.container_image,
    row.hoody_kit ? 'on' : 'off',
    row.autostart ? 'on' : 'off',
    '',
  ]
  const folded = values.map(value =>
    typeof value === 'string' ? value.toLowerCase() : value.map(one => one.toLowerCase()),
  )
  return {
    name: row.name.toLowerCase(),
    created: Date.parse(row.created_at),
    updated: Date.parse(row.updated_at),
    hex: color.toLowerCase(),
    values,
    folded,
    codes: values.map((value, at) =>
      typeof value === 'string' ? codeOf(at, value) : value.map(one => codeOf(at, one)),
    ),
  }
}

const colorNames = new Map(palette.map(({ name, color }) => [color, name.toLowerCase()]))

/** The name of the palette's colour that it looks most like: `red`. */
function colorName(color: string): string {
  return colorNames.get(nearestPalette(color) ?? '') ?? 'none'
}

/** The name that people know its server by; `none` when it is on none any more. */
export function serverOf(row: Pick<FleetRow, 'subserver_name' | 'server_name'>): string {
  return row.subserver_name ?? row.server_name ?? 'none'
}

/** @param now milliseconds since the epoch */
export function ageOf(created: number, now: number): string {
  return ages[ageIndex(created, now)]!.value
}

function ageIndex(created: number, now: number): number {
  let index = 0
  while (index < ages.length - 1 && now - created >= ages[index]!.upTo) index += 1
  return index
}

/** @param at place in `facets` */
export function valuesOf(facts: Facts, at: number, now: number): Values {
  return at === AGE ? ageOf(facts.created, now) : facts.values[at]!
}

export function foldedOf(facts: Facts, at: number, now: number): Values {
  return at === AGE ? ageOf(facts.created, now) : facts.folded[at]!
}

const AGE = facets.indexOf('age')

/** How often each value of each facet occurs. */
export type Counts = Record<Facet, Map<string, number>>

/** The values of each facet that were ever seen, by their codes. */
const coded = facets.map(facet => ({
  values: facet === 'age' ? ages.map(({ value }) => value) : [],
  codes: new Map<string, number>(),
}))

function codeOf(at: number, value: string): number {
  const { values, codes } = coded[at]!
  let code = codes.get(value)
  if (code === undefined) {
    code = values.push(value) - 1
    codes.set(value, code)
  }
  return code
}

/** Counts for one pass over a whole fleet: by numbers, which takes half the time that names take. */
export class Tally {
  private readonly counts = facets.map((): number[] => [])

  /** @param at place in `facets` */
  add(facts: Facts, at: number, now: number) {
    const counts = this.counts[at]!
    const codes = at === AGE ? ageIndex(facts.created, now) : facts.codes[at]!
    if (typeof codes === 'number') counts[codes] = (counts[codes] ?? 0) + 1
    else for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  }

  total(): Counts {
    const named = noCounts()
    for (const [at, facet] of facets.entries()) {
      // The values that did not occur are holes.
      this.counts[at]!.forEach((count, code) => {
        named[facet].set(coded[at]!.values[code]!, count)
      })
    }
    return named
  }
}

export function noCounts(): Counts {
  return Object.fromEntries(facets.map(facet => [facet, new Map()])) as unknown as Counts
}

/** @param by -1 takes a row out again */
export function count(counts: Map<string, number>, values: Values, by = 1) {
  if (typeof values === 'string') add(counts, values, by)
  else for (const value of values) add(counts, value, by)
}

function add(counts: Map<string, number>, value: string, by: number) {
  const next = (counts.get(value) ?? 0) + by
  if (next === 0) counts.delete(value)
  else counts.set(value, next)
}
