import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import { keys } from './keys.ts'

/** When its present SSH key was put in, an ISO date; null where no event tells, as for a key of its creation. */
export function keyAddedQuery(id: string, key: string) {
  return queryOptions({
    queryKey: [...keys.container(id), 'events', 'key-added', key],
    queryFn: async ({ signal }) => {
      const query = { container_id: id, event_type: 'container.ssh_key.added', limit: 1 } as const
      const { events } = await answer(api().GET('/api/v1/events', { params: { query }, signal }))
      return events[0]?.created_at ?? null
    },
  })
}
