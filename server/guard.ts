import type { FastifyRequest } from 'fastify'
import { realmFromHost } from '../contract/realm.ts'
import type { Config } from './config.ts'
import { ApiError } from './errors.ts'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

const hostName = (host: string): string => host.replace(/:\d+$/, '').toLowerCase()

/**
 * Whether a Host header names this server. Anything else is a page on another name that resolves here (DNS rebinding),
 * which must get nothing, not even an error that tells what runs here.
 */
function isOwnHost(config: Config, host: string | undefined): boolean {
  if (!host) return false
  const name = hostName(host)
  if (loopback.has(name)) return true
  if (name === config.host.toLowerCase()) return true
  const realm = realmFromHost(host)
  return realm !== null && name.slice(realm.length + 1) === 'localhost'
}

/** Whether a browser page of `origin` may call: pages of this very host, and those configured. No Origin: not a browser's cross-site call. */
function isOwnOrigin(config: Config, origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true
  if (config.corsOrigins.includes(origin)) return true
  return origin === `http://${host}` || origin === `https://${host}`
}

export function guard(config: Config, request: Pick<FastifyRequest, 'headers'>): void {
  const { host, origin } = request.headers
  if (!isOwnHost(config, host))
    throw new ApiError(403, 'HOST_NOT_ALLOWED', 'This host name is not served here.')
  if (!isOwnOrigin(config, origin, host)) {
    throw new ApiError(
      403,
      'ORIGIN_NOT_ALLOWED',
      'This site may not call the API. Set LIVERY_CORS_ORIGINS to allow it.',
    )
  }
}
