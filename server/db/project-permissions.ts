import type { components } from '../../contract/generated/types.ts'
import type { Db } from './open.ts'
import { type Page, slice } from './page.ts'

export type ProjectPermission = components['schemas']['ProjectPermission']
export type PermissionLevel = ProjectPermission['permission_level']
export type PermissionSort = 'id' | 'user_id' | 'permission_level' | 'created_at' | 'updated_at'

interface Stored {
  id: string
  project_id: string
  user_id: string
  permission_level: PermissionLevel
  created_at: string
  updated_at: string
  username: string
  user_alias: string | null
}

const select = `SELECT pp.*, u.username, u.alias AS user_alias FROM project_permissions pp JOIN users u ON u.id = pp.user_id`

const read = ({ username, user_alias, ...row }: Stored): ProjectPermission => ({
  ...row,
  user: { id: row.user_id, username, alias: user_alias },
})

export function findPermission(db: Db, project_id: string, id: string): ProjectPermission | undefined {
  const row = db.get<Stored>(`${select} WHERE pp.id = :id AND pp.project_id = :project_id`, {
    id,
    project_id,
  })
  return row && read(row)
}

export const isMember = (db: Db, project_id: string, user_id: string): boolean =>
  db.get('SELECT 1 FROM project_permissions WHERE project_id = :project_id AND user_id = :user_id', {
    project_id,
    user_id,
  }) !== undefined

export function allPermissions(db: Db, project_id: string): ProjectPermission[] {
  return db
    .all<Stored>(`${select} WHERE pp.project_id = :project_id ORDER BY pp.created_at`, { project_id })
    .map(read)
}

export function listPermissions(
  db: Db,
  project_id: string,
  query: Page & { sort_by: PermissionSort; sort_order: 'asc' | 'desc' },
): { rows: ProjectPermission[]; total: number } {
  const { total } = db.get<{ total: number }>(
    'SELECT count(*) AS total FROM project_permissions WHERE project_id = :project_id',
    { project_id },
  )!
  const rows = db.all<Stored>(
    `${select} WHERE pp.project_id = :project_id
     ORDER BY pp.${query.sort_by} ${query.sort_order}, pp.id ${query.sort_order} LIMIT :limit OFFSET :offset`,
    { project_id, ...slice(query) },
  )
  return { rows: rows.map(read), total }
}

export function insertPermission(db: Db, row: Omit<ProjectPermission, 'user'>): void {
  db.run(
    `INSERT INTO project_permissions (id, project_id, user_id, permission_level, created_at, updated_at)
     VALUES (:id, :project_id, :user_id, :permission_level, :created_at, :updated_at)`,
    { ...row },
  )
}

export const setPermissionLevel = (
  db: Db,
  id: string,
  permission_level: PermissionLevel,
  updated_at: string,
): number =>
  db.run(
    'UPDATE project_permissions SET permission_level = :permission_level, updated_at = :updated_at WHERE id = :id',
    {
      id,
      permission_level,
      updated_at,
    },
  )

export const deletePermission = (db: Db, id: string): number =>
  db.run('DELETE FROM project_permissions WHERE id = :id', { id })
