import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import { keys } from './keys.ts'

/** Ids of all realms that anything in reach refers to. */
export const realmsQuery = queryOptions({
  queryKey: keys.realms,
  queryFn: async ({ signal }): Promise<string[]> =>
    (await answer(api().GET('/api/v1/realms', { signal }))).realm_ids,
})

/** The same with how often each is named, by kind. */
export const realmUsageQuery = queryOptions({
  queryKey: [...keys.realms, 'usage'],
  queryFn: ({ signal }) =>
    answer(api().GET('/api/v1/realms', { params: { query: { include_usage: true } }, signal })),
})
