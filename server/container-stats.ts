import type { components } from '../contract/generated/types.ts'
import type { Context } from './context.ts'
import type { ContainerRow } from './db/containers.ts'
import { machineOf } from './operations/machine.ts'

/** What the host measures of a container, with what the books know of it (sheet §7.2). */
export function statsOf(context: Context, row: ContainerRow): components['schemas']['ContainerStats'] {
  const started = performance.now()
  const measurements = context.engine.measure(machineOf(row))
  return {
    id: row.id,
    project_id: row.project_id,
    project_name: row.project_alias,
    server_name: row.server?.name ?? null,
    ...(row.server?.subserver_name ? { subserver_name: row.server.subserver_name } : {}),
    ...measurements,
    processing_time: `${Math.ceil(performance.now() - started)}ms`,
  }
}
