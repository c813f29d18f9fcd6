// What a connection does besides showing its fleet, loaded when the page has nothing better to do.

import type { Connection } from './connection.ts'
import { keepFleet } from './keep-fleet.ts'
import { forgetOthers } from './last-known.ts'
import { noteVisits } from './last-seen.ts'
import { startPolling } from './poll.ts'
import { useSessions } from './session.ts'

export function startAfterwards(connection: Connection, signal: AbortSignal) {
  if (signal.aborted) return
  // Before the first cut: there may be no way to it then.
  void import('./gap.ts').catch(() => {})
  const stops = [startPolling(), keepFleet(connection), noteVisits(connection)]
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop()
  })
  // A session that ended with its browser leaves nothing behind.
  void forgetOthers(Object.keys(useSessions.getState().sessions))
}
