import { create } from 'zustand'
import { readJson, writeJson } from '../lib/storage.ts'

export interface Session {
  token: string
  /** Null for a long-lived token, which is not refreshed. */
  refreshToken: string | null
  /** Milliseconds since the epoch by this machine's clock; null when it is not known. */
  expiresAt: number | null
  /** Keep it when the browser closes. */
  remember: boolean
}

interface Sessions {
  /** By connection id. */
  sessions: Readonly<Record<string, Session>>
  /** Connections whose session ended by itself: somebody has to sign in again before the work goes on. */
  ended: Readonly<Record<string, true>>
}

const KEY = 'livery.sessions'

type Stored = Record<string, Session>

function isStored(value: unknown): value is Stored {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(entry => typeof entry?.token === 'string')
  )
}

const stored = (place: 'local' | 'session') => readJson(place, KEY, isStored) ?? {}

/** Tokens never leave this store but for requests, this origin's storage and its other tabs. */
export const useSessions = create<Sessions>(() => ({
  sessions: { ...stored('local'), ...stored('session') },
  ended: {},
}))

type Message =
  | { type: 'ask' }
  | { type: 'session'; id: string; session: Session }
  | { type: 'signed-out'; id: string }

let tabs: BroadcastChannel | undefined

function tell(message: Message) {
  tabs?.postMessage(message)
}

function apply(id: string, session: Session | null, ended: boolean) {
  const state = useSessions.getState()
  const sessions: Stored = { ...state.sessions }
  delete sessions[id]
  const { [id]: _ended, ...others } = state.ended
  if (session) sessions[id] = session
  useSessions.setState({ sessions, ended: ended ? { ...others, [id]: true } : others })
  writeJson('session', KEY, sessions)
  // Other tabs may have remembered other connections meanwhile.
  const { [id]: _stored, ...remembered } = stored('local')
  if (session?.remember) remembered[id] = session
  writeJson('local', KEY, Object.keys(remembered).length > 0 ? remembered : null)
}

export function sessionOf(id: string): Session | null {
  return useSessions.getState().sessions[id] ?? null
}

export function setSession(id: string, session: Session) {
  apply(id, session, false)
  tell({ type: 'session', id, session })
}

/** Somebody signed out, here: requests that wait for a new session give up. */
export function dropSession(id: string) {
  apply(id, null, false)
  tell({ type: 'signed-out', id })
}

/** The server no longer accepts it. Requests wait until somebody signs in again. */
export function endSession(id: string) {
  apply(id, null, true)
}

function receive({ data }: MessageEvent<Message>) {
  const state = useSessions.getState()
  if (data.type === 'ask') {
    for (const [id, session] of Object.entries(state.sessions)) tell({ type: 'session', id, session })
  } else if (data.type === 'signed-out') {
    if (state.sessions[data.id] || state.ended[data.id]) apply(data.id, null, false)
  } else {
    const mine = state.sessions[data.id]
    const isNewer = !mine || (data.session.expiresAt ?? 0) > (mine.expiresAt ?? 0)
    if (isNewer) apply(data.id, data.session, false)
  }
}

/**
 * Joins this browser's other tabs. A tab opened by ctrl-click has no session of its own yet and asks for it: the answer
 * is waited for, but not long.
 */
export async function joinTabs(activeId: string | null): Promise<void> {
  if (typeof BroadcastChannel === 'undefined' || tabs) return
  tabs = new BroadcastChannel('livery.sessions')
  tabs.onmessage = receive
  if (!activeId || sessionOf(activeId)) return
  tell({ type: 'ask' })
  await new Promise<void>(resolve => {
    const stop = useSessions.subscribe(state => {
      if (state.sessions[activeId]) done()
    })
    const timer = setTimeout(done, 250)
    function done() {
      stop()
      clearTimeout(timer)
      resolve()
    }
  })
}
