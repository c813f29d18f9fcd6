export interface FieldError {
  /** Dotted path of the field: `name`, `environment_vars.KEY`. */
  path: string
  message: string
}

interface Detail {
  /** HTTP status; 0 when no answer came. */
  status: number
  code: string
  message: string
  fields?: FieldError[]
  /** Seconds to wait before the next try, when the answer said so. */
  retryAfter?: number | null
  data?: unknown
  offline?: boolean
}

/** The one shape of a failure: what a server refused, what could not be read, and what never arrived. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  /** As the API says it, `HTTP_<status>` when it says nothing; ours for what it never saw: `NETWORK`, `TIMEOUT`, `NOT_JSON`, `SESSION_ENDED`. */
  readonly code: string
  readonly fields: readonly FieldError[]
  readonly retryAfter: number | null
  readonly data: unknown
  /** No answer came: whether a write took effect is unknown. */
  readonly offline: boolean

  constructor(detail: Detail) {
    super(detail.message)
    this.status = detail.status
    this.code = detail.code
    this.fields = detail.fields ?? []
    this.retryAfter = detail.retryAfter ?? null
    this.data = detail.data
    this.offline = detail.offline ?? false
  }

  /** The message for one field, by its dotted path. */
  field(path: string): string | undefined {
    return this.fields.find(field => field.path === path)?.message
  }
}

/** Codes of newer APIs stand in `error`, where others put the reason phrase (sheet §1.5). */
const CODE = /^([A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[a-z]+(_[a-z]+)+)$/

export async function errorFromResponse(response: Response): Promise<ApiError> {
  const { status } = response
  const retryAfter = parseRetryAfter(response.headers.get('Retry-After'), Date.now())
  const body = parseObject(await response.text().catch(() => ''))
  if (!body) {
    // A proxy's page or nothing at all: its text is not for people.
    return new ApiError({
      status,
      code: `HTTP_${status}`,
      message: sentences[status] ?? `The server answered ${status}.`,
      retryAfter,
    })
  }
  const said = [body.code, body.error].find(code => typeof code === 'string' && CODE.test(code))
  const message = [body.message, body.error].find(text => typeof text === 'string' && text !== '')
  return new ApiError({
    status,
    code: (said as string | undefined) ?? `HTTP_${status}`,
    message:
      withWait(status, retryAfter) ??
      (message as string | undefined) ??
      sentences[status] ??
      `The server answered ${status}.`,
    fields: fieldErrors(body.data),
    retryAfter,
    data: body.data,
  })
}

const sentences: Record<number, string> = {
  401: 'You are not signed in.',
  403: 'You may not do this.',
  404: 'It is not there, or not in this realm.',
  429: 'Too many requests. Try again in a moment.',
  500: 'The server failed. Try again; if it stays, look at its log.',
  502: 'The server behind this address does not answer. Try again in a moment.',
  503: 'The server is not ready. Try again in a moment.',
  504: 'The server did not answer in time. It may still have done what you asked.',
}

function withWait(status: number, retryAfter: number | null): string | null {
  if (status !== 429 || retryAfter === null) return null
  return `Too many requests. Try again in ${Math.max(1, Math.ceil(retryAfter))} s.`
}

/** `crossSite`: browsers do not tell a refused cross-origin answer (CORS) from none. */
export function networkError(host: string, crossSite: boolean): ApiError {
  const hint = crossSite ? ' It may also not allow this page to call it (CORS).' : ''
  const message = `No answer from ${host}. Check that it is running and that you are online.${hint}`
  return new ApiError({ status: 0, code: 'NETWORK', message, offline: true })
}

export function timeoutError(host: string): ApiError {
  return new ApiError({
    status: 0,
    code: 'TIMEOUT',
    message: `${host} did not answer in time.`,
    offline: true,
  })
}

export function notJsonError(host: string, status: number): ApiError {
  return new ApiError({
    status,
    code: 'NOT_JSON',
    message: `${host} answers, but not as a Hoody API does. Check the address.`,
  })
}

export function sessionEndedError(): ApiError {
  return new ApiError({ status: 401, code: 'SESSION_ENDED', message: 'You are signed out.' })
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** `data` of schema failures: `[{instancePath: "/environment_vars/KEY", message}]` (sheet §1.5). */
function fieldErrors(data: unknown): FieldError[] {
  if (!Array.isArray(data)) return []
  return data
    .filter(entry => typeof entry?.instancePath === 'string' && typeof entry?.message === 'string')
    .map(entry => ({
      path: entry.instancePath.replace(/^\//, '').replaceAll('/', '.'),
      message: entry.message,
    }))
}

/** Seconds from a Retry-After header, which holds seconds or a date; null when absent or unreadable. */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (!header) return null
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000)
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError
}

/** What to show for anything that was thrown. */
export function messageOf(error: unknown): string {
  return isApiError(error) ? error.message : 'Something went wrong in the app. Reload the page.'
}

/** There is no such thing, or cannot be: a link that was cut short has no id (sheet §4.2). */
export const isNotFound = (error: unknown) =>
  isApiError(error) && (error.status === 404 || error.code === 'INVALID_ID_FORMAT')
