import type { Caller } from './auth/caller.ts'
import type { Context } from './context.ts'
import type { ContainerRow } from './db/containers.ts'
import { type EventInput, recordEvent } from './live.ts'

/** Records an event of something that belongs to a container: its owner, project and realms are those concerned. */
export function recordOnContainer(
  context: Context,
  caller: Caller | null,
  container: Pick<ContainerRow, 'id' | 'user_id' | 'project_id' | 'realm_ids'>,
  event: Pick<EventInput, 'type' | 'resource_type' | 'resource_id' | 'data'>,
): void {
  recordEvent(context, {
    ...event,
    user_id: container.user_id,
    project_id: container.project_id,
    container_id: container.id,
    realm_ids: container.realm_ids,
    actor_id: caller?.user_id ?? null,
  })
}
