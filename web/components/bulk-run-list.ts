// The list of runs over many containers, as the page shows it.

import { create } from 'zustand'
import { plural } from '../lib/format.ts'
import { bulkWords } from './bulk-act.ts'
import type { SavedRun } from './bulk-journal.ts'
import type { ItemState } from './bulk-queue.ts'
import type { Blueprint } from './recreate.ts'

export interface BulkItem {
  id: string
  /** Undefined where the fleet was not loaded yet. */
  name: string | undefined
  state: ItemState
  /** Why, or how far. */
  detail?: string | undefined
  /** To make a deleted one again. */
  blueprint?: Blueprint | undefined
}

export interface BulkRun extends SavedRun {
  items: readonly BulkItem[]
  /** `left` is what a reload has left behind: nothing more is sent before somebody says so. */
  phase: 'running' | 'cancelling' | 'ended' | 'left'
  /** The server asked to wait until then, or does not answer; milliseconds since the epoch. */
  heldUntil: number | null
}

export const useBulkRuns = create<Readonly<Record<string, BulkRun>>>(() => ({}))

export function findRun(key: string): BulkRun | undefined {
  return useBulkRuns.getState()[key]
}

export function patchRun(key: string, next: Partial<BulkRun>) {
  const run = findRun(key)
  if (run) useBulkRuns.setState({ [key]: { ...run, ...next } })
}

export function patchItem(key: string, at: number, next: Partial<BulkItem>) {
  const run = findRun(key)
  if (run) patchRun(key, { items: run.items.with(at, { ...run.items[at]!, ...next }) })
}

export function countStates(items: readonly Pick<BulkItem, 'state'>[]): Record<ItemState, number> {
  const counts = { waiting: 0, sent: 0, done: 0, failed: 0, skipped: 0, unknown: 0 }
  for (const { state } of items) counts[state] += 1
  return counts
}

/** "198 containers stopped, 2 failed, 3 not sent" */
export function summaryOf({ act, items, phase }: Pick<BulkRun, 'act' | 'items' | 'phase'>): string {
  const isOn = phase === 'running' || phase === 'cancelling'
  const { done, failed, skipped, unknown, sent, waiting } = countStates(items)
  const rest = [
    failed && `${failed} failed`,
    skipped && `${skipped} skipped`,
    unknown && `${unknown} not known`,
    sent && `${sent} ${isOn ? 'under way' : 'without an answer'}`,
    waiting && `${waiting} ${phase === 'running' ? 'waiting' : 'not sent'}`,
  ]
  return [`${plural(done, 'container')} ${bulkWords(act.kind).done}`, ...rest.filter(Boolean)].join(', ')
}
