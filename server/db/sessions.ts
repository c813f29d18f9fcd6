import type { Db } from './open.ts'

/** One sign-in. Its refresh token changes at each use; only the hash of the newest is kept. */
export interface SessionRow {
  id: string
  user_id: string
  refresh_hash: string
  client: string | null
  ip_address: string | null
  created_at: string
  refreshed_at: string
  expires_at: string
}

export const findSession = (db: Db, id: string): SessionRow | undefined =>
  db.get('SELECT * FROM sessions WHERE id = :id', { id })

export function insertSession(db: Db, row: SessionRow): void {
  db.run(
    `INSERT INTO sessions (id, user_id, refresh_hash, client, ip_address, created_at, refreshed_at, expires_at)
     VALUES (:id, :user_id, :refresh_hash, :client, :ip_address, :created_at, :refreshed_at, :expires_at)`,
    { ...row },
  )
}

/** False when another request used the same refresh token first. */
export const rotateSession = (
  db: Db,
  id: string,
  from: string,
  to: { refresh_hash: string; refreshed_at: string; expires_at: string },
): boolean =>
  db.run(
    `UPDATE sessions SET refresh_hash = :refresh_hash, refreshed_at = :refreshed_at, expires_at = :expires_at
     WHERE id = :id AND refresh_hash = :from`,
    { id, from, ...to },
  ) === 1

export const deleteSession = (db: Db, id: string): number =>
  db.run('DELETE FROM sessions WHERE id = :id', { id })

export const deleteSessionsOf = (db: Db, user_id: string): number =>
  db.run('DELETE FROM sessions WHERE user_id = :user_id', { user_id })

export const otherSessions = (db: Db, user_id: string, keep: string | null): string[] =>
  db
    .all<{ id: string }>('SELECT id FROM sessions WHERE user_id = :user_id AND id IS NOT :keep', {
      user_id,
      keep,
    })
    .map(row => row.id)

export const deleteExpiredSessions = (db: Db, now: string): number =>
  db.run('DELETE FROM sessions WHERE expires_at < :now', { now })

/** A new code voids those before it. */
export function replaceSignInCode(db: Db, code_hash: string, expires_at: string): void {
  db.tx(() => {
    db.run('DELETE FROM sign_in_codes')
    db.run('INSERT INTO sign_in_codes (code_hash, expires_at) VALUES (:code_hash, :expires_at)', {
      code_hash,
      expires_at,
    })
  })
}

/** True once for each code, within its life. */
export const takeSignInCode = (db: Db, code_hash: string, now: string): boolean =>
  db.run('DELETE FROM sign_in_codes WHERE code_hash = :code_hash AND expires_at > :now', {
    code_hash,
    now,
  }) === 1
