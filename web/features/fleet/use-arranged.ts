import { useDeferredValue, useMemo, useState } from 'react'
import type { Container } from '../../api/fleet-state.ts'
import { knownSince } from '../../api/last-transition.ts'
import { useLegend } from '../../components/legend.ts'
import { useNow } from '../../ui/now.ts'
import { arrange, collapse, countFacets, partition } from './arrange.ts'
import { needsAttention } from './attention.ts'
import { useCollapsed } from './collapsed.ts'
import { type FleetRow, factsOf } from './facets.ts'
import { createFinder } from './finder.ts'
import { createMatcher } from './matcher.ts'
import { parseQuery } from './query.ts'
import { createSorter } from './sort.ts'
import { createStock } from './stock.ts'
import type { FleetView } from './view.ts'

/** Milliseconds between two looks at the clock: ages and times in a query need no more. */
const TICK = 60_000

/** A row's last change is the latest that its state can have begun. */
export const sinceAtMost = (row: FleetRow) => knownSince(row) ?? factsOf(row).updated

/** The fleet as a view shows it. Each step is taken again only when what it is made from has changed. */
export function useArranged(rows: readonly Container[], view: FleetView) {
  const { q, group, sort, order } = view
  const now = useNow(time => Math.floor(time / TICK) * TICK)
  const [sorter] = useState(() => createSorter<Container>(sinceAtMost))
  const legend = useLegend()
  const [takeStock] = useState(() => createStock())
  const totals = useMemo(() => takeStock(rows, now), [rows, now, takeStock])
  const sorted = useMemo(() => sorter(rows, sort, order), [rows, sort, order, sorter])
  const [find] = useState(() => createFinder())
  const filter = useMemo(() => parseQuery(q), [q])
  const matcher = useMemo(() => createMatcher(filter, { now, since: sinceAtMost }), [filter, now])
  const places = useMemo(() => find(sorted, { filter, matcher, now }), [sorted, filter, matcher, now, find])
  const parts = useMemo(() => partition(sorted, { group, now, legend }), [sorted, group, now, legend])
  const arranged = useMemo(() => arrange(sorted, parts, places), [sorted, parts, places])
  // What somebody waits to see goes first: the numbers beside it follow when there is time.
  const counted = useDeferredValue(matcher)
  const counts = useMemo(
    // In the order that the groups are made of: what is known of each row is then looked up once for both.
    () => countFacets(sorted, { matcher: counted, totals, now }),
    [sorted, counted, totals, now],
  )
  const collapsed = useCollapsed()
  const groups = useMemo(
    () => collapse(arranged.groups, key => collapsed[collapsedName(group, key)] === true),
    [arranged, collapsed, group],
  )
  const attention = useMemo(() => {
    let count = 0
    for (const row of rows) if (needsAttention(row, sinceAtMost, now)) count += 1
    return count
  }, [rows, now])
  // Another one is somebody's doing, and shows whatever is held (use-hold.ts).
  const as = `${q} ${group} ${sort} ${order}`
  return { ...arranged, groups, counts, totals, attention, as }
}

/** The name of a group in collapsed.ts. */
export function collapsedName(group: string, key: string): string {
  return `${group} ${key}`
}
