import type { components } from '../../contract/generated/types.ts'
import { sshHost } from '../../contract/kit.ts'
import type { ContainerRow, PlacedOn } from './containers.ts'

type Container = components['schemas']['Container']

/** What other tables say of a container, fetched for a whole page at once. */
export interface Surroundings {
  snapshot_count: number
  aliases: { count: number; own: components['schemas']['ProxyDomain'][] }
  has_proxy_permissions: boolean
}

/** The fields that every answer has (sheet §3). */
export function toContainerCore(row: ContainerRow, containersDomain: string): Container {
  const { server } = row
  return {
    id: row.id,
    project_id: row.project_id,
    project_alias: row.project_alias,
    server_id: row.server_id,
    server_name: server?.name ?? null,
    ...(server?.subserver_name ? { subserver_name: server.subserver_name } : {}),
    ssh_hostname: server
      ? sshHost({ projectId: row.project_id, containerId: row.id, serverName: server.name, containersDomain })
      : null,
    name: row.name,
    color: row.color,
    container_image: row.container_image,
    ai: row.ai,
    hoody_kit: row.hoody_kit,
    dev_kit: row.dev_kit,
    kvm: row.kvm,
    autostart: row.autostart,
    prespawn: row.prespawn,
    status: row.status,
    environment_vars: row.environment_vars,
    env_sync: toEnvSync(row),
    volumes: {},
    ssh_public_key: row.ssh_public_key,
    ssh_key_fingerprint: row.ssh_key_fingerprint,
    ssh_key_installed_at: row.ssh_key_installed_at,
    comment: row.comment,
    created_at: row.created_at,
    updated_at: row.updated_at,
    realm_ids: row.realm_ids,
  }
}

/** Beyond the core: what the list, the single container, update and copy have, and create and the project list lack. */
export const toPlacement = (row: ContainerRow) => ({
  server: row.server && toServer(row.server),
  ramdisk: row.ramdisk,
  ramdisk_scope: row.ramdisk_scope,
  source_container_id: row.source_container_id,
})

export const toExpiry = ({ server }: ContainerRow) => ({
  server_expired: server?.expired_at != null,
  server_expired_at: server?.expired_at ?? null,
  server_expired_reason: server?.expired_reason ?? null,
})

/** What both lists and the single container have. */
export const toSummary = (row: ContainerRow, around: Surroundings) => ({
  is_default: row.is_default,
  pool_id: null,
  snapshot_count: around.snapshot_count,
  last_used_snapshot: row.last_used_snapshot,
  has_proxy_permissions: around.has_proxy_permissions,
  proxy_permissions_scope: around.has_proxy_permissions ? ('container' as const) : ('none' as const),
  has_proxy_domains: around.aliases.count > 0,
  proxy_domains_count: around.aliases.count,
})

export const toEnvSync = (row: ContainerRow): components['schemas']['EnvSync'] => ({
  pending: row.env_applied_revision < row.env_revision,
  revision: row.env_revision,
  applied_revision: row.env_applied_revision,
  verified_at: row.env_verified_at,
  attempted_at: row.env_attempted_at,
  last_error: row.env_last_error,
  exhausted: false,
})

export function toWarnings({ server }: ContainerRow): components['schemas']['ContainerWarning'][] {
  if (!server?.expired_at) return []
  return [
    {
      type: 'server_expired',
      message: server.expired_reason ?? 'The server was terminated',
      expired_at: server.expired_at,
    },
  ]
}

/** Free slices share their host's processor and memory: only their disk has a size (sheet §3). */
function toServer(server: PlacedOn): components['schemas']['ContainerServer'] {
  const { name, country, country_name, city, region, datacenter, is_free, specs, rental_end } = server
  return {
    name,
    country,
    country_name,
    city,
    region,
    datacenter,
    is_free,
    specs: {
      cpu_cores: is_free ? null : (specs.cpu?.cores ?? null),
      ram_gb: is_free ? null : (specs.ram?.capacity_gb ?? null),
      disk_gb: specs.disks?.total_gb ?? null,
      shared_compute: is_free,
    },
    expires_at: is_free ? null : rental_end,
  }
}
