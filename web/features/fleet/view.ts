// What a link to the fleet carries: the one place where its search parameters are read and written.

export const groupings = ['project', 'none'] as const
export type Grouping = (typeof groupings)[number]

export const sortings = ['newest', 'name'] as const
export type Sorting = (typeof sortings)[number]

export const densities = ['cards', 'tiles', 'rows', 'timeline'] as const
export type Density = (typeof densities)[number]

/** How large tiles are. */
export const zooms = ['medium', 'small', 'large'] as const
export type Zoom = (typeof zooms)[number]

/** In the order of the rail. */
export const facets = ['state', 'project', 'server'] as const
export type Facet = (typeof facets)[number]

export interface FleetView {
  /** Searched for in names. */
  q: string
  /** Chosen values by facet; none means all. */
  chosen: Readonly<Record<Facet, readonly string[]>>
  group: Grouping
  sort: Sorting
  density: Density
  zoom: Zoom
}

/** What it does not understand is left out: an old or mistyped link still opens. */
export function parseView(search: URLSearchParams): FleetView {
  return {
    q: search.get('q')?.trim() ?? '',
    chosen: {
      state: values(search, 'state'),
      project: values(search, 'project'),
      server: values(search, 'server'),
    },
    group: oneOf(groupings, search.get('group')),
    sort: oneOf(sortings, search.get('sort')),
    density: oneOf(densities, search.get('density')),
    zoom: oneOf(zooms, search.get('zoom')),
  }
}

/** Defaults are left out, so that an untouched fleet has a bare URL. Foreign parameters of `base` stay. */
export function printView(view: FleetView, base = new URLSearchParams()): URLSearchParams {
  const search = new URLSearchParams(base)
  for (const key of ['q', 'group', 'sort', 'density', 'zoom', ...facets]) search.delete(key)
  if (view.q) search.set('q', view.q)
  for (const facet of facets) for (const value of view.chosen[facet]) search.append(facet, value)
  if (view.group !== groupings[0]) search.set('group', view.group)
  if (view.sort !== sortings[0]) search.set('sort', view.sort)
  if (view.density !== densities[0]) search.set('density', view.density)
  if (view.zoom !== zooms[0]) search.set('zoom', view.zoom)
  return search
}

/** Whether anything is hidden by it. */
export function isFiltering(view: FleetView): boolean {
  return view.q !== '' || facets.some(facet => view.chosen[facet].length > 0)
}

/** Shows everything, in the same groups and order. */
export function clearFilters(view: FleetView): FleetView {
  return { ...view, q: '', chosen: { state: [], project: [], server: [] } }
}

export function toggleChosen(view: FleetView, facet: Facet, value: string): FleetView {
  const chosen = view.chosen[facet]
  const next = chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value]
  return { ...view, chosen: { ...view.chosen, [facet]: next } }
}

function values(search: URLSearchParams, key: string): string[] {
  return [...new Set(search.getAll(key).filter(Boolean))]
}

/** The first one is the default. */
function oneOf<Value extends string>(allowed: readonly [Value, ...Value[]], text: string | null): Value {
  return allowed.find(value => value === text) ?? allowed[0]
}
