import { isOnItsWay } from '../../../contract/lifecycle.ts'
import type { FleetRow } from './facets.ts'

/** Milliseconds after which what is on its way counts as stuck (sheet §18.1). */
const STUCK = 120_000

// Rows are never changed in place, and dates take long to read for each of ten thousand at every change.
const known = new WeakMap<FleetRow, number>()

/** From when on somebody ought to look, in milliseconds since the epoch, whatever its state comes to. */
function attentionFrom(row: FleetRow): number {
  let from = known.get(row)
  if (from === undefined) {
    const isWrong =
      row.status === 'failed' ||
      row.server_expired ||
      row.env_sync?.exhausted ||
      (row.warnings?.length ?? 0) > 0
    const expires = row.server?.expires_at
    from = isWrong
      ? Number.NEGATIVE_INFINITY
      : expires == null
        ? Number.POSITIVE_INFINITY
        : Date.parse(expires)
    known.set(row, from)
  }
  return from
}

/**
 * Whether somebody ought to look: it failed, got stuck, its server has expired or is in trouble, or its environment will
 * not be applied any more. That nothing inside answers is told by no API so far; it belongs here once one does.
 * @param since when it came into its state at the latest, and `now`, in milliseconds since the epoch
 */
export function needsAttention(row: FleetRow, since: (row: FleetRow) => number, now: number): boolean {
  return attentionFrom(row) < now || (isOnItsWay(row.status) && now - since(row) > STUCK)
}
