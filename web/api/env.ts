import { mutationOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import { fetchRow } from './fleet-sync.ts'

export interface EnvInput {
  id: string
  /** Those to set; all others stay (sheet §8). */
  body: Record<string, string>
}

// The row is there again before it is done: until then it would show what was.
const fetchFirst = (_data: unknown, _error: unknown, { id }: { id: string }) => fetchRow(id).catch(() => {})

export const mergeEnv = mutationOptions({
  mutationKey: ['merge-env'],
  mutationFn: ({ id, body }: EnvInput) =>
    answer(api().PUT('/api/v1/containers/{id}/env', { params: { path: { id } }, body })),
  onSettled: fetchFirst,
})

export const deleteEnvKey = mutationOptions({
  mutationKey: ['delete-env-key'],
  mutationFn: ({ id, key }: { id: string; key: string }) =>
    answer(api().DELETE('/api/v1/containers/{id}/env/{key}', { params: { path: { id, key } } })),
  onSettled: fetchFirst,
})
