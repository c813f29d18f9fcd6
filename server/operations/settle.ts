import { mayBecome } from '../../contract/lifecycle.ts'
import type { Context } from '../context.ts'
import { findContainer, findContainers } from '../db/containers.ts'
import { type Operation, runningOperation, runningOperations } from '../db/operations.ts'
import { EngineError, type MachineState } from '../engine/engine.ts'
import { system } from './actor.ts'
import { finishDelete } from './delete.ts'
import { machineOf } from './machine.ts'
import { beginOperation, causeOf, endOperation, settleFailure } from './operation.ts'
import { followHosts } from './reboot.ts'
import { transition } from './transition.ts'

const interrupted = () => new EngineError('host', 'Interrupted by a restart of the control plane')

/**
 * To be called once at start: tells the engine what exists and settles what a crash cut off, so that nothing stays on
 * its way for ever.
 */
export function settleAfterCrash(context: Context): void {
  followHosts(context)
  adopt(context)
  for (const operation of runningOperations(context.db)) settle(context, operation)
  // Operations and transitional states are written together, so there should be none: still, none may be left.
  for (const row of findContainers(
    context.db,
    `c.status IN ('creating', 'claiming', 'copying', 'deleting')`,
    {},
  )) {
    if (runningOperation(context.db, row.id)) continue
    const operation = beginOperation(context, row, row.status === 'deleting' ? 'delete' : 'create', system)
    settle(context, operation)
  }
}

/** Tells the engine of every container at rest. */
function adopt({ db, engine }: Context): void {
  for (const row of findContainers(db, `c.status IN ('running', 'paused', 'stopped')`, {})) {
    engine.adopt(machineOf(row), row.status as MachineState, Date.parse(row.status_since))
  }
}

function settle(context: Context, operation: Operation): void {
  const row = findContainer(context.db, operation.container_id)!
  const state = context.engine.state(row.id)
  if (row.status === 'deleting') finishDelete(context, operation)
  else if (state !== null && mayBecome(row.status, state)) completeAs(context, operation, state)
  else settleFailure(context, operation, interrupted(), null, 'terminated')
}

/** The host ended the work while nobody listened. */
function completeAs(context: Context, operation: Operation, state: MachineState): void {
  context.db.tx(() => {
    const row = findContainer(context.db, operation.container_id)!
    const next = transition(
      context,
      row,
      state,
      causeOf(operation, { reason: 'found so at the start of the control plane' }),
    )
    endOperation(context, operation, next, 'completed')
  })
}
