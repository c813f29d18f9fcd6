import { mutationOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { showNew } from './containers.ts'
import { fetchRow } from './fleet-sync.ts'
import { keys } from './keys.ts'
import { watchClosely } from './poll.ts'

export interface CopyInput {
  id: string
  body: Schemas['ContainerCopyInput']
}

/** The copy shows at once, on its way; it starts by itself (sheet §4.8). */
export const copyContainer = mutationOptions({
  mutationKey: ['copy-container'],
  mutationFn: ({ id, body }: CopyInput) =>
    answer(api().POST('/api/v1/containers/{id}/copy', { params: { path: { id } }, body })),
  onSuccess: showNew,
  meta: { invalidates: [keys.servers, keys.realms] },
})

/** Accepted means on its way: the stream does not tell of it (sheet §16.2), so the row is looked at. @param id the copy's */
export const syncContainer = mutationOptions({
  mutationKey: ['sync-container'],
  mutationFn: ({ id }: { id: string }) =>
    answer(api().POST('/api/v1/containers/{id}/sync', { params: { path: { id } } })),
  onSettled: (_data, _error, { id }) => {
    watchClosely()
    void fetchRow(id).catch(() => {})
  },
})
