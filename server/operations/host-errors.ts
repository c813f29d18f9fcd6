import type { ContainerRow } from '../db/containers.ts'
import type { EngineError } from '../engine/engine.ts'
import { ApiError } from '../errors.ts'
import { failureData, isManage } from './operation.ts'

/** What the caller of a synchronous operation is told when the host failed it (sheet §4.6). */
export function hostError(failure: EngineError, kind: string, row: ContainerRow): ApiError {
  return failure.reason === 'timeout'
    ? hostTimeout(kind, row)
    : refusal(
        502,
        'CONTAINER_HOST_COMMAND_FAILED',
        `The host failed to ${verb(kind)}: ${failure.message}`,
        kind,
        row,
      )
}

export const hostTimeout = (kind: string, row: ContainerRow): ApiError =>
  refusal(
    504,
    'CONTAINER_HOST_TIMEOUT',
    `The host did not answer in time, so whether it could ${verb(kind)} is unknown. Look at the container's state before you try again.`,
    kind,
    row,
  )

const verb = (kind: string): string =>
  ({
    snapshot: 'take the snapshot',
    restore: 'restore the snapshot',
    'snapshot-delete': 'delete the snapshot',
  })[kind] ?? `${kind} the container`

function refusal(status: number, code: string, message: string, kind: string, row: ContainerRow): ApiError {
  const data = isManage(kind) ? { data: failureData(row, kind, message) } : {}
  return new ApiError(status, code, message, { error: 'code', ...data })
}
