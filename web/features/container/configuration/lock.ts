// Fields that change only while the container is stopped: a save stops it for them, where that is possible.

import { checkUpdate, refusedWhileRunning } from '../../../../contract/update.ts'
import { planSave } from '../../../components/save-plan.ts'
import { sentence } from '../../../lib/format.ts'

/** Why these cannot be changed now, not even by stopping it; undefined when they can. `pending` is an operation under way. */
export function lockOf(fields: readonly string[], status: string, pending?: string): string | undefined {
  if (refusedWhileRunning(fields).length === 0) return undefined
  if (pending !== undefined) return 'Another operation is under way. Wait until it has ended.'
  const refusal = checkUpdate(fields, status)
  if (!refusal || planSave(status)) return undefined
  const why = sentence(refusal.rule)
  return refusal.wayOut ? `${why} ${refusal.wayOut}` : why
}

/** Whether a save of these has to stop it first. */
export function needsStop(fields: readonly string[], status: string): boolean {
  return status !== 'stopped' && refusedWhileRunning(fields).length > 0
}
