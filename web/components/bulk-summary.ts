import { plural } from '../lib/format.ts'
import { bulkWords } from './bulk-act.ts'
import type { ItemState } from './bulk-queue.ts'
import type { BulkItem, BulkRun } from './bulk-runs.ts'

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
