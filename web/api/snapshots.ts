import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { fetchRow } from './fleet-sync.ts'
import { keys } from './keys.ts'
import { endPending, startPending } from './pending.ts'
import { watchClosely } from './poll.ts'

export type Snapshot = Schemas['Snapshot']

/** Under the container's own key: the stream outdates it with every change of a snapshot. */
export function snapshotsQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.container(id), 'snapshots'],
    queryFn: ({ signal }) =>
      answer(api().GET('/api/v1/containers/{id}/snapshots', { params: { path: { id } }, signal })),
  })
}

interface SnapshotOf {
  id: string
  /** Of the snapshot; never its alias (sheet §9). */
  name: string
}

/** Answers when the container runs again. */
export const restoreSnapshot = mutationOptions({
  mutationKey: ['restore-snapshot'],
  mutationFn: ({ id, name }: SnapshotOf) =>
    answer(api().PUT('/api/v1/containers/{id}/snapshots/{name}', { params: { path: { id, name } } })),
  onMutate: ({ id }: SnapshotOf) => startPending(id, 'restore'),
  onSettled: (_data, _error, { id }: SnapshotOf) => {
    endPending(id)
    watchClosely()
    void fetchRow(id).catch(() => {})
  },
  meta: { invalidates: [keys.containers] },
})

export const deleteSnapshot = mutationOptions({
  mutationKey: ['delete-snapshot'],
  mutationFn: ({ id, name }: SnapshotOf) =>
    answer(api().DELETE('/api/v1/containers/{id}/snapshots/{name}', { params: { path: { id, name } } })),
  onSettled: (_data, _error, { id }: SnapshotOf) => {
    void fetchRow(id).catch(() => {})
  },
  meta: { invalidates: [keys.containers] },
})

export const renameSnapshot = mutationOptions({
  mutationKey: ['rename-snapshot'],
  mutationFn: ({ id, name, alias }: SnapshotOf & { alias: string | null }) => {
    const params = { path: { id, name } }
    return answer(api().PUT('/api/v1/containers/{id}/snapshots/{name}/alias', { params, body: { alias } }))
  },
  meta: { invalidates: [keys.containers] },
})

/** The most that one answer holds (sheet §16.1). */
const MOST = 500

/** What happened to a container since a time, an ISO date; `isCut` when there was more than is read. */
export function eventsSinceQuery(id: string, since: string) {
  return queryOptions({
    queryKey: [...keys.events, id, 'since', since],
    queryFn: async ({ signal }) => {
      const query = { container_id: id, start_date: since, limit: MOST }
      const { events, pagination } = await answer(api().GET('/api/v1/events', { params: { query }, signal }))
      return { events, isCut: pagination.has_more }
    },
    staleTime: 0,
  })
}
