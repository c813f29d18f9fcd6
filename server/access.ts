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
function levelIn({ db }: Books, caller: Caller, project_id: string, owner_id: string): Level | null {
  if (owner_id === caller.user_id) return 'delete'
  const row = db.get<{ permission_level: Level }>(
    'SELECT permission_level FROM project_permissions WHERE project_id = :project_id AND user_id = :user_id',
    { project_id, user_id: caller.user_id },
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
  const has =
    project && inRealm(caller, project.realm_ids) ? levelIn(context, caller, id, project.user_id) : null
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
  const has =
    container && inRealm(caller, container.realm_ids)
      ? levelIn(context, caller, container.project_id, container.user_id)
      : null
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
export function refuseIfExpired(container: Pick<ContainerRow, 'server'>): void {
  if (!container.server?.expired_at) return
  throw new ApiError(
    403,
    'OPERATION_NOT_PERMITTED_ON_EXPIRED',
    'Operation not permitted on expired container. Its server was terminated; it can only be read.',
    { error: 'code' },
  )
}

const isRestricted = (caller: Caller): boolean => (caller.token?.realm_ids.length ?? 0) > 0

/** A token confined to realms may not move things between them, nor lift a quota (sheet §1.8, §12). */
export function refuseIfRestricted(caller: Caller, field: string): void {
  if (!isRestricted(caller)) return
  throw forbidden(
    `A token that is confined to realms may not change ${field}. Use another token, or sign in.`,
  )
}

const withActive = (caller: Caller, realm_ids: string[]): string[] => [
  ...new Set(caller.realm_id === null ? realm_ids : [...realm_ids, caller.realm_id]),
]

/** Realms of something new: those asked for and that of the request; for a confined token the latter alone (sheet §1.8). */
export const realmsOfNew = (caller: Caller, asked: string[] = []): string[] =>
  withActive(caller, isRestricted(caller) ? [] : asked)

/** Realms after an update: what was asked for, or what was, and that of the request (sheet §1.8). */
export function realmsOfChanged(caller: Caller, before: string[], asked: string[] | undefined): string[] {
  if (asked !== undefined) refuseIfRestricted(caller, 'realm_ids')
  return withActive(caller, asked ?? before)
}
