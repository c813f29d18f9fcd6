import { recordAlias } from '../alias-events.ts'
import type { Context } from '../context.ts'
import { deleteAlias, findAliases } from '../db/aliases.ts'
import { type ContainerRow, findContainer } from '../db/containers.ts'
import type { Operation } from '../db/operations.ts'
import type { Actor } from './actor.ts'
import { machineOf } from './machine.ts'
import { beginOperation, causeOf, runOperation } from './operation.ts'
import { refuseUnlessAllowed } from './refuse.ts'
import { transition } from './transition.ts'

/** Accepts the deletion of a container; what is left happens by itself. Throws when it is not stopped or failed. */
export function startDelete(context: Context, row: ContainerRow, actor: Actor): void {
  const operation = context.db.tx(() => {
    refuseUnlessAllowed(context, row, 'delete')
    const begun = beginOperation(context, row, 'delete', actor)
    transition(context, row, 'deleting', causeOf(begun))
    return begun
  })
  finishDelete(context, operation)
}

/** The host's part and the books after it; also for a deletion that a crash cut off. */
export function finishDelete(context: Context, operation: Operation): void {
  const row = findContainer(context.db, operation.container_id)!
  void runOperation(context, operation, async () => {
    await context.engine.remove(machineOf(row))
    return reach => {
      removeBelongings(context, row)
      reach('deleted')
    }
  }).catch(() => {
    // Written down by runOperation: the container is failed, with the reason.
  })
}

/** What goes with a container: snapshots, network, firewall, proxy settings and aliases (sheet §4.5). */
function removeBelongings(context: Context, row: ContainerRow): void {
  const { db } = context
  for (const alias of findAliases(db, 'a.container_id = :id', { id: row.id })) {
    deleteAlias(db, alias.id)
    recordAlias(context, null, alias, 'deleted')
  }
  for (const table of ['snapshots', 'networks', 'firewall_rules', 'proxy_settings']) {
    db.run(`DELETE FROM ${table} WHERE container_id = :id`, { id: row.id })
  }
}
