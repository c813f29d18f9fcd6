// What people have set going and what they are asked about it. Small, for it is in the first load: what shows it and
// does it is fetched when there is any.

import { create } from 'zustand'
import { readText } from '../lib/storage.ts'
import type { BulkKind } from './bulk-act.ts'
import type { PendingDelete } from './pending-deletes.ts'
import type { Blueprint } from './recreate.ts'

export interface Work {
  /** The plan dialog that is open. */
  bulk: { kind: BulkKind; ids: readonly string[] } | null
  /** What the wizard is to be filled with, to create a deleted container again. */
  recreate: Blueprint | null
  /** There is something to show, here or left over from before a reload. */
  needed: boolean
}

export const useWork = create<Work>(() => ({
  bulk: null,
  recreate: null,
  needed:
    readText('local', 'livery.bulk') !== null ||
    readText('local', 'livery.deletes') !== null ||
    readText('session', 'livery.after-create') !== null ||
    readText('session', 'livery.saves') !== null,
}))

/** Opens the plan: what would happen to these containers. Nothing is sent before it is confirmed. */
export function askBulk(kind: BulkKind, ids: Iterable<string>) {
  useWork.setState({ bulk: { kind, ids: [...ids] }, needed: true })
}

/** Opens the creation of another one like it. */
export function askRecreate(blueprint: Blueprint) {
  useWork.setState({ recreate: blueprint, needed: true })
}

interface PendingDeletes {
  /** Of this connection and realm, the earliest first. */
  waiting: readonly PendingDelete[]
  /** Their time ran out while no page was open: somebody has to say again that they are meant. */
  expired: readonly PendingDelete[]
}

/** What pending-deletes.ts carries out; nothing waits before that is loaded. */
export const usePendingDeletes = create<PendingDeletes>(() => ({ waiting: [], expired: [] }))
