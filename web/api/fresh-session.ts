// Which session a request sets out with. What renews it (renew.ts) is fetched when one comes to its end.

import type { Connection } from './connection.ts'
import { type Session, sessionOf } from './session.ts'

/** Refreshed this long before it ends, in milliseconds, so that no request sets out with a token about to die. */
const MARGIN = 60_000

export const loadRenewal = () => import('./renew.ts')

/** The session to send a request with, waiting for somebody to sign in again when it has ended. */
export async function freshSession(connection: Connection, signal?: AbortSignal): Promise<Session> {
  const session = sessionOf(connection.id)
  if (session && (session.expiresAt === null || session.expiresAt - Date.now() > MARGIN)) return session
  return (await loadRenewal()).followUp(connection, session, signal)
}
