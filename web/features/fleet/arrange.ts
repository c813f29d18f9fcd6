// From the fleet to what the page shows: grouped, filtered, and counted for the rail. Pure, and one pass each: they run
// again on every change of 10,000 containers, and all but the grouping with every key of a query.

import { expandColor, normalizeColor } from '../../../contract/color.ts'
import type { Legend } from '../../components/legend.ts'
import { compareValues, facetLabel } from './facet-labels.ts'
import {
  type Counts,
  count,
  type Facet,
  type FleetRow,
  facets,
  factsOfAll,
  Tally,
  valuesOf,
} from './facets.ts'
import type { Places } from './finder.ts'
import { HIT, type Matcher, OUT } from './matcher.ts'
import type { Grouping } from './view.ts'

export interface Group<Row> {
  /** The facet's value; of a project its id, for names may occur twice. Empty when nothing is grouped. */
  key: string
  label: string
  /** What is shown of it, in order: nothing while it is collapsed. */
  rows: Row[]
  /** All of it that matches. */
  members: readonly Row[]
  /** How many there are of it, matching or not. */
  total: number
  collapsed: boolean
  /** The colours in it, the most frequent first; none of a nameless one. */
  colors: { color: string; count: number }[]
}

export interface Arranged<Row> {
  groups: Group<Row>[]
  matching: number
}

/** A group of all there is, before anything is hidden. */
interface Part {
  key: string
  label: string
  total: number
}

/** Which part each row is of: the same for every query. */
export interface Partition {
  parts: readonly Part[]
  /** By the place of the row, the place of its part. */
  partOf: Uint32Array
  /** The places of the parts as they are shown. */
  order: readonly number[]
}

export interface Partitioning {
  group: Grouping
  /** Milliseconds since the epoch. */
  now: number
  /** What groups by colour are called; the one in force when left out. */
  legend?: Legend | undefined
}

/** @param rows in the order to show: see sort.ts */
export function partition(rows: readonly FleetRow[], { group, now, legend }: Partitioning): Partition {
  const parts: Part[] = []
  const partOf = new Uint32Array(rows.length)
  if (group === 'none') return { parts: [{ key: '', label: '', total: rows.length }], partOf, order: [0] }
  const facet = facets.indexOf(group)
  const facts = factsOfAll(rows)
  const places = new Map<string, number>()

  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!
    const value = group === 'project' ? row.project_id : valuesOf(facts[index]!, facet, now)
    const key = typeof value === 'string' ? value : value.toSorted().join('+')
    let place = places.get(key)
    if (place === undefined) {
      const label =
        group === 'project' ? (row.project_alias ?? 'Unnamed project') : facetLabel(group, key, legend)
      place = parts.push({ key, label, total: 0 }) - 1
      places.set(key, place)
    }
    parts[place]!.total += 1
    partOf[index] = place
  }
  const compare = byValue(group)
  const order = parts.map((_, place) => place).sort((a, b) => compare(parts[a]!, parts[b]!))
  return { parts, partOf, order }
}

/**
 * What a query leaves of each part.
 * @param rows those of the partition
 * @param places what it shows of them; null for all
 */
export function arrange<Row extends FleetRow>(
  rows: readonly Row[],
  { parts, partOf, order }: Partition,
  places: Places | null,
): Arranged<Row> {
  const found = parts.map((): { rows: Row[]; colors: Map<string, number> } => ({
    rows: [],
    colors: new Map(),
  }))
  const matching = places ? places.length : rows.length
  for (let at = 0; at < matching; at++) {
    const place = places ? places[at]! : at
    const row = rows[place]!
    const of = partOf[place]!
    found[of]!.rows.push(row)
    // What has no name has no header to show them in (lines.ts).
    if (parts[of]!.key) count(found[of]!.colors, row.color)
  }

  const groups = order.flatMap((place): Group<Row> | [] => {
    const { rows, colors } = found[place]!
    if (rows.length === 0) return []
    return { ...parts[place]!, rows, members: rows, collapsed: false, colors: mergeColors(colors) }
  })
  return { groups, matching }
}

export interface Counting {
  matcher: Matcher | null
  /** Of the whole fleet: see stock.ts. */
  totals: Counts
  /** Milliseconds since the epoch. */
  now: number
}

/** How many each value of a facet would show, the other filters being as they are. */
export function countFacets(rows: readonly FleetRow[], { matcher, totals, now }: Counting): Counts {
  if (!matcher) return totals
  const tally = new Tally()
  const facts = factsOfAll(rows)
  for (let index = 0; index < rows.length; index++) {
    const known = facts[index]!
    const missed = matcher(rows[index]!, known)
    if (missed === OUT) continue
    // A value's count is what choosing it would give, so a row counts for a facet that it misses alone.
    if (missed !== HIT) tally.add(known, missed, now)
    else for (let at = 0; at < facets.length; at++) tally.add(known, at, now)
  }
  return tally.total()
}

/** Hides the rows of some groups. @param isCollapsed by a group's key */
export function collapse<Row>(groups: Group<Row>[], isCollapsed: (key: string) => boolean): Group<Row>[] {
  return groups.map(group =>
    group.key && isCollapsed(group.key) ? { ...group, rows: [], collapsed: true } : group,
  )
}

function mergeColors(colors: ReadonlyMap<string, number>): Group<unknown>['colors'] {
  const merged = new Map<string, number>()
  for (const [color, by] of colors) count(merged, expandColor(normalizeColor(color) ?? color), by)
  const list = [...merged].map(([color, count]) => ({ color, count }))
  return list.sort((a, b) => b.count - a.count || (a.color < b.color ? -1 : 1))
}

function byValue(facet: Facet) {
  return (a: Part, b: Part): number => {
    const [one, other] = facet === 'project' ? [a.label, b.label] : [a.key, b.key]
    return compareValues(facet, one, other) || (a.key < b.key ? -1 : 1)
  }
}
