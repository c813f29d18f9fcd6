// The fleet as those see it who look through all of it: not with each of many changes in a row, for each costs them a pass
// over ten thousand containers. A change after a pause shows at once.

import { hashKey } from '@tanstack/react-query'
import { emptyFleet, type Fleet } from './fleet-state.ts'
import { currentFleet, fleetQuery } from './fleet-sync.ts'
import { usePending } from './pending.ts'
import { queryClient } from './query-client.ts'

/** Milliseconds between two passes while much changes: nobody sees more. */
export const PACE = 100

const fleetHash = hashKey(fleetQuery.queryKey)
const listeners = new Set<() => void>()
let shown: Fleet = emptyFleet
/** Of the last change that was told, by the page's own clock. */
let shownAt = Number.NEGATIVE_INFINITY
let timer: ReturnType<typeof setTimeout> | undefined
let stopWatching: (() => void) | undefined

function show() {
  clearTimeout(timer)
  timer = undefined
  const fleet = currentFleet() ?? emptyFleet
  if (fleet === shown) return
  shown = fleet
  shownAt = performance.now()
  for (const listener of listeners) listener()
}

function onChange() {
  const left = shownAt + PACE - performance.now()
  if (left <= 0) show()
  else timer ??= setTimeout(show, left)
}

function watch(): () => void {
  shown = currentFleet() ?? emptyFleet
  shownAt = Number.NEGATIVE_INFINITY
  const stopFollowing = queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (query.queryHash !== fleetHash) return
    if (type === 'updated') onChange()
    // Another connection or realm has another fleet: this one is not seen a moment longer.
    else if (type === 'removed') show()
  })
  // What was asked for shows until its answer does: without a moment between them in which it looks undone.
  const stopPending = usePending.subscribe(() => timer !== undefined && show())
  return () => {
    stopFollowing()
    stopPending()
    clearTimeout(timer)
    timer = undefined
    // Not held where nobody looks.
    shown = emptyFleet
  }
}

export function onPacedFleet(listener: () => void): () => void {
  listeners.add(listener)
  stopWatching ??= watch()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stopWatching?.()
    stopWatching = undefined
  }
}

export function pacedFleet(): Fleet {
  return stopWatching ? shown : (currentFleet() ?? emptyFleet)
}
