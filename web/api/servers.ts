import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { keys } from './keys.ts'

export type Rental = Schemas['Rental']

/** The servers one can use. A container is created with `server_id`, not with the rental's own id (sheet §13). */
export const serversQuery = queryOptions({
  queryKey: keys.servers,
  queryFn: ({ signal }): Promise<Rental[]> => answer(api().GET('/api/v1/servers', { signal })),
})
