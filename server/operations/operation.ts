import {
  afterFailure,
  type ContainerOperation,
  type ContainerStatus,
  isOnItsWay,
  type ManageOperation,
  manageOperations,
} from '../../contract/lifecycle.ts'
import { type Context, isoNow } from '../context.ts'
import { type ContainerRow, findContainer } from '../db/containers.ts'
import { newOperationId } from '../db/ids.ts'
import {
  deleteOperation,
  insertOperation,
  type Operation,
  type OperationKind,
  runningOperation,
} from '../db/operations.ts'
import { EngineError } from '../engine/engine.ts'
import { ApiError } from '../errors.ts'
import type { Actor } from './actor.ts'
import { recordContainerEvent } from './container-events.ts'
import { type Cause, transition } from './transition.ts'

const onSnapshots: readonly OperationKind[] = ['snapshot', 'restore', 'snapshot-delete']

export const isManage = (kind: string): kind is ManageOperation =>
  (manageOperations as readonly string[]).includes(kind)

/** `data` of a manage operation that was refused or failed (sheet §4.6). */
export const failureData = (row: ContainerRow, operation: string, message: string) => ({
  error: true as const,
  operation,
  container_id: row.id,
  project_id: row.project_id,
  message,
  status: row.status,
})

/** Throws 409 while an operation runs on the container: one at a time (sheet §4.6). `kind` is what was asked. */
export function refuseIfBusy(context: Context, row: ContainerRow, kind: string): void {
  const running = runningOperation(context.db, row.id)
  if (!running) return
  const snapshots = (onSnapshots as readonly string[]).includes(kind) && onSnapshots.includes(running.kind)
  if (snapshots) {
    throw new ApiError(
      409,
      'SNAPSHOT_OPERATION_IN_PROGRESS',
      'Another snapshot operation is in progress on this container. Try again when it has ended.',
      { error: 'code', retryAfter: 5 },
    )
  }
  const message = `Cannot perform ${kind} operation. Container is currently being operated on. Try again when it has ended.`
  throw new ApiError(409, 'CONTAINER_OPERATION_IN_PROGRESS', message, {
    error: 'code',
    ...(isManage(kind) ? { data: failureData(row, kind, message) } : {}),
  })
}

/** Enters an accepted operation into the books. Throws 409 while another runs. */
export function beginOperation(
  context: Context,
  row: ContainerRow,
  kind: OperationKind,
  actor: Actor,
): Operation {
  refuseIfBusy(context, row, kind)
  const operation: Operation = {
    id: newOperationId(),
    container_id: row.id,
    kind,
    from_status: row.status,
    actor,
    started_at: isoNow(context),
  }
  insertOperation(context.db, operation)
  return operation
}

export const causeOf = (operation: Operation, more: Partial<Cause> = {}): Cause => ({
  actor: operation.actor,
  command: operation.kind,
  operation_id: operation.id,
  ...more,
})

/** Moves the container of a running operation on. The duration in the status log counts from the step before. */
export type Reach = (to: ContainerStatus) => ContainerRow

/**
 * Has the host do the work of an operation and settles the books by how it ends: the last step, the operation's end and
 * both events are one transaction. `work` answers what is left to write when the host is done. Rejects with an
 * EngineError, after it has written what became of the container.
 */
export async function runOperation<Result>(
  context: Context,
  operation: Operation,
  work: (reach: Reach) => Promise<(reach: Reach) => Result>,
): Promise<Result> {
  let since = context.clock.now()
  const reach: Reach = to => {
    const row = findContainer(context.db, operation.container_id)!
    const now = context.clock.now()
    const next = transition(context, row, to, causeOf(operation, { duration_ms: Math.round(now - since) }))
    since = now
    return next
  }
  try {
    const finish = await work(reach)
    return context.db.tx(() => {
      const before = findContainer(context.db, operation.container_id)!
      const result = finish(reach)
      endOperation(context, operation, before, 'completed')
      return result
    })
  } catch (error) {
    const failure = asEngineError(error)
    settleFailure(context, operation, failure, Math.round(context.clock.now() - since))
    throw failure
  }
}

/** Writes down that an operation failed: the container is left as contract/lifecycle.ts says. */
export function settleFailure(
  context: Context,
  operation: Operation,
  failure: EngineError,
  duration_ms: number | null = null,
  outcome: 'failed' | 'timeout' | 'terminated' = failure.reason === 'timeout' ? 'timeout' : 'failed',
): void {
  context.db.tx(() => {
    const row = findContainer(context.db, operation.container_id)!
    const to = leftAs(operation.kind, row.status, outcome)
    const cause = causeOf(operation, { duration_ms, reason: failure.message, reason_code: failure.reason })
    const next = to === row.status ? row : transition(context, row, to, cause)
    endOperation(context, operation, next, outcome, failure)
  })
}

/** After a timeout or a crash the outcome is unknown: only what cannot stay as it is fails. */
function leftAs(kind: OperationKind, status: ContainerStatus, outcome: string): ContainerStatus {
  if (outcome !== 'failed') return isOnItsWay(status) ? 'failed' : status
  const rules: Partial<Record<OperationKind, ContainerOperation>> = {
    create: 'start',
    'snapshot-delete': 'snapshot',
  }
  return afterFailure(rules[kind] ?? (kind as ContainerOperation), status)
}

/** Takes an ended operation out of the books, with its event. */
export function endOperation(
  context: Context,
  operation: Operation,
  row: ContainerRow,
  status: string,
  failure?: EngineError,
): void {
  deleteOperation(context.db, operation.id)
  recordContainerEvent(
    context,
    row,
    failure ? 'container.operation.failed' : 'container.operation.completed',
    {
      container: { id: row.id },
      operation: {
        id: operation.id,
        kind: operation.kind,
        status,
        exit_code: failure ? (failure.reason === 'command_failed' ? 1 : null) : 0,
        ...(failure ? { reason_code: failure.reason } : {}),
      },
      ...(failure ? { reason: failure.message } : {}),
    },
    { actor: operation.actor, operation_id: operation.id },
  )
}

function asEngineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error
  // A fault in this program, not the host's: it must be seen, and still leave the books in order.
  process.stderr.write(
    `An operation failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  return new EngineError('host', 'An unexpected error occurred')
}
