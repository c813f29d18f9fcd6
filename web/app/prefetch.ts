// What people are likely to want first, fetched while the browser has nothing to do: a press then waits for no network.

import { loadRenewal } from '../api/fresh-session.ts'
import { loadOperations } from '../components/perform.ts'
import { whenIdle } from '../lib/later.ts'

const parts = [
  loadRenewal,
  loadOperations,
  () => import('../components/container-menu.ts'),
  // From then on what is done on the fleet shows among a container's requests too.
  () => import('../api/request-log.ts'),
]

/** A part that cannot be had now is asked for again when it is wanted. */
export async function prefetchParts() {
  await whenIdle()
  for (const load of parts) await load().catch(() => {})
}
