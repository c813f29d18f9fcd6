import { refuseIfExpired } from '../access.ts'
import { type Context, isoNow } from '../context.ts'
import { type ContainerRow, findContainer, updateContainer } from '../db/containers.ts'
import {
  deleteSnapshot,
  expiredSnapshots,
  findSnapshot,
  insertSnapshot,
  listSnapshots,
  type SnapshotRow,
  updateSnapshot,
} from '../db/snapshots.ts'
import type { EngineError } from '../engine/engine.ts'
import { ApiError, invalidField, notFound } from '../errors.ts'
import { type Actor, system } from './actor.ts'
import { recordContainerEvent } from './container-events.ts'
import { hostError } from './host-errors.ts'
import { machineOf } from './machine.ts'
import { beginOperation, refuseIfBusy, runOperation } from './operation.ts'
import { refuseUnlessAllowed } from './refuse.ts'

/** Sheet §18.3: how many snapshots a container may have. */
export const maxSnapshots = (row: ContainerRow): number => (row.server?.is_free ? 10 : 1000)

/**
 * The name is the alias reduced to letters, digits, `_` and `-`, without `-` in front; without alias the time in UTC
 * (sheet §9). Null when nothing is left of the alias.
 */
export function snapshotName(alias: string | undefined, now: number): string | null {
  if (alias !== undefined) return alias.replace(/[^A-Za-z0-9_-]/g, '').replace(/^-+/, '') || null
  const [date, time] = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').split('T')
  return `snap-${date}-${time}`
}

/** Takes a snapshot and resolves once the host has it. `expiry` in days. */
export async function takeSnapshot(
  context: Context,
  row: ContainerRow,
  { alias, expiry, actor }: { alias?: string; expiry?: number; actor: Actor },
): Promise<SnapshotRow> {
  const { db, clock, engine } = context
  const { operation, name } = db.tx(() => {
    expireSnapshots(context)
    refuseUnlessAllowed(context, row, 'snapshot')
    const existing = listSnapshots(db, row.id, isoNow(context))
    refuseAtLimit(row, existing.length)
    return {
      name: freeName(alias, existing, clock.now()),
      operation: beginOperation(context, row, 'snapshot', actor),
    }
  })
  return runOperation(context, operation, async () => {
    const size = await engine.snapshot(machineOf(row), name)
    return () => {
      const snapshot: SnapshotRow = {
        container_id: row.id,
        name,
        alias: alias ?? null,
        created_at: isoNow(context),
        last_used_at: null,
        expires_at: expiry === undefined ? null : new Date(clock.now() + expiry * 86_400_000).toISOString(),
        size,
      }
      insertSnapshot(db, snapshot)
      record(context, snapshot, 'created', actor)
      return snapshot
    }
  }).catch(asAnswer(context, row, 'snapshot'))
}

/** A given alias must make a free name; a name made from the time steps aside. */
function freeName(alias: string | undefined, existing: SnapshotRow[], now: number): string {
  const isTaken = (name: string) => existing.some(snapshot => snapshot.name === name)
  if (alias === undefined) {
    let at = now
    while (isTaken(snapshotName(undefined, at)!)) at += 1000
    return snapshotName(undefined, at)!
  }
  const name = snapshotName(alias, now)
  if (name === null) throw invalidField('/alias', 'An alias needs at least one letter, digit or _.')
  if (isTaken(name)) {
    const message = `This container has a snapshot named ${name} already. Choose another alias.`
    throw new ApiError(409, 'RESOURCE_ALREADY_EXISTS', message, {
      data: [{ instancePath: '/alias', message }],
    })
  }
  return name
}

function refuseAtLimit(row: ContainerRow, current_count: number): void {
  const limit = maxSnapshots(row)
  if (current_count < limit) return
  throw new ApiError(
    400,
    'CONTAINER_SNAPSHOT_LIMIT',
    'This container has reached its snapshot limit. Delete one first.',
    {
      error: 'code',
      data: {
        field: 'container_snapshot_limit',
        container_id: row.id,
        server_id: row.server_id,
        current_count,
        limit,
      },
    },
  )
}

