import type { components } from '../../contract/generated/types.ts'

interface TokenGrant {
  id: string
  permissions: components['schemas']['TokenPermissions']
  /** Realms the token is restricted to; empty when it is not. */
  realm_ids: string[]
  event_access: boolean
}

/** Who is calling. `nobody` on public operations, whose handlers ask for no user. */
export interface Caller {
  kind: 'nobody' | 'session' | 'token'
  user_id: string
  username: string
  email: string
  /** The session's id, for `session`. */
  session_id: string | null
  token: TokenGrant | null
  /** The realm that the request is scoped to by host or by `?realm_id=`, or null. */
  realm_id: string | null
  ip: string
}

export const nobody = (ip: string, realm_id: string | null): Caller => ({
  kind: 'nobody',
  user_id: '',
  username: '',
  email: '',
  session_id: null,
  token: null,
  realm_id,
  ip,
})
