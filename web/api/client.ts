import createClient, { type Client } from 'openapi-fetch'
import type { components, paths } from '../../contract/generated/types.ts'
import { activeConnection, type Connection, endpointOf } from './connection.ts'
import { type ApiError, isApiError, networkError, notJsonError, sessionEndedError } from './error.ts'
import { freshSession, loadRenewal } from './fresh-session.ts'
import { noteNoAnswer } from './link.ts'
import { isRead, sendOnce } from './send-once.ts'
import { noteTooMany } from './too-many.ts'

export type Schemas = components['schemas']
export type ApiClient = Client<paths>

/** The client of the active connection. Every call ends in its data or in an `ApiError`: see `answer`. */
export function api(): ApiClient {
  if (standIn) return standIn
  const connection = activeConnection()
  if (!connection) throw sessionEndedError()
  return clientFor(connection)
}

let standIn: ApiClient | undefined

/** Has `call` use another client where it asks for one at once. */
export function withClient<T>(client: ApiClient, call: () => T): T {
  standIn = client
  try {
    return call()
  } finally {
    standIn = undefined
  }
}

const clients = new WeakMap<Connection, ApiClient>()

/** The client of any connection: answers wait for a sign-in when its session has ended. */
export function clientFor(connection: Connection): ApiClient {
  const known = clients.get(connection)
  if (known) return known
  const { origin, realmQuery } = endpointOf(connection)
  const client = openClient(origin, request => sendPatiently(connection, request), realmQuery)
  clients.set(connection, client)
  return client
}

/** For what needs no session, or comes before there is one. */
export function openClientAt(origin: string, token: string | null = null): ApiClient {
  return openClient(origin, request => sendOnce(request, token), null)
}

export function openClient(
  baseUrl: string,
  fetch: (request: Request) => Promise<Response>,
  realmQuery: string | null,
): ApiClient {
  return createClient<paths>({
    baseUrl,
    fetch,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    querySerializer: query => serializeQuery({ ...(realmQuery ? { realm_id: realmQuery } : {}), ...query }),
  })
}

function serializeQuery(query: Record<string, unknown>): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.set(key, String(value))
  }
  return search.toString()
}

/** The data inside the envelope of an answer (sheet §1.4). */
export async function answer<T>(
  call: Promise<{ data?: { message: string; data?: T } | undefined }>,
): Promise<Exclude<T, undefined>> {
  try {
    return (await call).data?.data as Exclude<T, undefined>
  } catch (error) {
    if (isApiError(error) || (error instanceof DOMException && error.name === 'AbortError')) throw error
    // Sent and answered, but not in JSON to its end.
    throw error instanceof SyntaxError ? notJsonError('The server', 200) : networkError('The server', false)
  }
}

/** Sends with the connection's session, renews that once when it is refused, and tries again what may be tried again. */
async function sendPatiently(connection: Connection, request: Request): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await sendSigned(connection, request)
    } catch (error) {
      if (isApiError(error) && error.offline) noteNoAnswer()
      if (isApiError(error) && error.status === 429) noteTooMany((error.retryAfter ?? 0) * 1000)
      const delay = isApiError(error) ? retryDelay(error, isRead(request), tries) : null
      if (delay === null) throw error
      await pause(delay, request.signal)
    }
  }
}

async function sendSigned(connection: Connection, request: Request): Promise<Response> {
  let session = await freshSession(connection, request.signal)
  for (let tries = 1; ; tries += 1) {
    try {
      return await sendOnce(request, session.token)
    } catch (error) {
      if (!isApiError(error) || !isAboutSession(error)) throw error
      const { renewSession } = await loadRenewal()
      session = await renewSession(connection, session, tries === 1, request.signal)
    }
  }
}

/** A wrong one-time code is a 401 too (sheet §2.2), and no reason to sign in again. */
function isAboutSession(error: ApiError): boolean {
  return (
    error.status === 401 && !['INVALID_OTP_CODE', 'INVALID_CREDENTIALS', 'SESSION_ENDED'].includes(error.code)
  )
}

const MOST_TRIES = 4
const LONGEST_WAIT = 30_000

/**
 * Milliseconds until the next try after `tries` tries, or null to give up. Reads are tried again when the server is
 * busy or away; a write only when it was certainly not looked at (429), and once (sheet §1.9).
 */
export function retryDelay(
  error: ApiError,
  reads: boolean,
  tries: number,
  random = Math.random(),
): number | null {
  const asked = error.retryAfter === null ? null : error.retryAfter * 1000
  if (!reads)
    return error.status === 429 && tries === 1 && asked !== null && asked <= LONGEST_WAIT ? asked : null
  if (tries >= MOST_TRIES || ![0, 429, 503].includes(error.status) || error.code === 'TIMEOUT') return null
  return Math.min(LONGEST_WAIT, asked ?? 250 * 2 ** (tries - 1) + random * 50)
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort)
      resolve()
    }, ms)
    signal.addEventListener('abort', abort, { once: true })
    if (signal.aborted) abort()
  })
}
