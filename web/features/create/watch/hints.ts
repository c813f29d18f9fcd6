// What may be wrong when a creation takes long or has failed: the documented causes (sheet §18.1), held against what is known.

import { resolveImageName } from '../../../../contract/image-name.ts'
import type { StatusLog } from '../../../api/coming-up.ts'
import type { Container } from '../../../api/fleet-state.ts'
import type { Image } from '../../../api/images.ts'
import type { Project } from '../../../api/projects.ts'
import type { Rental } from '../../../api/servers.ts'
import { serverIllness, serverLabel, serverRoom } from '../../../components/server-state.ts'
import { formatCount } from '../../../lib/format.ts'

/** Milliseconds after which it takes long, and after which nobody waits any more (sheet §18.1). */
export const LONG = 2 * 60_000
export const TOO_LONG = 5 * 60_000

export interface Facts {
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

export interface Hint {
  text: string
  /** It explains what happens; others were looked at and are well. */
  isSuspect: boolean
}

const serverOf = ({ container, servers }: Facts) =>
  servers?.find(rental => rental.server_id === container.server_id)

/** For one that is still being created: is the server in service, has it room, has it the image? */
export function hintsOf(facts: Facts): Hint[] {
  const { container, rows } = facts
  const { container_image: image, hoody_kit, dev_kit } = container
  const rental = serverOf(facts)
  const name = rental ? serverLabel(rental) : (container.server_name ?? 'the server')
  const illness = rental && serverIllness(rental)
  const capacity = rental?.server?.container_capacity
  const isFull = capacity !== undefined && capacity.used > capacity.max
  const room = rental && serverRoom(rental)
  const here = rows.filter(
    row =>
      row.id !== container.id &&
      row.server_id === container.server_id &&
      row.container_image === image &&
      ['running', 'paused', 'stopped'].includes(row.status),
  ).length
  const hints: Hint[] = []
  // Being full of this one is no illness: it has its place.
  if (!rental) hints.push({ text: `${name} is not among your servers.`, isSuspect: true })
  else if (illness && !illness.reason.startsWith('Full'))
    hints.push({ text: `${name}: ${illness.reason}`, isSuspect: true })
  else hints.push({ text: `${name} is in service.`, isSuspect: false })
  if (room)
    hints.push({
      text: `${name} holds ${room}${isFull ? ', which is more than it may' : ''}.`,
      isSuspect: isFull,
    })
  hints.push(
    here === 0
      ? {
          text: `The first ${image} on ${name}: the image has to be fetched, which takes longer once.`,
          isSuspect: true,
        }
      : { text: `${name} has ${image} already: ${formatCount(here)} came up there.`, isSuspect: false },
  )
  if (hoody_kit) {
    const kits = dev_kit ? 'The kit and the dev kit are' : 'The kit is'
    hints.push({ text: `${kits} installed too, which adds 10 to 15 s.`, isSuspect: false })
  }
  return hints.sort((a, b) => Number(b.isSuspect) - Number(a.isSuspect))
}

export interface Cause {
  id: 'capacity' | 'image' | 'quota' | 'network'
  title: string
  /** What is known about it here, and what to do. */
  text: string
}

/** Livery's own codes, where an API sends them. */
const byCode: Record<string, Cause['id']> = {
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

/** The documented causes, the likely ones first: what the API says, then what the facts speak for. */
export function causesOf(facts: Facts, code: string | null): Cause[] {
  const { container, rows, projects, images } = facts
  const rental = serverOf(facts)
  const name = rental ? serverLabel(rental) : (container.server_name ?? 'The server')
  const illness = rental && serverIllness(rental)
  const resolved = images && resolveImageName(container.container_image, images)
  const isUnknown = resolved && 'refused' in resolved
  const project = projects?.find(({ id }) => id === container.project_id)
  const used = rows.filter(row => row.project_id === container.project_id).length
  const isAtQuota = project?.max_containers != null && used >= project.max_containers
  const causes: (Cause & { weight: number })[] = [
    {
      id: 'capacity',
      title: 'The server is out of CPU or memory',
      text: illness
        ? `${name}: ${illness.reason} Choose another server.`
        : `${name} has room by its count of containers, which says nothing of CPU and memory. Choose another server, or try again later.`,
      weight: illness || !rental ? 2 : 0,
    },
    {
      id: 'image',
      title: 'There is no such image',
      text: isUnknown
        ? `${resolved.refused}.${resolved.suggestion ? ` Take ${resolved.suggestion}.` : ' Names are written as os/release.'}`
        : `${container.container_image} is ${resolved ? 'in the catalogue' : 'to be looked up in the catalogue'}. Names are written as os/release.`,
      weight: isUnknown ? 3 : 0,
    },
    {
      id: 'quota',
      title: 'The project may hold no more',
      text: project
        ? project.max_containers === null
          ? `${project.alias} has no limit.`
          : `${project.alias} holds ${formatCount(used)} of ${formatCount(project.max_containers)}.`
        : 'Its limit is not known here.',
      weight: isAtQuota ? 1 : 0,
    },
    {
      id: 'network',
      title: 'The network between host and registry failed',
      text: 'It passes by itself: try again in a moment.',
      weight: 0,
    },
  ]
  const told = code === null ? undefined : byCode[code]
  return causes
    .sort((a, b) => Number(b.id === told) - Number(a.id === told) || b.weight - a.weight)
    .map(({ weight: _weight, ...cause }) => cause)
}
