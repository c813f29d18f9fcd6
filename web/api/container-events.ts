import { infiniteQueryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { keys } from './keys.ts'

export type ContainerEvent = Schemas['Event']

const PAGE = 100

/** What happened to a container, the latest first. The stream outdates it with each event about this container. */
export function containerEventsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: [...keys.container(id), 'events'],
    queryFn: ({ pageParam, signal }) => {
      const query = { container_id: id, limit: PAGE, offset: pageParam }
      return answer(api().GET('/api/v1/events', { params: { query }, signal }))
    },
    initialPageParam: 0,
    getNextPageParam: ({ pagination: { has_more, offset, limit } }) =>
      has_more ? offset + limit : undefined,
    // What happens between two pages moves some on to the next.
    select: ({ pages }) => [
      ...new Map(pages.flatMap(page => page.events).map(event => [event.id, event])).values(),
    ],
    staleTime: Number.POSITIVE_INFINITY,
  })
}
