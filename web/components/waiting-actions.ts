import { create } from 'zustand'
import { withPart } from '../ui/with-part.ts'
import type { CardAction } from './container-card.tsx'
import type { PendingDelete } from './pending-deletes.ts'

interface PendingDeletes {
  /** Of this connection and realm, the earliest first. */
  waiting: readonly PendingDelete[]
  /** Their time ran out while no page was open: somebody has to say again that they are meant. */
  expired: readonly PendingDelete[]
}

/** What pending-deletes.ts carries out; nothing waits before that is loaded. */
export const usePendingDeletes = create<PendingDeletes>(() => ({ waiting: [], expired: [] }))

const load = () => import('./pending-deletes.ts')

/** On the card of a container that waits to be deleted. One of many is only taken out. */
export function waitingActions(id: string): CardAction[] {
  const keep = { label: 'Keep', onClick: () => void withPart(load, ({ keepContainer }) => keepContainer(id)) }
  const entry = usePendingDeletes.getState().waiting.find(({ ids }) => ids.includes(id))
  if (!entry || entry.ids.length > 1) return [keep]
  const deleteNow = () => void withPart(load, pending => pending.deleteNow(entry))
  return [keep, { label: 'Delete now', onClick: deleteNow }]
}
