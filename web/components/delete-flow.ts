// The deletes that were asked for and are being carried out (delete-run.ts). They live outside of any component: scrolling
// their card away, or leaving the page, does not end them.

import { create } from 'zustand'
import type { Container } from '../api/fleet-state.ts'
import type { DeleteStep, DeleteWishes } from './delete-plan.ts'

export interface DeleteFlow {
  id: string
  name: string
  phase: 'asking' | 'running' | 'stopping' | 'stopped' | 'failed'
  steps: readonly DeleteStep[]
  wishes: DeleteWishes
  /** Of its name, where that is asked for. */
  typed?: string
}

export const useDeleteFlows = create<Readonly<Record<string, DeleteFlow>>>(() => ({}))

export function useDeleteFlow(id: string): DeleteFlow | undefined {
  return useDeleteFlows(flows => flows[id])
}

export function setDelete(id: string, next: Partial<DeleteFlow>) {
  const flow = useDeleteFlows.getState()[id]
  if (flow) useDeleteFlows.setState({ [id]: { ...flow, ...next } })
}

/** Opens the confirmation on the container's card and page. */
export function askDelete({ id, name }: Container) {
  if (useDeleteFlows.getState()[id]) return
  const wishes = { takeSnapshot: false, mayHaveAliases: true }
  useDeleteFlows.setState({ [id]: { id, name, phase: 'asking', steps: [], wishes } })
}

/** Closes the confirmation, or what is left of a delete that has ended. */
export function closeDelete(id: string) {
  const { [id]: _closed, ...others } = useDeleteFlows.getState()
  useDeleteFlows.setState(others, true)
}

export function setWishes(id: string, wishes: DeleteWishes) {
  setDelete(id, { wishes })
}

export function setTyped(id: string, typed: string) {
  setDelete(id, { typed })
}

/** Ends it after the step that is under way. */
export function stopDelete(id: string) {
  if (useDeleteFlows.getState()[id]?.phase === 'running') setDelete(id, { phase: 'stopping' })
}
