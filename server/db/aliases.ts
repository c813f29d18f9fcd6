import type { components } from '../../contract/generated/types.ts'
import { aliasUrl } from '../../contract/kit.ts'
import type { Db } from './open.ts'

type Alias = components['schemas']['Alias']
type ProxyDomain = components['schemas']['ProxyDomain']

/** The columns of an alias. */
export interface AliasColumns {
  id: string
  user_id: string
  container_id: string
  server_id: string | null
  alias: string
  program: string
  /** Instance of the program; the port for http and https. */
  idx: number
  target_path: string | null
  allow_path_override: boolean
  expires_at: string | null
  enabled: boolean
  /** The last thing said about its end: each is said once. */
  expiry_notice: 'soon' | 'expired' | null
  created_at: string
  updated_at: string
}

export interface AliasRow extends AliasColumns {
  project_id: string
  project_alias: string
  /** Owner of the project, who need not be the alias's. */
  owner_id: string
  container_name: string
  realm_ids: string[]
  server_name: string | null
  subserver_name: string | null
}

type Flags = 'allow_path_override' | 'enabled'
type Stored = Omit<AliasRow, Flags | 'realm_ids'> & Record<Flags, number> & { realm_ids: string }

const select = `
  SELECT a.*, c.project_id, c.name AS container_name, c.realm_ids,
    p.alias AS project_alias, p.user_id AS owner_id, s.name AS server_name, s.subserver_name
  FROM aliases a JOIN containers c ON c.id = a.container_id JOIN projects p ON p.id = c.project_id
    LEFT JOIN servers s ON s.id = a.server_id`

const read = (row: Stored): AliasRow => ({
  ...row,
  allow_path_override: row.allow_path_override === 1,
  enabled: row.enabled === 1,
  realm_ids: JSON.parse(row.realm_ids),
})

export function findAlias(db: Db, id: string): AliasRow | undefined {
  const row = db.get<Stored>(`${select} WHERE a.id = :id`, { id })
  return row && read(row)
}

/** Aliases that meet `where`, a condition over `a`, `c`, `p` and `s`; the newest first. */
export const findAliases = (db: Db, where: string, params: Record<string, string | number>): AliasRow[] =>
  db.all<Stored>(`${select} WHERE ${where} ORDER BY a.created_at DESC, a.id DESC`, params).map(read)

/** A name is one host name of its server, whoever has it (sheet §5). */
export const aliasTaken = (db: Db, server_id: string | null, alias: string, except = ''): boolean =>
  db.get('SELECT 1 FROM aliases WHERE server_id = :server_id AND alias = :alias AND id <> :except', {
    server_id,
    alias,
    except,
  }) !== undefined

export function insertAlias(db: Db, row: AliasColumns): void {
  db.run(
    `INSERT INTO aliases (id, user_id, container_id, server_id, alias, program, idx, target_path, allow_path_override,
       expires_at, enabled, expiry_notice, created_at, updated_at)
     VALUES (:id, :user_id, :container_id, :server_id, :alias, :program, :idx, :target_path, :allow_path_override,
       :expires_at, :enabled, :expiry_notice, :created_at, :updated_at)`,
    { ...row, allow_path_override: Number(row.allow_path_override), enabled: Number(row.enabled) },
  )
}

export type AliasChanges = Pick<
  AliasColumns,
  | 'alias'
  | 'program'
  | 'idx'
  | 'target_path'
  | 'allow_path_override'
  | 'expires_at'
  | 'enabled'
  | 'updated_at'
>

/** A new end is announced anew. */
export function updateAlias(db: Db, id: string, changes: AliasChanges): void {
  db.run(
    `UPDATE aliases SET alias = :alias, program = :program, idx = :idx, target_path = :target_path,
       allow_path_override = :allow_path_override, enabled = :enabled, updated_at = :updated_at,
       expiry_notice = CASE WHEN expires_at IS :expires_at THEN expiry_notice END, expires_at = :expires_at WHERE id = :id`,
    {
      id,
      ...changes,
      allow_path_override: Number(changes.allow_path_override),
      enabled: Number(changes.enabled),
    },
  )
}

export const setExpiryNotice = (db: Db, id: string, expiry_notice: 'soon' | 'expired'): number =>
  db.run('UPDATE aliases SET expiry_notice = :expiry_notice WHERE id = :id', { id, expiry_notice })

export const deleteAlias = (db: Db, id: string): number =>
  db.run('DELETE FROM aliases WHERE id = :id', { id })

export function toProxyDomain(row: AliasRow, containersDomain: string): ProxyDomain {
  return {
    id: row.id,
    alias: row.alias,
    program: row.program,
    index: row.idx,
    target_path: row.target_path,
    allow_path_override: row.allow_path_override,
    expires_at: row.expires_at,
    enabled: row.enabled,
    created_at: row.created_at,
    updated_at: row.updated_at,
    url: row.server_name === null ? null : aliasUrl(row.alias, row.server_name, containersDomain),
  }
}

export const toAlias = (row: AliasRow, containersDomain: string): Alias => ({
  ...toProxyDomain(row, containersDomain),
  user_id: row.user_id,
  project_id: row.project_id,
  container_id: row.container_id,
  server_id: row.server_id,
  server_name: row.server_name,
  ...(row.subserver_name === null ? {} : { subserver_name: row.subserver_name }),
})
