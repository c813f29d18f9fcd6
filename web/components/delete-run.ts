// Carries out what was confirmed: one container, step by step.

import { aliasesQuery, deleteAlias } from '../api/aliases.ts'
import { activeScope } from '../api/connection.ts'
import { containerQuery, createSnapshot, deleteContainer } from '../api/containers.ts'
import { ApiError, isNotFound, messageOf } from '../api/error.ts'
import type { Container } from '../api/fleet-state.ts'
import { commitToFleet, currentFleet } from '../api/fleet-sync.ts'
import { mutate } from '../api/mutate.ts'
import { queryClient } from '../api/query-client.ts'
import { announce } from '../ui/announcer.tsx'
import { showToast } from '../ui/toast.tsx'
import { closeDelete, type DeleteFlow, setDelete, useDeleteFlows } from './delete-flow.ts'
import { type DeleteStep, type DeleteStepId, type DeleteWishes, replan, runSteps } from './delete-plan.ts'
import { fetchNow, operateUntil, waitUntil } from './operate-until.ts'
import { blueprintOf } from './recreate.ts'
import { askRecreate } from './work.ts'

/** Begins one whose time to undo is over. */
export async function startDelete(id: string, wishes: DeleteWishes): Promise<void> {
  const { queryKey } = containerQuery(id)
  const known = currentFleet()?.byId.get(id) ?? queryClient.getQueryData(queryKey)
  const name = known?.name ?? 'the container'
  useDeleteFlows.setState({ [id]: { id, name, phase: 'asking', steps: [], wishes } })
  await runDelete(id)
}

/** Starts it, or goes on from where it stopped or failed: from the state that the container is in now. */
export async function runDelete(id: string): Promise<void> {
  const flow = useDeleteFlows.getState()[id]
  if (!flow || flow.phase === 'running' || flow.phase === 'stopping') return
  setDelete(id, { phase: 'running' })
  announce(`Deleting ${flow.name}`)
  const { end, row } = await deleteBySteps(flow, {
    show: steps => setDelete(id, { steps }),
    isStopAsked: () => useDeleteFlows.getState()[id]?.phase === 'stopping',
  })
  if (end !== 'done') {
    announce(
      end === 'failed' ? `Could not delete ${flow.name}` : `Stopped deleting ${flow.name}`,
      'assertive',
    )
    return setDelete(id, { phase: end })
  }
  closeDelete(id)
  showToast({
    text: `${flow.name} deleted`,
    action: row && { label: 'Recreate', onPress: () => askRecreate(blueprintOf(row)) },
  })
}

export interface DeleteHooks {
  /** Called on every change. */
  show: (steps: readonly DeleteStep[]) => void
  isStopAsked: () => boolean
}

export interface DeleteEnd {
  end: 'done' | 'stopped' | 'failed'
  /** What went wrong. */
  error?: unknown
  /** What it was, as read before anything was done; undefined when it was gone already. */
  row?: Container | undefined
}

/** From the state it is in now to gone. What went wrong is the last step's detail too. */
export async function deleteBySteps(
  { id, name, steps: before, wishes }: Pick<DeleteFlow, 'id' | 'name' | 'steps' | 'wishes'>,
  { show, isStopAsked }: DeleteHooks,
): Promise<DeleteEnd> {
  const scope = activeScope()
  let row: Container | undefined
  let failure: unknown
  const explain = (error: unknown) => {
    failure = error
    return messageOf(error)
  }
  try {
    row = await fetchNow(id)
    const { status } = row
    const steps = replan(before, status, wishes)
    if (!steps) {
      if (status === 'deleting' || status === 'deleted') return { end: 'done', row }
      throw new ApiError({ status: 409, code: 'OPERATION_STATE_CONFLICT', message: `It is ${status} now.` })
    }
    show(steps)
    const end = await runSteps(steps, {
      perform: step => perform(step, id, name),
      show,
      // The same id means nothing, or something else, where somebody has gone meanwhile.
      isStopAsked: () => isStopAsked() || activeScope() !== scope,
      explain,
    })
    return { end, error: failure, row }
  } catch (error) {
    // It went away by itself, or was deleted elsewhere: that is what was wanted.
    if (isNotFound(error) && activeScope() === scope) {
      commitToFleet({ removed: [id] })
      return { end: 'done', row }
    }
    show([{ id: 'delete', state: 'failed', detail: explain(error) }])
    return { end: 'failed', error, row }
  }
}

async function perform(step: DeleteStepId, id: string, name: string): Promise<string | undefined> {
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
      // A failed one can be deleted too.
      return waitUntil(id, ['stopped', 'failed'])
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

/** Answers their names. */
export async function removeAliases(id: string): Promise<string> {
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
