import { createHash } from 'node:crypto'
import { freeName } from '../../contract/name.ts'
import type { Context } from '../context.ts'
import { containersInProject } from '../db/containers.ts'
import {
  findProject,
  insertProject,
  type ProjectRow,
  projectByAlias,
  toProject,
  updateProject,
} from '../db/projects.ts'
import { insertServer, listServers, type ServerRow, serverNameTaken, usedCapacity } from '../db/servers.ts'
import { recordEvent } from '../live.ts'
import { dedicatedServer, places } from '../new-server.ts'
import type { Random } from './random.ts'
import { projectPlans, type Role, type RoleName, roles } from './roles.ts'

const day = 86_400_000

/** Realms are any hex24 and have no names (sheet §1.8); these are the same in every sample. */
export const realmOf = (name: string): string =>
  createHash('sha256').update(`livery ${name}`).digest('hex').slice(0, 24)

/** An id as old as what it names, for ids sort by age (sheet §1.7). @param at epoch ms */
export const idAt = (random: Random, at: number): string =>
  Math.floor(at / 1000)
    .toString(16)
    .padStart(8, '0') + random.hex(16)

export interface Room {
  server: ServerRow
  free: number
}

/** Servers with room for `count` containers in all; makes dedicated ones, larger for more, where it lacks. */
export function makeRoom(
  context: Context,
  random: Random,
  user_id: string,
  count: number,
): { rooms: Room[]; added: number } {
  const { db, clock } = context
  const used = usedCapacity(db, user_id)
  const rooms = listServers(db, user_id)
    .filter(server => !server.is_free && server.expired_at === null)
    .map(server => ({ server, free: server.max_containers - (used.get(server.id) ?? 0) }))
  const lacking = count - rooms.reduce((sum, { free }) => sum + free, 0)
  const wanted = count < 10 ? 1 : count < 200 ? 3 : 6
  const added = Math.max(wanted - rooms.length, lacking > 0 ? 1 : 0)
  const size = Math.max(1000, Math.ceil(lacking / Math.max(1, added) / 1000) * 1000)
  for (let n = 0; n < added; n += 1) {
    const place = places[(rooms.length + 1) % places.length]!
    const since = clock.now() - random.int(60, 240) * day
    const name = freeName(`node-${place.code}`, taken => serverNameTaken(db, taken))
    const server: ServerRow = {
      ...dedicatedServer(user_id, place, since, name, size),
      rental_end: new Date(clock.now() + random.int(40, 300) * day).toISOString(),
      booted_at: new Date(clock.now() - random.int(5, 50) * day).toISOString(),
    }
    insertServer(db, server)
    recordEvent(context, {
      type: 'server.created',
      resource_type: 'server',
      resource_id: server.id,
      user_id,
      data: { resource_id: server.id, server: { id: server.id, name }, rental: { id: server.rental_id } },
    })
    rooms.push({ server, free: size })
  }
  return { rooms, added }
}

export interface Plan {
  project: ProjectRow
  weight: number
  /** The roles, those that this project has more of weighing more. */
  roles: (Role & { weight: number })[]
}

/** Three to twelve projects, by the size of the fleet. One that exists already is used again. */
export function makeProjects(
  context: Context,
  random: Random,
  user_id: string,
  count: number,
): { plans: Plan[]; added: number } {
  const { db, clock } = context
  const number = Math.min(12, Math.max(3, Math.round(Math.sqrt(count) / 1.3)))
  let added = 0
  const plans = projectPlans.slice(0, number).map(({ alias, color, weight, more }) => {
    const known = projectByAlias(db, user_id, alias)
    const at = clock.now() - random.int(150, 300) * day
    const project = known ? findProject(db, known.id)! : newProject(random, user_id, alias, color, at)
    if (!known) {
      added += 1
      insertProject(db, project)
      recordEvent(context, {
        type: 'project.created',
        resource_type: 'project',
        resource_id: project.id,
        user_id,
        project_id: project.id,
        realm_ids: project.realm_ids,
        data: { project: toProject(project) },
      })
    }
    return { project, weight, roles: weighed(more) }
  })
  return { plans, added }
}

const newProject = (
  random: Random,
  user_id: string,
  alias: string,
  color: string,
  at: number,
): ProjectRow => ({
  id: idAt(random, at),
  user_id,
  alias,
  color,
  max_containers: null,
  is_default: false,
  realm_ids: ['production', 'staging', 'agents'].map(realmOf),
  created_at: new Date(at).toISOString(),
  updated_at: new Date(at).toISOString(),
})

const weighed = (more: readonly RoleName[]): Role[] =>
  roles.map(role => ({ ...role, weight: more.includes(role.role) ? role.weight * 3 : role.weight }))

/** Every other project has a quota, which what it holds respects. */
export function setQuotas(context: Context, plans: Plan[]): void {
  for (const [index, { project }] of plans.entries()) {
    if (index % 2 === 1) continue
    const held = containersInProject(context.db, project.id)
    updateProject(context.db, { ...project, max_containers: Math.ceil((held + 1) / 10) * 10 })
  }
}
