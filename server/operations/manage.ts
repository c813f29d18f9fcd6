import type { ManageOperation } from '../../contract/lifecycle.ts'
import type { Context } from '../context.ts'
import { type ContainerRow, findContainer } from '../db/containers.ts'
import type { Operation } from '../db/operations.ts'
import type { EngineError } from '../engine/engine.ts'
import type { Actor } from './actor.ts'
import { hostError, hostTimeout } from './host-errors.ts'
import { machineOf } from './machine.ts'
import { beginOperation, type Reach, runOperation } from './operation.ts'
import { refuseUnlessAllowed } from './refuse.ts'

/**
 * Starts, stops … a container and resolves when the state is reached. `timeout` (seconds) is the grace of stop and
 * restart, and the longest wait of the others: after it the answer is 504 and the operation goes on by itself.
 */
export async function manage(
  context: Context,
  row: ContainerRow,
  kind: ManageOperation,
  { actor, timeout }: { actor: Actor; timeout: number | null },
): Promise<{ row: ContainerRow; operation: Operation }> {
  const operation = context.db.tx(() => {
    refuseUnlessAllowed(context, row, kind)
    return beginOperation(context, row, kind, actor)
  })
  const done = runOperation(context, operation, reach => steps[kind](context, row, reach, timeout)).catch(
    (error: EngineError) => {
      throw hostError(error, kind, findContainer(context.db, row.id)!)
    },
  )
  const waits = timeout !== null && kind !== 'stop' && kind !== 'restart'
  const reached = waits ? await within(context, done, timeout * 1000) : await done
  if (reached === null) throw hostTimeout(kind, findContainer(context.db, row.id)!)
  return { row: reached, operation }
}

type Step = (
  context: Context,
  row: ContainerRow,
  reach: Reach,
  timeout: number | null,
) => Promise<(reach: Reach) => ContainerRow>

const steps: Record<ManageOperation, Step> = {
  async start({ engine }, row) {
    await engine.start(machineOf(row))
    return reach => reach('running')
  },
  async stop({ engine }, row, _reach, timeout) {
    await engine.stop(machineOf(row), timeout)
    return reach => reach('stopped')
  },
  async 'force-stop'({ engine }, row) {
    await engine.kill(machineOf(row))
    return reach => reach('stopped')
  },
  async restart({ engine }, row, reach, timeout) {
    if (row.status === 'running') await engine.restart(machineOf(row), timeout, () => reach('stopped'))
    else await engine.start(machineOf(row))
    return last => last('running')
  },
  async pause({ engine }, row) {
    await engine.pause(machineOf(row))
    return reach => reach('paused')
  },
  async resume({ engine }, row) {
    await engine.resume(machineOf(row))
    return reach => reach('running')
  },
}

/** Null when `ms` of simulated time pass first; the work goes on, and what becomes of it is in the books. */
function within<Result>({ clock }: Context, work: Promise<Result>, ms: number): Promise<Result | null> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => resolve(null))
    work.then(resolve, reject).finally(cancel)
  })
}
