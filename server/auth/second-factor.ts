import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { type Context, isoNow } from '../context.ts'
import { replaceBackupCodes, spendBackupCode, type UserRow, updateUserRow } from '../db/users.ts'
import { ApiError } from '../errors.ts'
import { countAttempt } from './identify.ts'
import { verifyPassword } from './passwords.ts'
import { hashSecret } from './secrets.ts'

const period = 30
/** Without the letters and digits that are mistaken for one another. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

const totpOf = (user: Pick<UserRow, 'email'>, secret: Secret): TOTP =>
  new TOTP({ issuer: 'Livery', label: user.email, secret, digits: 6, period })

/** A secret for an authenticator app, in Base32 and as the URI that its QR code holds. */
export function newTotp(user: Pick<UserRow, 'email'>): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 })
  return { secret: secret.base32, uri: totpOf(user, secret).toString() }
}

/** Ten new backup codes of ten characters; the old ones are void. */
export function newBackupCodes({ db }: Pick<Context, 'db'>, user_id: string): string[] {
  const codes = Array.from({ length: 10 }, () =>
    Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  )
  replaceBackupCodes(db, user_id, codes.map(hashSecret))
  return codes
}

/**
 * Takes a code of the app or a backup code, and spends it: neither is good twice (RFC 6238 §5.2). Throws 401
 * INVALID_OTP_CODE, 400 INVALID_BACKUP_CODE, or 429 after too many.
 */
export function takeCode(context: Context, user: UserRow, code: string, ip: string): void {
  const forgive = countAttempt(context, user.id, ip)
  if (/^\d{6}$/.test(code)) {
    takeTotp(context, user, code)
  } else if (!spendBackupCode(context.db, user.id, hashSecret(code.toUpperCase()), isoNow(context))) {
    throw new ApiError(400, 'INVALID_BACKUP_CODE', 'This backup code is wrong or was used before.')
  }
  forgive()
}

function takeTotp(context: Context, user: UserRow, code: string): void {
  const timestamp = context.clock.now()
  const totp = totpOf(user, Secret.fromBase32(user.totp_secret ?? ''))
  // One step either way, for clocks that differ (RFC 6238 §6).
  const delta = user.totp_secret === null ? null : totp.validate({ token: code, timestamp, window: 1 })
  const step = delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
  if (step === null || step <= (user.totp_last_step ?? -1)) {
    throw new ApiError(401, 'INVALID_OTP_CODE', 'Invalid or expired 2FA code')
  }
  updateUserRow(context.db, { ...user, totp_last_step: step })
}

/** Throws 400 INVALID_PASSWORD unless it is the user's, or 429 after too many. */
export async function requirePassword(
  context: Context,
  user: UserRow,
  password: string | undefined,
  ip: string,
): Promise<void> {
  if (user.password_hash === null) {
    throw new ApiError(400, 'INVALID_PASSWORD', 'This account has no password yet. Set one first.')
  }
  const forgive = countAttempt(context, user.id, ip)
  if (!(await verifyPassword(user.password_hash, password ?? ''))) {
    throw new ApiError(400, 'INVALID_PASSWORD', 'The current password is wrong.')
  }
  forgive()
}
