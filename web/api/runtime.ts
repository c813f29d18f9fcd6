import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import type { Container } from './fleet-state.ts'

export type RuntimeInfo = NonNullable<Schemas['RuntimeInfo']>
export type ContainerStats = Schemas['ContainerStats']

/** Milliseconds that the API's own answer is kept (sheet §7.1): asking sooner tells nothing new. */
const CACHED = 2000
/** Milliseconds between an answer and the next question, for as long as the page is looked at. */
export const EVERY = 3000

// Under keys of their own: what outdates a container must not make these come sooner than they may.

/** What runs inside; null while nobody inside can tell. Asked again and again while it is shown and the page is visible. */
export function runtimeQuery(id: string) {
  return queryOptions({
    queryKey: ['runtime', id],
    queryFn: async ({ signal }): Promise<RuntimeInfo | null> => {
      const params = { path: { id }, query: { runtime: 'true' } }
      const row: Container = await answer(api().GET('/api/v1/containers/{id}', { params, signal }))
      return row.runtime_info ?? null
    },
    staleTime: CACHED,
    refetchInterval: EVERY,
  })
}

/** One measurement, and when it came here in milliseconds since the epoch. */
export interface Sample {
  at: number
  stats: ContainerStats
}

/** Half an hour of them. */
const MOST = (30 * 60_000) / EVERY

/** What a container uses, the earliest first: each answer is put to those before, kept while the page is open. */
export function statsQuery(id: string) {
  return queryOptions({
    queryKey: ['stats', id],
    queryFn: async ({ signal, client, queryKey }): Promise<readonly Sample[]> => {
      const stats = await answer(
        api().GET('/api/v1/containers/{id}/stats', { params: { path: { id } }, signal }),
      )
      const before = client.getQueryData<readonly Sample[]>(queryKey) ?? []
      return [...before, { at: Date.now(), stats }].slice(-MOST)
    },
    staleTime: CACHED,
    gcTime: 30 * 60_000,
    structuralSharing: false,
    refetchInterval: EVERY,
  })
}
