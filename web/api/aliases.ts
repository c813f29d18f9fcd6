import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { keys } from './keys.ts'

export type Alias = Schemas['Alias']

/** The caller's proxy aliases to one container. */
export function aliasesQuery(containerId: string) {
  return queryOptions({
    queryKey: [...keys.aliases, containerId],
    queryFn: ({ signal }) =>
      answer(
        api().GET('/api/v1/proxy/aliases', { params: { query: { container_id: containerId } }, signal }),
      ),
  })
}

export const createAlias = mutationOptions({
  mutationKey: ['create-alias'],
  mutationFn: (body: Schemas['AliasCreate']) => answer(api().POST('/api/v1/proxy/aliases', { body })),
  meta: { invalidates: [keys.aliases] },
})

export const updateAlias = mutationOptions({
  mutationKey: ['update-alias'],
  mutationFn: ({ id, body }: { id: string; body: Schemas['AliasUpdate'] }) =>
    answer(api().PATCH('/api/v1/proxy/aliases/{id}', { params: { path: { id } }, body })),
  meta: { invalidates: [keys.aliases] },
})

export const setAliasState = mutationOptions({
  mutationKey: ['set-alias-state'],
  mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) =>
    answer(api().PATCH('/api/v1/proxy/aliases/{id}/state', { params: { path: { id } }, body: { enabled } })),
  meta: { invalidates: [keys.aliases], failure: 'The alias was not switched' },
})

export const deleteAlias = mutationOptions({
  mutationKey: ['delete-alias'],
  mutationFn: ({ id }: { id: string }) =>
    answer(api().DELETE('/api/v1/proxy/aliases/{id}', { params: { path: { id } } })),
  meta: { invalidates: [keys.aliases] },
})
