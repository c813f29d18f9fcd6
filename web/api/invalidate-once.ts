import { queryClient } from './query-client.ts'

export function invalidateOnce(queryKeys: readonly (readonly string[])[]) {
  const distinct = new Map(queryKeys.map(key => [key.join(' '), key]))
  for (const queryKey of distinct.values()) void queryClient.invalidateQueries({ queryKey })
}
