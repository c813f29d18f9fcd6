import { hash, verify } from '@node-rs/argon2'

/** Argon2id at the OWASP minimum for 19 MiB (Password Storage Cheat Sheet). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Of a password that nobody has: verified against when there is no user, so that both answers take as long. */
let decoy: Promise<string> | undefined

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** `stored` null (no such user, or no password set) takes as long as a wrong password does. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored !== null) return verify(stored, password)
  decoy ??= hashPassword('nobody has this password')
  await verify(await decoy, password)
  return false
}

const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/]

/** What is wrong with a new password, or null. Length 12 to 128 and three of four classes (sheet §2.2). */
export function passwordProblem(password: string): string | null {
  if (password.length < 12 || password.length > 128) return 'must have 12 to 128 characters'
  if (classes.filter(each => each.test(password)).length >= 3) return null
  return 'must mix three of these: lower case, upper case, digits, other characters'
}
