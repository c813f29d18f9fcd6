import { isOnItsWay } from '../../../contract/lifecycle.ts'
import type { FleetRow } from './facets.ts'

/** Milliseconds after which what is on its way counts as stuck (sheet §18.1). */
const STUCK = 120_000

/**
 * Whether somebody ought to look: it failed, got stuck, its server has expired or is in trouble, or its environment will
 * not be applied any more. That nothing inside answers is told by no API so far; it belongs here once one does.
 * @param since when it came into its state at the latest, and `now`, in milliseconds since the epoch
 */
export function needsAttention(row: FleetRow, since: number, now: number): boolean {
  if (row.status === 'failed' || row.server_expired || row.env_sync?.exhausted) return true
  if (isOnItsWay(row.status) && now - since > STUCK) return true
  const expires = row.server?.expires_at
  return (expires != null && Date.parse(expires) < now) || (row.warnings?.length ?? 0) > 0
}
