import { type Connection, endpointOf } from './connection.ts'
import { ApiError, sessionEndedError } from './error.ts'
import { sendOnce } from './send-once.ts'
import { endSession, type Session, sessionOf, setSession, useSessions } from './session.ts'

export interface Tokens {
  token: string
  refreshToken?: string | null
  expires_at?: string
  expires_in?: number
}

/** From the answer of a sign-in or refresh. Seconds from now are preferred: this machine's clock may be off. */
export function sessionFrom(tokens: Tokens, remember: boolean, now = Date.now()): Session {
  const until =
    tokens.expires_in === undefined ? Date.parse(tokens.expires_at ?? '') : now + tokens.expires_in * 1000
  return {
    token: tokens.token,
    refreshToken: tokens.refreshToken ?? null,
    expiresAt: Number.isNaN(until) ? null : until,
    remember,
  }
}

/** For one that is about to end: the next, or one that somebody signs in with. */
export async function followUp(
  connection: Connection,
  session: Session | null,
  signal?: AbortSignal,
): Promise<Session> {
  if (!session) return awaitSignIn(connection, signal)
  try {
    return (await refreshOnce(connection, session)) ?? awaitSignIn(connection, signal)
  } catch (error) {
    // It could not be asked: the old one may still do.
    if (session.expiresAt === null || session.expiresAt > Date.now()) return session
    throw error
  }
}

/** After a 401: the session that another request has fetched meanwhile, a refreshed one, or one somebody signs in with. */
export async function renewSession(
  connection: Connection,
  refused: Session,
  mayRefresh: boolean,
  signal?: AbortSignal,
): Promise<Session> {
  const current = sessionOf(connection.id)
  if (current && current.token !== refused.token) return current
  const renewed = current && mayRefresh ? await refreshOnce(connection, current) : null
  if (renewed) return renewed
  if (sessionOf(connection.id)?.token === refused.token) endSession(connection.id)
  return awaitSignIn(connection, signal)
}

function awaitSignIn(connection: Connection, signal?: AbortSignal): Promise<Session> {
  const session = sessionOf(connection.id)
  if (session) return Promise.resolve(session)
  return isAwaited(connection.id) ? nextSession(connection.id, signal) : Promise.reject(sessionEndedError())
}

const refreshes = new Map<string, Promise<Session | null>>()

/** Concurrent requests share one refresh. Null when the server refuses it: the session has then ended. */
function refreshOnce(connection: Connection, session: Session): Promise<Session | null> {
  const running = refreshes.get(connection.id)
  if (running) return running
  const refresh = exclusively(`livery.refresh.${connection.id}`, () =>
    refreshSession(connection, session),
  ).finally(() => refreshes.delete(connection.id))
  refreshes.set(connection.id, refresh)
  return refresh
}

/** One tab at a time: a refresh token is good for one refresh. */
function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks
  return locks ? (locks.request(name, work) as Promise<T>) : work()
}

async function refreshSession(connection: Connection, session: Session): Promise<Session | null> {
  const newer = newerThan(connection, session)
  if (newer) return newer
  if (session.refreshToken) {
    const { origin } = endpointOf({ ...connection, realmId: null })
    try {
      // The body alone is refused: the refresh token must be the bearer too (sheet §2.2).
      const request = new Request(`${origin}/api/v1/users/auth/refresh`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ refreshToken: session.refreshToken }),
        credentials: 'omit',
      })
      const response = await sendOnce(request, session.refreshToken)
      const { data } = (await response.json()) as { data: Tokens }
      const renewed = sessionFrom({ refreshToken: session.refreshToken, ...data }, session.remember)
      setSession(connection.id, renewed)
      return renewed
    } catch (error) {
      if (!(error instanceof ApiError) || ![400, 401, 403].includes(error.status)) throw error
      // Another tab may have used it a moment ago: its word arrives in its own time.
      await new Promise(resolve => setTimeout(resolve, 300))
    }
  }
  const late = newerThan(connection, session)
  if (!late) endSession(connection.id)
  return late
}

function newerThan(connection: Connection, session: Session): Session | null {
  const current = sessionOf(connection.id)
  return current && current.token !== session.token ? current : null
}

/** Whether the session ended by itself, so that somebody is being asked to sign in again. */
function isAwaited(id: string): boolean {
  return useSessions.getState().ended[id] === true
}

/** Resolves with the next session of the connection; rejects when somebody signs out or `signal` aborts. */
function nextSession(id: string, signal?: AbortSignal): Promise<Session> {
  return new Promise((resolve, reject) => {
    const stop = useSessions.subscribe(state => {
      const session = state.sessions[id]
      if (session) settle(() => resolve(session))
      else if (!state.ended[id]) settle(() => reject(sessionEndedError()))
    })
    const abort = () => settle(() => reject(signal?.reason))
    function settle(outcome: () => void) {
      stop()
      signal?.removeEventListener('abort', abort)
      outcome()
    }
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) abort()
  })
}
