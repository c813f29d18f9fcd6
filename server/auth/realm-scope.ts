import { isRealmId, realmFromHost } from '../../contract/realm.ts'
import type { TokenRow } from '../db/tokens.ts'
import { AuthRefusal } from './refusal.ts'

/** The realm that a request names by host or by `realm_id`, or null; throws AuthRefusal where both differ (sheet §1.8). */
export function requestedRealm(host: string | undefined, realmQuery: string | null): string | null {
  const fromHost = realmFromHost(host ?? '')
  if (realmQuery === null) return fromHost
  if (!isRealmId(realmQuery)) throw new AuthRefusal('REALM_CONFIG_MALFORMED')
  if (fromHost !== null && fromHost !== realmQuery) throw new AuthRefusal('REALM_SELECTION_CONFLICT')
  return realmQuery
}

type Confined = Pick<TokenRow, 'realm_ids' | 'allow_no_realm'>

/** `allow_no_realm` only matters while there is no realm: a token with any always needs one named (sheet §2.3). */
export const requiresRealm = (token: Confined): boolean => token.realm_ids.length > 0 || !token.allow_no_realm

/** Throws AuthRefusal where a token may not work in this realm, or outside of any. */
export function checkRealm(token: Confined, realm_id: string | null): void {
  if (realm_id === null) {
    if (requiresRealm(token)) throw new AuthRefusal('REALM_REQUIRED')
  } else if (token.realm_ids.length > 0 && !token.realm_ids.includes(realm_id)) {
    throw new AuthRefusal('REALM_FORBIDDEN')
  }
}
