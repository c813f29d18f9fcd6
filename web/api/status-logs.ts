import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answer, api, type Schemas } from './client.ts'
import type { Container } from './fleet-state.ts'
import { currentFleet } from './fleet-sync.ts'
import { inTurn } from './in-turn.ts'
import { keys } from './keys.ts'
import { askFirst, noteTransition } from './last-transition.ts'
import { queryClient } from './query-client.ts'

type StatusLog = Schemas['StatusLog']

/** The most that one answer holds (sheet §6). */
const LIMIT = 100
/** More of one container is not read for a lane of a few hundred pixels. */
const MOST_PAGES = 10

export interface StatusHistory {
  /** The latest first, as the API lists them. */
  logs: readonly StatusLog[]
  /** From when on no change is missing, in milliseconds since the epoch; -Infinity when these are all that there are. */
  from: number
  /** The container's `updated_at` that they include, in milliseconds; NaN when its row was not known. */
  asOf: number
}

/**
 * @param range milliseconds before now that it has to reach back
 * @param mostPages that are read for it, of a hundred logs each
 */
export function statusHistoryQuery(id: string, range: number, mostPages = MOST_PAGES) {
  // Events invalidate what begins with the container's status logs.
  const all = [...keys.container(id), 'status-logs', 'history']
  const queryKey = [...all, range, mostPages]
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      fetchHistory(id, Date.now() - range, mostPages, queryClient.getQueryData(queryKey), signal),
    // What was read for another range may reach back far enough.
    initialData: () =>
      queryClient
        .getQueryCache()
        .findAll({ queryKey: all })
        .filter(({ state }) => !state.isInvalidated)
        .map(({ state }) => state.data as StatusHistory | undefined)
        .find(history => history && history.from <= Date.now() - range),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/**
 * Its logs, where they have been read up to its latest change, or are just being read, anyhow; null where not, or when
 * that comes to nothing.
 */
askFirst(async (id, updated_at) => {
  const queryKey = [...keys.container(id), 'status-logs', 'history']
  for (const { state, promise } of queryClient.getQueryCache().findAll({ queryKey })) {
    const isRead = state.fetchStatus === 'idle' && !state.isInvalidated
    const answered = isRead ? state.data : await promise?.catch(() => null)
    const history = answered as StatusHistory | null | undefined
    if (history && !(history.asOf < Date.parse(updated_at))) return history.logs
  }
  return null
})

async function fetchHistory(
  id: string,
  since: number,
  mostPages: number,
  known: StatusHistory | undefined,
  signal: AbortSignal,
): Promise<StatusHistory> {
  const asOf = Date.parse(currentFleet()?.byId.get(id)?.updated_at ?? '')
  const logs = new Map<string, StatusLog>()
  for (let page = 1; ; page++) {
    const params = { path: { id }, query: { page, limit: LIMIT } }
    const { logs: more, pagination } = await inTurn(signal, () =>
      answer(api().GET('/api/v1/containers/{id}/status-logs', { params, signal })),
    )
    // What happens meanwhile moves some on to the next page.
    for (const log of more) logs.set(log.id, log)
    const oldest = more.at(-1)
    if (page === 1 && more[0]) noteTransition(id, more[0].to_status, more[0].transition_time)
    if (!oldest || page >= pagination.totalPages) {
      return { logs: [...logs.values()], from: Number.NEGATIVE_INFINITY, asOf }
    }
    const joint = known?.logs.findIndex(log => log.id === oldest.id) ?? -1
    if (known && joint >= 0) {
      return { logs: [...logs.values(), ...known.logs.slice(joint + 1)], from: known.from, asOf }
    }
    const from = Date.parse(oldest.transition_time)
    if (from <= since || page === mostPages) return { logs: [...logs.values()], from, asOf }
  }
}

/**
 * The status logs of a container, kept up with what becomes of it.
 * @param mostPages for whoever looks at this container alone: what was read for another range stays until more has come
 */
export function useStatusHistory(
  { id, updated_at }: Container,
  range: number,
  enabled: boolean,
  mostPages?: number,
) {
  const query = useQuery({
    ...statusHistoryQuery(id, range, mostPages),
    enabled,
    placeholderData: (before, query) => (mostPages && query?.queryKey[1] === id ? before : undefined),
  })
  const { data, refetch } = query
  // No event tells of a pause (sheet §16.2): its row does.
  const isOutdated = enabled && data !== undefined && Date.parse(updated_at) > data.asOf
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change
  useEffect(() => {
    if (isOutdated) void refetch({ cancelRefetch: false })
  }, [isOutdated, updated_at, refetch])
  return query
}
