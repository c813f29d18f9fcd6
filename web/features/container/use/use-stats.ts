import { useQuery } from '@tanstack/react-query'
import type { Container } from '../../../api/fleet-state.ts'
import { EVERY, statsQuery } from '../../../api/runtime.ts'

/** Milliseconds between two measurements of what does not run: only its disk is told. */
const SELDOM = 30_000

/** What it uses, measured again and again while it is looked at. */
export function useStats({ id, status }: Container) {
  return useQuery({
    ...statsQuery(id),
    // One that has just stopped is shown as it was until it is measured again.
    refetchInterval: ({ state }) => (status === 'running' || state.data?.at(-1)?.stats.cpu ? EVERY : SELDOM),
  })
}
