import { containerFor } from '../access.ts'
import { isoNow } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import { listSnapshots, toSnapshot } from '../db/snapshots.ts'
import { actorOf } from '../operations/actor.ts'
import {
  maxSnapshots,
  removeSnapshot,
  renameSnapshot,
  restoreSnapshot,
  takeSnapshot,
} from '../operations/snapshot.ts'

export const snapshotHandlers = {
  listSnapshots: ({ context, caller, params }) => {
    const row = containerFor(context, caller, params.id, 'read')
    const snapshots = listSnapshots(context.db, row.id, isoNow(context)).map(toSnapshot)
    return {
      data: {
        container_id: row.id,
        project_id: row.project_id,
        snapshot_count: snapshots.length,
        max_snapshots: maxSnapshots(row),
        snapshots,
      },
      message: 'Snapshots retrieved successfully',
    }
  },

  createSnapshot: async ({ context, caller, params, body }) => {
    const row = containerFor(context, caller, params.id, 'edit')
    const snapshot = await takeSnapshot(context, row, { ...body, actor: actorOf(caller) })
    return {
      data: { container_id: row.id, project_id: row.project_id, snapshot: toSnapshot(snapshot) },
      message: 'Snapshot created successfully',
    }
  },

  restoreSnapshot: async ({ context, caller, params }) => {
    const row = containerFor(context, caller, params.id, 'edit')
    const snapshot = await restoreSnapshot(context, row, params.name, actorOf(caller))
    const message = 'Container restored from snapshot successfully'
    return { data: { success: true, message, snapshot: toSnapshot(snapshot) }, message }
  },

  deleteSnapshot: async ({ context, caller, params }) => {
    const row = containerFor(context, caller, params.id, 'edit')
    await removeSnapshot(context, row, params.name, actorOf(caller))
    return {
      data: { container_id: row.id, project_id: row.project_id, snapshot_name: params.name },
      message: 'Snapshot deleted successfully',
    }
  },

  setSnapshotAlias: ({ context, caller, params, body }) => {
    const row = containerFor(context, caller, params.id, 'edit')
    const snapshot = renameSnapshot(context, row, params.name, body.alias, actorOf(caller))
    return {
      data: { container_id: row.id, project_id: row.project_id, snapshot: toSnapshot(snapshot) },
      message: 'Snapshot alias updated successfully',
    }
  },
} satisfies Partial<Handlers>