/** Rewinds the file system and boots: what ran is killed first (sheet §9). Resolves when it runs. */
export async function restoreSnapshot(
  context: Context,
  row: ContainerRow,
  name: string,
  actor: Actor,
): Promise<SnapshotRow> {
  const { db, engine } = context
  const { operation, snapshot } = db.tx(() => {
    const found = snapshotOf(context, row, name)
    refuseUnlessAllowed(context, row, 'restore')
    return { snapshot: found, operation: beginOperation(context, row, 'restore', actor) }
  })
  return runOperation(context, operation, async reach => {
    if (row.status === 'running') {
      await engine.kill(machineOf(row))
      reach('stopped')
    }
    await engine.restore(machineOf(row), name)
    await engine.start(machineOf(row))
    return last => {
      const used = { ...snapshot, last_used_at: isoNow(context) }
      updateSnapshot(db, used)
      updateContainer(db, row.id, { last_used_snapshot: name })
      last('running')
      record(context, used, 'restored', actor)
      return used
    }
  }).catch(asAnswer(context, row, 'restore'))
}

export async function removeSnapshot(
  context: Context,
  row: ContainerRow,
  name: string,
  actor: Actor,
): Promise<void> {
  const { db, engine } = context
  const { operation, snapshot } = db.tx(() => {
    const found = snapshotOf(context, row, name)
    refuseIfExpired(row)
    refuseIfBusy(context, row, 'snapshot-delete')
    return { snapshot: found, operation: beginOperation(context, row, 'snapshot-delete', actor) }
  })
  await runOperation(context, operation, async () => {
    await engine.removeSnapshot(machineOf(row), name)
    return () => {
      deleteSnapshot(db, row.id, name)
      record(context, snapshot, 'deleted', actor)
    }
  }).catch(asAnswer(context, row, 'snapshot-delete'))
}

/** Only what people call it changes; its name stays. */
export function renameSnapshot(
  context: Context,
  row: ContainerRow,
  name: string,
  alias: string | null,
  actor: Actor,
): SnapshotRow {
  return context.db.tx(() => {
    const before = snapshotOf(context, row, name)
    refuseIfExpired(row)
    refuseIfBusy(context, row, 'snapshot-rename')
    const after = { ...before, alias }
    if (alias === before.alias) return after
    updateSnapshot(context.db, after)
    record(context, after, 'renamed', actor, { alias: before.alias })
    return after
  })
}

/** Deletes the snapshots whose day has come, with their events. */
function expireSnapshots(context: Context): void {
  const { db, engine } = context
  db.tx(() => {
    for (const snapshot of expiredSnapshots(db, isoNow(context))) {
      const row = findContainer(db, snapshot.container_id)
      deleteSnapshot(db, snapshot.container_id, snapshot.name)
      if (!row) continue
      record(context, snapshot, 'deleted', system)
      engine.removeSnapshot(machineOf(row), snapshot.name).catch(() => {
        // The books no longer know it; a host that kept it wastes some room, no more.
      })
    }
  })
}

const sweepEvery = 60_000

/** Looks for such snapshots every minute of true time, which LIVERY_SPEED does not bend. The returned function ends it. */
export function watchSnapshotExpiries(context: Context): () => void {
  let cancel = () => {}
  const look = () => {
    expireSnapshots(context)
    cancel = context.clock.after(sweepEvery * context.config.speed, look)
  }
  look()
  return () => cancel()
}

function snapshotOf(context: Context, row: ContainerRow, name: string): SnapshotRow {
  const snapshot = findSnapshot(context.db, row.id, name, isoNow(context))
  if (!snapshot) throw notFound('Snapshot')
  return snapshot
}

function record(
  context: Context,
  { container_id, name, alias, created_at }: SnapshotRow,
  what: 'created' | 'deleted' | 'restored' | 'renamed',
  actor: Actor,
  previous?: { alias: string | null },
): void {
  const row = findContainer(context.db, container_id)!
  recordContainerEvent(
    context,
    row,
    `container.snapshot.${what}`,
    { container: { id: row.id }, snapshot: { name, alias, created_at }, ...(previous ? { previous } : {}) },
    { actor },
  )
}

const asAnswer =
  (context: Context, row: ContainerRow, kind: string) =>
  (failure: EngineError): never => {
    throw hostError(failure, kind, findContainer(context.db, row.id)!)
  }
