import type { MutationOptions } from '@tanstack/react-query'
import { queryClient } from './query-client.ts'

/** Runs a mutation outside of any component: it goes on when the card that asked for it scrolls away. */
export function mutate<Data, Variables, Context>(
  options: MutationOptions<Data, Error, Variables, Context>,
  variables: Variables,
): Promise<Data> {
  return queryClient.getMutationCache().build(queryClient, options).execute(variables)
}
