import { readJson, writeJson, writeText } from './storage.ts'

// What was chosen in the palette lately. Kept by connection, so that signing out can forget it: ids open doors.

const keyOf = (connectionId: string) => `livery.recent.${connectionId}`

const MOST = 30

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(entry => typeof entry === 'string')
}

/** The latest first. */
export function recentChoices(connectionId: string): readonly string[] {
  return readJson('local', keyOf(connectionId), isTexts) ?? []
}

export function noteChoice(connectionId: string, choice: string) {
  const others = recentChoices(connectionId).filter(other => other !== choice)
  writeJson('local', keyOf(connectionId), [choice, ...others].slice(0, MOST))
}

export function forgetChoices(connectionId: string) {
  writeText('local', keyOf(connectionId), null)
}
