import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isOnItsWay } from '../../../../contract/lifecycle.ts'
import { servicesQuery } from '../../../api/coming-up.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { lastTransitionQuery } from '../../../api/last-transition.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { serversQuery } from '../../../api/servers.ts'
import { useDeleteFlow } from '../../../components/delete-flow.ts'
import { LONG, TOO_LONG } from '../../../components/repair/creation-causes.ts'
import { useNow } from '../../../ui/now.ts'
import { WARMING } from '../runtime/absence.ts'
import { isSilent, type Signs } from './problem.ts'
import { useRefused } from './use-refused.ts'

/** Milliseconds until the page's first view is over, and between two looks at what does not answer. */
const SETTLED = 4000
const LOOK_EVERY = 10_000

/**
 * What tells that something is wrong. It asks for nothing that the page does not ask for anyway, but for one look inside
 * a container that should be answering by now, after the first view.
 */
export function useSigns(container: Container): Signs {
  const { id, status, server_id } = container
  const isPending = usePendingOperation(id) !== undefined
  const isSettled = useSettled(id)
  // By then whoever reads its history anyhow has told.
  const since = useSince(container, isSettled && !isPending)
  const wait = useNow(now => {
    const waited = isOnItsWay(status) && since !== null ? now - since : 0
    return waited > TOO_LONG ? 'too long' : waited > LONG ? 'long' : 'short'
  })
  const isWarm = useNow(now => status === 'running' && since !== null && now - since >= WARMING)
  const services = useQuery({
    ...servicesQuery(id),
    enabled: isWarm && isSettled && container.hoody_kit && !container.unconfirmed,
    staleTime: 60_000,
    refetchInterval: ({ state }) =>
      isSilent({ container, isWarm: true, services: state.data }) ? LOOK_EVERY : false,
  }).data
  // What is known of it: nobody is asked.
  const servers = useQuery({ ...serversQuery, enabled: false }).data
  return {
    container,
    wait,
    isWarm,
    refused: useRefused(id),
    deleteFlow: useDeleteFlow(id),
    services,
    rental: servers?.find(rental => rental.server_id === server_id),
    isPending,
  }
}

/** When it came into its state, in milliseconds since the epoch; null where that is not known. The header asks it too. */
function useSince(container: Container, isAsked: boolean): number | null {
  const { status, created_at, unconfirmed } = container
  const enabled = isAsked && status !== 'creating' && status !== 'deleted' && !unconfirmed
  const { data } = useQuery({ ...lastTransitionQuery(container), enabled })
  // Creating is the first state there is.
  if (status === 'creating') return Date.parse(created_at)
  return data ? Date.parse(data.since) : null
}

function useSettled(id: string): boolean {
  const [settled, setSettled] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(setSettled, SETTLED, id)
    return () => clearTimeout(timer)
  }, [id])
  return settled === id
}
