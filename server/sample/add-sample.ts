import type { components } from '../../contract/generated/types.ts'
import type { Context } from '../context.ts'
import { type ContainerRow, insertContainer } from '../db/containers.ts'
import { firstUser } from '../db/users.ts'
import { machineOf } from '../operations/machine.ts'
import { addAlias, addHistoryEvents, addSnapshots, addStatusLogs, type Happening } from './belongings.ts'
import { draftContainer, lives } from './container.ts'
import { makeProjects, makeRoom, type Room, setQuotas } from './fleet.ts'
import type { Ending } from './history.ts'
import { createRandom, type Random } from './random.ts'

/** Most containers that one call may add: the fleet that the app is built for. */
export const sampleLimit = 10_000
/** Events that one call writes at most: a page of history, not a log of everything. */
const mostEvents = 400

/** A small fleet would lack some state by chance; these are in every one. */
const always: Ending[] = ['running', 'stopped', 'failed', 'paused', 'stopped']

/**
 * Adds a fleet that looks lived in, for the first user: `count` containers in projects of their kind, with servers to
 * stand on, weeks of history, snapshots and aliases. The same seed and database give the same names, colours and states.
 */
export function addSample(context: Context, count: number): components['schemas']['Sample'] {
  if (!Number.isInteger(count) || count < 1 || count > sampleLimit) {
    throw new RangeError(`A sample has from 1 to ${sampleLimit} containers, not ${count}.`)
  }
  const { db, clock, config, engine } = context
  const user = firstUser(db)!
  const existing = db.get<{ n: number }>('SELECT count(*) AS n FROM containers')!.n
  const random = createRandom(config.seed * 31 + existing)
  const now = clock.now()
  const rows: ContainerRow[] = []
  const happenings: Happening[] = []

  const added = db.tx(() => {
    const servers = makeRoom(context, random, user.id, count)
    const projects = makeProjects(context, random, user.id, count)
    const names = namesIn(
      context,
      projects.plans.map(({ project }) => project.id),
    )
    for (let n = 0; n < count; n += 1) {
      const plan = random.weighted(projects.plans)
      const role = random.weighted(plan.roles)
      const room = roomIn(random, servers.rooms)
      room.free -= 1
      const { container, history } = draftContainer(random, {
        role,
        project: plan.project,
        server_id: room.server.id,
        name: names.next(plan.project.id, random.pick(role.names)),
        now,
        most: count > 1000 ? 8 : 40,
        ending: count < 12 ? undefined : always[n],
      })
      const row = insertContainer(db, container)
      rows.push(row)
      addStatusLogs(context, random, row, history, user.username)
      happenings.push(...history.map(step => ({ row, step })))
      if (row.status === 'failed') continue
      if (role.role !== 'development' && random.chance(0.25)) addSnapshots(context, random, row)
      if (row.hoody_kit && random.chance(role.role === 'public' ? 0.6 : 0.05)) addAlias(context, random, row)
    }
    setQuotas(context, projects.plans)
    addHistoryEvents(context, happenings, mostEvents)
    noteImages(context)
    return { containers: count, projects: projects.added, servers: servers.added }
  })

  for (const row of rows) {
    if (lives(row.status)) engine.adopt(machineOf(row), row.status, Date.parse(row.status_since))
  }
  return added
}

/** A server with room, those with more of it more often. */
const roomIn = (random: Random, rooms: Room[]): Room =>
  random.weighted(rooms.map(room => ({ room, weight: room.free }))).room

/** Gives out names that are free in their project: `api`, `api-2`, `api-3`… */
function namesIn({ db }: Context, project_ids: string[]) {
  const taken = new Set<string>()
  for (const project_id of project_ids) {
    const rows = db.all<{ name: string }>(
      'SELECT name FROM containers WHERE project_id = :project_id AND deleted_at IS NULL',
      { project_id },
    )
    for (const { name } of rows) taken.add(`${project_id} ${name}`)
  }
  // Where to go on counting: without it the thousandth `api` would try the 999 before it.
  const last = new Map<string, number>()
  return {
    next(project_id: string, name: string): string {
      const key = `${project_id} ${name}`
      let number = last.get(key) ?? 0
      let free = name
      do {
        number += 1
        free = number === 1 ? name : `${name}-${number}`
      } while (taken.has(`${project_id} ${free}`))
      taken.add(`${project_id} ${free}`)
      last.set(key, number)
      return free
    },
  }
}

/** Hosts have fetched what runs on them. */
function noteImages({ db }: Context): void {
  db.run(
    `INSERT OR IGNORE INTO server_images (server_id, image_name)
     SELECT DISTINCT server_id, container_image FROM containers
     WHERE server_id IS NOT NULL AND status IN ('running', 'stopped', 'paused')`,
  )
}
