import { withPart } from '../ui/with-part.ts'
import type { CardAction } from './container-card.tsx'
import { usePendingDeletes } from './work.ts'

const load = () => import('./pending-deletes.ts')

/** On the card of a container that waits to be deleted. One of many is only taken out. */
export function waitingActions(id: string): CardAction[] {
  const keep = { label: 'Keep', onClick: () => void withPart(load, ({ keepContainer }) => keepContainer(id)) }
  const entry = usePendingDeletes.getState().waiting.find(({ ids }) => ids.includes(id))
  if (!entry || entry.ids.length > 1) return [keep]
  const deleteNow = () => void withPart(load, pending => pending.deleteNow(entry))
  return [keep, { label: 'Delete now', onClick: deleteNow }]
}
