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

export const deleteAlias = mutationOptions({
  mutationKey: ['delete-alias'],
  mutationFn: ({ id }: { id: string }) =>
    answer(api().DELETE('/api/v1/proxy/aliases/{id}', { params: { path: { id } } })),
  meta: { invalidates: [keys.aliases] },
})
