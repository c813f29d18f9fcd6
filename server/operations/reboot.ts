import { mayBecome } from '../../contract/lifecycle.ts'
import { type Context, isoNow } from '../context.ts'
import { findContainer, findContainers } from '../db/containers.ts'
import { system } from './actor.ts'
import { transition } from './transition.ts'

/** Writes down what containers do by themselves, as when their host goes down and comes back. */
export function followHosts(context: Context): void {
  context.engine.onChange((id, state, reason) => {
    const row = findContainer(context.db, id)
    if (!row || !mayBecome(row.status, state)) return
    transition(context, row, state, { actor: system, command: 'host-reboot', reason })
  })
}

/**
 * Reboots the host of a server: all that runs is stopped, what has autostart comes back after a while, and ramdisks
 * are empty. Answers how many stay down and how many come back.
 */
export function rebootHost(
  context: Context,
  server_id: string,
): { server_id: string; stopped: number; starting: number } {
  const { db, engine } = context
  const up = findContainers(db, `c.server_id = :server_id AND c.status IN ('running', 'paused')`, {
    server_id,
  })
  db.tx(() => {
    db.run('UPDATE servers SET booted_at = :at WHERE id = :server_id', { at: isoNow(context), server_id })
    engine.rebootHost(server_id)
  })
  const starting = up.filter(row => row.autostart).length
  return { server_id, stopped: up.length - starting, starting }
}
