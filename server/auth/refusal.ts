import type { components } from '../../contract/generated/types.ts'
import { ApiError } from '../errors.ts'

export type StreamCode = components['schemas']['StreamCode']

/** Why a caller is turned away, in the stream's words, and how a request is answered then (sheet §1.5, §16.3). */
const reasons = {
  MISSING_TOKEN: [401, 'MISSING_TOKEN', 'Authentication token required'],
  INVALID_TOKEN: [401, 'INVALID_TOKEN', 'Invalid authentication token'],
  JWT_EXPIRED: [401, 'TOKEN_EXPIRED', 'Token has expired'],
  JWT_REVOKED: [401, 'INVALID_TOKEN', 'This session has ended. Sign in again.'],
  AUTH_TOKEN_EXPIRED: [401, 'TOKEN_EXPIRED', 'Token has expired'],
  AUTH_TOKEN_DISABLED: [401, 'INVALID_TOKEN', 'This token is switched off.'],
  AUTH_TOKEN_DELETED: [401, 'INVALID_TOKEN', 'This token was deleted.'],
  AUTH_TOKEN_LINEAGE_REVOKED: [
    401,
    'INVALID_TOKEN',
    'The token that made this one is switched off or has expired.',
  ],
  TOKEN_AUTH_CHANGED: [401, 'INVALID_TOKEN', 'What this token may do has changed. Connect again.'],
  USER_BANNED: [403, 'ACCOUNT_BANNED', 'Your account is banned'],
  IP_NOT_ALLOWED: [403, 'RESOURCE_ACCESS_DENIED', 'This token may not be used from this address.'],
  REALM_SELECTION_CONFLICT: [
    400,
    'INVALID_PARAMETER_VALUE',
    'The host names one realm and realm_id another. Name one only.',
  ],
  REALM_CONFIG_MALFORMED: [
    400,
    'INVALID_PARAMETER_VALUE',
    'realm_id must be 24 lower-case hexadecimal digits.',
  ],
  REALM_REQUIRED: [403, 'REALM_REQUIRED', 'This token works in a realm only: use a realm host or realm_id.'],
  REALM_FORBIDDEN: [403, 'RESOURCE_ACCESS_DENIED', 'This token may not be used in this realm.'],
  JWT_REQUIRED: [403, 'INSUFFICIENT_PERMISSIONS', 'This needs a signed-in session, not a long-lived token.'],
  EVENT_ACCESS_DENIED: [403, 'INSUFFICIENT_PERMISSIONS', 'This token has no access to events.'],
  EVENT_ACCESS_REVOKED: [403, 'INSUFFICIENT_PERMISSIONS', 'This token no longer has access to events.'],
  CONNECTION_LIMIT_EXCEEDED: [429, 'RATE_LIMITED', 'Too many connections of this account. Close some.'],
  AUTH_FAILED: [401, 'INVALID_TOKEN', 'Signing in failed. Try once more.'],
} as const satisfies Partial<Record<StreamCode, readonly [status: number, code: string, message: string]>>

export type Reason = keyof typeof reasons

export const messageOf = (reason: Reason): string => reasons[reason][2]

/** A caller turned away; `reason` is what the stream says. */
export class AuthRefusal extends ApiError {
  readonly reason: Reason

  constructor(reason: Reason) {
    const [status, code, message] = reasons[reason]
    super(status, code, message)
    this.reason = reason
  }
}
