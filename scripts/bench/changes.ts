// What happens in the fleet while it is looked at: state changes as the engine makes them, with their logs and events.

import type { LiveryServer } from '../../server/create-server.ts'
import { type ContainerRow, findContainer } from '../../server/db/containers.ts'
import { system } from '../../server/operations/actor.ts'
import { transition } from '../../server/operations/transition.ts'

export interface Churn {
  /** Stops or starts so many, one after the other through the whole fleet. */
  change(count: number): void
}

export function createChurn({ context }: LiveryServer): Churn {
  const ids = context.db
    .all<{ id: string }>(`SELECT id FROM containers WHERE status IN ('running', 'stopped')`)
    .map(({ id }) => id)
  let next = 0
  // Steps through it so that neighbours on the screen do not change together.
  const stride = 7919

  function changeOne(row: ContainerRow) {
    const to = row.status === 'running' ? 'stopped' : 'running'
    transition(context, row, to, { actor: system, command: to === 'running' ? 'start' : 'stop' })
  }

  return {
    change(count) {
      context.db.tx(() => {
        for (let index = 0; index < count; index += 1) {
          next = (next + stride) % ids.length
          const row = findContainer(context.db, ids[next]!)
          if (row && (row.status === 'running' || row.status === 'stopped')) changeOne(row)
        }
      })
    },
  }
}

/** Changes so many each second until the answered function is called. */
export function startChurn(churn: Churn, perSecond: number): () => void {
  const started = performance.now()
  let made = 0
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - started) / 1000) * perSecond)
    if (due > made) churn.change(due - made)
    made = due
  }, 20)
  return () => clearInterval(timer)
}
