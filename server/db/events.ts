import type { components } from '../../contract/generated/types.ts'
import type { Caller } from '../auth/caller.ts'
import type { EventType, StoredEvent } from '../live.ts'
import { newId } from './ids.ts'
import type { Db } from './open.ts'
import { setSetting, settingOr } from './settings.ts'

type Event = components['schemas']['Event']
type EventFrame = components['schemas']['EventFrame']

/** Days that events are kept (sheet §16.1). */
export const retentionDays = 90

interface Stored {
  seq: number
  id: string
  event_type: EventType
  resource_type: string
  resource_id: string
  user_id: string
  project_id: string | null
  container_id: string | null
  payload: string
  realm_ids: string
  operation_id: string | null
  actor: string
  created_at: string
}

function read({ event_type, payload, realm_ids, actor, ...row }: Stored): StoredEvent {
  const by: components['schemas']['EventActor'] = JSON.parse(actor)
  return {
    ...row,
    type: event_type,
    data: JSON.parse(payload),
    realm_ids: JSON.parse(realm_ids),
    actor_id: by.id ?? null,
  }
}

/**
 * Cursors are 46 characters (sheet §16.1), opaque to clients: `v1`, the 24 digits of this history's own id, which tell a
 * database that was replaced, and the event's number.
 */
function historyId(db: Db): string {
  return settingOr(db, 'events_history_id', newId)
}

const cursorOf = (history: string, seq: number): string => `v1${history}${String(seq).padStart(20, '0')}`

export const cursorAt = (db: Db, seq: number): string => cursorOf(historyId(db), seq)

/** The number that a cursor stands for; `reset` when it is of another history, null when it is no cursor. */
export function readCursor(db: Db, cursor: string): number | 'reset' | null {
  const [, history, seq] = /^v1([0-9a-f]{24})(\d{20})$/.exec(cursor) ?? []
  if (!history) return null
  return history === historyId(db) && Number(seq) <= latestSeq(db) ? Number(seq) : 'reset'
}

export const latestSeq = (db: Db): number =>
  db.get<{ seq: number }>(
    `SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0) AS seq`,
  )!.seq

/** The newest event that retention has taken: everything behind it is still kept. */
export const boundarySeq = (db: Db): number => Number(settingOr(db, 'events_boundary', () => '0'))

/** The latest shared details of one event, as REST and socket say them since beta.12. */
const details = (event: StoredEvent, history: string) => ({
  realm_ids: event.realm_ids ?? [],
  all_realms: false,
  cursor: cursorOf(history, event.seq),
  schema_version: 1,
  change_id: null,
  operation_id: event.operation_id ?? null,
  cause_event_id: null,
  project_id: event.project_id ?? null,
  container_id: event.container_id ?? null,
  visibility: 'full',
  actor: event.actor_id ? { kind: 'user', id: event.actor_id } : { kind: 'system' },
  ephemeral: false,
})

function eventWith(history: string, event: StoredEvent): Event {
  return {
    id: event.id,
    event_type: event.type,
    resource_type: event.resource_type,
    resource_id: event.resource_id,
    user_id: event.user_id,
    payload: event.data,
    created_at: event.created_at,
    event: event.type,
    eventId: event.id,
    timestamp: event.created_at,
    data: event.data,
    ...details(event, history),
  }
}

/** As the REST history answers it. */
export const toEvents = (db: Db, events: StoredEvent[]): Event[] => {
  const history = historyId(db)
  return events.map(event => eventWith(history, event))
}

/** As the socket sends it. */
export const toFrame = (db: Db, event: StoredEvent): EventFrame => ({
  type: 'event',
  event: event.type,
  data: event.data,
  timestamp: event.created_at,
  eventId: event.id,
  resource_type: event.resource_type,
  resource_id: event.resource_id,
  ...details(event, historyId(db)),
})

interface Condition {
  where: string
  params: Record<string, string | number>
}

const inRealm = (realm_id: string | null): Condition =>
  realm_id === null
    ? { where: 'TRUE', params: {} }
    : {
        where: 'EXISTS (SELECT 1 FROM json_each(e.realm_ids) WHERE value = :scope_realm_id)',
        params: { scope_realm_id: realm_id },
      }

/** The caller's own events, of `events AS e`, within the realm of the request. */
export function ownEvents(caller: Caller): Condition {
  const realm = inRealm(caller.realm_id)
  return {
    where: `e.user_id = :caller_id AND ${realm.where}`,
    params: { ...realm.params, caller_id: caller.user_id },
  }
}

/** Those, and what happened in projects shared with the caller. Most have none: then one index answers it all. */
export function visibleEvents(db: Db, caller: Caller): Condition {
  const shared = db.get('SELECT 1 FROM project_permissions WHERE user_id = :id LIMIT 1', {
    id: caller.user_id,
  })
  if (!shared) return ownEvents(caller)
  const realm = inRealm(caller.realm_id)
  return {
    where: `(e.user_id = :caller_id OR e.project_id IN
      (SELECT project_id FROM project_permissions WHERE user_id = :caller_id)) AND ${realm.where}`,
    params: { ...realm.params, caller_id: caller.user_id },
  }
}

