// Containers that were asked for and have no row yet: their cards show from the click on.

import type { Schemas } from '../api/client.ts'
import { createContainer } from '../api/containers.ts'
import type { Container } from '../api/fleet-state.ts'
import { mutate } from '../api/mutate.ts'
import { useNewcomers } from './newcomers.ts'

let count = 0

export function newcomerId(): string {
  count += 1
  return `new-${count}`
}

/** What the answer will have and the request has not. */
export interface Surroundings {
  projectId: string
  projectAlias: string
  serverName: string
}

export type NamedBody = Schemas['ContainerCreate'] & { name: string; color: string }

/** What a create leads to, as far as it is known before the answer (sheet §4.3). */
export function provisionalRow(id: string, body: NamedBody, around: Surroundings): Container {
  const now = new Date().toISOString()
  const hoody_kit = body.hoody_kit ?? true
  return {
    id,
    name: body.name,
    color: body.color,
    status: 'creating',
    project_id: around.projectId,
    project_alias: around.projectAlias,
    server_id: body.server_id,
    server_name: around.serverName,
    container_image: body.container_image ?? '',
    ssh_hostname: null,
    ai: body.ai ?? true,
    hoody_kit,
    dev_kit: body.dev_kit ?? hoody_kit,
    kvm: body.kvm ?? false,
    autostart: body.autostart ?? true,
    environment_vars: {},
    volumes: {},
    ssh_public_key: null,
    comment: body.comment ?? null,
    created_at: now,
    updated_at: now,
    realm_ids: body.realm_ids ?? [],
  }
}

/** Shows them, in their order, and brings the first into view. Those that are shown already are renewed. */
export function showNewcomers(rows: readonly Container[]) {
  const ids = new Set(rows.map(row => row.id))
  useNewcomers.setState(({ newcomers }) => ({
    newcomers: [...rows.map(row => ({ row })), ...newcomers.filter(one => !ids.has(one.row.id))],
    latest: rows[0]?.id ?? null,
  }))
}

/** What is new about one that is shown. */
export function changeNewcomer(id: string, changes: Partial<Container>) {
  useNewcomers.setState(({ newcomers }) => ({
    newcomers: newcomers.map(one => (one.row.id === id ? { ...one, row: { ...one.row, ...changes } } : one)),
  }))
}

/** The API has answered: whoever shows newcomers leaves out those whose row is there. */
export function settleNewcomer(id: string, createdAs: string) {
  useNewcomers.setState(({ newcomers }) => ({
    newcomers: newcomers.map(one => (one.row.id === id ? { ...one, createdAs } : one)),
  }))
  setTimeout(() => dropNewcomers([id]), 2000)
}

export function dropNewcomers(ids: Iterable<string>) {
  const gone = new Set(ids)
  useNewcomers.setState(({ newcomers }) => ({ newcomers: newcomers.filter(({ row }) => !gone.has(row.id)) }))
}

/** Creates one, with its card at once; the card goes when it is refused, and the refusal is thrown. */
export async function createWithCard(
  body: NamedBody,
  around: Surroundings,
  id = newcomerId(),
): Promise<Container> {
  showNewcomers([provisionalRow(id, body, around)])
  try {
    const row = await mutate(createContainer, { projectId: around.projectId, body })
    settleNewcomer(id, row.id)
    return row
  } catch (error) {
    dropNewcomers([id])
    throw error
  }
}
