import type { components } from '../../contract/generated/types.ts'
import { type Page, pagination } from './page.ts'
import type { Db } from './open.ts'

type Project = components['schemas']['Project']
type Permission = components['schemas']['ProjectPermission']

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

export const readProject = (row: Stored): ProjectRow => ({
  ...row,
  is_default: row.is_default === 1,
  realm_ids: JSON.parse(row.realm_ids),
})
