import { useQuery } from '@tanstack/react-query'
import type { Container } from '../../api/fleet-state.ts'
import { fleetQuery } from '../../api/fleet-sync.ts'

/** The container that a key opens already, as far as the fleet is loaded. Null looks for none. */
export function useKeyHolder(blob: string | null, exceptId: string | undefined): Container | undefined {
  // Cheaper than parsing the keys of a whole fleet.
  const holds = (row: Container) => row.id !== exceptId && blob !== null && row.ssh_public_key?.includes(blob)
  const { data } = useQuery({
    ...fleetQuery,
    enabled: false,
    select: fleet => (blob === null ? null : ([...fleet.byId.values()].find(holds) ?? null)),
  })
  return data ?? undefined
}
