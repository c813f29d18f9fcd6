import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'

export type HistoryEvent = Schemas['Event']

/** The most that one answer holds (sheet §16.1). */
const PAGE = 500
/** More is not read: nobody looks through it. */
const MOST = 2000

export interface History {
  /** The latest first. */
  events: readonly HistoryEvent[]
  /** Whether there were more, earlier ones. */
  isCut: boolean
}

/**
 * What happened to containers since a time of the server, in milliseconds. Asked once: what happens from now on is on
 * the screen by itself.
 */
export function containerHistoryQuery(since: number) {
  return queryOptions({
    queryKey: ['container-history', since],
    queryFn: async ({ signal }): Promise<History> => {
      const start_date = new Date(since).toISOString()
      const events: HistoryEvent[] = []
      for (;;) {
        const query = { resource_type: 'container', start_date, limit: PAGE, offset: events.length } as const
        const page = await answer(api().GET('/api/v1/events', { params: { query }, signal }))
        events.push(...page.events)
        if (!page.pagination.has_more || page.events.length === 0) return { events, isCut: false }
        if (events.length >= MOST) return { events, isCut: true }
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}
