import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Container, emptyFleet, type Fleet } from './fleet-state.ts'
import { fleetQuery } from './fleet-sync.ts'

/** The whole fleet, newest first. Renders again with every change in it: a card uses `useFleetRow`. */
export function useFleet() {
  const { data: fleet = emptyFleet, error, refetch } = useQuery(fleetQuery)
  const containers = useMemo(() => rowsOf(fleet), [fleet])
  return {
    containers,
    byId: fleet.byId,
    total: fleet.total,
    loaded: fleet.ids.length,
    complete: fleet.complete,
    lastKnownAt: fleet.lastKnownAt,
    error,
    reload: refetch,
  }
}

function rowsOf({ byId, ids }: Fleet): readonly Container[] {
  return ids.map(id => byId.get(id)!)
}
