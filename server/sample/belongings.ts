import { randomBytes } from 'node:crypto'
import type { Context } from '../context.ts'
import { aliasTaken, insertAlias } from '../db/aliases.ts'
import type { ContainerRow } from '../db/containers.ts'
import { insertSnapshot } from '../db/snapshots.ts'
import { insertStatusLog } from '../db/status-logs.ts'
import { eventContainer } from '../operations/container-events.ts'
import { idAt } from './fleet.ts'
import type { Step } from './history.ts'
import type { Random } from './random.ts'

const iso = (at: number): string => new Date(at).toISOString()
const MB = 1024 ** 2

export function addStatusLogs(
  context: Context,
  random: Random,
  row: ContainerRow,
  history: Step[],
  username: string,
): void {
  for (const { from, to, at, command, duration_ms, by, reason, reason_code } of history) {
    insertStatusLog(context.db, {
      id: idAt(random, at),
      container_id: row.id,
      from_status: from,
      to_status: to,
      transition_time: iso(at),
      duration_ms,
      triggered_by: by,
      metadata: {
        command,
        ...(by === 'user' ? { user: username } : {}),
        ...(reason ? { reason, reason_code } : {}),
      },
    })
  }
}

/** Up to three, some of which end by themselves; taken at moments when the container was there. */
export function addSnapshots(context: Context, random: Random, row: ContainerRow): void {
  const now = context.clock.now()
  const born = Date.parse(row.created_at)
  const names = ['before-upgrade', 'known-good', 'nightly']
  for (const name of names.slice(0, random.int(1, names.length))) {
    const at = random.int(born + 60_000, now)
    const ends = name === 'nightly' ? now + random.int(2, 30) * 86_400_000 : null
    insertSnapshot(context.db, {
      container_id: row.id,
      name,
      alias: name,
      created_at: iso(at),
      last_used_at: null,
      expires_at: ends === null ? null : iso(ends),
      size: random.int(40, 2_400) * MB,
    })
  }
}

export function addAlias(context: Context, random: Random, row: ContainerRow): void {
  const alias = row.name.toLowerCase().replaceAll('_', '-')
  if (aliasTaken(context.db, row.server_id, alias)) return
  const at = random.int(Date.parse(row.created_at), context.clock.now())
  insertAlias(context.db, {
    id: idAt(random, at),
    user_id: row.user_id,
    container_id: row.id,
    server_id: row.server_id,
    alias,
    program: 'http',
    idx: random.pick([80, 3000, 8080]),
    target_path: null,
    allow_path_override: true,
    expires_at: null,
    enabled: random.chance(0.9),
    expiry_notice: null,
    created_at: iso(at),
    updated_at: iso(at),
  })
}

export interface Happening {
  row: ContainerRow
  step: Step
}

/** Writes the latest of what happened into the event history, the oldest first, for nobody to be told of live. */
export function addHistoryEvents(context: Context, happenings: Happening[], most: number): void {
  const latest = happenings.toSorted((a, b) => a.step.at - b.step.at).slice(-most)
  for (const { row, step } of latest) {
    // As in life: pauses have no event (sheet §16.2).
    if (step.to === 'paused') continue
    const container = { ...eventContainer(row), status: step.to }
    const change = {
      previous_status: step.from,
      current_status: step.to,
      ...(step.reason ? { reason: step.reason } : {}),
    }
    context.db.run(
      `INSERT INTO events (id, event_type, resource_type, resource_id, user_id, project_id, container_id, payload, realm_ids, operation_id, actor, created_at)
       VALUES (:id, :type, 'container', :container_id, :user_id, :project_id, :container_id, :payload, :realm_ids, NULL, :actor, :created_at)`,
      {
        id: randomBytes(12).toString('hex'),
        type: `container.${step.to}`,
        container_id: row.id,
        user_id: row.user_id,
        project_id: row.project_id,
        payload: JSON.stringify(step.from === null ? { container } : { container, ...change }),
        realm_ids: JSON.stringify(row.realm_ids),
        actor: JSON.stringify(step.by === 'system' ? { kind: 'system' } : { kind: 'user', id: row.user_id }),
        created_at: iso(step.at),
      },
    )
  }
}
