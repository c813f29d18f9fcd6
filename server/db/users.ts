import type { components } from '../../contract/generated/types.ts'
import type { Db } from './open.ts'

type User = components['schemas']['User']

export interface UserRow {
  id: string
  username: string
  email: string
  alias: string | null
  public_key: string | null
  /** Null until the user sets a password: then only the printed link signs in. */
  password_hash: string | null
  is_admin: boolean
  is_banned: boolean
  metadata: Record<string, unknown>
  onboarding: Record<string, string>
  /** Epoch ms; tokens of sessions issued before are void. */
  sessions_valid_from: number
  /** Base32. Set and `totp_enabled_at` null: set up, not yet verified. */
  totp_secret: string | null
  totp_enabled_at: string | null
  totp_last_step: number | null
  /** Whether making a long-lived token asks for a code. */
  totp_require_for_tokens: boolean
  created_at: string
  updated_at: string
}

type Stored = Omit<
  UserRow,
  'is_admin' | 'is_banned' | 'metadata' | 'onboarding' | 'totp_require_for_tokens'
> & {
  is_admin: number
  is_banned: number
  metadata: string
  onboarding: string
  totp_require_for_tokens: number
}

const read = (row: Stored): UserRow => ({
  ...row,
  is_admin: row.is_admin === 1,
  is_banned: row.is_banned === 1,
  metadata: JSON.parse(row.metadata),
  onboarding: JSON.parse(row.onboarding),
  totp_require_for_tokens: row.totp_require_for_tokens === 1,
})

const write = (row: UserRow) => ({
  ...row,
  is_admin: Number(row.is_admin),
  is_banned: Number(row.is_banned),
  metadata: JSON.stringify(row.metadata),
  onboarding: JSON.stringify(row.onboarding),
  totp_require_for_tokens: Number(row.totp_require_for_tokens),
})

export function findUser(db: Db, id: string): UserRow | undefined {
  const row = db.get<Stored>('SELECT * FROM users WHERE id = :id', { id })
  return row && read(row)
}

/** Usernames are case-sensitive, emails are not (sheet §2.2). */
export function findUserByLogin(db: Db, login: { username?: string; email?: string }): UserRow | undefined {
  const row =
    login.username !== undefined
      ? db.get<Stored>('SELECT * FROM users WHERE username = :username', { username: login.username })
      : db.get<Stored>('SELECT * FROM users WHERE email = :email', {
          email: login.email?.toLowerCase() ?? '',
        })
  return row && read(row)
}

/** Whose machine this is: the user made at first start. */
export function firstUser(db: Db): UserRow | undefined {
  const row = db.get<Stored>('SELECT * FROM users ORDER BY rowid LIMIT 1')
  return row && read(row)
}

export function insertUser(db: Db, row: UserRow): void {
  db.run(
    `INSERT INTO users (id, username, email, alias, public_key, password_hash, is_admin, is_banned, metadata, onboarding,
       sessions_valid_from, totp_secret, totp_enabled_at, totp_last_step, totp_require_for_tokens, created_at, updated_at)
     VALUES (:id, :username, :email, :alias, :public_key, :password_hash, :is_admin, :is_banned, :metadata, :onboarding,
       :sessions_valid_from, :totp_secret, :totp_enabled_at, :totp_last_step, :totp_require_for_tokens, :created_at, :updated_at)`,
    write(row),
  )
}

export function updateUserRow(db: Db, row: UserRow): void {
  const { created_at: _created, is_admin: _admin, ...columns } = write(row)
  db.run(
    `UPDATE users SET username = :username, email = :email, alias = :alias, public_key = :public_key,
       password_hash = :password_hash, is_banned = :is_banned, metadata = :metadata, onboarding = :onboarding, sessions_valid_from = :sessions_valid_from,
       totp_secret = :totp_secret, totp_enabled_at = :totp_enabled_at, totp_last_step = :totp_last_step,
       totp_require_for_tokens = :totp_require_for_tokens, updated_at = :updated_at WHERE id = :id`,
    columns,
  )
}

/** Local users are theirs who run the machine: verified, never gated. */
export const toUser = (row: UserRow): User => ({
  id: row.id,
  username: row.username,
  email: row.email,
  alias: row.alias ?? row.username,
  public_key: row.public_key,
  metadata: row.metadata,
  is_admin: row.is_admin,
  is_banned: row.is_banned,
  email_verified: true,
  avatar_url: null,
  signup_method: null,
  free_tier_unlocked: true,
  free_tier_unlocked_at: row.created_at,
  free_tier_unlock_source: null,
  onboarding: row.onboarding,
  created_at: row.created_at,
  updated_at: row.updated_at,
})

export function replaceBackupCodes(db: Db, user_id: string, hashes: string[]): void {
  db.run('DELETE FROM backup_codes WHERE user_id = :user_id', { user_id })
  for (const code_hash of hashes) {
    db.run('INSERT INTO backup_codes (user_id, code_hash) VALUES (:user_id, :code_hash)', {
      user_id,
      code_hash,
    })
  }
}

/** True once for each code. */
export const spendBackupCode = (db: Db, user_id: string, code_hash: string, used_at: string): boolean =>
  db.run(
    `UPDATE backup_codes SET used_at = :used_at
     WHERE user_id = :user_id AND code_hash = :code_hash AND used_at IS NULL`,
    { user_id, code_hash, used_at },
  ) === 1

export const countBackupCodes = (db: Db, user_id: string): number =>
  db.get<{ n: number }>(
    'SELECT count(*) AS n FROM backup_codes WHERE user_id = :user_id AND used_at IS NULL',
    {
      user_id,
    },
  )!.n
