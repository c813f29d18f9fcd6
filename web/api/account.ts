import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'
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
