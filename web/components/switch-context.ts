// Another connection or realm is another fleet: what was fetched from the one before is forgotten.

import { activateConnection, setRealm } from '../api/connection.ts'
import { forgetAnswers } from '../api/forget-answers.ts'
import { sessionOf } from '../api/session.ts'

/** @param realmId null for all realms */
export function switchRealm(connectionId: string, realmId: string | null) {
  setRealm(connectionId, realmId)
  forgetAnswers()
}

/** False when somebody has to sign in there first. */
export function switchConnection(id: string): boolean {
  if (!sessionOf(id)) return false
  activateConnection(id)
  forgetAnswers()
  return true
}
