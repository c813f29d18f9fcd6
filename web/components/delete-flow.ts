// The deletes that were asked for and are being carried out. They live outside of any component: scrolling their card
// away, or leaving the page, does not end them.

import { create } from 'zustand'
import { aliasesQuery, deleteAlias } from '../api/aliases.ts'
import { containerQuery, createSnapshot, deleteContainer, operateContainer } from '../api/containers.ts'
import { ApiError, isNotFound, isOutcomeUnknown, messageOf, statusInRefusal } from '../api/error.ts'
import type { Container } from '../api/fleet-state.ts'
import { commitToFleet } from '../api/fleet-sync.ts'
import { mutate } from '../api/mutate.ts'
import { queryClient } from '../api/query-client.ts'
import { announce } from '../ui/announcer.tsx'
import { type DeleteStep, type DeleteStepId, type DeleteWishes, replan, runSteps } from './delete-plan.ts'

export interface DeleteFlow {
  id: string
  name: string
  phase: 'asking' | 'running' | 'stopping' | 'stopped' | 'failed'
  steps: readonly DeleteStep[]
  wishes: DeleteWishes
}

export const useDeleteFlows = create<Readonly<Record<string, DeleteFlow>>>(() => ({}))

export function useDeleteFlow(id: string): DeleteFlow | undefined {
  return useDeleteFlows(flows => flows[id])
}

function set(id: string, next: Partial<DeleteFlow>) {
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
  set(id, { wishes })
}

/** Ends it after the step that is under way. */
export function stopDelete(id: string) {
  if (useDeleteFlows.getState()[id]?.phase === 'running') set(id, { phase: 'stopping' })
}

/** Starts it, or goes on from where it stopped or failed: from the state that the container is in now. */
export async function runDelete(id: string): Promise<void> {
  const flow = useDeleteFlows.getState()[id]
  if (!flow || flow.phase === 'running' || flow.phase === 'stopping') return
  set(id, { phase: 'running' })
  try {
    const { status } = await fetchNow(id)
    const steps = replan(flow.steps, status, flow.wishes)
    if (!steps) {
      if (status === 'deleting' || status === 'deleted') return closeDelete(id)
      set(id, { phase: 'failed', steps: [{ id: 'delete', state: 'failed', detail: `It is ${status} now.` }] })
      return
    }
    set(id, { steps })
    announce(`Deleting ${flow.name}`)
    const end = await runSteps(steps, {
      perform: step => perform(step, flow),
      show: shown => set(id, { steps: shown }),
      isStopAsked: () => useDeleteFlows.getState()[id]?.phase === 'stopping',
      explain: messageOf,
    })
    if (end !== 'done') {
      announce(
        end === 'failed' ? `Could not delete ${flow.name}` : `Stopped deleting ${flow.name}`,
        'assertive',
      )
      return set(id, { phase: end })
    }
    announce(`${flow.name} deleted`)
    closeDelete(id)
  } catch (error) {
    // It went away by itself, or was deleted elsewhere: that is what was wanted.
    if (isNotFound(error)) return leave(id)
    set(id, { phase: 'failed', steps: [{ id: 'delete', state: 'failed', detail: messageOf(error) }] })
  }
}

function leave(id: string) {
  commitToFleet({ removed: [id] })
  closeDelete(id)
}

function fetchNow(id: string): Promise<Container> {
  return queryClient.fetchQuery({ ...containerQuery(id), staleTime: 0 })
}

async function perform(step: DeleteStepId, { id, name }: DeleteFlow): Promise<string | undefined> {
  switch (step) {
    case 'snapshot': {
      // Names are unique within the container (sheet §5), and an earlier try may have left one.
      const time = new Date().toISOString().slice(0, 19).replace(/\D/g, '')
      const { snapshot } = await mutate(createSnapshot, { id, body: { alias: `before-delete-${time}` } })
      return snapshot.name
    }
    case 'resume':
      return operateUntil(id, name, 'resume', 'running')
    case 'stop':
      return operateUntil(id, name, 'stop', 'stopped')
    case 'wait':
      return waitUntilStopped(id)
    case 'aliases':
      return removeAliases(id)
    case 'delete':
      try {
        await mutate(deleteContainer, { id })
      } catch (error) {
        if (!isNotFound(error)) throw error
        commitToFleet({ removed: [id] })
      }
      return undefined
  }
}

async function operateUntil(id: string, name: string, operation: 'resume' | 'stop', goal: string) {
  // The step shows its own failure, so that no message repeats it.
  const { meta: _silent, ...silently } = operateContainer(name, operation)
  try {
    await mutate(silently, { id, operation })
    return undefined
  } catch (error) {
    if (statusInRefusal(error) === goal) return `It was ${goal} already`
    // The next step looks for itself what became of it.
    if (operation === 'stop' && isOutcomeUnknown(error)) return 'No answer in time'
    throw error
  }
}

/** Milliseconds: between two looks, and until it is given up. */
const LOOK_EVERY = 1000
const WAIT_AT_MOST = 120_000

async function waitUntilStopped(id: string): Promise<undefined> {
  for (const started = Date.now(); ; ) {
    const { status } = await fetchNow(id)
    // A failed one can be deleted too.
    if (status === 'stopped' || status === 'failed') return undefined
    if (Date.now() - started > WAIT_AT_MOST) {
      throw new ApiError({
        status: 0,
        code: 'STILL_RUNNING',
        message: `It is still ${status} after two minutes.`,
      })
    }
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY))
  }
}

async function removeAliases(id: string): Promise<string> {
  const { aliases } = await queryClient.fetchQuery({ ...aliasesQuery(id), staleTime: 0 })
  for (const alias of aliases) {
    try {
      await mutate(deleteAlias, { id: alias.id })
    } catch (error) {
      if (!isNotFound(error)) throw error
    }
  }
  return aliases.length === 0 ? 'It had none' : aliases.map(alias => alias.alias).join(', ')
}
