import type { ContainerStatus } from '../../contract/lifecycle.ts'
import type { Db } from './open.ts'
import type { ServerSpecs } from './servers.ts'

/** The columns of a container as the program works with them: flags and JSON read. Times are ISO strings. */
export interface ContainerColumns {
  id: string
  project_id: string
  server_id: string | null
  name: string
  color: string
  status: ContainerStatus
  container_image: string
  container_image_id: string | null
  ai: boolean
  hoody_kit: boolean
  dev_kit: boolean
  kvm: boolean
  autostart: boolean
  ramdisk: boolean
  ramdisk_scope: 'container' | 'project'
  prespawn: boolean
  is_default: boolean
  environment_vars: Record<string, string>
  env_revision: number
  env_applied_revision: number
  env_verified_at: string | null
  env_attempted_at: string | null
  env_last_error: string | null
  ssh_public_key: string | null
  ssh_key_blob: string | null
  ssh_key_fingerprint: string | null
  ssh_key_installed_at: string | null
  comment: string | null
  source_container_id: string | null
  realm_ids: string[]
  last_used_snapshot: string | null
  created_at: string
  updated_at: string
  status_since: string
  deleted_at: string | null
}

/** What a container's row needs to know of its server. */
export interface PlacedOn {
  name: string
  subserver_name: string | null
  country: string
  country_name: string
  city: string
  region: string
  datacenter: string
  is_free: boolean
  max_containers: number
  specs: ServerSpecs
  rental_end: string | null
  expired_at: string | null
  expired_reason: string | null
}

export interface ContainerRow extends ContainerColumns {
  /** Owner of the project. */
  user_id: string
  project_alias: string
  server: PlacedOn | null
}

/** What a new container must be given; the rest has the defaults of the table. */
export type NewContainer = Pick<
  ContainerColumns,
  | 'id'
  | 'project_id'
  | 'server_id'
  | 'name'
  | 'color'
  | 'status'
  | 'container_image'
  | 'ai'
  | 'hoody_kit'
  | 'dev_kit'
  | 'autostart'
  | 'ramdisk'
  | 'created_at'
  | 'updated_at'
  | 'status_since'
> &
  Partial<ContainerColumns>

const columns = 'SELECT c.*, p.user_id AS user_id, p.alias AS project_alias'
const joined = 'CROSS JOIN projects p ON p.id = c.project_id'
const selectRow = `${columns} FROM containers c ${joined}`

type Raw = Record<string, unknown>

const flags = ['ai', 'hoody_kit', 'dev_kit', 'kvm', 'autostart', 'ramdisk', 'prespawn', 'is_default'] as const

/** Turns what the driver gave into rows, in place; the few servers that they stand on are read once and shared. */
function readRows(db: Db, raws: Raw[]): ContainerRow[] {
  const servers = serversOf(db, [...new Set(raws.map(raw => raw.server_id as string | null))])
  for (const raw of raws) {
    for (const flag of flags) raw[flag] = raw[flag] === 1
    raw.environment_vars = readJson(raw.environment_vars as string)
    raw.realm_ids = readJson(raw.realm_ids as string)
    raw.server = servers.get(raw.server_id as string) ?? null
  }
  return raws as unknown as ContainerRow[]
}

function serversOf(db: Db, ids: (string | null)[]): Map<string, PlacedOn> {
  const rows = db.all<Omit<PlacedOn, 'is_free' | 'specs'> & { id: string; is_free: number; specs: string }>(
    `SELECT id, name, subserver_name, country, country_name, city, region, datacenter, is_free, max_containers, specs,
       rental_end, expired_at, expired_reason FROM servers WHERE id IN (SELECT value FROM json_each(:ids))`,
    { ids: JSON.stringify(ids) },
  )
  return new Map(
    rows.map(({ id, ...row }) => [id, { ...row, is_free: row.is_free === 1, specs: JSON.parse(row.specs) }]),
  )
}

/** Most containers have neither variables nor realms. */
const readJson = (text: string): unknown => (text === '{}' ? {} : text === '[]' ? [] : JSON.parse(text))

/** Deleted containers are found by nobody. */
export function findContainer(db: Db, id: string): ContainerRow | undefined {
  return readRows(db, db.all<Raw>(`${selectRow} WHERE c.id = :id AND c.deleted_at IS NULL`, { id }))[0]
}

/** All rows that meet `where`, a condition over `c` (containers) and `p` (projects); deleted ones excepted. */
export function findContainers(
  db: Db,
  where: string,
  params: Record<string, string | number | null>,
): ContainerRow[] {
  return readRows(db, db.all<Raw>(`${selectRow} WHERE c.deleted_at IS NULL AND ${where}`, params))
}

export interface ContainerQuery {
  /** A condition over `c` (containers). */
  where: string
  params: Record<string, string | number | null>
  sort_by: 'id' | 'name' | 'status' | 'created_at' | 'updated_at'
  sort_order: 'asc' | 'desc'
  page: number
  limit: number
}

