import { replaceEqualDeep, useQuery } from '@tanstack/react-query'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { Container, Fleet } from './fleet-state.ts'
import { fleetQuery } from './fleet-sync.ts'
import { onPacedFleet, pacedFleet } from './paced-fleet.ts'

/** The whole fleet, newest first. Asks for it, and renders again with what changes in it. */
export function useFleet() {
  const { error, refetch } = useQuery(fleetQuery)
  const fleet = useSyncExternalStore(onPacedFleet, pacedFleet)
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

/**
 * Something of the fleet as far as it is known; asks for nothing. For what stays on the page: an observer of the query would
 * hold the fleet as it was when it came, ten thousand containers that nobody needs any more.
 * @param select must be the same function every time
 */
export function useOfFleet<Value>(select: (fleet: Fleet) => Value): Value {
  const [last] = useState<{ fleet?: Fleet; value?: Value }>({})
  return useSyncExternalStore(onPacedFleet, () => {
    const fleet = pacedFleet()
    if (last.fleet !== fleet)
      Object.assign(last, { fleet, value: replaceEqualDeep(last.value, select(fleet)) })
    return last.value as Value
  })
}
