import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { keys } from './keys.ts'
import { queryClient } from './query-client.ts'

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

/** Refused or not answered, it may be there all the same: the list is read again either way. */
const readAgain = () => void queryClient.invalidateQueries({ queryKey: keys.aliases })

export const createAlias = mutationOptions({
  mutationKey: ['create-alias'],
  mutationFn: (body: Schemas['AliasCreate']) => answer(api().POST('/api/v1/proxy/aliases', { body })),
  onSettled: readAgain,
})

export const updateAlias = mutationOptions({
  mutationKey: ['update-alias'],
  mutationFn: ({ id, body }: { id: string; body: Schemas['AliasUpdate'] }) =>
    answer(api().PATCH('/api/v1/proxy/aliases/{id}', { params: { path: { id } }, body })),
  onSettled: readAgain,
})

interface StateInput {
  alias: Alias
  enabled: boolean
}

/** Shown at once, and put back with the reason when it is refused. */
export const setAliasState = mutationOptions({
  mutationKey: ['set-alias-state'],
  mutationFn: ({ alias: { id }, enabled }: StateInput) =>
    answer(api().PATCH('/api/v1/proxy/aliases/{id}/state', { params: { path: { id } }, body: { enabled } })),
  onMutate: async ({ alias, enabled }: StateInput) => {
    await queryClient.cancelQueries({ queryKey: aliasesQuery(alias.container_id).queryKey })
    showState(alias, enabled)
  },
  onError: (_error, { alias, enabled }: StateInput) => showState(alias, !enabled),
  onSettled: readAgain,
  meta: { failure: 'The alias was not switched' },
})

function showState({ id, container_id }: Alias, enabled: boolean) {
  queryClient.setQueryData(
    aliasesQuery(container_id).queryKey,
    list =>
      list && {
        ...list,
        aliases: list.aliases.map(alias => (alias.id === id ? { ...alias, enabled } : alias)),
      },
  )
}

export const deleteAlias = mutationOptions({
  mutationKey: ['delete-alias'],
  mutationFn: ({ id }: { id: string }) =>
    answer(api().DELETE('/api/v1/proxy/aliases/{id}', { params: { path: { id } } })),
  meta: { invalidates: [keys.aliases] },
})
