import { toDataURL } from 'qrcode'
import type { Caller } from '../auth/caller.ts'
import { newBackupCodes, newTotp, requirePassword, takeCode } from '../auth/second-factor.ts'
import { recordSecurity } from '../auth/security-history.ts'
import { endOtherSessions } from '../auth/sessions.ts'
import { type Context, isoNow } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import { countBackupCodes, replaceBackupCodes, type UserRow, updateUserRow } from '../db/users.ts'
import { ApiError } from '../errors.ts'
import { userOf } from './auth.ts'

function enabledUser(context: Context, caller: Caller): UserRow {
  const user = userOf(context, caller.user_id)
  if (user.totp_enabled_at === null) {
    throw new ApiError(409, 'TWO_FACTOR_NOT_ENABLED', 'Two-factor authentication is off. Set it up first.')
  }
  return user
}

function refuseIfEnabled(user: UserRow): void {
  if (user.totp_enabled_at === null) return
  throw new ApiError(
    409,
    'TWO_FACTOR_ALREADY_ENABLED',
    'Two-factor authentication is on. Turn it off to set it up anew.',
  )
}

function note(context: Context, caller: Caller, event: string): void {
  recordSecurity(context, caller.user_id, { event, outcome: 'success', ip: caller.ip, client: null })
}

export const twoFactorHandlers = {
  getTwoFactorStatus: ({ context, caller }) => {
    const user = userOf(context, caller.user_id)
    return {
      data: {
        enabled: user.totp_enabled_at !== null,
        verified: user.totp_enabled_at !== null,
        enabled_at: user.totp_enabled_at,
        backup_codes_remaining: user.totp_enabled_at === null ? 0 : countBackupCodes(context.db, user.id),
        require_for_tokens: user.totp_require_for_tokens,
      },
      message: '2FA status retrieved successfully',
    }
  },

  setupTwoFactor: async ({ context, caller, body }) => {
    refuseIfEnabled(userOf(context, caller.user_id))
    await requirePassword(context, userOf(context, caller.user_id), body.password, caller.ip)
    const user = userOf(context, caller.user_id)
    const { secret, uri } = newTotp(user)
    const qr_code = await toDataURL(uri)
    const backup_codes = context.db.tx(() => {
      const current = userOf(context, user.id)
      refuseIfEnabled(current)
      updateUserRow(context.db, {
        ...current,
        totp_secret: secret,
        totp_last_step: null,
        updated_at: isoNow(context),
      })
      return newBackupCodes(context, user.id)
    })
    return {
      data: { qr_code, manual_entry_key: secret, backup_codes },
      message: 'Scan the code, then confirm with a first one',
    }
  },

  confirmTwoFactor: ({ context, caller, body }) => {
    const pending = userOf(context, caller.user_id)
    refuseIfEnabled(pending)
    if (pending.totp_secret === null) {
      throw new ApiError(
        409,
        'TWO_FACTOR_NOT_ENABLED',
        'Two-factor authentication was not set up. Start with the setup.',
      )
    }
    takeCode(context, pending, body.code, caller.ip)
    const enabled_at = isoNow(context)
    context.db.tx(() => {
      updateUserRow(context.db, {
        ...userOf(context, caller.user_id),
        totp_enabled_at: enabled_at,
        totp_require_for_tokens: true,
        updated_at: enabled_at,
      })
      endOtherSessions(context, caller.user_id, caller.session_id)
      note(context, caller, 'second_factor_enabled')
    })
    return {
      data: { enabled: true, enabled_at, sessions_revoked: true },
      message: '2FA enabled successfully',
    }
  },

  disableTwoFactor: async ({ context, caller, body }) => {
    await requirePassword(context, enabledUser(context, caller), body.password, caller.ip)
    takeCode(context, enabledUser(context, caller), body.code, caller.ip)
    context.db.tx(() => {
      updateUserRow(context.db, {
        ...userOf(context, caller.user_id),
        totp_secret: null,
        totp_enabled_at: null,
        totp_last_step: null,
        totp_require_for_tokens: false,
        updated_at: isoNow(context),
      })
      replaceBackupCodes(context.db, caller.user_id, [])
      note(context, caller, 'second_factor_disabled')
    })
    return { data: null, message: '2FA disabled successfully' }
  },

  regenerateBackupCodes: async ({ context, caller, body }) => {
    await requirePassword(context, enabledUser(context, caller), body.password, caller.ip)
    takeCode(context, enabledUser(context, caller), body.code, caller.ip)
    const backup_codes = context.db.tx(() => newBackupCodes(context, caller.user_id))
    note(context, caller, 'backup_codes_regenerated')
    return { data: { backup_codes }, message: 'Backup codes regenerated successfully' }
  },

  setTwoFactorTokenGate: async ({ context, caller, body }) => {
    if (!body.enabled) {
      await requirePassword(context, enabledUser(context, caller), body.password, caller.ip)
      takeCode(context, enabledUser(context, caller), body.otp_code ?? '', caller.ip)
    }
    const user = enabledUser(context, caller)
    updateUserRow(context.db, { ...user, totp_require_for_tokens: body.enabled, updated_at: isoNow(context) })
    return { data: { require_for_tokens: body.enabled }, message: 'Token gate updated successfully' }
  },
} satisfies Partial<Handlers>
