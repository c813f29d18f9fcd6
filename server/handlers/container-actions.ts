import { containerFor, refuseIfExpired } from '../access.ts'
import { statsOf } from '../container-stats.ts'
import { isoNow } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import { updateContainer } from '../db/containers.ts'
import { pagination } from '../db/page.ts'
import { pageOfStatusLogs } from '../db/status-logs.ts'
import { toContainerCore, toPlacement } from '../db/to-container.ts'
import { ApiError, notFound } from '../errors.ts'
import { actorOf } from '../operations/actor.ts'
import { eventContainer, recordContainerEvent } from '../operations/container-events.ts'
import { startCopy, startSync } from '../operations/copy.ts'
import { manage } from '../operations/manage.ts'
import { kvmOf, refuseKvmOnFree } from '../operations/new-container.ts'
import { refuseUnlessAllowed } from '../operations/refuse.ts'
import { containerClaim, publicKeys } from '../operations/signing.ts'

const past = {
  start: 'started',
  stop: 'stopped',
  'force-stop': 'stopped',
  restart: 'restarted',
  pause: 'paused',
  resume: 'resumed',
}

export const containerActionHandlers = {
  manageContainer: async ({ context, caller, params, body }) => {
    const container = containerFor(context, caller, params.id, 'edit')
    const { row, operation } = await manage(context, container, params.operation, {
      actor: actorOf(caller),
      timeout: body?.timeout ?? null,
    })
    const message = `Container ${past[params.operation]} successfully`
    return {
      data: {
        error: false as const,
        operation: params.operation,
        container_id: row.id,
        project_id: row.project_id,
        message,
        status: row.status,
        operation_id: operation.id,
      },
      message,
    }
  },

  setContainerKvm: ({ context, caller, params, body }) => {
    const row = containerFor(context, caller, params.id, 'edit')
    const kvm = kvmOf(body)!
    refuseIfExpired(row)
    if (kvm && row.server) refuseKvmOnFree(row.server)
    refuseUnlessAllowed(context, row, 'kvm')
    if (kvm !== row.kvm) {
      context.db.tx(() => {
        const next = updateContainer(context.db, row.id, { kvm, updated_at: isoNow(context) })
        const data = { container: eventContainer(next), changes: ['kvm'] }
        recordContainerEvent(context, next, 'container.resource_updated', data, { actor: actorOf(caller) })
      })
    }
    return {
      data: { id: row.id, name: row.name, status: row.status, kvm },
      message: 'Container kvm updated successfully',
    }
  },

  authorizeContainer: ({ context, caller, params }) => {
    const row = containerFor(context, caller, params.id, 'read')
    refuseIfExpired(row)
    return {
      data: containerClaim(context, {
        container_id: row.id,
        project_id: row.project_id,
        user_id: caller.user_id,
      }),
      message: 'Container authorization claim issued',
    }
  },

  getPublicKey: ({ context }) => ({
    data: publicKeys(context),
    message: 'Public keys retrieved successfully',
  }),

  copyContainer: async ({ context, caller, params, body }) => {
    const source = sourceFor(() => containerFor(context, caller, params.id, 'read'))
    const { row, operation } = await startCopy(context, caller, source, body)
    return {
      data: {
        ...toContainerCore(row, context.config.containersDomain),
        ...toPlacement(row),
        container_image_id: row.container_image_id,
        is_default: row.is_default,
        pool_id: null,
        ...(row.kvm ? { kvm_note: 'The container may use /dev/kvm.' } : {}),
        copy_firewall_rules: body.copy_firewall_rules ?? false,
        copy_network_rules: body.copy_network_rules ?? false,
        operation_id: operation.id,
      },
      message: 'Container copy initiated successfully',
    }
  },

  syncContainer: ({ context, caller, params }) => {
    const container = containerFor(context, caller, params.id, 'edit')
    const { row, operation } = startSync(context, caller, container)
    return {
      data: {
        container_id: row.id,
        source_container_id: row.source_container_id!,
        status: row.status,
        operation_id: operation.id,
      },
      message: 'Container sync initiated successfully',
    }
  },

  listStatusLogs: ({ context, caller, params, query }) => {
    const { id } = containerFor(context, caller, params.id, 'read')
    const { page = 1, limit = 10, sort_by = 'transition_time', sort_order = 'desc' } = query
    const { logs, total } = pageOfStatusLogs(context.db, id, { page, limit, sort_by, sort_order })
    return {
      data: { logs, pagination: pagination(total, { page, limit }) },
      message: 'Container status logs retrieved successfully',
    }
  },

  getContainerStats: ({ context, caller, params }) => ({
    data: statsOf(context, containerFor(context, caller, params.id, 'read')),
    message: 'Container statistics retrieved successfully',
  }),
} satisfies Partial<Handlers>

/** Of a copy the missing container is called by another code (sheet §4.8). */
function sourceFor<Row>(find: () => Row): Row {
  try {
    return find()
  } catch (error) {
    if (error instanceof ApiError && error.status === 404)
      throw notFound('Source container', 'SOURCE_CONTAINER_NOT_FOUND')
    throw error
  }
}
