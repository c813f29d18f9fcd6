// Fields that change only while the container is stopped: why not now, in the words of the contract.

import { checkUpdate, refusedWhileRunning } from '../../../../contract/update.ts'
import { sentence } from '../../../lib/format.ts'
import type { FieldName } from '../draft.ts'
import { labelsOf } from '../refusal.ts'

/** Why these cannot be changed now, with the way out; undefined when they can. `pending` is an operation under way. */
export function lockOf(fields: readonly string[], status: string, pending?: string): string | undefined {
  const refusal = checkUpdate(fields, status)
  if (refusal) return withWayOut(sentence(refusal.rule), refusal.wayOut)
  const waits = pending !== undefined && refusedWhileRunning(fields).length > 0
  return waits ? 'Another operation is under way. Wait until it has ended.' : undefined
}

/** The reason by each of the fields that wait for a stop. */
export function lockedFields(
  fields: readonly string[],
  status: string,
  pending?: string,
): Partial<Record<FieldName, string>> {
  const reason = lockOf(fields, status, pending)
  return reason ? Object.fromEntries(refusedWhileRunning(fields).map(field => [field, reason])) : {}
}

/** Why an update of these fields as a whole has to wait: names those that it waits for. */
export function whyNotYet(fields: readonly string[], status: string, pending?: string): string | undefined {
  const refusal = checkUpdate(fields, status)
  if (refusal) return withWayOut(`${labelsOf(refusal.fields)} ${refusal.rule}.`, refusal.wayOut)
  return lockOf(fields, status, pending)
}

function withWayOut(why: string, wayOut: string | null): string {
  return wayOut ? `${why} ${wayOut}` : why
}
