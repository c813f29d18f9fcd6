import type { Caller } from './auth/caller.ts'
import type { Context } from './context.ts'
import { type ContainerRow, findContainer } from './db/containers.ts'
import { findProject, type ProjectRow } from './db/projects.ts'
import { ApiError, forbidden, notFound } from './errors.ts'

/** Each level holds those before it; the owner of a project has them all (sheet §12). */
export type Level = 'read' | 'edit' | 'delete'
const levels: readonly Level[] = ['read', 'edit', 'delete']

type Books = Pick<Context, 'db'>

/** What the caller may do in a project, null when it is not theirs to see. Realms are not asked about here. */
function levelIn({ db }: Books, caller: Caller, project: ProjectRow): Level | null {
  if (project.user_id === caller.user_id) return 'delete'
  const row = db.get<{ permission_level: Level }>(
    'SELECT permission_level FROM project_permissions WHERE project_id = :project_id AND user_id = :user_id',
    { project_id: project.id, user_id: caller.user_id },
  )
  return row?.permission_level ?? null
}

/** A request to a realm sees only what carries that realm (sheet §1.8). */
const inRealm = (caller: Caller, realm_ids: string[]): boolean =>
  caller.realm_id === null || realm_ids.includes(caller.realm_id)

function refuseUnless(has: Level, level: Level): void {
  if (levels.indexOf(has) >= levels.indexOf(level)) return
  throw forbidden(`Your access to this project is ${has}; this needs ${level}. Ask its owner.`)
}

/** The project, when the caller may do that much in it: 404 when it is not theirs to see, 403 when the level lacks. */
export function projectFor(context: Books, caller: Caller, id: string, level: Level): ProjectRow {
  const project = findProject(context.db, id)
  const has = project && inRealm(caller, project.realm_ids) ? levelIn(context, caller, project) : null
  if (!project || !has) throw notFound('Project', 'PROJECT_NOT_FOUND')
  refuseUnless(has, level)
  return project
}

/**
 * The container, when the caller may do that much in its project: 404 when it is gone or not theirs to see, 403 when
 * the level lacks. A container's realms may differ from its project's, and are those that count (sheet §1.8).
 */
export function containerFor(context: Books, caller: Caller, id: string, level: Level): ContainerRow {
  const container = findContainer(context.db, id)
  const visible = container && container.deleted_at === null && inRealm(caller, container.realm_ids)
  const project = visible ? findProject(context.db, container.project_id) : undefined
  const has = project ? levelIn(context, caller, project) : null
  if (!container || !has) throw notFound('Container', 'CONTAINER_NOT_FOUND')
  refuseUnless(has, level)
  return container
}

interface Condition {
  where: string
  params: Record<string, string>
}

function condition(caller: Caller, projectId: string, realmIds: string): Condition {
  const own = `${projectId} IN (SELECT id FROM projects WHERE user_id = :caller_id
    UNION ALL SELECT project_id FROM project_permissions WHERE user_id = :caller_id)`
  if (caller.realm_id === null) return { where: own, params: { caller_id: caller.user_id } }
  return {
    where: `${own} AND EXISTS (SELECT 1 FROM json_each(${realmIds}) WHERE value = :caller_realm_id)`,
    params: { caller_id: caller.user_id, caller_realm_id: caller.realm_id },
  }
}

/** What the caller sees of `containers AS c`, for lists. Deleted rows are for the query to leave out. */
export const visible = (caller: Caller): Condition => condition(caller, 'c.project_id', 'c.realm_ids')

/** What the caller sees of `projects AS p`, for lists. */
export const visibleProjects = (caller: Caller): Condition => condition(caller, 'p.id', 'p.realm_ids')

/** A container whose server was terminated can only be read (sheet §5). */
export function refuseIfExpired({ db }: Books, container: Pick<ContainerRow, 'server_id'>): void {
  const server = db.get<{ expired_at: string | null }>('SELECT expired_at FROM servers WHERE id = :id', {
    id: container.server_id,
  })
  if (!server?.expired_at) return
  throw new ApiError(
    403,
    'OPERATION_NOT_PERMITTED_ON_EXPIRED',
    'Operation not permitted on expired container. Its server was terminated; it can only be read.',
    { error: 'code' },
  )
}
