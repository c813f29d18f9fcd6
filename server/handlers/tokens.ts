import type { components } from '../../contract/generated/types.ts'
import type { Caller } from '../auth/caller.ts'
import { requiresRealm } from '../auth/realm-scope.ts'
import { takeCode } from '../auth/second-factor.ts'
import { hashSecret, newSecret } from '../auth/secrets.ts'
import { addToken, removeToken, saveToken } from '../auth/token-changes.ts'
import {
  callingToken,
  reaches,
  readExpiry,
  refuseExcess,
  tokenFor,
  whitelistFrom,
} from '../auth/token-grant.ts'
import { holds, templates, without } from '../auth/token-permissions.ts'
import { type Context, isoNow } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import { newId } from '../db/ids.ts'
import * as tokens from '../db/tokens.ts'
import { findUser } from '../db/users.ts'
import { ApiError, forbidden, invalidField, notFound } from '../errors.ts'

type TokenCreate = components['schemas']['TokenCreate']

const animals = [
  'badger',
  'crane',
  'falcon',
  'heron',
  'ibis',
  'lynx',
  'marten',
  'otter',
  'puffin',
  'raven',
  'stoat',
  'wren',
]
const randomAnimal = () =>
  `${animals[Math.floor(Math.random() * animals.length)]}-${Math.floor(Math.random() * 9000) + 1000}`

/** `deny_reauthorization` forces an expiry but publishes no length: 30 days is ours. */
const deniedLifetime = 30 * 24 * 60 * 60_000

/** What confines a token, as seen from the request it makes. */
export const currentToken = (
  row: tokens.TokenRow,
  active_realm_id: string | null,
): components['schemas']['CurrentToken'] => ({
  token: tokens.toToken(row),
  restrictions: {
    has_realm_restrictions: row.realm_ids.length > 0,
    requires_realm_scope: requiresRealm(row),
    allowed_realm_ids: row.realm_ids,
    allow_no_realm: row.allow_no_realm,
    active_realm_id,
  },
})

/** A session must prove itself again where the account asks for it; a token was proved when it was made (sheet §2.3). */
function checkOtp(context: Context, caller: Caller, code: string | undefined): void {
  const user = findUser(context.db, caller.user_id)!
  if (caller.kind !== 'session' || user.totp_enabled_at === null || !user.totp_require_for_tokens) return
  if (!code) throw new ApiError(401, 'INVALID_OTP_CODE', 'A 2FA code is needed: send it as otp_code.')
  takeCode(context, user, code, caller.ip)
}

function permissionsOf(body: TokenCreate): Pick<tokens.TokenRow, 'permissions' | 'vault_access'> {
  const template = body.permission_template && templates[body.permission_template].permissions
  const permissions = template ?? body.permissions ?? {}
  const vault_access = body.vault_access ?? false
  if (!body.deny_reauthorization) return { permissions, vault_access }
  const denied = ['resources.create_tokens', 'resources.vault']
  if (vault_access || (!template && denied.some(leaf => holds(permissions, leaf)))) {
    throw invalidField(
      '/deny_reauthorization',
      'deny_reauthorization excludes token making and the vault: grant neither.',
    )
  }
  return { permissions: without(permissions, denied), vault_access: false }
}

/** A token confined to realms makes tokens for the realm of the request only (sheet §1.8). */
function realmsFor(held: tokens.TokenRow | null, caller: Caller, asked: string[] | undefined): string[] {
  if (held && held.realm_ids.length > 0) return caller.realm_id === null ? held.realm_ids : [caller.realm_id]
  return [...new Set(asked ?? [])]
}

const newTokenSecret = () => `hdy_${newSecret()}`

const saved = (...change: Parameters<typeof saveToken>) => ({
  data: tokens.toToken(saveToken(...change)),
  message: 'Auth token updated successfully',
})

/** Throws 403 where a token confined to realms would change them. */
function refuseRealmChange(caller: Caller): void {
  if (caller.token && caller.token.realm_ids.length > 0) {
    throw forbidden('A token confined to realms cannot change the realms of a token.')
  }
}

