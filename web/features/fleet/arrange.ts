// From the fleet to what the page shows: filtered, counted, grouped. Pure, and one pass: it runs again on every change of
// 10,000 containers.

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
  /** The colours in it, the most frequent first. */
  colors: { color: string; count: number }[]
}

export interface Arranged<Row> {
  groups: Group<Row>[]
  matching: number
  /** How many each value of a facet would show, the other filters being as they are. */
  counts: Counts
}

export interface Arrangement {
  /** Null shows everything. */
  matcher: Matcher | null
  group: Grouping
  /** Of the whole fleet: see stock.ts. */
  totals: Counts
  /** Milliseconds since the epoch. */
  now: number
  /** What groups by colour are called; the one in force when left out. */
  legend?: Legend | undefined
}

interface Gathered<Row> {
  label: string
  rows: Row[]
  total: number
  colors: Map<string, number>
}

/** @param rows in the order to show: see sort.ts */
export function arrange<Row extends FleetRow>(
  rows: readonly Row[],
  { matcher, group, totals, now, legend }: Arrangement,
): Arranged<Row> {
  const tally = new Tally()
  const facts = factsOfAll(rows)
  const gathered = new Map<string, Gathered<Row>>()
  const facet = group === 'none' ? null : facets.indexOf(group)
  let matching = 0

  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!
    const known = facts[index]!
    const missed = matcher ? matcher(row, known) : HIT
    const value = facet === null ? '' : valuesOf(known, facet, now)
    const joined = typeof value === 'string' ? value : value.toSorted().join('+')
    const key = group === 'project' ? row.project_id : joined
    let entry = gathered.get(key)
    if (!entry) {
      const label =
        group === 'project'
          ? (row.project_alias ?? 'Unnamed project')
          : group === 'none'
            ? ''
            : facetLabel(group, joined, legend)
      entry = { label, rows: [], total: 0, colors: new Map() }
      gathered.set(key, entry)
    }
    entry.total += 1
    if (missed === OUT) continue
    // A value's count is what choosing it would give, so a row counts for a facet that it misses alone.
    if (matcher) {
      if (missed !== HIT) tally.add(known, missed, now)
      else for (let at = 0; at < facets.length; at++) tally.add(known, at, now)
    }
    if (missed !== HIT) continue
    matching += 1
    entry.rows.push(row)
    count(entry.colors, row.color)
  }

  const groups: Group<Row>[] = []
  for (const [key, { label, rows, total, colors }] of gathered) {
    if (rows.length === 0) continue
    groups.push({ key, label, rows, members: rows, total, collapsed: false, colors: mergeColors(colors) })
  }
  if (group !== 'none') groups.sort(byValue(group))
  return { groups, matching, counts: matcher ? tally.total() : totals }
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
  return (a: Group<unknown>, b: Group<unknown>): number => {
    const [one, other] = facet === 'project' ? [a.label, b.label] : [a.key, b.key]
    return compareValues(facet, one, other) || (a.key < b.key ? -1 : 1)
  }
}
