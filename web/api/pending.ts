import { create } from 'zustand'
import type { ManageOperation } from '../../contract/lifecycle.ts'

export interface PendingOperation {
  operation: ManageOperation | 'delete' | 'snapshot' | 'restore'
  /** Milliseconds since the epoch. */
  startedAt: number
  /** Until then nothing is sent, and it can be undone; milliseconds since the epoch. */
  deadline?: number
}

type Pending = Readonly<Record<string, PendingOperation>>

/** Operations this browser has asked for and that are not answered yet, by container id. Cards show them at once. */
export const usePending = create<Pending>(() => ({}))

export function usePendingOperation(id: string): PendingOperation | undefined {
  return usePending(pending => pending[id])
}

export function startPending(id: string, operation: PendingOperation['operation']) {
  usePending.setState({ [id]: { operation, startedAt: Date.now() } })
}

export function endPending(id: string) {
  const { [id]: _ended, ...others } = usePending.getState()
  usePending.setState(others, true)
}

/** Whether anything was sent whose end is to be watched. */
export function isAnythingSent(): boolean {
  return Object.values(usePending.getState()).some(({ deadline }) => deadline === undefined)
}

/** The deletes that wait for their time to be over, all of them: container id to deadline. */
export function setWaitingDeletes(deadlines: ReadonlyMap<string, number>) {
  const before = usePending.getState()
  const next: Record<string, PendingOperation> = {}
  for (const [id, entry] of Object.entries(before)) if (entry.deadline === undefined) next[id] = entry
  for (const [id, deadline] of deadlines) {
    const known = before[id]
    // What is under way already shows that.
    if (next[id]) continue
    next[id] = known?.deadline === deadline ? known : { operation: 'delete', startedAt: Date.now(), deadline }
  }
  usePending.setState(next, true)
}
