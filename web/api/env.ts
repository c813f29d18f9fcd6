import { mutationOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import { fetchRow } from './fleet-sync.ts'

interface SetInput {
  id: string
  /** The others stay as they are (sheet §8). */
  variables: Readonly<Record<string, string>>
}

/** Applied live where the container runs: new processes see them, running ones keep what they have. */
export const setVariables = mutationOptions({
  mutationKey: ['set-variables'],
  mutationFn: ({ id, variables }: SetInput) =>
    answer(api().PUT('/api/v1/containers/{id}/env', { params: { path: { id } }, body: variables })),
  onSettled: (_data, _error, { id }) => fetchRow(id).catch(() => {}),
})

export const removeVariable = mutationOptions({
  mutationKey: ['remove-variable'],
  mutationFn: ({ id, name }: { id: string; name: string }) =>
    answer(api().DELETE('/api/v1/containers/{id}/env/{key}', { params: { path: { id, key: name } } })),
  onSettled: (_data, _error, { id }) => fetchRow(id).catch(() => {}),
})
