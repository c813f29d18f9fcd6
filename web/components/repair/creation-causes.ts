// What may be wrong when a creation takes long or has failed: the documented causes (sheet §18.1), held against what is known.

import { resolveImageName } from '../../../contract/image-name.ts'
import type { StatusLog } from '../../api/coming-up.ts'
import type { Container } from '../../api/fleet-state.ts'
import type { Image } from '../../api/images.ts'
import type { Project } from '../../api/projects.ts'
import type { Rental } from '../../api/servers.ts'
import { formatCount } from '../../lib/format.ts'
import { serverIllness, serverLabel, serverRoom } from '../server-state.ts'
import { type Cause, ranked, type Step } from './cause.ts'

/** Milliseconds after which it takes long, and after which nobody waits any more (sheet §18.1). */
export const LONG = 2 * 60_000
export const TOO_LONG = 5 * 60_000

export interface CreationFacts {
  container: Pick<
    Container,
    'id' | 'server_id' | 'server_name' | 'container_image' | 'project_id' | 'hoody_kit' | 'dev_kit'
  >
  /** The fleet, whole. */
  rows: readonly Pick<Container, 'id' | 'server_id' | 'container_image' | 'status' | 'project_id'>[]
  /** Undefined where they are not known. */
  servers: readonly Rental[] | undefined
  projects: readonly Project[] | undefined
  images: readonly Image[] | undefined
}

export interface ServerFacts {
  rental: Rental | undefined
  name: string
  /** Why nothing should go onto it. Being full is no illness of those that have their place. */
  illness: string | undefined
  /** It is full, of others and of itself. */
  isFull: boolean
  room: string | undefined
  step: Step | undefined
}

/** How the server does that it is on, or was to be on. */
export function serverFacts({
  container,
  servers,
}: Pick<CreationFacts, 'container' | 'servers'>): ServerFacts {
  const rental = servers?.find(({ server_id }) => server_id === container.server_id)
  const name = rental ? serverLabel(rental) : (container.server_name ?? 'The server')
  const reason = rental && serverIllness(rental)?.reason
  const isFull = reason?.startsWith('Full') ?? false
  return {
    rental,
    name,
    illness: isFull ? undefined : reason,
    isFull,
    room: rental && serverRoom(rental),
    step: rental || container.server_name ? { to: 'server', name } : undefined,
  }
}

/** For one that is still being created: is the server in service, has it room, has it the image? */
export function slowCauses(facts: CreationFacts): Cause[] {
  const { container, rows, servers } = facts
  const { container_image: image, hoody_kit, dev_kit } = container
  const { rental, name, illness, room, step } = serverFacts(facts)
  const capacity = rental?.server?.container_capacity
  const isOverfull = capacity !== undefined && capacity.used > capacity.max
  const here = rows.filter(
    row =>
      row.id !== container.id &&
      row.server_id === container.server_id &&
      row.container_image === image &&
      ['running', 'paused', 'stopped'].includes(row.status),
  ).length
  const causes: Cause[] = []
  if (servers && !rental) {
    causes.push({ id: 'server', text: `${name} is not among your servers.`, isSuspect: true })
  } else if (illness) {
    causes.push({ id: 'server', text: `${name}: ${illness}`, isSuspect: true, ...(step && { step }) })
  } else if (rental) causes.push({ id: 'server', text: `${name} is in service.`, isSuspect: false })
  if (room) {
    const text = `${name} holds ${room}${isOverfull ? ', which is more than it may' : ''}.`
    causes.push({ id: 'room', text, isSuspect: isOverfull, ...(isOverfull && step && { step }) })
  }
  causes.push(
    here === 0
      ? {
          id: 'image',
          text: `The first ${image} on ${name}: the image has to be fetched, which takes longer once.`,
          isSuspect: true,
        }
      : {
          id: 'image',
          text: `${name} has ${image} already: ${formatCount(here)} came up there.`,
          isSuspect: false,
        },
  )
  if (hoody_kit) {
    const kits = dev_kit ? 'The kit and the dev kit are' : 'The kit is'
    causes.push({ id: 'kit', text: `${kits} installed too, which adds 10 to 15 s.`, isSuspect: false })
  }
  return ranked(causes)
}

/** Livery's own codes, where an API sends them. */
const byCode: Record<string, string> = {
  capacity: 'capacity',
  invalid_image: 'image',
  network: 'network',
  timeout: 'network',
}

/** Why it failed, as its log has it. @param logs in any order */
export function failureOf(logs: readonly StatusLog[]): { reason: string | null; code: string | null } {
  const log = logs.findLast(({ to_status }) => to_status === 'failed')
  const { reason, message, reason_code } = log?.metadata ?? {}
  const text = [reason, message].find(value => typeof value === 'string' && value !== '')
  return {
    reason: (text as string | undefined) ?? null,
    code: typeof reason_code === 'string' ? reason_code : null,
  }
}

/** The documented causes of a creation that failed: what the API says, then what the facts speak for. */
export function failureCauses(facts: CreationFacts, code: string | null): Cause[] {
  const { container, rows, servers, projects, images } = facts
  const { rental, name, illness, isFull, room, step } = serverFacts(facts)
  const resolved = images && resolveImageName(container.container_image, images)
  const isUnknown = resolved !== undefined && 'refused' in resolved
  const project = projects?.find(({ id }) => id === container.project_id)
  const used = rows.filter(row => row.project_id === container.project_id).length
  const isAtQuota = project?.max_containers != null && used >= project.max_containers
  const serverTrouble = illness ?? (isFull ? `Full: ${room}.` : undefined)
  const told = code === null ? undefined : byCode[code]
  const weighed = (cause: Omit<Cause, 'isSuspect'>, weight: number) => ({
    ...cause,
    isSuspect: weight > 0 || cause.id === told,
    weight: cause.id === told ? 10 : weight,
  })
  return ranked([
    weighed(
      {
        id: 'capacity',
        title: 'The server is out of CPU or memory',
        text: serverTrouble
          ? `${name}: ${serverTrouble} Choose another server.`
          : servers && !rental
            ? `${name} is not among your servers. Choose another.`
            : `${name} has room by its count of containers, which says nothing of CPU and memory. Choose another server, or try again later.`,
        ...(step && { step }),
      },
      serverTrouble || (servers && !rental) ? 2 : 0,
    ),
    weighed(
      {
        id: 'image',
        title: 'There is no such image',
        text: isUnknown
          ? `${resolved.refused}.${resolved.suggestion ? ` Take ${resolved.suggestion}.` : ' Names are written as os/release.'}`
          : `${container.container_image} is ${resolved ? 'in the catalogue' : 'to be looked up in the catalogue'}. Names are written as os/release.`,
      },
      isUnknown ? 3 : 0,
    ),
    weighed(
      {
        id: 'quota',
        title: 'The project may hold no more',
        text: project
          ? project.max_containers === null
            ? `${project.alias} has no limit.`
            : `${project.alias} holds ${formatCount(used)} of ${formatCount(project.max_containers)}.`
          : 'Its limit is not known here.',
        ...(project && { step: { to: 'project', name: project.alias } as const }),
      },
      isAtQuota ? 1 : 0,
    ),
    weighed(
      {
        id: 'network',
        title: 'The network between host and registry failed',
        text: 'It passes by itself: try again in a moment.',
      },
      0,
    ),
  ])
}
