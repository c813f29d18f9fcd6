import type { components } from '../../contract/generated/types.ts'
import type { Context } from '../context.ts'
import type { ContainerRow } from '../db/containers.ts'
import { toExpiry } from '../db/to-container.ts'
import { type EventType, recordEvent } from '../live.ts'
import type { Actor } from './actor.ts'

/** A container as events carry it: without environment, realms and server name (sheet §16.2). */
export const eventContainer = (row: ContainerRow): components['schemas']['EventContainer'] => ({
  id: row.id,
  project_id: row.project_id,
  server_id: row.server_id,
  name: row.name,
  color: row.color,
  container_image: row.container_image,
  status: row.status,
  ai: row.ai,
  hoody_kit: row.hoody_kit,
  dev_kit: row.dev_kit,
  kvm: row.kvm,
  autostart: row.autostart,
  ramdisk: row.ramdisk,
  ramdisk_scope: row.ramdisk_scope,
  prespawn: row.prespawn,
  is_default: row.is_default,
  comment: row.comment,
  source_container_id: row.source_container_id,
  ...toExpiry(row),
  created_at: row.created_at,
  updated_at: row.updated_at,
})

/** Writes an event about a container in the running transaction. */
export function recordContainerEvent(
  context: Context,
  row: ContainerRow,
  type: EventType,
  data: Record<string, unknown>,
  by: { actor: Actor; operation_id?: string | null },
): void {
  recordEvent(context, {
    type,
    resource_type: 'container',
    resource_id: row.id,
    user_id: row.user_id,
    project_id: row.project_id,
    container_id: row.id,
    realm_ids: row.realm_ids,
    operation_id: by.operation_id ?? null,
    actor_id: by.actor.user_id,
    data,
  })
}
