import { mutationOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { keys } from './keys.ts'

export const createAlias = mutationOptions({
  mutationKey: ['create-alias'],
  mutationFn: (body: Schemas['AliasCreate']) => answer(api().POST('/api/v1/proxy/aliases', { body })),
  meta: { invalidates: [keys.aliases] },
})

export const denyByDefault = mutationOptions({
  mutationKey: ['deny-by-default'],
  mutationFn: async ({ id }: { id: string }) => {
    const path = { id }
    const { etag } = await answer(api().GET('/api/v1/containers/{id}/proxy/settings', { params: { path } }))
    // Refused when somebody else has changed them since (sheet §11.2).
    const params = { path, header: { 'If-Match': etag } }
    return answer(api().PUT('/api/v1/containers/{id}/proxy/settings', { params, body: { default: 'deny' } }))
  },
  meta: { invalidates: [keys.containers] },
})

/** Whether what a step makes is there already, by the name it was to bear. The rest may be sent twice. */
export async function isAfterStepThere(
  step: string,
  id: string,
  names: { alias: string | undefined; snapshot: string | null },
): Promise<boolean> {
  if (step === 'alias') {
    const query = { container_id: id }
    const { aliases } = await answer(api().GET('/api/v1/proxy/aliases', { params: { query } }))
    return aliases.some(alias => alias.alias === names.alias)
  }
  if (step === 'snapshot') {
    const path = { id }
    const { snapshots } = await answer(api().GET('/api/v1/containers/{id}/snapshots', { params: { path } }))
    return snapshots.some(snapshot => snapshot.alias === names.snapshot)
  }
  return false
}
