import { createSecretKey, type KeyObject } from 'node:crypto'
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { Context } from '../context.ts'
import type { Db } from '../db/open.ts'
import { settingOr } from '../db/settings.ts'
import { AuthRefusal } from './refusal.ts'
import { newSecret } from './secrets.ts'

/** What a JWT is good for; one made for one use is refused for another. */
export type Use = 'access' | 'refresh' | 'second-factor'

/** Sheet §2.2; the second factor has five minutes (§2.1). In milliseconds. */
export const lifetime: Record<Use, number> = {
  access: 24 * 60 * 60_000,
  refresh: 7 * 24 * 60 * 60_000,
  'second-factor': 5 * 60_000,
}

export interface Claims {
  user_id: string
  /** Empty for the second factor: there is no session yet. */
  session_id: string
  /** Epoch ms; `iat` has whole seconds, too coarse for a sign-in right after a logout. */
  issued_at: number
  /** Epoch ms. */
  expires_at: number
}

interface Signing {
  key: KeyObject
  /** What was signed here stays so: a page's hundreds of requests have their signature looked at once. */
  verified: Map<string, JWTPayload>
}

/** The oldest go first. */
const MOST_VERIFIED = 500

const signings = new WeakMap<Db, Signing>()

function signingOf(db: Db): Signing {
  let signing = signings.get(db)
  if (!signing) {
    const key = createSecretKey(Buffer.from(settingOr(db, 'jwt_secret', newSecret), 'base64url'))
    signing = { key, verified: new Map() }
    signings.set(db, signing)
  }
  return signing
}

export async function signJwt(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  use: Use,
  subject: { user_id: string; session_id: string },
): Promise<{ jwt: string; expires_at: number }> {
  const issued_at = clock.now()
  const expires = Math.floor((issued_at + lifetime[use]) / 1000)
  const jwt = await new SignJWT({ use, sid: subject.session_id, iat_ms: issued_at })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(subject.user_id)
    .setJti(newSecret())
    .setIssuedAt(Math.floor(issued_at / 1000))
    .setExpirationTime(expires)
    .sign(signingOf(db).key)
  return { jwt, expires_at: expires * 1000 }
}

/** Throws AuthRefusal JWT_EXPIRED or INVALID_TOKEN. Whether the session still stands is not asked here. */
export async function readJwt(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  use: Use,
  jwt: string,
): Promise<Claims> {
  const signing = signingOf(db)
  const payload = signing.verified.get(jwt) ?? (await verify(signing, jwt, clock.now()))
  const { sub, sid, iat_ms, exp } = payload
  if (payload.use !== use || !sub || typeof sid !== 'string' || typeof iat_ms !== 'number' || !exp) {
    throw new AuthRefusal('INVALID_TOKEN')
  }
  if (exp * 1000 <= clock.now()) throw new AuthRefusal('JWT_EXPIRED')
  return { user_id: sub, session_id: sid, issued_at: iat_ms, expires_at: exp * 1000 }
}

async function verify({ key, verified }: Signing, jwt: string, now: number): Promise<JWTPayload> {
  const { payload } = await jwtVerify(jwt, key, {
    algorithms: ['HS256'],
    currentDate: new Date(now),
  }).catch(error => {
    throw new AuthRefusal(error instanceof errors.JWTExpired ? 'JWT_EXPIRED' : 'INVALID_TOKEN')
  })
  verified.set(jwt, payload)
  if (verified.size > MOST_VERIFIED) verified.delete(verified.keys().next().value!)
  return payload
}
