import type { ContainerRow } from '../db/containers.ts'
import type { Machine } from '../engine/engine.ts'

/** What the engine is told of a container. */
export const machineOf = (row: ContainerRow): Machine => ({
  id: row.id,
  project_id: row.project_id,
  server_id: row.server_id ?? '',
  name: row.name,
  image: row.container_image,
  hoody_kit: row.hoody_kit,
  dev_kit: row.dev_kit,
  ai: row.ai,
  autostart: row.autostart,
  ramdisk: row.ramdisk,
  ramdisk_scope: row.ramdisk_scope,
  ssh_public_key: row.ssh_public_key,
  environment_vars: row.environment_vars,
})
