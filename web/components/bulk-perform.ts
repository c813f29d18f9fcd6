// One item of a run: what a single click would send, without its messages, for the list shows what became of it.

import { answer, api } from '../api/client.ts'
import { createSnapshot, operateContainer, updateContainer } from '../api/containers.ts'
import { ApiError, messageOf } from '../api/error.ts'
import type { Container } from '../api/fleet-state.ts'
import { commitToFleet, currentFleet } from '../api/fleet-sync.ts'
import { mutate } from '../api/mutate.ts'
import { endPending, startPending } from '../api/pending.ts'
import { watchClosely } from '../api/poll.ts'
import { statusInRefusal } from '../api/refusal.ts'
import { type BulkAct, type BulkOperation, bulkBody, isBulkOperation, isReached } from './bulk-act.ts'
import type { DeleteStep } from './delete-plan.ts'
import { deleteBySteps } from './delete-run.ts'

export interface PerformContext {
  isStopAsked: () => boolean
  /** A step of it has begun, in words. */
  show: (detail: string) => void
  /** Steps of a delete that were done in an earlier try, by container id. */
  steps: Map<string, readonly DeleteStep[]>
  /** What a container was, before it is deleted. */
  onDeleted: (row: Container) => void
}

/** Answers what was done, in a few words, or nothing; rejects with an `ApiError`. */
export async function perform(
  act: BulkAct,
  id: string,
  context: PerformContext,
): Promise<string | undefined> {
  const row = currentFleet()?.byId.get(id)
  if (!row) throw new ApiError({ status: 404, code: 'GONE', message: 'It is gone.' })
  if (isBulkOperation(act.kind)) return operate(act, act.kind, row)
  if (act.kind === 'snapshot') return takeSnapshot(id)
  if (act.kind === 'delete') return remove(act.takeSnapshot, row, context)
  return update(act, row)
}

async function operate(act: BulkAct, operation: BulkOperation, { id, name }: Container) {
  // Each has an answer of its own; what else changed comes by the stream and the next look, not by a request for each.
  const { meta: _silent, onSettled: _refetch, ...options } = operateContainer(name, operation)
  try {
    await mutate(options, { id, operation })
    return undefined
  } catch (error) {
    const status = statusInRefusal(error)
    if (status && act.kind !== 'restart' && isReached(act, { status } as Container, 0)) {
      return `It was ${status} already`
    }
    throw error
  } finally {
    endPending(id)
    watchClosely()
  }
}

async function takeSnapshot(id: string) {
  const { meta: _silent, onSettled: _refetch, ...options } = createSnapshot
  startPending(id, 'snapshot')
  try {
    const { snapshot } = await mutate(options, { id, body: {} })
    return snapshot.name
  } finally {
    endPending(id)
    watchClosely()
  }
}

/** Shown at once, and taken back when it is refused. */
async function update(act: BulkAct, row: Container) {
  const { id, updated_at } = row
  const body = bulkBody(act, row) ?? {}
  const { meta: _silent, ...options } = updateContainer
  commitToFleet({ patches: [{ id, updated_at, ...body }] })
  try {
    await mutate(options, { id, body })
    return undefined
  } catch (error) {
    const { color, realm_ids } = row
    const before = { color, realm_ids }
    const mine = currentFleet()?.byId.get(id)?.updated_at === updated_at
    if (mine) commitToFleet({ patches: [{ id, updated_at, ...before }] })
    throw error
  }
}

const stepWords: Record<DeleteStep['id'], string> = {
  snapshot: 'Taking a snapshot',
  resume: 'Resuming',
  stop: 'Stopping',
  wait: 'Waiting until it has stopped',
  aliases: 'Removing its aliases',
  delete: 'Deleting',
}

async function remove(takeSnapshot: boolean, row: Container, context: PerformContext) {
  const { id, name } = row
  const steps = context.steps.get(id) ?? []
  const flow = { id, name, steps, wishes: { takeSnapshot, mayHaveAliases: true } }
  const {
    end,
    error,
    row: last,
  } = await deleteBySteps(flow, {
    isStopAsked: context.isStopAsked,
    show: next => {
      context.steps.set(id, next)
      const active = next.find(step => step.state === 'active')
      if (active) context.show(stepWords[active.id])
    },
  })
  if (end === 'done') {
    context.onDeleted(last ?? row)
    return undefined
  }
  if (end === 'failed') throw error
  const done = context.steps.get(id)?.findLast(step => step.state === 'done')
  const message = done
    ? `Cancelled after: ${stepWords[done.id].toLowerCase()}.`
    : 'Cancelled before anything was done.'
  throw new ApiError({ status: 0, code: 'CANCELLED', message })
}

/**
 * What became of an item whose answer never came, told by the container as it is now; null when it does not tell yet.
 * It reads, and sends nothing.
 */
export async function lookUp(
  act: BulkAct,
  id: string,
  since: number,
): Promise<{ state: 'done' | 'failed'; detail?: string } | null> {
  try {
    const row = await answer(api().GET('/api/v1/containers/{id}', { params: { path: { id } } }))
    commitToFleet({ rows: [row] })
    if (act.kind === 'snapshot') return (await hasSnapshotSince(id, since)) ? { state: 'done' } : null
    return isReached(act, row, since) ? { state: 'done' } : null
  } catch (error) {
    const isGone = error instanceof ApiError && error.status === 404
    if (!isGone) return null
    if (act.kind === 'delete') return { state: 'done' }
    return { state: 'failed', detail: messageOf(error) }
  }
}

async function hasSnapshotSince(id: string, since: number): Promise<boolean> {
  const { snapshots } = await answer(
    api().GET('/api/v1/containers/{id}/snapshots', { params: { path: { id } } }),
  )
  return snapshots.some(({ created_at }) => Date.parse(created_at) >= since)
}
