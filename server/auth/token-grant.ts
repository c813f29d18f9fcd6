import type { components } from '../../contract/generated/types.ts'
import { type Context, isoNow } from '../context.ts'
import { findToken, type TokenRow } from '../db/tokens.ts'
import { forbidden, invalidField, notFound } from '../errors.ts'
import type { Caller } from './caller.ts'
import { isNarrower, readWhitelist } from './ip-whitelist.ts'
import { requiresRealm } from './realm-scope.ts'
import { isWithin } from './token-permissions.ts'

/** What a token may do and where: what another token must not exceed. */
type Grant = Pick<
  TokenRow,
  | 'permissions'
  | 'realm_ids'
  | 'allow_no_realm'
  | 'ip_whitelist'
  | 'vault_access'
  | 'event_access'
  | 'expires_at'
>

/** The calling token's row, or null when a session calls. */
export const callingToken = ({ db }: Pick<Context, 'db'>, caller: Caller): TokenRow | null =>
  caller.token === null ? null : (findToken(db, caller.token.id) ?? null)

/** Where `asked` goes beyond `held`, in words, or null. */
function excess(asked: Grant, held: Grant): string | null {
  if (!isWithin(asked.permissions, held.permissions)) return 'permissions'
  if (asked.vault_access && !held.vault_access) return 'access to the vault'
  if (asked.event_access && !held.event_access) return 'access to events'
  if (held.realm_ids.length > 0) {
    if (asked.realm_ids.length === 0) return 'work outside its realms'
    if (!asked.realm_ids.every(id => held.realm_ids.includes(id))) return 'other realms'
  }
  if (!requiresRealm(asked) && requiresRealm(held)) return 'work without a realm'
  if (!isNarrower(asked.ip_whitelist, held.ip_whitelist)) return 'other addresses'
  if (held.expires_at !== null && (asked.expires_at === null || asked.expires_at > held.expires_at)) {
    return 'a longer life'
  }
  return null
}

/** Throws 403 where a token would give away more than it holds; a session may give anything (sheet §2.3). */
export function refuseExcess(held: TokenRow | null, asked: Grant): void {
  const what = held && excess(asked, held)
  if (what) throw forbidden(`A token cannot grant what it does not hold: ${what}.`)
}

/** A token reaches only those that hold no more than itself: another's secret or settings could widen it. */
export const reaches = (held: TokenRow | null, row: TokenRow): boolean =>
  held === null || excess(row, held) === null

/** The caller's token with this id; 404 when there is none within reach. */
export function tokenFor(context: Pick<Context, 'db'>, caller: Caller, id: string): TokenRow {
  const row = findToken(context.db, id)
  if (!row || row.user_id !== caller.user_id || !reaches(callingToken(context, caller), row)) {
    throw notFound('Auth token')
  }
  return row
}

const day = 24 * 60 * 60_000

/** Null is never; `today` and `tomorrow` last to the end of the day in UTC. Throws 400 for what is past or no time. */
export function readExpiry(
  context: Pick<Context, 'clock'>,
  input: components['schemas']['TokenExpiry'] | undefined,
): string | null {
  if (input === undefined || input === null) return null
  const now = context.clock.now()
  const endOfDay = (time: number) => Math.floor(time / day) * day + day - 1
  const words: Record<string, number> = { today: endOfDay(now), tomorrow: endOfDay(now + day) }
  const time = typeof input === 'number' ? input * 1000 : (words[input] ?? Date.parse(input))
  if (!(Math.abs(time) <= 8.64e15)) {
    throw invalidField('/expires_at', 'expires_at must be a time, Unix seconds, today, tomorrow or null.')
  }
  if (time <= now) throw invalidField('/expires_at', `expires_at must be later than now, ${isoNow(context)}.`)
  return new Date(time).toISOString()
}

/** Throws 400 for an entry that is no address. */
export function whitelistFrom(input: components['schemas']['TokenIpWhitelist']): string[] {
  const list = readWhitelist(input)
  if (!list)
    throw invalidField('/ip_whitelist', 'ip_whitelist must hold addresses, ranges such as 10.0.0.0/8, or *.')
  return list
}
