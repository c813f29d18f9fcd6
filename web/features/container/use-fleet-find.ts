import { useQuery } from '@tanstack/react-query'
import type { Container } from '../../api/fleet-state.ts'
import { fleetQuery } from '../../api/fleet-sync.ts'

/** The first container of the fleet that fits, as far as the fleet is loaded. Null looks for none. */
export function useFleetFind(fits: ((row: Container) => boolean) | null): Container | undefined {
  const { data } = useQuery({
    ...fleetQuery,
    enabled: false,
    select: fleet => (fits ? ([...fleet.byId.values()].find(fits) ?? null) : null),
  })
  return data ?? undefined
}