/** Who receives an event: the owner, and those with whom its project is shared. */
export const audience = (db: Db, event: StoredEvent): string[] => [
  event.user_id,
  ...db
    .all<{ user_id: string }>('SELECT user_id FROM project_permissions WHERE project_id = :project_id', {
      project_id: event.project_id ?? null,
    })
    .map(row => row.user_id),
]

const exact = ['event_type', 'resource_type', 'resource_id', 'project_id', 'container_id'] as const

export type EventFilter = Partial<Record<(typeof exact)[number], string>> & {
  start_date?: string
  end_date?: string
  /** Before, not at. */
  before_date?: string
}

/** Adds filters to what may be seen. */
export function narrowed(condition: Condition, filter: EventFilter): Condition {
  const where = [condition.where]
  const params = { ...condition.params }
  const add = (text: string, name: string, value: string | undefined) => {
    if (value === undefined) return
    where.push(text)
    params[name] = value
  }
  for (const name of exact) add(`e.${name} = :${name}`, name, filter[name])
  add('e.created_at >= :start_date', 'start_date', filter.start_date)
  add('e.created_at <= :end_date', 'end_date', filter.end_date)
  add('e.created_at < :before_date', 'before_date', filter.before_date)
  return { where: where.join(' AND '), params }
}

export function listEvents(
  db: Db,
  { where, params }: Condition,
  query: { limit: number; offset: number; sort_by: 'created_at' | 'event_type'; sort_order: 'asc' | 'desc' },
): { rows: StoredEvent[]; total: number } {
  const { limit, offset, sort_by, sort_order } = query
  const { n: total } = db.get<{ n: number }>(`SELECT count(*) AS n FROM events e WHERE ${where}`, params)!
  const rows = db.all<Stored>(
    `SELECT e.* FROM events e WHERE ${where}
     ORDER BY e.${sort_by} ${sort_order}, e.seq ${sort_order} LIMIT :limit OFFSET :offset`,
    { ...params, limit, offset },
  )
  return { rows: rows.map(read), total }
}

/** In the order of their commits, behind `seq`. By row number: the index by user would read the whole past and sort it. */
export const eventsAfter = (
  db: Db,
  { where, params }: Condition,
  seq: number,
  limit: number,
): StoredEvent[] =>
  db
    .all<Stored>(
      `SELECT e.* FROM events AS e NOT INDEXED WHERE e.seq > :after AND ${where} ORDER BY e.seq LIMIT :limit`,
      {
        ...params,
        after: seq,
        limit,
      },
    )
    .map(read)

export function findEvent(db: Db, { where, params }: Condition, id: string): StoredEvent | undefined {
  const row = db.get<Stored>(`SELECT e.* FROM events e WHERE e.id = :id AND ${where}`, { ...params, id })
  return row && read(row)
}

export function eventStats(db: Db, { where, params }: Condition): components['schemas']['EventStats'] {
  const rows = db.all<{
    event_type: string
    resource_type: string
    n: number
    oldest: string
    newest: string
  }>(
    `SELECT e.event_type, e.resource_type, count(*) AS n, min(e.created_at) AS oldest, max(e.created_at) AS newest
     FROM events e WHERE ${where} GROUP BY e.event_type, e.resource_type`,
    params,
  )
  const by_type: Record<string, number> = {}
  const by_resource: Record<string, number> = {}
  for (const { event_type, resource_type, n } of rows) {
    by_type[event_type] = (by_type[event_type] ?? 0) + n
    by_resource[resource_type] = (by_resource[resource_type] ?? 0) + n
  }
  return {
    total_events: rows.reduce((sum, { n }) => sum + n, 0),
    by_type,
    by_resource,
    oldest_event: rows.map(row => row.oldest).sort()[0] ?? null,
    newest_event:
      rows
        .map(row => row.newest)
        .sort()
        .at(-1) ?? null,
  }
}

export const deleteEvents = (db: Db, { where, params }: Condition): number =>
  db.run(`DELETE FROM events AS e WHERE ${where}`, params)

/** Deletes what retention no longer keeps and remembers how far it went, so that an older cursor is told. */
export function expireEvents(db: Db, before: string): void {
  db.tx(() => {
    const last = db.get<{ seq: number | null }>(
      'SELECT max(seq) AS seq FROM events WHERE created_at < :before',
      {
        before,
      },
    )!.seq
    if (last === null) return
    db.run('DELETE FROM events WHERE created_at < :before', { before })
    setSetting(db, 'events_boundary', String(Math.max(last, boundarySeq(db))))
  })
}
