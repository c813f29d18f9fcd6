// What tells how far a new container has come: its log, how long others took, and what runs inside.

import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import type { Container } from './fleet-state.ts'
import { keys } from './keys.ts'

export type StatusLog = Schemas['StatusLog']
export type Service = NonNullable<NonNullable<Schemas['RuntimeInfo']>['services']>[number]

/** Its first changes of state, the earliest first. */
export function firstLogsQuery(id: string) {
  return queryOptions({
    // Under the logs' own key: the stream outdates it with every change.
    queryKey: [...keys.container(id), 'status-logs', 'first'],
    queryFn: ({ signal }) => fetchFirstLogs(id, signal),
    staleTime: 0,
  })
}

/** The systemd units inside; null while nobody can tell. The API's answer is up to 2 s old (sheet §7.1). */
export function servicesQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.container(id), 'services'],
    queryFn: async ({ signal }): Promise<readonly Service[] | null> => {
      const params = { path: { id }, query: { runtime: '{"services":true}' } }
      const row: Container = await answer(api().GET('/api/v1/containers/{id}', { params, signal }))
      return row.runtime_info?.services ?? null
    },
    staleTime: 0,
  })
}

/** The first logs of others, to see how long they took. One that cannot be read counts for nothing. */
export function othersLogsQuery(ids: readonly string[]) {
  return queryOptions({
    queryKey: ['others-logs', ...ids],
    queryFn: ({ signal }) => Promise.all(ids.map(id => fetchFirstLogs(id, signal).catch(() => []))),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

async function fetchFirstLogs(id: string, signal: AbortSignal): Promise<StatusLog[]> {
  const query = { limit: 10, sort_by: 'transition_time', sort_order: 'asc' } as const
  const params = { path: { id }, query }
  const { logs } = await answer(api().GET('/api/v1/containers/{id}/status-logs', { params, signal }))
  return logs
}
