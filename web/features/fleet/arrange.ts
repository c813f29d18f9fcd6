// From the fleet to what the page shows: sorted, filtered, counted, grouped. Pure, and one pass each: it runs again on
// every change of 10,000 containers.

import { expandColor, normalizeColor } from '../../../contract/color.ts'
import { type Facet, type FleetView, facets, type Sorting } from './view.ts'

/** What it needs to know of a container. */
export interface FleetRow {
  id: string
  name: string
  status: string
  color: string
  project_id: string
  project_alias: string | null
  server_name: string | null
  subserver_name?: string
}

export interface Group<Row> {
  /** The project's id; empty when nothing is grouped. */
  key: string
  label: string
  rows: Row[]
  /** The colours in it, the most frequent first. */
  colors: { color: string; count: number }[]
}

export interface Arranged<Row> {
  groups: Group<Row>[]
  matching: number
  /** How many each value of a facet would show, the other filters being as they are. */
  counts: Record<Facet, Map<string, number>>
}

/** A container's value for a facet: what the URL carries and the rail shows. */
export function facetValue(row: FleetRow, facet: Facet): string {
  switch (facet) {
    case 'state':
      return row.status
    case 'project':
      return row.project_alias ?? row.project_id
    case 'server':
      return row.subserver_name ?? row.server_name ?? 'none'
  }
}

/** @param rows in the order to show: see `createSorter` */
export function arrange<Row extends FleetRow>(rows: readonly Row[], view: FleetView): Arranged<Row> {
  const words = view.q.toLowerCase().split(/\s+/).filter(Boolean)
  const chosen = facets.map(facet => new Set(view.chosen[facet]))
  const counts: Arranged<Row>['counts'] = { state: new Map(), project: new Map(), server: new Map() }
  const groups = new Map<string, { group: Group<Row>; colors: Map<string, number> }>()
  let matching = 0

  for (const row of rows) {
    if (words.length > 0 && !hasAll(row.name.toLowerCase(), words)) continue
    let misses = 0
    let missed = 0
    for (let at = 0; at < facets.length; at++) {
      if (chosen[at]!.size === 0 || chosen[at]!.has(facetValue(row, facets[at]!))) continue
      misses += 1
      missed = at
    }
    // A value's count is what choosing it would give, so a row counts for a facet that it misses alone.
    if (misses < 2) {
      for (let at = 0; at < facets.length; at++) {
        if (misses === 0 || missed === at) increase(counts[facets[at]!], facetValue(row, facets[at]!))
      }
    }
    if (misses > 0) continue
    matching += 1
    const key = view.group === 'project' ? row.project_id : ''
    let entry = groups.get(key)
    if (!entry) {
      const label = key && (row.project_alias ?? 'Unnamed project')
      entry = { group: { key, label, rows: [], colors: [] }, colors: new Map() }
      groups.set(key, entry)
    }
    entry.group.rows.push(row)
    increase(entry.colors, row.color)
  }

  return { groups: [...groups.values()].map(withColors).sort(byLabel), matching, counts }
}

function hasAll(name: string, words: readonly string[]): boolean {
  return words.every(word => name.includes(word))
}

function withColors<Row>({ group, colors }: { group: Group<Row>; colors: Map<string, number> }): Group<Row> {
  const merged = new Map<string, number>()
  for (const [color, count] of colors) increase(merged, expandColor(normalizeColor(color) ?? color), count)
  const list = [...merged].map(([color, count]) => ({ color, count }))
  return { ...group, colors: list.sort((a, b) => b.count - a.count || (a.color < b.color ? -1 : 1)) }
}

function increase(counts: Map<string, number>, value: string, by = 1) {
  counts.set(value, (counts.get(value) ?? 0) + by)
}

// `web-2` before `web-10`.
const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function byLabel<Row>(a: Group<Row>, b: Group<Row>): number {
  return names.compare(a.label, b.label) || (a.key < b.key ? -1 : 1)
}

/**
 * Puts the fleet, which comes newest first, into an order. The same fleet is sorted again and again at the cost of what
 * changed: it starts from the order of last time, and a list in order costs the engine's sort one pass.
 */
export function createSorter<Row extends FleetRow>() {
  let last: readonly string[] = []
  return (rows: readonly Row[], sorting: Sorting): readonly Row[] => {
    if (sorting === 'newest') return rows
    const rest = new Map(rows.map(row => [row.id, row]))
    const start: Row[] = []
    for (const id of last) {
      const row = rest.get(id)
      if (row) start.push(row)
      rest.delete(id)
    }
    const sorted = [...start, ...rest.values()].sort(byName)
    last = sorted.map(row => row.id)
    return sorted
  }
}

function byName(a: FleetRow, b: FleetRow): number {
  return names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
}
