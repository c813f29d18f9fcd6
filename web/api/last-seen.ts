// When somebody last looked at a fleet, by connection and realm, so that the next visit can tell what happened since.

import { readJson, writeJson } from '../lib/storage.ts'
import type { Scope } from './last-known.ts'
import { lastServerTime, useLink } from './link.ts'

const KEY = 'livery.seen'
/** Milliseconds between two notes: a browser that crashes forgets no more than this. */
const EVERY = 30_000

export interface Seen {
  /** By this machine's clock, in milliseconds: how long ago it was. */
  at: number
  /** By the server's, as its history is dated. */
  serverAt: number
}

type Stored = Record<string, Seen>

function isStored(value: unknown): value is Stored {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(seen => typeof seen?.at === 'number' && typeof seen?.serverAt === 'number')
  )
}

const atStart = readJson('local', KEY, isStored)

const nameOf = ({ id, realmId }: Scope) => `${id} ${realmId ?? ''}`

export function lastSeen(scope: Scope): Seen | null {
  return readJson('local', KEY, isStored)?.[nameOf(scope)] ?? null
}

/** The same as this page found it when it was opened. */
export function seenAtStart(scope: Scope): Seen | null {
  return atStart?.[nameOf(scope)] ?? null
}

/** Of all its realms. */
export function forgetLastSeen(connectionId: string) {
  const others = Object.entries(readJson('local', KEY, isStored) ?? {}).filter(
    ([name]) => !name.startsWith(`${connectionId} `),
  )
  writeJson('local', KEY, others.length > 0 ? Object.fromEntries(others) : null)
}

/** Now, unless what is shown may be of another time. */
export function noteSeen(scope: Scope) {
  if (useLink.getState().state !== 'live') return
  const seen = { at: Date.now(), serverAt: lastServerTime() ?? Date.now() }
  writeJson('local', KEY, { ...readJson('local', KEY, isStored), [nameOf(scope)]: seen })
}

/** Notes the time as long as the page is looked at and current. Answers how to stop. */
export function noteVisits(scope: Scope): () => void {
  const note = () => noteSeen(scope)
  const timer = setInterval(() => !document.hidden && note(), EVERY)
  const onVisibility = () => document.hidden && note()
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}
