import { normalizeColor, randomColor } from '../../contract/color.ts'
import { projectFor, realmsOfChanged, realmsOfNew, refuseIfRestricted, visibleProjects } from '../access.ts'
import type { Caller } from '../auth/caller.ts'
import { statsOf } from '../container-stats.ts'
import { type Context, isoNow } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import { containersInProject, findContainers } from '../db/containers.ts'
import { newId } from '../db/ids.ts'
import { pagination } from '../db/page.ts'
import { allPermissions } from '../db/project-permissions.ts'
import {
  deleteProject,
  insertProject,
  listProjects,
  type ProjectRow,
  projectByAlias,
  toProject,
  updateProject,
} from '../db/projects.ts'
import { ApiError, forbidden, invalidField } from '../errors.ts'
import { recordEvent } from '../live.ts'

function record(
  context: Context,
  caller: Caller,
  project: ProjectRow,
  type: 'project.created' | 'project.updated' | 'project.deleted',
  more: { changes?: string[]; previous?: Record<string, unknown> } = {},
): void {
  recordEvent(context, {
    type,
    resource_type: 'project',
    resource_id: project.id,
    user_id: project.user_id,
    project_id: project.id,
    realm_ids: project.realm_ids,
    actor_id: caller.user_id,
    data: { project: toProject(project), ...more },
  })
}

function refuseIfTaken(context: Context, owner_id: string, alias: string, except?: string): void {
  const other = projectByAlias(context.db, owner_id, alias)
  if (!other || other.id === except) return
  throw new ApiError(409, 'DUPLICATE_ALIAS', 'Project alias already exists. Choose another.')
}

function readColor(color: string): string {
  const stored = normalizeColor(color)
  if (!stored) throw invalidField('/color', 'must be a colour such as #1A5EB0', 'INVALID_COLOR_FORMAT')
  return stored
}

/** Fields of the second that differ from the first. */
function changedFields(before: ProjectRow, after: ProjectRow): (keyof ProjectRow)[] {
  const fields = ['alias', 'color', 'max_containers', 'realm_ids'] as const
  return fields.filter(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

export const projectHandlers = {
  listProjects: ({ context, caller, query }) => {
    const { rows, total } = listProjects(context.db, visibleProjects(caller), query)
    return {
      data: { projects: rows.map(toProject), pagination: pagination(total, query) },
      message: 'Projects retrieved successfully',
    }
  },

  createProject: ({ context, caller, body }) => {
    refuseIfTaken(context, caller.user_id, body.alias)
    const now = isoNow(context)
    const project: ProjectRow = {
      id: newId(),
      user_id: caller.user_id,
      alias: body.alias,
      color: body.color === undefined ? randomColor(Math.random) : readColor(body.color),
      max_containers: body.max_containers ?? null,
      is_default: false,
      realm_ids: realmsOfNew(caller, body.realm_ids),
      created_at: now,
      updated_at: now,
    }
    context.db.tx(() => {
      insertProject(context.db, project)
      record(context, caller, project, 'project.created')
    })
    return { data: toProject(project), message: 'Project created successfully' }
  },

  getProject: ({ context, caller, params, query }) => {
    const project = projectFor(context, caller, params.id, 'read')
    return {
      data: {
        ...toProject(project),
        ...(query.include_permissions ? { permissions: allPermissions(context.db, project.id) } : {}),
      },
      message: 'Project retrieved successfully',
    }
  },

  updateProject: ({ context, caller, params, body }) => {
    const before = projectFor(context, caller, params.id, 'edit')
    const { alias, max_containers = before.max_containers } = body
    refuseIfTaken(context, before.user_id, alias, before.id)
    if (max_containers !== before.max_containers) {
      if (before.user_id !== caller.user_id)
        throw forbidden('Only the owner of a project changes max_containers.')
      refuseIfRestricted(caller, 'max_containers')
    }
    const next: ProjectRow = {
      ...before,
      alias,
      color: body.color === undefined ? before.color : readColor(body.color),
      max_containers,
      realm_ids: realmsOfChanged(caller, before.realm_ids, body.realm_ids),
    }
    const changes = changedFields(before, next)
    if (changes.length > 0) {
      next.updated_at = isoNow(context)
      context.db.tx(() => {
        updateProject(context.db, next)
        const previous = Object.fromEntries(changes.map(field => [field, before[field]]))
        record(context, caller, next, 'project.updated', { changes, previous })
      })
    }
    return { data: toProject(next), message: 'Project updated successfully' }
  },

  deleteProject: ({ context, caller, params, query }) => {
    const project = projectFor(context, caller, params.id, 'delete')
    if (project.is_default) {
      throw new ApiError(409, 'RESOURCE_IN_USE', 'The default project cannot be deleted. Rename it instead.')
    }
    // The API publishes both a refusal and a cascade (sheet §20 #12). We refuse: nobody loses a fleet by one call.
    const count = containersInProject(context.db, project.id)
    if (count > 0) {
      throw new ApiError(
        422,
        'PROJECT_HAS_CONTAINERS',
        `The project still has ${count} container${count === 1 ? '' : 's'}. Delete them first.`,
        { data: { container_count: count } },
      )
    }
    const members = allPermissions(context.db, project.id)
    const deleted = context.db.tx(() => {
      const counts = deleteProject(context.db, project.id)
      record(context, caller, project, 'project.deleted')
      // They have no part in it any more, so the event does not reach them.
      for (const { user_id } of members) {
        context.db.afterCommit(() => context.live.leaveProject(user_id, project.id))
      }
      return { containers: 0, ...counts }
    })
    return {
      data: { deleted, ...(query.include_deleted_items ? { deleted_items: { containers: [] } } : {}) },
      message: 'Project deleted successfully',
    }
  },

  getProjectStats: ({ context, caller, params }) => {
    const project = projectFor(context, caller, params.id, 'read')
    const started = performance.now()
    const rows = findContainers(context.db, 'c.project_id = :id AND c.prespawn = 0', { id: project.id })
    const stats = rows.map(row => statsOf(context, row))
    return {
      data: {
        stats,
        summary: {
          project_id: project.id,
          project_name: project.alias,
          container_count: stats.length,
          total_processing_time: `${Math.ceil(performance.now() - started)}ms`,
        },
      },
      message: 'Project statistics retrieved successfully',
    }
  },
} satisfies Partial<Handlers>
