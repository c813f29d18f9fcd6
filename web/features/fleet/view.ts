// What a link to the fleet carries: the one place where its search parameters are read and written.

import { type Facet, facets } from './facets.ts'
import { parseQuery, printTerm } from './query.ts'

export type Grouping = Facet | 'none'
/** The first one is the default, here and below. */
export const groupings: readonly Grouping[] = [
  'project',
  ...facets.filter(facet => facet !== 'project'),
  'none',
]

/** Each with the direction it is usually wanted in. `since`: time in the present state. */
export const sortings = {
  created: 'desc',
  name: 'asc',
  updated: 'desc',
  state: 'asc',
  since: 'desc',
} as const
export type Sorting = keyof typeof sortings
export type Order = 'asc' | 'desc'

export const densities = ['cards', 'tiles', 'rows', 'timeline'] as const
export type Density = (typeof densities)[number]

/** How large tiles are. */
export const zooms = ['medium', 'small', 'large'] as const
export type Zoom = (typeof zooms)[number]

/** How far back the timeline looks. */
export const ranges = ['24h', '1h', '7d'] as const
export type Range = (typeof ranges)[number]

export interface FleetView {
  /** The query as it was written: see query.ts. */
  q: string
  group: Grouping
  sort: Sorting
  order: Order
  density: Density
  zoom: Zoom
  range: Range
}

/** What it does not understand is left out: an old or mistyped link still opens. */
export function parseView(search: URLSearchParams): FleetView {
  const sort = oneOf(Object.keys(sortings) as Sorting[], search.get('sort'))
  return {
    q: [search.get('q')?.trim(), ...oldTerms(search)].filter(Boolean).join(' '),
    group: oneOf(groupings, search.get('group')),
    sort,
    order: search.has('order') ? oneOf(['asc', 'desc'], search.get('order')) : sortings[sort],
    density: oneOf(densities, search.get('density')),
    zoom: oneOf(zooms, search.get('zoom')),
    range: oneOf(ranges, search.get('range')),
  }
}

/** Defaults are left out, so that an untouched fleet has a bare URL. Foreign parameters of `base` stay. */
export function printView(view: FleetView, base = new URLSearchParams()): URLSearchParams {
  const search = new URLSearchParams(base)
  for (const key of ['q', 'group', 'sort', 'order', 'density', 'zoom', 'range', ...oldFacets]) {
    search.delete(key)
  }
  if (view.q) search.set('q', view.q)
  if (view.group !== groupings[0]) search.set('group', view.group)
  if (view.sort !== 'created') search.set('sort', view.sort)
  if (view.order !== sortings[view.sort]) search.set('order', view.order)
  if (view.density !== densities[0]) search.set('density', view.density)
  if (view.zoom !== zooms[0]) search.set('zoom', view.zoom)
  if (view.range !== ranges[0]) search.set('range', view.range)
  return search
}

/** Whether anything is hidden by it. */
export function isFiltering(view: FleetView): boolean {
  return parseQuery(view.q).length > 0
}

/** Shows everything, in the same groups and order. */
export function clearFilters(view: FleetView): FleetView {
  return { ...view, q: '' }
}

/** Parameters that links had before there was a query language. */
const oldFacets = ['state', 'project', 'server']

function oldTerms(search: URLSearchParams): string[] {
  return oldFacets.flatMap(key =>
    [...new Set(search.getAll(key))].filter(Boolean).map(value => printTerm({ key, value, not: false })),
  )
}

function oneOf<Value extends string>(allowed: readonly Value[], text: string | null): Value {
  return allowed.find(value => value === text) ?? allowed[0]!
}
