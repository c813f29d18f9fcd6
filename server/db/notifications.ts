import type { components } from '../../contract/generated/types.ts'
import type { Db } from './open.ts'

type PublicNotification = components['schemas']['PublicNotification']
type Notification = components['schemas']['Notification']

type Stored = Omit<PublicNotification, 'is_public' | 'is_global' | 'target_user_ids'> & {
  is_public: number
  is_global: number
  target_user_ids: string | null
}

const read = (row: Stored): PublicNotification => ({
  id: row.id,
  title: row.title,
  message: row.message,
  type: row.type,
  severity: row.severity,
  is_public: row.is_public === 1,
  is_global: row.is_global === 1,
  target_user_ids: row.target_user_ids === null ? null : JSON.parse(row.target_user_ids),
  expires_at: row.expires_at,
  created_at: row.created_at,
  updated_at: row.updated_at,
})

const alive = '(n.expires_at IS NULL OR n.expires_at > :now)'
const forUser = `(n.is_public = 1 OR n.is_global = 1
  OR EXISTS (SELECT 1 FROM json_each(coalesce(n.target_user_ids, '[]')) WHERE value = :user_id))`

export function listNotifications(db: Db, user_id: string, now: string): Notification[] {
  return db
    .all<Stored & { read_at: string | null }>(
      `SELECT n.*, r.read_at FROM notifications n
       LEFT JOIN notification_reads r ON r.notification_id = n.id AND r.user_id = :user_id
       WHERE ${alive} AND ${forUser} ORDER BY n.created_at DESC, n.id DESC`,
      { user_id, now },
    )
    .map(row => ({ ...read(row), is_read: row.read_at !== null, read_at: row.read_at }))
}

export const listPublicNotifications = (db: Db, now: string): PublicNotification[] =>
  db
    .all<Stored>(
      `SELECT n.* FROM notifications n WHERE ${alive} AND n.is_public = 1 ORDER BY n.created_at DESC, n.id DESC`,
      { now },
    )
    .map(read)

/** Keeps the time of the first reading. */
export const markRead = (db: Db, notification_id: string, user_id: string, read_at: string): number =>
  db.run(
    `INSERT INTO notification_reads (notification_id, user_id, read_at) VALUES (:notification_id, :user_id, :read_at)
     ON CONFLICT DO NOTHING`,
    { notification_id, user_id, read_at },
  )
