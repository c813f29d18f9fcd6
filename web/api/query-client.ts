import { MutationCache, QueryClient, type QueryKey } from '@tanstack/react-query'

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** Keys (or their beginnings) whose answers the mutation outdates. */
      invalidates?: readonly QueryKey[]
      /**
       * What failed, for the message that shows the reason: "Could not stop acme-api". Left out where the caller shows the
       * error by its control.
       */
      failure?: string
    }
  }
}

interface Failure {
  text: string
  error: unknown
}

let report: (failure: Failure) => void = () => {}

/** Where failures of mutations with `meta.failure` are shown. Set once by the shell. */
export function onMutationFailure(listener: (failure: Failure) => void) {
  report = listener
}

export const queryClient: QueryClient = new QueryClient({
  mutationCache: new MutationCache({
    onSuccess: (_data, _variables, _context, mutation) => {
      for (const queryKey of mutation.meta?.invalidates ?? []) queryClient.invalidateQueries({ queryKey })
    },
    onError: (error, _variables, _context, mutation) => {
      if (mutation.meta?.failure) report({ text: mutation.meta.failure, error })
    },
  }),
  defaultOptions: {
    // The client tries again by itself, by the API's rules. A server on this machine answers without a network too.
    queries: { retry: false, networkMode: 'always', staleTime: 30_000 },
    mutations: { retry: false, networkMode: 'always' },
  },
})
