import type { Context } from '../context.ts'
import { replaceSignInCode, takeSignInCode } from '../db/sessions.ts'
import { hashSecret, newSecret } from './secrets.ts'

const lifetime = 24 * 60 * 60_000

/** The code of the printed link: good once, for 24 hours, and only until the next is made. */
export function newSignInCode({ db, clock }: Pick<Context, 'db' | 'clock'>): string {
  const code = newSecret()
  replaceSignInCode(db, hashSecret(code), new Date(clock.now() + lifetime).toISOString())
  return code
}

/** True for a code that is good, which it is no more then. */
export const spendSignInCode = ({ db, clock }: Pick<Context, 'db' | 'clock'>, code: string): boolean =>
  takeSignInCode(db, hashSecret(code), new Date(clock.now()).toISOString())
