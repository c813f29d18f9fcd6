// What is done to many containers at once. Pure: bulk-plan.ts says to which, bulk-perform.ts does it.

import type { ManageOperation } from '../../contract/lifecycle.ts'
import type { Container } from '../api/fleet-state.ts'
import type { CreateAct } from './create-batch.ts'

/** Without `force-stop`, which is for one container that hangs. */
export const bulkOperations = [
  'start',
  'stop',
  'restart',
  'pause',
  'resume',
] as const satisfies ManageOperation[]
export type BulkOperation = (typeof bulkOperations)[number]

export type BulkAct =
  | { kind: BulkOperation | 'snapshot' }
  | { kind: 'color'; color: string }
  | { kind: 'add-realms' | 'remove-realms'; realmIds: readonly string[] }
  | { kind: 'delete'; takeSnapshot: boolean }

export type BulkKind = BulkAct['kind']
/** What a run does: to containers, or making them (create-batch.ts). */
export type RunAct = BulkAct | CreateAct
export type RunKind = RunAct['kind']

interface Words {
  /** On a button: "Stop". */
  verb: string
  /** "Stopping 200 containers" */
  going: string
  /** "200 containers stopped" */
  done: string
}

const words: Record<RunKind, Words> = {
  start: { verb: 'Start', going: 'Starting', done: 'started' },
  stop: { verb: 'Stop', going: 'Stopping', done: 'stopped' },
  restart: { verb: 'Restart', going: 'Restarting', done: 'restarted' },
  pause: { verb: 'Pause', going: 'Pausing', done: 'paused' },
  resume: { verb: 'Resume', going: 'Resuming', done: 'resumed' },
  snapshot: { verb: 'Take a snapshot', going: 'Taking snapshots of', done: 'saved in a snapshot' },
  color: { verb: 'Colour', going: 'Colouring', done: 'coloured' },
  'add-realms': { verb: 'Add to realms', going: 'Adding realms to', done: 'added to realms' },
  'remove-realms': { verb: 'Remove from realms', going: 'Removing realms from', done: 'removed from realms' },
  delete: { verb: 'Delete', going: 'Deleting', done: 'deleted' },
  create: { verb: 'Create', going: 'Creating', done: 'created' },
}

export function bulkWords(kind: RunKind): Words {
  return words[kind]
}

export function isBulkOperation(kind: BulkKind): kind is BulkOperation {
  return (bulkOperations as readonly string[]).includes(kind)
}

/** What an update sends for one container; null for what is no update. */
export function bulkBody(act: BulkAct, { realm_ids }: Pick<Container, 'realm_ids'>) {
  switch (act.kind) {
    case 'color':
      return { color: act.color }
    case 'add-realms':
      return { realm_ids: [...new Set([...realm_ids, ...act.realmIds])] }
    case 'remove-realms':
      return { realm_ids: realm_ids.filter(id => !act.realmIds.includes(id)) }
    default:
      return null
  }
}

const goals: Record<BulkOperation, string> = {
  start: 'running',
  stop: 'stopped',
  restart: 'running',
  pause: 'paused',
  resume: 'running',
}

/**
 * Whether a container is as the act leaves it, told by its row alone; null when a row does not tell.
 * @param row undefined when it is gone
 * @param sentAfter milliseconds: the act was sent later than this
 */
export function isReached(act: BulkAct, row: Container | undefined, sentAfter: number): boolean | null {
  if (act.kind === 'delete') return !row || row.status === 'deleting' || row.status === 'deleted'
  if (!row || act.kind === 'snapshot') return null
  if (isBulkOperation(act.kind)) {
    const isThere = row.status === goals[act.kind]
    // It was running before too.
    return act.kind === 'restart' ? isThere && Date.parse(row.updated_at) > sentAfter : isThere
  }
  return isUpdated(act, row)
}

/** Whether an update would change nothing. */
export function isUpdated(act: BulkAct, row: Pick<Container, 'color' | 'realm_ids'>): boolean {
  switch (act.kind) {
    case 'color':
      return row.color === act.color
    case 'add-realms':
      return act.realmIds.every(id => row.realm_ids.includes(id))
    case 'remove-realms':
      return !act.realmIds.some(id => row.realm_ids.includes(id))
    default:
      return false
  }
}
