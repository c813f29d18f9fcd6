import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import type { Operation } from '../contract.ts'
import { forbidden } from '../errors.ts'
import { type Caller, nobody } from './caller.ts'
import { identify, readCredential } from './identify.ts'
import { plainAddress } from './ip-whitelist.ts'
import { requestedRealm } from './realm-scope.ts'
import { AuthRefusal } from './refusal.ts'
import { holds } from './token-permissions.ts'

/** Who is calling and in which realm; throws 400, 401 or 403 as sheet §1.5 and §1.8 say. */
export async function authenticate(
  context: Context,
  request: Pick<FastifyRequest, 'headers' | 'ip'>,
  operation: { auth: Operation['auth']; tokenFlag: string | null },
  realmQuery: string | null,
): Promise<Caller> {
  const { host, authorization } = request.headers
  const place = { ip: plainAddress(request.ip), realm_id: requestedRealm(host, realmQuery) }
  if (operation.auth === 'none') return nobody(place.ip, place.realm_id)
  if (!authorization) throw new AuthRefusal('MISSING_TOKEN')
  const credential = readCredential(authorization)
  if (!credential) throw new AuthRefusal('INVALID_TOKEN')
  const { caller } = await identify(context, credential, place)
  if (operation.auth === 'session' && caller.kind !== 'session') throw new AuthRefusal('JWT_REQUIRED')
  if (operation.auth === 'token' && caller.kind !== 'token') {
    throw forbidden('Only a long-lived token can ask this of itself.')
  }
  if (operation.tokenFlag !== null) requireFlag(caller, operation.tokenFlag)
  return caller
}

/**
 * Throws 403 where the calling token lacks a permission. `flag` is a dotted path in the tree of permissions, or
 * `event_access`, which stands beside it. A session holds them all.
 */
export function requireFlag(caller: Caller, flag: string): void {
  if (caller.token === null) return
  if (flag === 'event_access') {
    if (!caller.token.event_access) throw new AuthRefusal('EVENT_ACCESS_DENIED')
  } else if (!holds(caller.token.permissions, flag)) {
    throw forbidden(`This token lacks the permission ${flag}.`)
  }
}
