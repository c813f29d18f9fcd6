import type { components } from '../../contract/generated/types.ts'
import type { Db } from './open.ts'
import { type Page, slice } from './page.ts'

export type StatusLog = components['schemas']['StatusLog']

export function insertStatusLog(db: Db, log: StatusLog): void {
  db.run(
    `INSERT INTO status_logs (id, container_id, from_status, to_status, transition_time, duration_ms, triggered_by, metadata)
     VALUES (:id, :container_id, :from_status, :to_status, :transition_time, :duration_ms, :triggered_by, :metadata)`,
    { ...log, metadata: log.metadata && JSON.stringify(log.metadata) },
  )
}

/** A log has no time of creation but that of its transition, so `created_at` sorts by the same. */
export type StatusLogSort = 'transition_time' | 'created_at' | 'to_status' | 'from_status'

export function pageOfStatusLogs(
  db: Db,
  container_id: string,
  query: Page & { sort_by: StatusLogSort; sort_order: 'asc' | 'desc' },
): { logs: StatusLog[]; total: number } {
  const { total } = db.get<{ total: number }>(
    'SELECT count(*) AS total FROM status_logs WHERE container_id = :container_id',
    { container_id },
  )!
  const column = query.sort_by === 'created_at' ? 'transition_time' : query.sort_by
  // Two steps of one operation can bear the same millisecond: the rowid tells which was first.
  const rows = db.all<Omit<StatusLog, 'metadata'> & { metadata: string | null }>(
    `SELECT * FROM status_logs WHERE container_id = :container_id
     ORDER BY ${column} ${query.sort_order}, rowid ${query.sort_order} LIMIT :limit OFFSET :offset`,
    { container_id, ...slice(query) },
  )
  return { logs: rows.map(row => ({ ...row, metadata: row.metadata && JSON.parse(row.metadata) })), total }
}
