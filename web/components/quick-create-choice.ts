// What one click on "New container" makes: the last choice where it still holds, sensible defaults where not.

import type { Schemas } from '../api/client.ts'
import { serverIllness, serverLabel, serverRoom } from './server-state.ts'

/** Used until somebody chooses; the API's own default too (sheet §14). */
export const DEFAULT_IMAGE = 'debian/13'

/** What was chosen last. Ids may have gone meanwhile. */
export interface Remembered {
  projectId?: string | undefined
  serverId?: string | undefined
  image?: string | undefined
  /** A preset's name. */
  preset?: string | undefined
}

export interface QuickChoice {
  project: Schemas['Project']
  /** The id that a create takes, and the name people know. */
  server: { id: string; name: string }
  image: string
  /** How many more fit: into the project, and onto the server. */
  room: number
}

export interface Option {
  id: string
  label: string
  /** "8 of 10 containers" */
  hint?: string | undefined
  /** Why it cannot be chosen. */
  reason?: string | undefined
}

/** A choice, or the reason why nothing can be created. */
export type QuickAnswer = { choice: QuickChoice } | { reason: string }

interface Known {
  projects: readonly Schemas['Project'][]
  servers: readonly Schemas['Rental'][]
  /** Containers by project, to hold against its quota. */
  counts: ReadonlyMap<string, number>
}

export function chooseForQuickCreate(known: Known, remembered: Remembered): QuickAnswer {
  const { projects, servers, counts } = known
  if (projects.length === 0) return { reason: 'There is no project to create it in.' }
  const open = (project: Schemas['Project']) => !projectReason(project, counts)
  const project =
    projects.find(one => one.id === remembered.projectId && open(one)) ??
    projects.find(one => one.is_default && open(one)) ??
    projects.find(open)
  if (!project) return { reason: 'Every project holds as many containers as it may.' }

  const placed = servers.flatMap(rental => {
    const { server_id } = rental
    return server_id && !serverReason(rental) ? [{ rental, id: server_id }] : []
  })
  // A dedicated server has room for more, and may have been paid for.
  const found =
    placed.find(({ id }) => id === remembered.serverId) ??
    placed.find(({ rental }) => !rental.is_free_tier) ??
    placed[0]
  if (!found) return { reason: noServer(servers) }
  return {
    choice: {
      project,
      server: { id: found.id, name: serverLabel(found.rental) },
      image: remembered.image ?? DEFAULT_IMAGE,
      room: Math.min(projectLeft(project, counts), serverLeft(found.rental)),
    },
  }
}

function noServer(servers: readonly Schemas['Rental'][]): string {
  if (servers.length === 0) return 'There is no server to create it on.'
  if (servers.length === 1) return serverReason(servers[0]!) ?? 'There is no server to create it on.'
  return 'No server has room.'
}

/** Why nothing more fits into a project. */
function projectReason(project: Schemas['Project'], counts: ReadonlyMap<string, number>): string | undefined {
  const { max_containers: max } = project
  if (max === null || (counts.get(project.id) ?? 0) < max) return undefined
  return `Full: ${max} of ${max} containers.`
}

function projectLeft({ id, max_containers }: Schemas['Project'], counts: ReadonlyMap<string, number>) {
  return max_containers === null ? Number.POSITIVE_INFINITY : max_containers - (counts.get(id) ?? 0)
}

function serverLeft({ server }: Schemas['Rental']): number {
  const capacity = server?.container_capacity
  return capacity ? capacity.max - capacity.used : Number.POSITIVE_INFINITY
}

function serverReason(rental: Schemas['Rental']): string | undefined {
  const illness = serverIllness(rental)
  return illness?.blocks ? illness.reason : undefined
}

export function projectOptions({ projects, counts }: Known): Option[] {
  return projects.map(project => {
    const count = counts.get(project.id) ?? 0
    const hint =
      project.max_containers === null ? undefined : `${count} of ${project.max_containers} containers`
    return { id: project.id, label: project.alias, hint, reason: projectReason(project, counts) }
  })
}

export function serverOptions(servers: readonly Schemas['Rental'][]): Option[] {
  return servers.flatMap(rental => {
    const hint = [rental.is_free_tier && 'Free', serverRoom(rental)].filter(Boolean).join(', ')
    if (!rental.server_id) return []
    return [
      {
        id: rental.server_id,
        label: serverLabel(rental),
        hint: hint || undefined,
        reason: serverReason(rental),
      },
    ]
  })
}
