import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { keys } from './keys.ts'

export type NetworkConfig = Schemas['NetworkConfig']
export type NetworkInput = Schemas['NetworkInput']

/** Under the container's own key: the stream outdates it with every change of the network. */
export function networkQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.container(id), 'network'],
    queryFn: ({ signal }) =>
      answer(api().GET('/api/v1/containers/{id}/network', { params: { path: { id } }, signal })),
  })
}

interface SetInput {
  id: string
  body: NetworkInput
}

// It carries a password: what is kept of a mutation is dropped as soon as nobody shows it.
export const setNetwork = mutationOptions({
  mutationKey: ['set-network'],
  gcTime: 0,
  mutationFn: ({ id, body }: SetInput) =>
    answer(api().PUT('/api/v1/containers/{id}/network', { params: { path: { id } }, body })),
  meta: { invalidates: [keys.containers] },
})

export const deleteNetwork = mutationOptions({
  mutationKey: ['delete-network'],
  mutationFn: ({ id }: { id: string }) =>
    answer(api().DELETE('/api/v1/containers/{id}/network', { params: { path: { id } } })),
  meta: { invalidates: [keys.containers] },
})

/** Starts or stops the egress service; the configuration stays. */
export const runNetwork = mutationOptions({
  mutationKey: ['run-network'],
  mutationFn: ({ id, act }: { id: string; act: 'start' | 'stop' }) => {
    const params = { path: { id } }
    return answer(
      act === 'start'
        ? api().POST('/api/v1/containers/{id}/network/start', { params })
        : api().POST('/api/v1/containers/{id}/network/stop', { params }),
    )
  },
  meta: { invalidates: [keys.containers] },
})
