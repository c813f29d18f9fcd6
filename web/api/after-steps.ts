import { answer, api } from './client.ts'

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
