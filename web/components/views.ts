// Views of the fleet: each a name for what stands behind the `?` of its address.

import { useMemo } from 'react'
import { activeConnection, useConnections } from '../api/connection.ts'
import { createKept, isRecord } from '../lib/kept.ts'
import { paths } from '../lib/paths.ts'
import { type TeamFile, useTeamFile } from './team-file.ts'

export interface SavedView {
  id: string
  name: string
  /** As `canonicalSearch` writes it; empty for the whole fleet as it comes. */
  search: string
}

export interface View extends SavedView {
  /** Whose it is: only one's own can be renamed, updated and deleted. */
  origin: 'built-in' | 'team' | 'own'
}

export interface KeptViews {
  own: readonly SavedView[]
  /** Ids as they were put in order; views that are not among them follow. */
  order: readonly string[]
  /** The one that an address without parameters opens. */
  startId: string | null
}

export const ATTENTION = 'attention'

export const builtInViews: readonly View[] = [
  { id: 'all', name: 'All', search: '', origin: 'built-in' },
  { id: 'running', name: 'Running', search: canonicalSearch('q=state:running'), origin: 'built-in' },
  {
    id: ATTENTION,
    name: 'Needs attention',
    search: canonicalSearch('q=needs:attention'),
    origin: 'built-in',
  },
  {
    id: 'recent',
    name: 'Recently changed',
    search: canonicalSearch('q=updated:<24h&group=none&sort=updated'),
    origin: 'built-in',
  },
]

/** One spelling for addresses that say the same. @param search with or without its `?` */
export function canonicalSearch(search: string): string {
  const entries = [...new URLSearchParams(search)].filter(([, value]) => value !== '')
  const rank = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return `${new URLSearchParams(entries.sort((a, b) => rank(a[0], b[0]) || rank(a[1], b[1])))}`
}

/** Where a view is, for links. */
export function viewPath({ search }: Pick<SavedView, 'search'>): string {
  return search ? `${paths.fleet}?${search}` : paths.fleet
}

function isKeptViews(value: unknown): value is KeptViews {
  return isRecord(value) && Array.isArray(value.own) && Array.isArray(value.order) && 'startId' in value
}

const { use: useAllViews, keep } = createKept('livery.views', isKeptViews)

const nothing: KeptViews = { own: [], order: [], startId: null }

/** Every view of the active connection, in order. */
export function useViews(): readonly View[] {
  const kept = useKeptViews()
  const team = useTeamFile()
  return useMemo(() => arrangeViews(kept, team), [kept, team])
}

/** What is kept of the active connection's views. */
export function useKeptViews(): KeptViews {
  const id = useConnections(state => state.activeId)
  return useAllViews(all => all[id ?? ''] ?? nothing)
}

export function currentViews(): readonly View[] {
  return arrangeViews(keptViews(), useTeamFile.getState())
}

export function keptViews(): KeptViews {
  return useAllViews.getState()[activeConnection()?.id ?? ''] ?? nothing
}

/** Replaces what is kept; with what `keptViews` said before, it undoes. */
export function keepViews(next: KeptViews) {
  const id = activeConnection()?.id
  if (id) keep(id, next)
}

function arrangeViews({ own, order }: KeptViews, team: TeamFile | null): readonly View[] {
  const all: View[] = [
    ...builtInViews,
    // Told apart by their names, for the file has no ids. One's own view of that name stands in for it.
    ...(team?.views ?? [])
      .filter(({ name }) => ![...builtInViews, ...own].some(view => view.name === name))
      .map(view => ({ ...view, id: `team:${view.name}`, origin: 'team' as const })),
    ...own.map(view => ({ ...view, origin: 'own' as const })),
  ]
  const ranks = new Map(order.map((id, at) => [id, at]))
  const rank = (view: View) => ranks.get(view.id) ?? Number.POSITIVE_INFINITY
  return all.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
}

/** The view that an address without parameters opens, if that is another one than all. */
export function startView(): View | undefined {
  const { startId } = keptViews()
  return currentViews().find(view => view.id === startId && view.search !== '')
}
