import type { Caller } from '../auth/caller.ts'

/** Who is behind a change. `triggered_by` is the word of the status log: a session, a long-lived token, or nobody. */
export interface Actor {
  triggered_by: 'user' | 'api' | 'system'
  user_id: string | null
  username: string | null
}

export const actorOf = (caller: Caller): Actor => ({
  triggered_by: caller.kind === 'token' ? 'api' : 'user',
  user_id: caller.user_id,
  username: caller.username,
})

export const system: Actor = { triggered_by: 'system', user_id: null, username: null }
