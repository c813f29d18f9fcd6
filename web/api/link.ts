import { create } from 'zustand'

export type LinkState = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'refused'

export interface Link {
  state: LinkState
  /** Since when, in milliseconds since the epoch. */
  since: number
  /** When something last arrived: what is shown is as old as this. Null before the first answer. */
  lastUpdateAt: number | null
  /** Why the stream was refused, in words. */
  reason: string | null
}

/** How the page stands to its server. `live` is the only state in which changes show by themselves. */
export const useLink = create<Link>(() => ({
  state: 'connecting',
  since: Date.now(),
  lastUpdateAt: null,
  reason: null,
}))

export function setLink(state: LinkState, reason: string | null = null, since = Date.now()) {
  if (useLink.getState().state === state && useLink.getState().reason === reason) return
  useLink.setState({ state, reason, since })
}

export function noteUpdate() {
  useLink.setState({ lastUpdateAt: Date.now() })
}

let serverTime: number | null = null

/** The server's clock, which may differ from this machine's: what it says of itself in the stream. */
export function noteServerTime(iso: string | null) {
  if (iso === null) serverTime = null
  else serverTime = Math.max(serverTime ?? 0, Date.parse(iso) || 0)
}

/** The latest known, in milliseconds; null before the stream has said anything. */
export function lastServerTime(): number | null {
  return serverTime
}

const listeners = new Set<() => void>()

/** A request that found no server says so here: the socket may not have noticed yet. */
export function noteNoAnswer() {
  for (const listener of listeners) listener()
}

export function onNoAnswer(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
