import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { keys } from './keys.ts'

export type Rental = Schemas['Rental']

/** The servers one can use. A container is created with `server_id`, not with the rental's own id (sheet §13). */
export const serversQuery = queryOptions({
  queryKey: keys.servers,
  queryFn: ({ signal }): Promise<Rental[]> => answer(api().GET('/api/v1/servers', { signal })),
})

/** How a server does, as far as one may know. @param id the rental's */
export function serverRuntimeQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.servers, id, 'runtime'],
    queryFn: ({ signal }) =>
      answer(api().GET('/api/v1/servers/{id}/runtime', { params: { path: { id } }, signal })),
    staleTime: 30_000,
    retry: false,
  })
}
