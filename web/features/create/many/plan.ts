// Many at once, worked out before the first request: each request as it will be sent, and everything the API would refuse.

import { checkName } from '../../../../contract/name.ts'
import { parseSshKey } from '../../../../contract/ssh-key.ts'
import type { Schemas } from '../../../api/client.ts'
import type { NamedBody } from '../../../components/create-with-card.ts'
import type { Table, TableProblem } from '../../../lib/csv-table.ts'
import { plural } from '../../../lib/format.ts'
import type { Many } from '../draft.ts'
import { freeNames, hasPlace } from './names.ts'
import { type RowValues, readRows } from './row-values.ts'
import { type Room, spread } from './spread.ts'

/** Containers at once. */
export const MOST = 100

export interface PlanServer extends Room {
  label: string
  /** Why nothing can be made on it now. */
  reason?: string | undefined
}

export interface Known {
  /** `max` null: without limit. */
  project: { alias: string; max: number | null; used: number }
  servers: readonly PlanServer[]
  /** In the project. */
  takenNames: ReadonlySet<string>
  /** Blobs of the keys in use, over all containers. */
  takenKeys: ReadonlySet<string>
}

export interface Wish {
  /** What all share: the request of the draft. */
  base: Schemas['ContainerCreate']
  many: Pick<Many, 'count' | 'pattern' | 'serverIds' | 'keyEach'>
  /** Values by row; null when nothing was pasted. */
  table: Table | null
}

interface PlannedRow {
  /** The request; the key of a pair that is yet to be made is not in it. */
  body: NamedBody
  needsKeyPair: boolean
}

export interface Plan {
  rows: readonly PlannedRow[]
  /** Nothing is sent while there are any. Rows without a table are counted too. */
  problems: readonly TableProblem[]
  /** Names of the pattern that are taken, and were passed over. */
  passed: readonly string[]
  /** By `server_id`, those that take any. */
  shares: ReadonlyMap<string, number>
  /** Variables that the table sets. */
  envFromTable: readonly string[]
}

export function planMany({ base, many, table }: Wish, known: Known): Plan {
  const read = table && table.columns.length > 0 ? readRows(table) : null
  const problems: TableProblem[] = [...(read?.problems ?? [])]
  const say = (message: string, row: number | null = null, column: string | null = null) =>
    problems.push({ row, column, message })

  const wanted = read ? read.values.length : many.count
  const count = Math.min(MOST, Math.max(0, Math.floor(wanted) || 0))
  if (wanted > MOST) say(`${wanted} are too many at once: ${MOST} at most.`)
  if (count < 1) say(read ? 'The table has no rows.' : 'Make one at least.')
  const values: readonly RowValues[] =
    read?.values.slice(0, count) ?? Array.from({ length: count }, () => ({ body: {}, env: {} }))

  checkQuota(count, known, say)
  const { names, passed } = nameAll(values, many.pattern, known, say)
  const places = placeAll(values, { base, many }, known, say)
  const rows = values.map(({ body, env }, at): PlannedRow => {
    const environment_vars = { ...base.environment_vars, ...env }
    const { ssh_public_key, environment_vars: _env, ...shared } = { ...base, ...body }
    const key = body.ssh_public_key ?? (many.keyEach ? undefined : ssh_public_key)
    return {
      needsKeyPair: many.keyEach && !body.ssh_public_key,
      body: {
        ...shared,
        color: shared.color ?? '',
        server_id: places[at]!,
        name: names[at]!,
        ...(Object.keys(environment_vars).length > 0 && { environment_vars }),
        ...(key && { ssh_public_key: key }),
      },
    }
  })
  checkKeys(rows, known, say)
  const shares = new Map<string, number>()
  for (const place of places) shares.set(place, (shares.get(place) ?? 0) + 1)
  const envFromTable = [...new Set(values.flatMap(({ env }) => Object.keys(env)))]
  return { rows, problems, passed, shares, envFromTable }
}

type Say = (message: string, row?: number | null, column?: string | null) => void

function checkQuota(count: number, { project }: Known, say: Say) {
  if (project.max === null) return
  const room = Math.max(0, project.max - project.used)
  if (count <= room) return
  const more = room === 0 ? 'has no room left' : `has room for ${room} more`
  say(`${project.alias} ${more} (${project.used} of ${project.max}), not for ${count}.`)
}

