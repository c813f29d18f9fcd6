import type { components } from '../contract/generated/types.ts'
import type { Reason } from './auth/refusal.ts'
import type { Context } from './context.ts'
import { isoNow } from './context.ts'
import type { ActivityRow } from './db/activity.ts'
import { newId } from './db/ids.ts'

export type EventType = components['schemas']['EventType']

export interface EventInput {
  type: EventType
  resource_type: string
  resource_id: string
  /** Whose fleet it concerns: the owner of the project or of the account. */
  user_id: string
  project_id?: string | null
  container_id?: string | null
  realm_ids?: string[]
  operation_id?: string | null
  /** The user who caused it, null for the system. */
  actor_id?: string | null
  data: Record<string, unknown>
}

export interface StoredEvent extends EventInput {
  id: string
  /** Grows by one for every event: the order of commits. */
  seq: number
  created_at: string
}

/** Whose connections: of one session, of one token, or of all sessions of a user. */
export type Connected = { session_id: string } | { token_id: string } | { user_id: string }

export interface Live {
  /** Sends a stored event to those who may see it. Called by `recordEvent` after commit, by nobody else. */
  publish(event: StoredEvent): void
  /** Sends what nobody stores to those who asked for it. */
  publishActivity(rows: ActivityRow[]): void
  /** Tells connections why their right to listen is gone, and closes them. */
  revoke(of: Connected, reason: Reason): void
  /** Tells a user who was shut out of a project; what happens there no longer reaches them. */
  leaveProject(user_id: string, project_id: string): void
  /** Cuts all connections as a broken network would: clients come back by themselves. */
  drop(): void
}

/** For the time before the socket is up. */
export const nobodyListens: Live = {
  publish: () => {},
  publishActivity: () => {},
  revoke: () => {},
  leaveProject: () => {},
  drop: () => {},
}

/** Writes an event in the running transaction and sends it once that has committed. */
export function recordEvent(context: Pick<Context, 'db' | 'live' | 'clock'>, input: EventInput): StoredEvent {
  const { db, live } = context
  const id = newId()
  const created_at = isoNow(context)
  db.run(
    `INSERT INTO events (id, event_type, resource_type, resource_id, user_id, project_id, container_id, payload, realm_ids, operation_id, actor, created_at)
     VALUES (:id, :type, :resource_type, :resource_id, :user_id, :project_id, :container_id, :payload, :realm_ids, :operation_id, :actor, :created_at)`,
    {
      id,
      type: input.type,
      resource_type: input.resource_type,
      resource_id: input.resource_id,
      user_id: input.user_id,
      project_id: input.project_id ?? null,
      container_id: input.container_id ?? null,
      payload: JSON.stringify(input.data),
      realm_ids: JSON.stringify(input.realm_ids ?? []),
      operation_id: input.operation_id ?? null,
      actor: JSON.stringify(input.actor_id ? { kind: 'user', id: input.actor_id } : { kind: 'system' }),
      created_at,
    },
  )
  const { seq } = db.get<{ seq: number }>('SELECT last_insert_rowid() AS seq')!
  const event: StoredEvent = { ...input, id, seq, created_at }
  db.afterCommit(() => live.publish(event))
  return event
}
