import type { Context } from '../context.ts'
import { isoNow } from '../context.ts'
import { findToken, findTokenBySecret, markTokenUsed, type TokenRow } from '../db/tokens.ts'
import { findUser, findUserByLogin, type UserRow } from '../db/users.ts'
import type { Caller } from './caller.ts'
import { allowsAddress } from './ip-whitelist.ts'
import { readJwt } from './jwt.ts'
import { verifyPassword } from './passwords.ts'
import { checkRealm } from './realm-scope.ts'
import { AuthRefusal } from './refusal.ts'
import { hashSecret } from './secrets.ts'
import { standing } from './sessions.ts'
import { perAccount, perAddress, throttleOf } from './throttle.ts'

export type Credential =
  | { kind: 'jwt'; jwt: string }
  | { kind: 'token'; secret: string }
  | { kind: 'password'; login: string; password: string }

export interface Place {
  ip: string
  realm_id: string | null
}

export interface Identity {
  caller: Caller
  /** Epoch ms at which the credential ends by itself, or null. */
  expires_at: number | null
}

const isTokenSecret = (text: string) => text.startsWith('hdy_')

/** The credential of an Authorization header (sheet §1.3), or null when it has none that is known. */
export function readCredential(header: string | undefined): Credential | null {
  const text = header?.trim() ?? ''
  if (isTokenSecret(text)) return { kind: 'token', secret: text }
  const [, scheme = '', value = ''] = /^(\S+)\s+(\S+)$/.exec(text) ?? []
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return bareCredential(value)
    case 'basic':
      return basicCredential(Buffer.from(value, 'base64').toString('utf8'))
    default:
      return null
  }
}

/** A token or JWT that stands alone, as in a socket's handshake. */
export const bareCredential = (text: string): Credential =>
  isTokenSecret(text) ? { kind: 'token', secret: text } : { kind: 'jwt', jwt: text }

/** `user:password`, `user:token` or `token:anything`. */
function basicCredential(text: string): Credential | null {
  const colon = text.indexOf(':')
  if (colon < 0) return null
  const login = text.slice(0, colon)
  const password = text.slice(colon + 1)
  if (isTokenSecret(login)) return { kind: 'token', secret: login }
  if (isTokenSecret(password)) return { kind: 'token', secret: password }
  return { kind: 'password', login, password }
}

/** Who holds a credential; throws AuthRefusal, or 429 after too many wrong passwords. */
export function identify(
  context: Context,
  credential: Credential,
  place: Place,
): Promise<Identity> | Identity {
  switch (credential.kind) {
    case 'jwt':
      return identifyJwt(context, credential.jwt, place)
    case 'token':
      return identifyToken(context, credential.secret, place)
    case 'password':
      return identifyPassword(context, credential, place)
  }
}

const sessionCaller = (user: UserRow, session_id: string | null, { ip, realm_id }: Place): Caller => ({
  kind: 'session',
  user_id: user.id,
  username: user.username,
  email: user.email,
  session_id,
  token: null,
  realm_id,
  ip,
})

async function identifyJwt(context: Context, jwt: string, place: Place): Promise<Identity> {
  const claims = await readJwt(context, 'access', jwt)
  const { user, session } = standing(context, claims)
  return { caller: sessionCaller(user, session.id, place), expires_at: claims.expires_at }
}

/** Only for accounts without a second factor, which a password alone must not get around. */
async function identifyPassword(
  context: Context,
  { login, password }: { login: string; password: string },
  place: Place,
): Promise<Identity> {
  const user = findUserByLogin(context.db, login.includes('@') ? { email: login } : { username: login })
  const forgive = countAttempt(context, user?.id ?? login, place.ip)
  const right = await verifyPassword(user?.password_hash ?? null, password)
  if (!user || !right || user.totp_enabled_at !== null) throw new AuthRefusal('INVALID_TOKEN')
  forgive()
  if (user.is_banned) throw new AuthRefusal('USER_BANNED')
  return { caller: sessionCaller(user, null, place), expires_at: null }
}

/**
 * Counts a try at a password or code before it is checked; what it returns takes the count back, for one that was right.
 * `account`: the user's id, or what was typed where there is no such user, so that both are slowed down alike.
 */
export function countAttempt(context: Context, account: string, ip: string): () => void {
  const throttle = throttleOf(context)
  const forgiveAddress = throttle.attempt(`address ${ip}`, perAddress)
  const forgiveAccount = throttle.attempt(`account ${account.toLowerCase()}`, perAccount)
  return () => {
    forgiveAddress()
    forgiveAccount()
  }
}

function identifyToken(context: Context, secret: string, place: Place): Identity {
  const { db, clock } = context
  const row = findTokenBySecret(db, hashSecret(secret))
  const user = row && findUser(db, row.user_id)
  if (!row || !user) throw new AuthRefusal('INVALID_TOKEN')
  if (user.is_banned) throw new AuthRefusal('USER_BANNED')
  if (!row.is_enabled) throw new AuthRefusal('AUTH_TOKEN_DISABLED')
  const expires_at = row.expires_at === null ? null : Date.parse(row.expires_at)
  if (expires_at !== null && expires_at <= clock.now()) throw new AuthRefusal('AUTH_TOKEN_EXPIRED')
  checkLineage(context, row)
  if (!allowsAddress(row.ip_whitelist, place.ip)) throw new AuthRefusal('IP_NOT_ALLOWED')
  checkRealm(row, place.realm_id)
  noteUse(context, row, place.ip)
  const token = {
    id: row.id,
    permissions: row.permissions,
    realm_ids: row.realm_ids,
    event_access: row.event_access,
  }
  const { ip, realm_id } = place
  const { username, email } = user
  return {
    caller: { kind: 'token', user_id: user.id, username, email, session_id: null, token, realm_id, ip },
    expires_at,
  }
}

/** A token works only while those that it descends from do: switching one off stops all that it made. */
function checkLineage({ db, clock }: Context, row: TokenRow): void {
  for (let id = row.created_by_token_id; id !== null; ) {
    const parent = findToken(db, id)
    const ended = parent?.expires_at != null && Date.parse(parent.expires_at) <= clock.now()
    if (!parent?.is_enabled || ended) throw new AuthRefusal('AUTH_TOKEN_LINEAGE_REVOKED')
    id = parent.created_by_token_id
  }
}

/** Once a minute is enough: a write for every read would cost more than the read. */
function noteUse(context: Context, row: TokenRow, ip: string): void {
  const fresh = row.last_used_at !== null && context.clock.now() - Date.parse(row.last_used_at) < 60_000
  if (!fresh || row.last_used_ip !== ip) markTokenUsed(context.db, row.id, isoNow(context), ip)
}
