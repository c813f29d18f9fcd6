// Before anything is done to many: to which, to which not and why, and what is lost.

import { checkUpdate } from '../../contract/update.ts'
import type { Container } from '../api/fleet-state.ts'
import { type BulkAct, bulkBody, isBulkOperation, isUpdated } from './bulk-act.ts'
import { whyNot } from './container-reasons.ts'

export interface BulkPlan {
  act: BulkAct
  /** In the order given. */
  acting: readonly Container[]
  /** By reason, the most frequent first. */
  skipped: readonly { reason: string; rows: readonly Container[] }[]
}

/** @param pendingOf the operation that this browser has under way on a container */
export function planBulk(
  act: BulkAct,
  rows: Iterable<Container>,
  pendingOf: (id: string) => string | undefined = () => undefined,
): BulkPlan {
  const acting: Container[] = []
  const skipped = new Map<string, Container[]>()
  for (const row of rows) {
    const reason = whyNotBulk(act, row, pendingOf(row.id))
    if (reason === undefined) acting.push(row)
    else skipped.set(reason, [...(skipped.get(reason) ?? []), row])
  }
  return {
    act,
    acting,
    skipped: [...skipped]
      .map(([reason, rows]) => ({ reason, rows }))
      .sort((a, b) => b.rows.length - a.rows.length),
  }
}

/** Why a container is left out; undefined when it takes part. */
export function whyNotBulk(act: BulkAct, row: Container, pending?: string): string | undefined {
  if (isBulkOperation(act.kind) || act.kind === 'snapshot' || act.kind === 'delete') {
    return whyNot(act.kind, row, pending)
  }
  // A change of these fields does not wait for an operation.
  const reason = whyNot('update', row)
  if (reason) return reason
  if (isUpdated(act, row)) {
    if (act.kind === 'color') return 'It has this colour already.'
    return act.kind === 'add-realms' ? 'It is in these realms already.' : 'It is in none of these realms.'
  }
  const refusal = checkUpdate(Object.keys(bulkBody(act, row) ?? {}), row.status)
  return refusal ? [refusal.reason, refusal.wayOut].filter(Boolean).join('. ') : undefined
}

/** What a delete of these takes with it, for the confirmation. */
export function lossOf(rows: readonly Container[]) {
  const ids = new Set(rows.map(row => row.id))
  let snapshots = 0
  let running = 0
  let isDefault = false
  for (const row of rows) {
    snapshots += row.snapshot_count ?? 0
    if (row.status === 'running' || row.status === 'paused') running += 1
    if (row.is_default) isDefault = true
  }
  return { ids, snapshots, running, isDefault }
}

/** Deleting more than this asks for the count typed back. */
export const DELETE_UNASKED = 5
