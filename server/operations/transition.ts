import { type ContainerStatus, firstStatuses, mayBecome } from '../../contract/lifecycle.ts'
import { type Context, isoNow } from '../context.ts'
import {
  type ContainerRow,
  insertContainer,
  markDeleted,
  type NewContainer,
  updateContainer,
} from '../db/containers.ts'
import { newId } from '../db/ids.ts'
import { insertStatusLog } from '../db/status-logs.ts'
import type { EventType } from '../live.ts'
import type { Actor } from './actor.ts'
import { eventContainer, recordContainerEvent } from './container-events.ts'

export interface Cause {
  actor: Actor
  /** What was asked, in the API's words: `start`, `create`, `host-reboot`. */
  command: string
  operation_id?: string | null
  /** How long the change took, null where nothing was waited for. */
  duration_ms?: number | null
  /** Why it failed or happened by itself, in words; with the machine's word for it. */
  reason?: string
  reason_code?: string
}

/** The events of beta.12: pauses and copies have none, so clients poll for those (sheet §16.2). */
const events: Partial<Record<ContainerStatus, EventType>> = {
  creating: 'container.creating',
  running: 'container.running',
  stopped: 'container.stopped',
  failed: 'container.failed',
  deleting: 'container.deleting',
  deleted: 'container.deleted',
}

/** The first status of a new container, which must have been checked: its name and key are free. */
export function begin(context: Context, container: NewContainer, cause: Cause): ContainerRow {
  if (!firstStatuses.includes(container.status))
    throw new Error(`A container cannot begin as ${container.status}`)
  return context.db.tx(() => {
    const row = insertContainer(context.db, container)
    log(context, row, null, cause)
    // Whatever it begins as, this event is how other clients learn that it exists.
    recordContainerEvent(context, row, 'container.creating', { container: eventContainer(row) }, cause)
    return row
  })
}

/**
 * The one way a status changes: row, status log and event in one transaction. Answers the row as it is then.
 * Throws where contract/lifecycle.ts knows no such step: that is a fault in this program, never an answer.
 */
export function transition(
  context: Context,
  row: ContainerRow,
  to: ContainerStatus,
  cause: Cause,
): ContainerRow {
  if (!mayBecome(row.status, to)) throw new Error(`Container ${row.id} cannot go from ${row.status} to ${to}`)
  const { db } = context
  return db.tx(() => {
    const at = isoNow(context)
    const next: ContainerRow = { ...row, status: to, status_since: at, updated_at: at }
    if (to === 'deleted') markDeleted(db, row.id, at)
    else
      Object.assign(
        next,
        updateContainer(db, row.id, {
          status: to,
          status_since: at,
          updated_at: at,
          ...asBooted(row, to, at),
        }),
      )
    log(context, next, row.status, cause)
    const type = events[to]
    if (type) recordContainerEvent(context, next, type, payload(next, row.status, cause), cause)
    return next
  })
}

/** A container that comes up has the environment and the key that the books hold for it. */
function asBooted(row: ContainerRow, to: ContainerStatus, at: string): Partial<ContainerRow> {
  if (to !== 'running') return {}
  return {
    env_applied_revision: row.env_revision,
    env_last_error: null,
    ...(row.env_revision > 0 ? { env_verified_at: at, env_attempted_at: at } : {}),
    ...(row.ssh_public_key && !row.ssh_key_installed_at ? { ssh_key_installed_at: at } : {}),
  }
}

function log(context: Context, row: ContainerRow, from: ContainerStatus | null, cause: Cause): void {
  const { actor, command, reason, reason_code, operation_id, duration_ms } = cause
  insertStatusLog(context.db, {
    id: newId(),
    container_id: row.id,
    from_status: from,
    to_status: row.status,
    transition_time: row.status_since,
    duration_ms: duration_ms ?? null,
    triggered_by: actor.triggered_by,
    metadata: {
      command,
      ...(actor.username === null ? {} : { user: actor.username }),
      ...(operation_id ? { operation_id } : {}),
      ...(reason === undefined ? {} : { reason }),
      ...(reason_code === undefined ? {} : { reason_code }),
    },
  })
}

function payload(
  row: ContainerRow,
  previous: ContainerStatus,
  { operation_id, reason }: Cause,
): Record<string, unknown> {
  if (row.status === 'deleting' || row.status === 'deleted') return { container: eventContainer(row) }
  return {
    container: eventContainer(row),
    previous_status: previous,
    current_status: row.status,
    ...(reason === undefined ? {} : { reason }),
    ...(operation_id ? { operation_id } : {}),
  }
}
