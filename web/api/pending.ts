import { create } from 'zustand'
import type { ManageOperation } from '../../contract/lifecycle.ts'

export interface PendingOperation {
  operation: ManageOperation | 'delete'
  /** Milliseconds since the epoch. */
  startedAt: number
}

/** Operations this browser has asked for and that are not answered yet, by container id. Cards show them at once. */
export const usePending = create<Readonly<Record<string, PendingOperation>>>(() => ({}))

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
