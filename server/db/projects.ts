import type { components } from '../../contract/generated/types.ts'
import type { Db } from './open.ts'
import { type Page, slice } from './page.ts'

type Project = components['schemas']['Project']

export interface ProjectRow {
  id: string
  user_id: string
  alias: string
  color: string
  /** Null is no limit. */
  max_containers: number | null
  is_default: boolean
  realm_ids: string[]
  created_at: string
  updated_at: string
}

type Stored = Omit<ProjectRow, 'is_default' | 'realm_ids'> & { is_default: number; realm_ids: string }

const read = (row: Stored): ProjectRow => ({
  ...row,
  is_default: row.is_default === 1,
  realm_ids: JSON.parse(row.realm_ids),
})

const write = (row: ProjectRow) => ({
  ...row,
  is_default: Number(row.is_default),
  realm_ids: JSON.stringify(row.realm_ids),
})

export function findProject(db: Db, id: string): ProjectRow | undefined {
  const row = db.get<Stored>('SELECT * FROM projects WHERE id = :id', { id })
  return row && read(row)
}

/** Aliases are unique among the projects of one owner (sheet §5). */
export const projectByAlias = (db: Db, user_id: string, alias: string): { id: string } | undefined =>
  db.get('SELECT id FROM projects WHERE user_id = :user_id AND alias = :alias', { user_id, alias })

export type ProjectSort = 'id' | 'alias' | 'created_at' | 'updated_at'

/** One page of what `condition` lets through, over `projects AS p`. */
export function listProjects(
  db: Db,
  condition: { where: string; params: Record<string, string> },
  query: Page & { sort_by: ProjectSort; sort_order: 'asc' | 'desc' },
): { rows: ProjectRow[]; total: number } {
  const { where, params } = condition
  const { total } = db.get<{ total: number }>(
    `SELECT count(*) AS total FROM projects p WHERE ${where}`,
    params,
  )!
  const rows = db.all<Stored>(
    `SELECT p.* FROM projects p WHERE ${where}
     ORDER BY p.${query.sort_by} ${query.sort_order}, p.id ${query.sort_order} LIMIT :limit OFFSET :offset`,
    { ...params, ...slice(query) },
  )
  return { rows: rows.map(read), total }
}

export function insertProject(db: Db, row: ProjectRow): void {
  db.run(
    `INSERT INTO projects (id, user_id, alias, color, max_containers, is_default, realm_ids, created_at, updated_at)
     VALUES (:id, :user_id, :alias, :color, :max_containers, :is_default, :realm_ids, :created_at, :updated_at)`,
    write(row),
  )
}

export function updateProject(db: Db, row: ProjectRow): void {
  const { id, alias, color, max_containers, realm_ids, updated_at } = write(row)
  db.run(
    `UPDATE projects SET alias = :alias, color = :color, max_containers = :max_containers, realm_ids = :realm_ids,
       updated_at = :updated_at WHERE id = :id`,
    { id, alias, color, max_containers, realm_ids, updated_at },
  )
}

/** Also deletes what stayed of its deleted containers. A project that has others cannot be deleted. */
export function deleteProject(db: Db, id: string): { permissions: number; aliases: number } {
  const gone = 'SELECT id FROM containers WHERE project_id = :id AND deleted_at IS NOT NULL'
  const aliases = db.run(`DELETE FROM aliases WHERE container_id IN (${gone})`, { id })
  db.run(`DELETE FROM status_logs WHERE container_id IN (${gone})`, { id })
  db.run(`DELETE FROM containers WHERE id IN (${gone})`, { id })
  const permissions = db.run('DELETE FROM project_permissions WHERE project_id = :id', { id })
  db.run('DELETE FROM projects WHERE id = :id', { id })
  return { permissions, aliases }
}

export const toProject = (row: ProjectRow): Project => ({
  id: row.id,
  user_id: row.user_id,
  alias: row.alias,
  color: row.color,
  created_at: row.created_at,
  updated_at: row.updated_at,
  max_containers: row.max_containers,
  is_default: row.is_default,
  realm_ids: row.realm_ids,
})