function nameAll(values: readonly RowValues[], pattern: string, { takenNames }: Known, say: Say) {
  const own = new Set(values.flatMap(({ name }) => name ?? []))
  const unnamed = values.filter(({ name }) => name === undefined).length
  const { names: free, passed } = freeNames(pattern, unnamed, name => takenNames.has(name) || own.has(name))
  if (unnamed > 1 && !hasPlace(pattern)) say('The pattern needs {n}, or all have the same name.')
  else if (unnamed > 0) {
    const wrong = free.map(checkName).find(problem => problem !== null)
    if (wrong) say(`${wrong}: ${free[0]}.`)
    else if (!hasPlace(pattern) && (takenNames.has(pattern) || own.has(pattern))) say(`${pattern} is taken.`)
  }
  const seen = new Map<string, number>()
  let next = 0
  const names = values.map(({ name }, at) => {
    if (name === undefined) return free[next++]!
    const twin = seen.get(name)
    if (twin !== undefined) say(`${name} is the name of row ${twin} too.`, at + 1, 'name')
    else if (takenNames.has(name)) say(`${name} is taken.`, at + 1, 'name')
    seen.set(name, at + 1)
    return name
  })
  return { names, passed }
}

/** The `server_id` of each: its row's own, or its share of the chosen ones. */
function placeAll(
  values: readonly RowValues[],
  { base, many }: Pick<Wish, 'base' | 'many'>,
  { servers }: Known,
  say: Say,
): string[] {
  const rooms = new Map(servers.map(server => [server.id, server.reason ? 0 : server.room]))
  const own = values.map(({ server: text }, at) => {
    if (text === undefined) return null
    const server = servers.find(({ id, label }) => id === text || label === text)
    if (!server) {
      say(`There is no server ${text}.`, at + 1, 'server')
      return text
    }
    const room = rooms.get(server.id)!
    if (room < 1) say(`${server.label}: ${server.reason ?? 'it has no room left.'}`, at + 1, 'server')
    rooms.set(server.id, room - 1)
    return server.id
  })
  const rest = own.filter(place => place === null).length
  const chosenIds = many.serverIds.length > 0 ? many.serverIds : [base.server_id].filter(Boolean)
  const chosen = servers.filter(({ id }) => (chosenIds.length > 0 ? chosenIds.includes(id) : true))
  const left = chosen.map(server => ({ ...server, room: Math.max(0, rooms.get(server.id)!) }))
  const shared = spread(rest, left)
  if (shared.length < rest) say(overflow(rest, shared.length, chosen))
  let next = 0
  return own.map(place => place ?? shared[next++] ?? chosen[0]?.id ?? '')
}

function overflow(rest: number, room: number, chosen: readonly PlanServer[]): string {
  const [only] = chosen
  if (!only) return 'Choose a server.'
  if (chosen.length > 1) return `The chosen servers have room for ${room} more, not for ${rest}.`
  if (only.reason) return `${only.label}: ${only.reason}`
  return `${only.label} has room for ${room} more, not for ${rest}.`
}

function checkKeys(rows: readonly PlannedRow[], { takenKeys }: Known, say: Say) {
  const seen = new Map<string, number>()
  for (const [at, { body }] of rows.entries()) {
    const parsed = body.ssh_public_key ? parseSshKey(body.ssh_public_key) : null
    if (!parsed || !('key' in parsed)) continue
    const { blob } = parsed.key
    const twin = seen.get(blob)
    if (twin !== undefined) {
      const all = rows.every(row => row.body.ssh_public_key === rows[0]!.body.ssh_public_key)
      const advice = 'A key opens one container: make a pair for each, or leave it out.'
      if (all) return say(`The same SSH key for ${plural(rows.length, 'container')}. ${advice}`)
      say(`Row ${twin} has the same key. ${advice}`, at + 1, 'ssh_public_key')
    } else if (takenKeys.has(blob)) say('A container has this key already.', at + 1, 'ssh_public_key')
    seen.set(blob, at + 1)
  }
}
