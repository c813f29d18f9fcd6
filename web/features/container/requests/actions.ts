// What can be done to a container as requests, each made by the code that sends it.

import type { MutationFunctionContext } from '@tanstack/react-query'
import { isOnItsWay, manageOperations, stepsToDelete } from '../../../../contract/lifecycle.ts'
import {
  createSnapshot,
  deleteContainer,
  operateContainer,
  updateContainer,
} from '../../../api/containers.ts'
import { copyContainer, syncContainer } from '../../../api/copies.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { queryClient } from '../../../api/query-client.ts'
import { whyNot } from '../../../components/container-reasons.ts'
import { changesOf, type Edits } from '../draft.ts'
import { type CopyDraft, copyBody } from '../snapshots/copy-draft.ts'

export interface ActionAsRequest {
  id: string
  label: string
  /** Why the API would refuse it now. */
  reason: string | undefined
  /** What the request alone does not say. */
  note?: string
  /** Sends it. */
  send: () => unknown
}

interface Mutation<Input> {
  mutationFn?: (input: Input, context: MutationFunctionContext) => Promise<unknown>
}

/** Without what the app does around it. */
function sending<Input>({ mutationFn }: Mutation<Input>, input: Input) {
  return () => mutationFn?.(input, { client: queryClient, meta: undefined })
}

const labels = {
  start: 'Start',
  stop: 'Stop',
  'force-stop': 'Force stop',
  restart: 'Restart',
  pause: 'Pause',
  resume: 'Resume',
} as const

interface Typed {
  /** Not saved yet. */
  edits: Edits
  /** Not sent yet. */
  copy: CopyDraft
}

export function actionsOf(
  container: Container,
  { edits, copy }: Typed,
  pending: string | undefined,
): ActionAsRequest[] {
  const { id, name, source_container_id } = container
  const why = (operation: Parameters<typeof whyNot>[0]) => whyNot(operation, container, pending)
  const changes = changesOf(container, edits)
  const actions: ActionAsRequest[] = manageOperations.map(operation => ({
    id: operation,
    label: labels[operation],
    reason: why(operation),
    send: sending(operateContainer(name, operation), { id, operation }),
  }))
  actions.push(
    {
      id: 'snapshot',
      label: 'Snapshot',
      reason: why('snapshot'),
      send: sending(createSnapshot, { id, body: {} }),
    },
    {
      id: 'copy',
      label: 'Copy',
      reason: why('copy'),
      note: 'As the form in its snapshots tab says; untouched, beside it and as it is now.',
      send: sending(copyContainer, { id, body: copyBody(copy) }),
    },
  )
  if (source_container_id) {
    actions.push({
      id: 'sync',
      label: 'Sync',
      reason: why('sync'),
      note: 'It overwrites what this copy has changed since.',
      send: sending(syncContainer, { id }),
    })
  }
  actions.push(
    {
      id: 'update',
      label: 'Update',
      reason:
        why('update') ??
        (Object.keys(changes).length === 0
          ? 'Nothing is edited. What is edited and not saved yet shows here.'
          : undefined),
      send: sending(updateContainer, { id, body: changes }),
    },
    {
      id: 'delete',
      label: 'Delete',
      reason: why('delete'),
      ...deleteNote(container.status),
      send: sending(deleteContainer, { id }),
    },
  )
  return actions
}

/** What the page sends before it, for the API takes it only of one that is stopped. */
function deleteNote(status: string): { note?: string } {
  const before = isOnItsWay(status) ? null : stepsToDelete(status)
  const aliases = 'The page removes its aliases first.'
  if (!before || before.length === 0) return { note: aliases }
  return { note: `The page first sends ${before.join(', then ')}, and removes its aliases.` }
}