export const tokenHandlers = {
  listTokens: ({ context, caller }) => {
    const held = callingToken(context, caller)
    const rows = tokens.listTokens(context.db, caller.user_id).filter(row => reaches(held, row))
    return {
      data: rows.map(tokens.toToken),
      message: 'Auth tokens retrieved successfully',
      beside: { truncated: false },
    }
  },

  createToken: ({ context, caller, body }) => {
    checkOtp(context, caller, body.otp_code)
    const held = callingToken(context, caller)
    const now = isoNow(context)
    const secret = newTokenSecret()
    const forced = body.deny_reauthorization
      ? new Date(context.clock.now() + deniedLifetime).toISOString()
      : null
    const row: tokens.TokenRow = {
      id: newId(),
      user_id: caller.user_id,
      alias: body.alias ?? randomAnimal(),
      secret_hash: hashSecret(secret),
      public_key: body.public_key?.toLowerCase() ?? null,
      public_storage: body.public_storage ?? null,
      ip_whitelist:
        body.ip_whitelist === undefined ? (held?.ip_whitelist ?? ['*']) : whitelistFrom(body.ip_whitelist),
      realm_ids: realmsFor(held, caller, body.realm_ids),
      allow_no_realm: body.allow_no_realm ?? held?.allow_no_realm ?? true,
      ...permissionsOf(body),
      expires_at: readExpiry(context, body.expires_at) ?? forced ?? held?.expires_at ?? null,
      is_enabled: true,
      event_access: body.event_access ?? held?.event_access ?? true,
      created_by_token_id: held?.id ?? null,
      delegation_depth: held ? held.delegation_depth + 1 : 0,
      last_used_at: null,
      last_used_ip: null,
      created_at: now,
      updated_at: now,
    }
    refuseExcess(held, row)
    addToken(context, caller, row)
    return { data: { ...tokens.toToken(row), token: secret }, message: 'Auth token created successfully' }
  },

  copyToken: ({ context, caller, params, body }) => {
    const source = tokenFor(context, caller, params.id)
    checkOtp(context, caller, body?.otp_code)
    const held = callingToken(context, caller)
    const now = isoNow(context)
    const secret = newTokenSecret()
    const row: tokens.TokenRow = {
      ...source,
      id: newId(),
      alias: body?.alias ?? `${source.alias.slice(0, 249)} copy`,
      secret_hash: hashSecret(secret),
      // A public key stands for one token only.
      public_key: null,
      public_storage: null,
      expires_at: body?.expires_at === undefined ? source.expires_at : readExpiry(context, body.expires_at),
      is_enabled: true,
      created_by_token_id: held?.id ?? source.created_by_token_id,
      delegation_depth: held ? held.delegation_depth + 1 : source.delegation_depth,
      last_used_at: null,
      last_used_ip: null,
      created_at: now,
      updated_at: now,
    }
    refuseExcess(held, row)
    addToken(context, caller, row)
    return { data: { ...tokens.toToken(row), token: secret }, message: 'Auth token copied successfully' }
  },

  getToken: ({ context, caller, params }) => ({
    data: tokens.toToken(tokenFor(context, caller, params.id)),
    message: 'Auth token retrieved successfully',
  }),

  updateToken: ({ context, caller, params, body }) => {
    const before = tokenFor(context, caller, params.id)
    checkOtp(context, caller, body.otp_code)
    const { otp_code: _code, expires_at, ip_whitelist, realm_ids, public_key, ...plain } = body
    if (realm_ids !== undefined) refuseRealmChange(caller)
    return saved(context, caller, before, {
      ...plain,
      ...(public_key === undefined ? {} : { public_key: public_key?.toLowerCase() ?? null }),
      ...(expires_at === undefined ? {} : { expires_at: readExpiry(context, expires_at) }),
      ...(ip_whitelist === undefined ? {} : { ip_whitelist: whitelistFrom(ip_whitelist) }),
      ...(realm_ids === undefined ? {} : { realm_ids: [...new Set(realm_ids)] }),
    })
  },

  deleteToken: ({ context, caller, params }) => {
    const row = tokenFor(context, caller, params.id)
    removeToken(context, caller, row)
    return { data: null, message: 'Auth token deleted successfully' }
  },

  addTokenRealm: ({ context, caller, params, body }) => {
    const row = tokenFor(context, caller, params.id)
    checkOtp(context, caller, body.otp_code)
    refuseRealmChange(caller)
    return saved(context, caller, row, { realm_ids: [...new Set([...row.realm_ids, body.realm_id])] })
  },

  removeTokenRealm: ({ context, caller, params, body }) => {
    const row = tokenFor(context, caller, params.id)
    checkOtp(context, caller, body.otp_code)
    refuseRealmChange(caller)
    const realm_ids = row.realm_ids.filter(id => id !== body.realm_id)
    if (realm_ids.length === row.realm_ids.length) throw notFound('Realm of this token')
    if (realm_ids.length === 0) {
      throw invalidField(
        '/realm_id',
        'This is its last realm: without any, the token would reach everything. Add another first, or delete the token.',
      )
    }
    return saved(context, caller, row, { realm_ids })
  },

  listTokenTemplates: () => ({
    data: Object.entries(templates).map(([name, template]) => ({ name, ...template })),
    message: 'Permission templates retrieved successfully',
  }),

  getCurrentToken: ({ context, caller }) => ({
    data: currentToken(callingToken(context, caller)!, caller.realm_id),
    message: 'Auth token retrieved successfully',
  }),

  setTokenPublicProfile: ({ context, caller, body }) => {
    const row = callingToken(context, caller)!
    return saved(context, caller, row, {
      public_key: body.public_key === undefined ? row.public_key : (body.public_key?.toLowerCase() ?? null),
      public_storage: body.public_storage === undefined ? row.public_storage : body.public_storage,
    })
  },

  getTokenPublicProfile: ({ context, params }) => {
    const row = tokens.findTokenByPublicKey(context.db, params.public_key.toLowerCase())
    if (!row?.public_key || !row.is_enabled) throw notFound('Public profile')
    return {
      data: { public_key: row.public_key, public_storage: row.public_storage },
      message: 'Public profile retrieved successfully',
    }
  },
} satisfies Partial<Handlers>
