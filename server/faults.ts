import type { FastifyRequest } from 'fastify'
import type { Context, Faults } from './context.ts'
import { ApiError } from './errors.ts'

/** A server on which nothing is broken on purpose. */
export const noFaults = (): Faults => ({
  capacity: [],
  invalid_image: false,
  host_timeout: false,
  stuck_creating: false,
  failing_operations: [],
  slow_ms: 0,
  status: null,
  drop_socket: false,
  mute_socket: false,
  unready_kit: false,
})

const codes: Record<number, [code: string, message: string]> = {
  401: ['TOKEN_EXPIRED', 'Token has expired'],
  403: ['INSUFFICIENT_PERMISSIONS', 'Insufficient permissions'],
  429: ['RATE_LIMITED', 'Too many requests'],
  500: ['INTERNAL_SERVER_ERROR', 'An unexpected error occurred'],
  503: ['SERVICE_UNAVAILABLE', 'Service unavailable'],
}

/** Delays or refuses an API request as `/livery/faults` asked; the fault's own endpoints are never touched. */
export async function applyStatusFault(context: Context, request: FastifyRequest): Promise<void> {
  const { faults } = context
  if (!request.url.startsWith('/api/')) return
  if (faults.slow_ms > 0) await new Promise(resolve => setTimeout(resolve, faults.slow_ms))
  const fault = faults.status
  if (!fault || fault.times <= 0) return
  if (fault.path && !request.url.startsWith(fault.path)) return
  if (fault.method && fault.method !== request.method) return
  fault.times -= 1
  const [code, message] = codes[fault.code] ?? ['INTERNAL_SERVER_ERROR', 'An unexpected error occurred']
  throw new ApiError(
    fault.code,
    code,
    message,
    fault.retry_after === null ? {} : { retryAfter: fault.retry_after ?? undefined },
  )
}
