// What tests of creation start from.

import type { Schemas } from '../../api/client.ts'
import type { Project } from '../../api/projects.ts'
import type { Rental } from '../../api/servers.ts'
import type { Known } from './checks.ts'
import type { CreateDraft } from './draft.ts'
import { emptyDraft } from './draft-values.ts'

export const acme = {
  id: 'acme',
  alias: 'client-acme',
  max_containers: 20,
  realm_ids: ['a'.repeat(24)],
} as Project
export const home = { id: 'home', alias: 'home', max_containers: null, realm_ids: [] as string[] } as Project

export function rental(server_id: string, more: Partial<Rental> = {}, used = 1, max = 10): Rental {
  const server = { id: server_id, name: server_id, container_capacity: { used, max } }
  return {
    id: `rental-${server_id}`,
    server_id,
    status: 'active',
    is_free_tier: false,
    server,
    ...more,
  } as Rental
}

export function aDraft(more: Partial<CreateDraft> = {}): CreateDraft {
  return { ...emptyDraft(() => 0), name: 'acme-web', projectId: 'acme', serverId: 'node-us', ...more }
}

export function known(more: Partial<Known> = {}): Known {
  return {
    rows: [{ id: 'c1', name: 'acme-api', color: '#D52E26', project_id: 'acme', ssh_public_key: null }],
    complete: true,
    projects: [acme, home],
    servers: [rental('node-us'), rental('node-free', { is_free_tier: true })],
    images: [
      { image_name: 'debian/13', os: 'debian', release: '13' },
      { image_name: 'ubuntu/22.04', os: 'ubuntu', release: '22.04' },
    ],
    realmId: null,
    token: null,
    ...more,
  }
}

export function aToken(
  permissions: Schemas['TokenPermissions'],
  restrictions: Partial<Schemas['TokenRestrictions']> = {},
): Schemas['CurrentToken'] {
  return {
    token: { permissions },
    restrictions: { has_realm_restrictions: false, ...restrictions },
  } as Schemas['CurrentToken']
}
