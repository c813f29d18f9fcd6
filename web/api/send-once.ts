import { errorFromResponse, networkError, notJsonError, timeoutError } from './error.ts'

/** Milliseconds. A write may answer only when the container has reached its state. */
const TIMEOUTS = { read: 30_000, write: 120_000 }

export function isRead(request: Request): boolean {
  return request.method === 'GET' || request.method === 'HEAD'
}

/** What looks on while requests are sent: it is called with the answer, or without one when none came. Sees no session. */
type Watcher = (request: Request) => ((response?: Response) => void) | undefined
let watcher: Watcher | undefined
export function watchRequests(next: Watcher) {
  watcher = next
}

/** One request, one JSON answer. Anything else is thrown as an `ApiError`; an abort by the caller as it is. */
export async function sendOnce(request: Request, token: string | null): Promise<Response> {
  const timeout = AbortSignal.timeout(isRead(request) ? TIMEOUTS.read : TIMEOUTS.write)
  const noteAnswer = watcher?.(request)
  const copy = request.clone()
  if (token) copy.headers.set('Authorization', `Bearer ${token}`)
  const url = new URL(request.url)
  let response: Response
  try {
    response = await fetch(copy, { signal: AbortSignal.any([request.signal, timeout]) })
  } catch {
    noteAnswer?.()
    request.signal.throwIfAborted()
    if (timeout.aborted) throw timeoutError(url.host)
    throw networkError(url.host, url.origin !== globalThis.location?.origin)
  }
  noteAnswer?.(response)
  if (!response.ok) throw await errorFromResponse(response)
  const isJson = response.headers.get('Content-Type')?.includes('json')
  if (response.status !== 204 && !isJson) throw notJsonError(url.host, response.status)
  return response
}
