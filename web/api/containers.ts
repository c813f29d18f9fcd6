import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { ManageOperation } from '../../contract/lifecycle.ts'
import { answer, api, type Schemas } from './client.ts'
import type { Container } from './fleet-state.ts'
import { commitToFleet, currentFleet, fetchRow } from './fleet-sync.ts'
import { keys } from './keys.ts'
import { noteOwnChange } from './own-changes.ts'
import { endPending, startPending } from './pending.ts'
import { watchClosely } from './poll.ts'

/** One container with what only its own answer has. The row of the fleet stands in until it arrives. */
export function containerQuery(id: string) {
  return queryOptions<Container>({
    queryKey: keys.container(id),
    queryFn: async ({ signal }): Promise<Container> => {
      const row = await answer(api().GET('/api/v1/containers/{id}', { params: { path: { id } }, signal }))
      if (currentFleet()) queueMicrotask(() => commitToFleet({ rows: [row] }))
      return row
    },
    placeholderData: () => {
      const row = currentFleet()?.byId.get(id)
      // What this browser remembers of it leaves out too much: its page would say "no key, no comment".
      return row?.unconfirmed ? undefined : row
    },
    staleTime: 5000,
  })
}

/** Some others of its project: all of them where the fleet is known, else the hundred newest. */
export function projectNeighboursQuery(projectId: string) {
  return queryOptions({
    queryKey: [...keys.projects, projectId, 'containers'],
    queryFn: async ({ signal }): Promise<readonly Pick<Container, 'id' | 'name' | 'color'>[]> => {
      const fleet = currentFleet()
      if (fleet?.complete) return [...fleet.byId.values()].filter(row => row.project_id === projectId)
      const params = { path: { id: projectId }, query: { limit: 100 } }
      const page = await answer(api().GET('/api/v1/projects/{id}/containers', { params, signal }))
      return page.containers
    },
    staleTime: 0,
  })
}

export interface CreateInput {
  projectId: string
  body: Schemas['ContainerCreate']
}

/** A new one shows at once; what the answer leaves out is fetched (sheet §3). */
export function showNew(row: Container) {
  noteOwnChange(row.id)
  commitToFleet({ rows: [row] })
  watchClosely()
  void fetchRow(row.id).catch(() => {})
}

export const createContainer = mutationOptions({
  mutationKey: ['create-container'],
  mutationFn: ({ projectId, body }: CreateInput) =>
    answer(api().POST('/api/v1/projects/{id}/containers', { params: { path: { id: projectId } }, body })),
  onSuccess: showNew,
  meta: { invalidates: [keys.servers, keys.realms] },
})

export interface OperateInput {
  id: string
  operation: ManageOperation
  /** Seconds left for a clean shutdown. */
  timeout?: number
}

/** Answers when the state is reached. Meanwhile the pending operation shows; a refusal takes it back. */
export function operateContainer(name: string, operation: ManageOperation) {
  return mutationOptions({
    mutationKey: ['operate-container'],
    mutationFn: ({ id, operation, timeout }: OperateInput) =>
      answer(
        api().POST('/api/v1/containers/{id}/{operation}', {
          params: { path: { id, operation } },
          ...(timeout === undefined ? {} : { body: { timeout } }),
        }),
      ),
    onMutate: ({ id, operation }: OperateInput) => startPending(id, operation),
    onSuccess: ({ status }, { id }) => {
      const known = currentFleet()?.byId.get(id)
      if (known) commitToFleet({ patches: [{ id, status, updated_at: known.updated_at }] })
    },
    onSettled: (_data, _error, { id }: OperateInput) => {
      endPending(id)
      // Also after a refusal: it may have been refused because the state is another one.
      watchClosely()
      void fetchRow(id).catch(() => {})
    },
    meta: { failure: `Could not ${operation.replace('-', ' ')} ${name}` },
  })
}

/** Accepted means on its way: the row shows `deleting` and leaves with the event. */
export const deleteContainer = mutationOptions({
  mutationKey: ['delete-container'],
  mutationFn: ({ id }: { id: string }) =>
    answer(api().DELETE('/api/v1/containers/{id}', { params: { path: { id } } })),
  onMutate: ({ id }: { id: string }) => {
    noteOwnChange(id)
    startPending(id, 'delete')
  },
  onSettled: (_data, _error, { id }) => {
    endPending(id)
    watchClosely()
    void fetchRow(id).catch(() => {})
  },
  meta: { invalidates: [keys.servers, keys.realms] },
})

export interface UpdateInput {
  id: string
  body: Schemas['ContainerUpdate']
}

export const updateContainer = mutationOptions({
  mutationKey: ['update-container'],
  mutationFn: ({ id, body }: UpdateInput) =>
    answer(api().PUT('/api/v1/containers/{id}', { params: { path: { id } }, body })),
  onSuccess: row => commitToFleet({ rows: [row] }),
  onError: (_error, { id }) => {
    // It may have been refused because the state is another one than is shown.
    void fetchRow(id).catch(() => {})
  },
  meta: { invalidates: [keys.realms] },
})

export interface SnapshotInput {
  id: string
  body: Schemas['SnapshotCreate']
}

export const createSnapshot = mutationOptions({
  mutationKey: ['create-snapshot'],
  mutationFn: ({ id, body }: SnapshotInput) =>
    answer(api().POST('/api/v1/containers/{id}/snapshots', { params: { path: { id } }, body })),
  onSettled: (_data, _error, { id }) => {
    void fetchRow(id).catch(() => {})
  },
  meta: { invalidates: [keys.containers] },
})
