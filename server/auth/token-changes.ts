import { type Context, isoNow } from '../context.ts'
import * as tokens from '../db/tokens.ts'
import { ApiError, invalidField } from '../errors.ts'
import { type EventType, recordEvent } from '../live.ts'
import type { Caller } from './caller.ts'
import type { Reason } from './refusal.ts'
import { recordSecurity } from './security-history.ts'
import { callingToken, refuseExcess } from './token-grant.ts'

function checkPublic(
  context: Context,
  row: Pick<tokens.TokenRow, 'id' | 'public_key' | 'public_storage'>,
): void {
  if (JSON.stringify(row.public_storage).length > 64 * 1024) {
    throw invalidField('/public_storage', 'public_storage must not be larger than 64 KB.')
  }
  const other = row.public_key === null ? undefined : tokens.findTokenByPublicKey(context.db, row.public_key)
  if (other && other.id !== row.id) {
    throw new ApiError(409, 'RESOURCE_ALREADY_EXISTS', 'Another token has this public key.')
  }
}

function announce(context: Context, caller: Caller, type: EventType, row: tokens.TokenRow): void {
  recordEvent(context, {
    type,
    resource_type: 'auth_token',
    resource_id: row.id,
    user_id: row.user_id,
    realm_ids: row.realm_ids,
    actor_id: caller.user_id,
    data: { resource_id: row.id, auth_token: tokens.toToken(row) },
  })
}

/** Throws 409 where another token has its public key. */
export function addToken(context: Context, caller: Caller, row: tokens.TokenRow): void {
  checkPublic(context, row)
  context.db.tx(() => {
    tokens.insertToken(context.db, row)
    announce(context, caller, 'auth.token.created', row)
    recordSecurity(context, caller.user_id, {
      event: 'token_created',
      outcome: 'success',
      ip: caller.ip,
      client: null,
    })
  })
}

/** What the open connections of a changed token are told, null when nothing that concerns them changed. */
function revocation(before: tokens.TokenRow, after: tokens.TokenRow): Reason | null {
  if (!after.is_enabled) return 'AUTH_TOKEN_DISABLED'
  if (before.event_access && !after.event_access) return 'EVENT_ACCESS_REVOKED'
  const bounds = ({ realm_ids, allow_no_realm, ip_whitelist, expires_at, permissions }: tokens.TokenRow) =>
    JSON.stringify([realm_ids, allow_no_realm, ip_whitelist, expires_at, permissions])
  return bounds(before) === bounds(after) ? null : 'TOKEN_AUTH_CHANGED'
}

/** Throws 403 where the caller would give more than it holds, 409 where another token has the public key. */
export function saveToken(
  context: Context,
  caller: Caller,
  before: tokens.TokenRow,
  change: Partial<tokens.TokenRow>,
) {
  const after = { ...before, ...change, updated_at: isoNow(context) }
  refuseExcess(callingToken(context, caller), after)
  checkPublic(context, after)
  context.db.tx(() => {
    tokens.updateTokenRow(context.db, after)
    announce(context, caller, 'auth.token.updated', after)
    if (before.is_enabled !== after.is_enabled) {
      announce(context, caller, after.is_enabled ? 'auth.token.enabled' : 'auth.token.disabled', after)
    }
    const reason = revocation(before, after)
    context.db.afterCommit(() => {
      if (reason) context.live.revoke({ token_id: after.id }, reason)
      if (after.is_enabled) return
      for (const { id } of tokens.descendants(context.db, after.id)) {
        context.live.revoke({ token_id: id }, 'AUTH_TOKEN_LINEAGE_REVOKED')
      }
    })
  })
  return after
}

/** Deletes a token and all that descend from it, for requests and open sockets alike. */
export function removeToken(context: Context, caller: Caller, row: tokens.TokenRow): void {
  context.db.tx(() => {
    for (const each of [row, ...tokens.descendants(context.db, row.id)]) {
      tokens.deleteToken(context.db, each.id)
      announce(context, caller, 'auth.token.deleted', each)
      const reason = each === row ? 'AUTH_TOKEN_DELETED' : 'AUTH_TOKEN_LINEAGE_REVOKED'
      context.db.afterCommit(() => context.live.revoke({ token_id: each.id }, reason))
    }
    recordSecurity(context, caller.user_id, {
      event: 'token_deleted',
      outcome: 'success',
      ip: caller.ip,
      client: null,
    })
  })
}
