import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, openClientAt, type Schemas } from './client.ts'
import { keys } from './keys.ts'

export const meQuery = queryOptions({
  queryKey: [...keys.account, 'me'],
  queryFn: ({ signal }) => answer(api().GET('/api/v1/users/auth/me', { signal })),
  staleTime: 5 * 60_000,
})

export interface PasswordInput {
  userId: string
  password: string
  /** Left out when none was set before. */
  current?: string
}

export const setPassword = mutationOptions({
  mutationKey: ['set-password'],
  mutationFn: ({ userId, password, current }: PasswordInput) =>
    answer(
      api().PUT('/api/v1/users/{id}', {
        params: { path: { id: userId } },
        body: { password, ...(current ? { current_password: current } : {}) },
      }),
    ),
  meta: { invalidates: [keys.account, ['about']] },
})

/** What the server of this page says of itself; an error when it is no embedded control plane. */
export const aboutQuery = queryOptions({
  queryKey: ['about'],
  queryFn: ({ signal }): Promise<Schemas['About']> =>
    answer(openClientAt(location.origin).GET('/livery/about', { signal })),
  staleTime: 60_000,
})

/** Adds a sample fleet to the embedded control plane. */
export const addSample = mutationOptions({
  mutationKey: ['add-sample'],
  mutationFn: (count: number) => answer(api().POST('/livery/sample', { body: { count } })),
  meta: {
    invalidates: [keys.fleet, keys.projects, keys.servers, keys.realms],
    failure: 'Could not add the sample fleet',
  },
})
