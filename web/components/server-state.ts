// What a server is called, and whether another container fits onto it.

import type { Rental } from '../api/servers.ts'
import { formatCount } from '../lib/format.ts'

export function serverLabel({ server, name }: Rental): string {
  return server?.name ?? name ?? 'Unnamed server'
}

/** "8 of 10 containers", or nothing where the API does not tell. */
export function serverRoom({ server }: Rental): string | undefined {
  const capacity = server?.container_capacity
  return capacity && `${formatCount(capacity.used)} of ${formatCount(capacity.max)} containers`
}

/** Words for a rental that serves: the set is open, and the seed has others than the API (sheet §13, §20 row 35). */
const WELL = ['active', 'ready', 'running']
/** Words that leave no doubt. */
const OVER = ['expired', 'terminated', 'cancelled', 'suspended', 'maintenance', 'failed', 'stopped']

/** Why nothing more should go onto it; `blocks` when nothing can. Undefined for one that is well. */
export function serverIllness(rental: Rental): { reason: string; blocks: boolean } | undefined {
  const { server_id, status, server } = rental
  if (!server_id) return { reason: 'No server is assigned yet.', blocks: true }
  const word = status?.toLowerCase() ?? 'active'
  if (OVER.includes(word)) return { reason: `Not in service: ${word}.`, blocks: true }
  const capacity = server?.container_capacity
  if (capacity && capacity.used >= capacity.max)
    return { reason: `Full: ${serverRoom(rental)}.`, blocks: true }
  if (!WELL.includes(word)) return { reason: `May not be in service: ${word}.`, blocks: false }
  return undefined
}
