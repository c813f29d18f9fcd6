import { queryOptions } from '@tanstack/react-query'
import { answer, clientFor } from './client.ts'
import type { Connection } from './connection.ts'
import type { Container } from './fleet-state.ts'

const PAGE = 100
/** Enough to find somebody's fleet, not so many that a glance elsewhere becomes a load. */
const MOST_PAGES = 10
/** Milliseconds. A server that is away must not be waited for as long as one's own. */
const PATIENCE = 20_000

export interface Elsewhere {
  /** The newest containers, at most a thousand. */
  containers: readonly Container[]
  total: number
}

/** The containers of a connection that is not the active one, for finding them. Needs a session of it. */
export function elsewhereQuery(connection: Connection) {
  return queryOptions({
    queryKey: ['elsewhere', connection.id, connection.realmId],
    queryFn: async ({ signal }): Promise<Elsewhere> => {
      const ended = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
      const containers: Container[] = []
      for (let page = 1; ; page += 1) {
        const query = { page, limit: PAGE, sort_by: 'created_at', sort_order: 'desc' } as const
        const data = await answer(
          clientFor(connection).GET('/api/v1/containers', { params: { query }, signal: ended }),
        )
        containers.push(...data.containers)
        if (page >= Math.min(MOST_PAGES, Math.ceil(data.pagination.total / PAGE))) {
          return { containers, total: data.pagination.total }
        }
      }
    },
    staleTime: 60_000,
  })
}
