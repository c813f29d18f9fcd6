import type { components } from '../../contract/generated/types.ts'
import type { Db } from './open.ts'

type Token = components['schemas']['Token']

export interface TokenRow {
  id: string
  user_id: string
  alias: string
  /** SHA-256 of the secret, which is shown once and kept nowhere. */
  secret_hash: string
  public_key: string | null
  public_storage: Record<string, unknown> | null
  ip_whitelist: string[]
  realm_ids: string[]
  allow_no_realm: boolean
  permissions: components['schemas']['TokenPermissions']
  expires_at: string | null
  is_enabled: boolean
  vault_access: boolean
  event_access: boolean
  created_by_token_id: string | null
  delegation_depth: number
  last_used_at: string | null
  last_used_ip: string | null
  created_at: string
  updated_at: string
}

type Flag = 'allow_no_realm' | 'is_enabled' | 'vault_access' | 'event_access'
type Json = 'ip_whitelist' | 'realm_ids' | 'permissions'
type Stored = Omit<TokenRow, Flag | Json | 'public_storage'> &
  Record<Flag, number> &
  Record<Json, string> & { public_storage: string | null }

const read = (row: Stored): TokenRow => ({
  ...row,
  public_storage: row.public_storage === null ? null : JSON.parse(row.public_storage),
  ip_whitelist: JSON.parse(row.ip_whitelist),
  realm_ids: JSON.parse(row.realm_ids),
  permissions: JSON.parse(row.permissions),
  allow_no_realm: row.allow_no_realm === 1,
  is_enabled: row.is_enabled === 1,
  vault_access: row.vault_access === 1,
  event_access: row.event_access === 1,
})

const write = (row: TokenRow) => ({
  ...row,
  public_storage: row.public_storage === null ? null : JSON.stringify(row.public_storage),
  ip_whitelist: JSON.stringify(row.ip_whitelist),
  realm_ids: JSON.stringify(row.realm_ids),
  permissions: JSON.stringify(row.permissions),
  allow_no_realm: Number(row.allow_no_realm),
  is_enabled: Number(row.is_enabled),
  vault_access: Number(row.vault_access),
  event_access: Number(row.event_access),
})

export function findToken(db: Db, id: string): TokenRow | undefined {
  const row = db.get<Stored>('SELECT * FROM tokens WHERE id = :id', { id })
  return row && read(row)
}

export function findTokenBySecret(db: Db, secret_hash: string): TokenRow | undefined {
  const row = db.get<Stored>('SELECT * FROM tokens WHERE secret_hash = :secret_hash', { secret_hash })
  return row && read(row)
}

export function findTokenByPublicKey(db: Db, public_key: string): TokenRow | undefined {
  const row = db.get<Stored>('SELECT * FROM tokens WHERE public_key = :public_key', { public_key })
  return row && read(row)
}

export const listTokens = (db: Db, user_id: string): TokenRow[] =>
  db
    .all<Stored>('SELECT * FROM tokens WHERE user_id = :user_id ORDER BY created_at DESC, id DESC', {
      user_id,
    })
    .map(read)

export const countTokens = (db: Db, user_id: string): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM tokens WHERE user_id = :user_id', { user_id })!.n

export function insertToken(db: Db, row: TokenRow): void {
  db.run(
    `INSERT INTO tokens (id, user_id, alias, secret_hash, public_key, public_storage, ip_whitelist, realm_ids, allow_no_realm,
       permissions, expires_at, is_enabled, vault_access, event_access, created_by_token_id, delegation_depth,
       last_used_at, last_used_ip, created_at, updated_at)
     VALUES (:id, :user_id, :alias, :secret_hash, :public_key, :public_storage, :ip_whitelist, :realm_ids, :allow_no_realm,
       :permissions, :expires_at, :is_enabled, :vault_access, :event_access, :created_by_token_id, :delegation_depth,
       :last_used_at, :last_used_ip, :created_at, :updated_at)`,
    write(row),
  )
}

export function updateTokenRow(db: Db, row: TokenRow): void {
  const {
    user_id: _user,
    secret_hash: _secret,
    created_by_token_id: _by,
    delegation_depth: _depth,
    last_used_at: _at,
    last_used_ip: _ip,
    created_at: _created,
    ...columns
  } = write(row)
  db.run(
    `UPDATE tokens SET alias = :alias, public_key = :public_key, public_storage = :public_storage,
       ip_whitelist = :ip_whitelist, realm_ids = :realm_ids, allow_no_realm = :allow_no_realm, permissions = :permissions,
       expires_at = :expires_at, is_enabled = :is_enabled, vault_access = :vault_access, event_access = :event_access,
       updated_at = :updated_at WHERE id = :id`,
    columns,
  )
}

export const markTokenUsed = (db: Db, id: string, at: string, ip: string): number =>
  db.run('UPDATE tokens SET last_used_at = :at, last_used_ip = :ip WHERE id = :id', { id, at, ip })

export const deleteToken = (db: Db, id: string): number => db.run('DELETE FROM tokens WHERE id = :id', { id })

/** Every token that a token has made, and those that they made. */
export const descendants = (db: Db, id: string): TokenRow[] =>
  db
    .all<Stored>(
      `WITH RECURSIVE line (id) AS (
         SELECT id FROM tokens WHERE created_by_token_id = :id
         UNION SELECT t.id FROM tokens t JOIN line ON t.created_by_token_id = line.id)
       SELECT t.* FROM tokens t JOIN line ON line.id = t.id`,
      { id },
    )
    .map(read)

export const toToken = (row: TokenRow): Token => ({
  id: row.id,
  alias: row.alias,
  prefix: 'hdy_',
  public_key: row.public_key,
  public_storage: row.public_storage,
  ip_whitelist: row.ip_whitelist,
  realm_ids: row.realm_ids,
  allow_no_realm: row.allow_no_realm,
  permissions: row.permissions,
  expires_at: row.expires_at,
  is_enabled: row.is_enabled,
  vault_access: row.vault_access,
  event_access: row.event_access,
  created_by_token_id: row.created_by_token_id,
  delegation_depth: row.delegation_depth,
  last_used_at: row.last_used_at,
  last_used_ip: row.last_used_ip,
  created_at: row.created_at,
  updated_at: row.updated_at,
})
