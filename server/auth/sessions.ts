import type { components } from '../../contract/generated/types.ts'
import { type Context, isoNow } from '../context.ts'
import { newId } from '../db/ids.ts'
import * as sessions from '../db/sessions.ts'
import { findUser, type UserRow, updateUserRow } from '../db/users.ts'
import { type Claims, lifetime, readJwt, signJwt } from './jwt.ts'
import { AuthRefusal } from './refusal.ts'
import { hashSecret } from './secrets.ts'
import { recordSecurity } from './security-history.ts'

type TokenPair = components['schemas']['RefreshedSession']

/** A replaced refresh token that comes again this soon is taken for two tabs at once, not for theft. */
const reuseLeeway = 10_000

async function signPair(
  context: Context,
  user_id: string,
  session_id: string,
): Promise<{ pair: TokenPair; refresh: { refresh_hash: string; refreshed_at: string; expires_at: string } }> {
  const subject = { user_id, session_id }
  const access = await signJwt(context, 'access', subject)
  const refresh = await signJwt(context, 'refresh', subject)
  const refresh_expires_at = new Date(refresh.expires_at).toISOString()
  return {
    pair: {
      token: access.jwt,
      refreshToken: refresh.jwt,
      expires_at: new Date(access.expires_at).toISOString(),
      expires_in: lifetime.access / 1000,
      refresh_expires_at,
      refresh_expires_in: lifetime.refresh / 1000,
    },
    refresh: {
      refresh_hash: hashSecret(refresh.jwt),
      refreshed_at: isoNow(context),
      expires_at: refresh_expires_at,
    },
  }
}

export async function startSession(
  context: Context,
  user: UserRow,
  from: { ip: string; client: string | null },
): Promise<TokenPair> {
  const id = newId()
  const { pair, refresh } = await signPair(context, user.id, id)
  sessions.insertSession(context.db, {
    id,
    user_id: user.id,
    client: from.client,
    ip_address: from.ip,
    created_at: refresh.refreshed_at,
    ...refresh,
  })
  return pair
}

/** The user behind a JWT whose session still stands; throws AuthRefusal. */
export function standing(
  { db }: Pick<Context, 'db'>,
  claims: Claims,
): { user: UserRow; session: sessions.SessionRow } {
  const user = findUser(db, claims.user_id)
  const session = sessions.findSession(db, claims.session_id)
  if (!user || !session || session.user_id !== user.id || claims.issued_at < user.sessions_valid_from) {
    throw new AuthRefusal('JWT_REVOKED')
  }
  if (user.is_banned) throw new AuthRefusal('USER_BANNED')
  return { user, session }
}

/** Trades a refresh token for a new pair. A spent one that comes back ends the whole session: somebody has a copy. */
export async function refreshSession(context: Context, refreshToken: string, ip: string): Promise<TokenPair> {
  const claims = await readJwt(context, 'refresh', refreshToken)
  const { pair, refresh } = await signPair(context, claims.user_id, claims.session_id)
  const { user, session } = standing(context, claims)
  if (sessions.rotateSession(context.db, session.id, hashSecret(refreshToken), refresh)) return pair
  if (context.clock.now() - Date.parse(session.refreshed_at) > reuseLeeway) {
    context.db.tx(() => {
      sessions.deleteSession(context.db, session.id)
      recordSecurity(context, user.id, {
        event: 'refresh_token_reused',
        outcome: 'failed',
        ip,
        client: session.client,
      })
      context.db.afterCommit(() => context.live.revoke({ session_id: session.id }, 'JWT_REVOKED'))
    })
  }
  throw new AuthRefusal('JWT_REVOKED')
}

/** Ends every session of the account issued until now; long-lived tokens survive (sheet §2.2). */
export function endAllSessions(context: Context, user_id: string): void {
  const { db, clock, live } = context
  db.tx(() => {
    const user = findUser(db, user_id)!
    sessions.deleteSessionsOf(db, user_id)
    updateUserRow(db, { ...user, sessions_valid_from: clock.now() })
    db.afterCommit(() => live.revoke({ user_id }, 'JWT_REVOKED'))
  })
}

/** Ends all sessions but the caller's own, as after a change of password. */
export function endOtherSessions(context: Context, user_id: string, keep: string | null): void {
  const { db, live } = context
  db.tx(() => {
    for (const id of sessions.otherSessions(db, user_id, keep)) {
      sessions.deleteSession(db, id)
      db.afterCommit(() => live.revoke({ session_id: id }, 'JWT_REVOKED'))
    }
  })
}
