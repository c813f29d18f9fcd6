import { type ContainerOperation, canOperate } from '../../contract/lifecycle.ts'
import { refuseIfExpired } from '../access.ts'
import type { Context } from '../context.ts'
import type { ContainerRow } from '../db/containers.ts'
import { ApiError } from '../errors.ts'
import { failureData, isManage, refuseIfBusy } from './operation.ts'

/** Throws unless the container may undergo the operation now: not expired, in a state that allows it, and not busy. */
export function refuseUnlessAllowed(
  context: Context,
  row: ContainerRow,
  operation: ContainerOperation,
): void {
  refuseIfExpired(row)
  const verdict = canOperate(operation, row.status)
  if (!verdict.allowed) {
    const message = verdict.wayOut === null ? verdict.reason : `${verdict.reason}. ${verdict.wayOut}`
    throw new ApiError(verdict.status, verdict.code, message, {
      ...(verdict.code === 'OPERATION_STATE_CONFLICT' ? {} : { error: 'code' }),
      ...(isManage(operation) ? { data: failureData(row, operation, message) } : {}),
    })
  }
  refuseIfBusy(context, row, operation)
}
