import type { components } from '../../contract/generated/types.ts'
import type { Db } from './open.ts'
import { type Page, slice } from './page.ts'

type Activity = components['schemas']['Activity']
type SecurityEvent = components['schemas']['SecurityEvent']

/** One request that was answered. `path` is without its query. */
export interface ActivityRow {
  id: string
  user_id: string
  realm_id: string | null
  method: string
  path: string
  status_code: number
  ip_address: string
  user_agent: string | null
  created_at: string
}

export function insertActivity(db: Db, rows: ActivityRow[]): void {
  db.tx(() => {
    for (const row of rows) {
      db.run(
        `INSERT INTO activity (id, user_id, realm_id, method, path, status_code, ip_address, user_agent, created_at)
         VALUES (:id, :user_id, :realm_id, :method, :path, :status_code, :ip_address, :user_agent, :created_at)`,
        { ...row },
      )
    }
  })
}

export interface ActivityFilter {
  realm_id: string | null
  start_date?: string
  end_date?: string
  min_status?: number
  max_status?: number
  method?: string
}

export function listActivity(
  db: Db,
  user_id: string,
  filter: ActivityFilter,
  page: Page,
): { rows: Activity[]; total: number } {
  const params: Record<string, string | number> = { user_id }
  const where = ['user_id = :user_id']
  const narrow = (condition: string, name: string, value: string | number | null | undefined) => {
    if (value === null || value === undefined) return
    where.push(condition)
    params[name] = value
  }
  narrow('realm_id = :realm_id', 'realm_id', filter.realm_id)
  narrow('created_at >= :start_date', 'start_date', filter.start_date)
  narrow('created_at <= :end_date', 'end_date', filter.end_date)
  narrow('status_code >= :min_status', 'min_status', filter.min_status)
  narrow('status_code <= :max_status', 'max_status', filter.max_status)
  narrow('method = :method', 'method', filter.method)
  const from = `FROM activity WHERE ${where.join(' AND ')}`
  return {
    total: db.get<{ n: number }>(`SELECT count(*) AS n ${from}`, params)!.n,
    rows: db.all<Activity>(
      `SELECT * ${from} ORDER BY created_at DESC, rowid DESC LIMIT :limit OFFSET :offset`,
      {
        ...params,
        ...slice(page),
      },
    ),
  }
}

export const activityStats = (db: Db, user_id: string, realm_id: string | null) =>
  db.get<{
    total_records: number
    total_size_bytes: number
    oldest_record: string | null
    newest_record: string | null
  }>(
    `SELECT count(*) AS total_records, min(created_at) AS oldest_record, max(created_at) AS newest_record,
       coalesce(sum(length(method) + length(path) + length(ip_address) + coalesce(length(user_agent), 0) + 80), 0)
         AS total_size_bytes
     FROM activity WHERE user_id = :user_id AND (:realm_id IS NULL OR realm_id = :realm_id)`,
    { user_id, realm_id },
  )!

export interface SecurityRow {
  id: string
  user_id: string
  event: string
  outcome: 'success' | 'failed'
  ip_address: string
  client: string | null
  created_at: string
}

export function insertSecurityEvent(db: Db, row: SecurityRow): void {
  db.run(
    `INSERT INTO security_history (id, user_id, event, outcome, ip_address, client, created_at)
     VALUES (:id, :user_id, :event, :outcome, :ip_address, :client, :created_at)`,
    { ...row },
  )
}

export function listSecurityEvents(
  db: Db,
  user_id: string,
  page: Page,
): { rows: SecurityEvent[]; total: number } {
  const { n: total } = db.get<{ n: number }>(
    'SELECT count(*) AS n FROM security_history WHERE user_id = :user_id',
    { user_id },
  )!
  const rows = db.all<SecurityEvent>(
    `SELECT id, event, outcome, ip_address, NULL AS country, client, created_at FROM security_history
     WHERE user_id = :user_id ORDER BY created_at DESC, rowid DESC LIMIT :limit OFFSET :offset`,
    { user_id, ...slice(page) },
  )
  return { rows, total }
}

/** Where the account signed in from lately, newest first. */
export const recentSignIns = (db: Db, user_id: string): components['schemas']['LoginAddress'][] =>
  db.all(
    `SELECT ip_address AS ip, created_at AS timestamp FROM security_history
     WHERE user_id = :user_id AND event = 'login' AND outcome = 'success' ORDER BY created_at DESC, rowid DESC LIMIT 5`,
    { user_id },
  )

export function deleteActivityBefore(db: Db, before: { activity: string; security: string }): void {
  db.run('DELETE FROM activity WHERE created_at < :before', { before: before.activity })
  db.run('DELETE FROM security_history WHERE created_at < :before', { before: before.security })
}
