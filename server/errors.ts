import { STATUS_CODES } from 'node:http'

interface Detail {
  /** Goes to `data` of the error body. */
  data?: unknown
  /** Seconds for the Retry-After header. */
  retryAfter?: number
  /**
   * What stands in `error`: the published body of most failures has the HTTP reason phrase there
   * and of some the machine code (sheet §1.5). The code itself always stands in `code` too.
   */
  error?: 'reason' | 'code'
}

/** A refusal with its answer; anything else that is thrown becomes a 500 without detail. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly detail: Detail

  constructor(status: number, code: string, message: string, detail: Detail = {}) {
    super(message)
    this.status = status
    this.code = code
    this.detail = detail
  }

  body(): Record<string, unknown> {
    return {
      statusCode: this.status,
      error: this.detail.error === 'code' ? this.code : (STATUS_CODES[this.status] ?? 'Error'),
      message: this.message,
      code: this.code,
      ...(this.detail.data === undefined ? {} : { data: this.detail.data }),
    }
  }
}

export const notFound = (what = 'Resource', code = 'RESOURCE_NOT_FOUND') =>
  new ApiError(404, code, `${what} not found`)

export const forbidden = (message = 'Insufficient permissions', code = 'INSUFFICIENT_PERMISSIONS') =>
  new ApiError(403, code, message)

/** A value that the schema lets through but a rule does not; `field` is a JSON pointer such as `/name`. */
export const invalidField = (field: string, message: string, code = 'VALIDATION_ERROR') =>
  new ApiError(400, code, message, { data: [{ instancePath: field, message }] })
