import type { components } from '../../contract/generated/types.ts'
import { countAttempt } from '../auth/identify.ts'
import { readJwt, signJwt } from '../auth/jwt.ts'
import { hashPassword, passwordProblem, verifyPassword } from '../auth/passwords.ts'
import { AuthRefusal } from '../auth/refusal.ts'
import { requirePassword, takeCode } from '../auth/second-factor.ts'
import { recordSecurity } from '../auth/security-history.ts'
import { endAllSessions, endOtherSessions, refreshSession, standing } from '../auth/sessions.ts'
import { openSession } from '../auth/sign-in.ts'
import { perSession, throttleOf } from '../auth/throttle.ts'
import { type Context, isoNow } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import { findToken } from '../db/tokens.ts'
import { findUser, findUserByLogin, toUser, type UserRow, updateUserRow } from '../db/users.ts'
import { ApiError, invalidField, notFound } from '../errors.ts'
import { currentToken } from './tokens.ts'

/** The account of a caller who has been let in. */
export const userOf = ({ db }: Pick<Context, 'db'>, user_id: string): UserRow => findUser(db, user_id)!

const refuseIntent = (mode: components['schemas']['LoginInput']['response_mode']): void => {
  if (mode === 'intent')
    throw invalidField('/response_mode', 'This server has no hosted sign-in page; use tokens.')
}

export const authHandlers = {
  login: async ({ context, caller, body }) => {
    refuseIntent(body.response_mode)
    const { username, email, password } = body
    if (!username && !email) {
      throw new ApiError(400, 'MISSING_REQUIRED_FIELD', 'Username or email, and password are required')
    }
    const user = findUserByLogin(context.db, username ? { username } : { email: email?.trim() })
    const forgive = countAttempt(context, user?.id ?? username ?? email ?? '', caller.ip)
    const client = body.client ?? null
    if (!(await verifyPassword(user?.password_hash ?? null, password)) || !user) {
      if (user) recordSecurity(context, user.id, { event: 'login', outcome: 'failed', ip: caller.ip, client })
      throw new ApiError(401, 'INVALID_CREDENTIALS', 'Invalid username, email or password')
    }
    forgive()
    if (user.is_banned) throw new AuthRefusal('USER_BANNED')
    if (user.totp_enabled_at !== null) {
      const { jwt } = await signJwt(context, 'second-factor', { user_id: user.id, session_id: '' })
      return {
        data: { requires_2fa: true, temp_token: jwt, method: 'totp' },
        message: 'Two-factor authentication required',
      }
    }
    return { data: await openSession(context, user, { ip: caller.ip, client }), message: 'Login successful' }
  },

  verifyTwoFactor: async ({ context, caller, body, headers }) => {
    refuseIntent(body.response_mode)
    const temporary = body.temp_token ?? /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
    const claims = await readJwt(context, 'second-factor', temporary).catch(() => null)
    const user = claims && findUser(context.db, claims.user_id)
    if (!user || claims.issued_at < user.sessions_valid_from || user.totp_enabled_at === null) {
      throw new ApiError(400, 'INVALID_TEMP_TOKEN', 'Temporary token expired or invalid')
    }
    if (user.is_banned) throw new AuthRefusal('USER_BANNED')
    const from = { ip: caller.ip, client: body.client ?? null }
    try {
      takeCode(context, user, body.code, caller.ip)
    } catch (error) {
      recordSecurity(context, user.id, { event: 'second_factor', outcome: 'failed', ...from })
      throw error
    }
    const session = await openSession(context, userOf(context, user.id), from)
    return { data: { status: 'approved', ...session }, message: 'Authentication successful' }
  },

  getMe: ({ context, caller }) => {
    const user = toUser(userOf(context, caller.user_id))
    const token = caller.token && findToken(context.db, caller.token.id)
    return {
      data: { ...user, ...(token ? { auth_token: currentToken(token, caller.realm_id) } : {}) },
      message: 'User retrieved successfully',
    }
  },

  // Clients send the refresh token in the body alone, with the expired access token as Bearer, or as Bearer too
  // (sheet §21): the header is not looked at.
  refreshSession: async ({ context, caller, body }) => {
    const claims = await readJwt(context, 'refresh', body.refreshToken)
    standing(context, claims)
    throttleOf(context).attempt(`session ${claims.session_id}`, perSession)
    return {
      data: await refreshSession(context, body.refreshToken, caller.ip),
      message: 'Token refreshed successfully',
    }
  },

  logout: ({ context, caller }) => {
    context.db.tx(() => {
      endAllSessions(context, caller.user_id)
      recordSecurity(context, caller.user_id, {
        event: 'logout',
        outcome: 'success',
        ip: caller.ip,
        client: null,
      })
    })
    return { data: null, message: 'Logout successful' }
  },

  getAuthConfig: () => ({
    data: { password: true, signup: false, github: false, google: false, device: false },
    message: 'Authentication configuration retrieved successfully',
  }),

  updateUser: async ({ context, caller, params, body }) => {
    if (params.id !== caller.user_id) throw notFound('User')
    const { password, current_password, alias, public_key, metadata } = body
    const before = userOf(context, caller.user_id)
    if (password !== undefined) {
      const problem = passwordProblem(password)
      if (problem) throw invalidField('/password', `The new password ${problem}.`)
      if (before.password_hash !== null) await requirePassword(context, before, current_password, caller.ip)
    }
    const password_hash = password === undefined ? undefined : await hashPassword(password)
    context.db.tx(() => {
      const user = userOf(context, caller.user_id)
      // Another request may have set a password while this one was hashing: then the check above was of an old one.
      if (password_hash && user.password_hash !== before.password_hash) {
        throw new ApiError(400, 'INVALID_PASSWORD', 'The password was just changed elsewhere. Try again.')
      }
      updateUserRow(context.db, {
        ...user,
        alias: alias ?? user.alias,
        public_key: public_key?.toLowerCase() ?? user.public_key,
        metadata: metadata ?? user.metadata,
        password_hash: password_hash ?? user.password_hash,
        updated_at: isoNow(context),
      })
      if (password_hash) {
        endOtherSessions(context, user.id, caller.session_id)
        recordSecurity(context, user.id, {
          event: 'password_change',
          outcome: 'success',
          ip: caller.ip,
          client: null,
        })
      }
    })
    return { data: toUser(userOf(context, caller.user_id)), message: 'User updated successfully' }
  },
} satisfies Partial<Handlers>
