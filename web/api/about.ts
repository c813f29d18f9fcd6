import { queryOptions } from '@tanstack/react-query'
import { answer, openClientAt, type Schemas } from './client.ts'

/** What the server of this page says of itself; an error when it is no embedded control plane. */
export const aboutQuery = queryOptions({
  queryKey: ['about'],
  queryFn: ({ signal }): Promise<Schemas['About']> =>
    answer(openClientAt(location.origin).GET('/livery/about', { signal })),
  staleTime: 60_000,
})
