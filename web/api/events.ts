import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { keys } from './keys.ts'

export type Event = Schemas['Event']

/** The latest events of one container, newest first. */
export function containerEventsQuery(containerId: string, limit = 50) {
  return queryOptions({
    queryKey: [...keys.events, containerId, limit],
    queryFn: ({ signal }) =>
      answer(
        api().GET('/api/v1/events', { params: { query: { container_id: containerId, limit } }, signal }),
      ),
  })
}