/** Each step names its index: left to itself SQLite collects and sorts all that is visible, for the sake of one page. */
export function pageOfContainers(db: Db, query: ContainerQuery): { rows: ContainerRow[]; total: number } {
  const { where, params, sort_by, sort_order, page, limit } = query
  const total = countOf(db, where, params)
  // The id settles ties, so that no row is seen twice or never while paging.
  const order = sort_by === 'id' ? `c.id ${sort_order}` : `c.${sort_by} ${sort_order}, c.id ${sort_order}`
  const found = db.all<{ id: string }>(
    `SELECT c.id FROM containers c INDEXED BY containers_by_${sort_by.replace('_at', '')}
     WHERE c.deleted_at IS NULL AND ${where} ORDER BY ${order} LIMIT :limit OFFSET :offset`,
    { ...params, limit, offset: (page - 1) * limit },
  )
  // Only the rows of the page itself are read, so that a late one costs little more than the first.
  const rows = db.all<Raw>(
    `${columns} FROM json_each(:ids) AS asked CROSS JOIN containers c ON c.id = asked.value ${joined} ORDER BY asked.key`,
    { ids: JSON.stringify(found.map(row => row.id)) },
  )
  return { rows: readRows(db, rows), total }
}

interface Counted {
  version: number
  totals: Map<string, number>
}

const counted = new WeakMap<Db, Counted>()

/** Whoever loads a whole list asks for the same total with every page: it is counted once, until something is written. */
function countOf(db: Db, where: string, params: ContainerQuery['params']): number {
  const version = db.version()
  let known = counted.get(db)
  if (known?.version !== version) {
    known = { version, totals: new Map() }
    counted.set(db, known)
  }
  const key = `${where} ${JSON.stringify(params)}`
  let total = known.totals.get(key)
  if (total === undefined) {
    total = db.get<{ total: number }>(
      `SELECT count(*) AS total FROM containers c INDEXED BY containers_to_count WHERE c.deleted_at IS NULL AND ${where}`,
      params,
    )!.total
    known.totals.set(key, total)
  }
  return total
}

type ColumnValue = string | number | null
const toColumn = (value: unknown): ColumnValue => {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as ColumnValue)
}
const toColumns = (values: object): Record<string, ColumnValue> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toColumn(value)]))

/** Fails on a name or key that is taken: ask `nameTaken` and `keyTaken` before, in the same transaction. */
export function insertContainer(db: Db, container: NewContainer): ContainerRow {
  const columns = toColumns(container)
  const names = Object.keys(columns)
  db.run(
    `INSERT INTO containers (${names.join(', ')}) VALUES (${names.map(name => `:${name}`).join(', ')})`,
    columns,
  )
  return findContainer(db, container.id)!
}

/**
 * Writes the columns given and answers the row as it is then. `updated_at` is for the caller to give; it is moved on where
 * the row last changed in the same millisecond, so that who reads both can tell which came later.
 */
export function updateContainer(
  db: Db,
  id: string,
  changes: Partial<Omit<ContainerColumns, 'id'>>,
): ContainerRow {
  const written = changes.updated_at
    ? { ...changes, updated_at: laterThanLast(db, id, changes.updated_at) }
    : changes
  const names = Object.keys(written)
  db.run(`UPDATE containers SET ${names.map(name => `${name} = :${name}`).join(', ')} WHERE id = :id`, {
    ...toColumns(written),
    id,
  })
  return findContainer(db, id)!
}

function laterThanLast(db: Db, id: string, at: string): string {
  const last = db.get<{ updated_at: string }>('SELECT updated_at FROM containers WHERE id = :id', { id })
  if (!last || last.updated_at < at) return at
  return new Date(Date.parse(last.updated_at) + 1).toISOString()
}

/** The row stays, without its secrets, so that events and status logs keep their subject. */
export function markDeleted(db: Db, id: string, at: string): void {
  db.run(
    `UPDATE containers SET status = 'deleted', status_since = :at, updated_at = :at, deleted_at = :at,
       environment_vars = '{}', ssh_public_key = NULL, ssh_key_blob = NULL WHERE id = :id`,
    { id, at },
  )
}

export const nameTaken = (db: Db, project_id: string, name: string, except = ''): boolean =>
  db.get(
    'SELECT 1 FROM containers WHERE project_id = :project_id AND name = :name AND deleted_at IS NULL AND id <> :except',
    {
      project_id,
      name,
      except,
    },
  ) !== undefined

/** Across every container of every user (sheet §5); `blob` is the canonical base64 of the key. */
export const keyTaken = (db: Db, blob: string, except = ''): boolean =>
  db.get('SELECT 1 FROM containers WHERE ssh_key_blob = :blob AND deleted_at IS NULL AND id <> :except', {
    blob,
    except,
  }) !== undefined

const count = (db: Db, sql: string, id: string): number => db.get<{ n: number }>(sql, { id })!.n

export const containersOnServer = (db: Db, server_id: string): number =>
  count(db, 'SELECT count(*) AS n FROM containers WHERE server_id = :id AND deleted_at IS NULL', server_id)

export const containersInProject = (db: Db, project_id: string): number =>
  count(db, 'SELECT count(*) AS n FROM containers WHERE project_id = :id AND deleted_at IS NULL', project_id)
