import { projectFor } from '../access.ts'
import type { Caller } from '../auth/caller.ts'
import { type Context, isoNow } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import { newId } from '../db/ids.ts'
import { pagination } from '../db/page.ts'
import {
  deletePermission,
  findPermission,
  insertPermission,
  isMember,
  listPermissions,
  type ProjectPermission,
  setPermissionLevel,
} from '../db/project-permissions.ts'
import type { ProjectRow } from '../db/projects.ts'
import { findUser } from '../db/users.ts'
import { ApiError, notFound } from '../errors.ts'
import { recordEvent } from '../live.ts'

function record(
  context: Context,
  caller: Caller,
  project: ProjectRow,
  permission: ProjectPermission,
  change: 'granted' | 'updated' | 'revoked',
): void {
  recordEvent(context, {
    type: `project.permission.${change}`,
    resource_type: 'project_permission',
    resource_id: permission.id,
    user_id: project.user_id,
    project_id: project.id,
    realm_ids: project.realm_ids,
    actor_id: caller.user_id,
    data: { project: { id: project.id }, permission },
  })
}

/** Granting needs the owner or `edit` (sheet §12); changing and revoking are taken to need the same. */
function permissionFor(context: Context, caller: Caller, id: string, permissionId: string) {
  const project = projectFor(context, caller, id, 'edit')
  const permission = findPermission(context.db, project.id, permissionId)
  if (!permission) throw notFound('Project permission')
  return { project, permission }
}

export const projectPermissionHandlers = {
  listProjectPermissions: ({ context, caller, params, query }) => {
    const { id } = projectFor(context, caller, params.id, 'read')
    const { rows, total } = listPermissions(context.db, id, query)
    return {
      data: { permissions: rows, pagination: pagination(total, query) },
      message: 'Project permissions retrieved successfully',
    }
  },

  createProjectPermission: ({ context, caller, params, body }) => {
    const { db } = context
    const project = projectFor(context, caller, params.id, 'edit')
    if (!findUser(db, body.user_id)) throw notFound('User')
    if (body.user_id === project.user_id) {
      throw new ApiError(
        409,
        'RESOURCE_ALREADY_EXISTS',
        'This user owns the project and may do everything in it.',
      )
    }
    if (isMember(db, project.id, body.user_id)) {
      throw new ApiError(
        409,
        'RESOURCE_ALREADY_EXISTS',
        'The project is shared with this user already. Change that permission instead.',
      )
    }
    const id = newId()
    const now = isoNow(context)
    const permission = db.tx(() => {
      insertPermission(db, { id, project_id: project.id, ...body, created_at: now, updated_at: now })
      const granted = findPermission(db, project.id, id)!
      record(context, caller, project, granted, 'granted')
      return granted
    })
    return { data: permission, message: 'Project permission created successfully' }
  },

  updateProjectPermission: ({ context, caller, params, body }) => {
    const { db } = context
    const { project, permission } = permissionFor(context, caller, params.id, params.permissionId)
    if (permission.permission_level === body.permission_level) {
      return { data: permission, message: 'Project permission updated successfully' }
    }
    const updated = db.tx(() => {
      setPermissionLevel(db, permission.id, body.permission_level, isoNow(context))
      const next = findPermission(db, project.id, permission.id)!
      record(context, caller, project, next, 'updated')
      return next
    })
    return { data: updated, message: 'Project permission updated successfully' }
  },

  deleteProjectPermission: ({ context, caller, params }) => {
    const { project, permission } = permissionFor(context, caller, params.id, params.permissionId)
    context.db.tx(() => {
      deletePermission(context.db, permission.id)
      record(context, caller, project, permission, 'revoked')
      context.db.afterCommit(() => context.live.leaveProject(permission.user_id, project.id))
    })
    return { data: null, message: 'Project permission deleted successfully' }
  },
} satisfies Partial<Handlers>
