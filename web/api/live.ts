import type { Socket } from 'socket.io-client'
import { whenIdle } from '../lib/later.ts'
import type { Schemas } from './client.ts'
import { type Connection, endpointOf } from './connection.ts'
import { catchUpAfresh, commitToFleet, currentFleet, fetchRows, fleetQuery } from './fleet-sync.ts'
import { freshSession, loadRenewal } from './fresh-session.ts'
import { startHeartbeat } from './heartbeat.ts'
import { invalidateOnce } from './invalidate-once.ts'
import { keys } from './keys.ts'
import { lastServerTime, noteServerTime, noteUpdate, onNoAnswer, setLink, useLink } from './link.ts'
import { type EventFrame, effectsOf } from './live-effects.ts'
import { PACE } from './paced-fleet.ts'
import { queryClient } from './query-client.ts'
import { sessionOf } from './session.ts'

type Frame = Schemas['StreamFrame']

/** Milliseconds. */
const RETRY = { first: 500, most: 15_000, crowded: 60_000 }

/** Refusals of the stream that ask for another session (sheet §16.3). */
const RENEW = ['JWT_EXPIRED', 'AUTH_TOKEN_EXPIRED', 'INVALID_TOKEN', 'MISSING_TOKEN', 'JWT_REVOKED']
/** Event types that a newer API sent and this version does not know, with how often. */
export const unknownEvents = new Map<string, number>()

/**
 * Follows the changes of a connection until the answered function is called: a socket, a look at the latest changes from
 * time to time, and a catch-up after every gap.
 */
export function goLive(connection: Connection): () => void {
  const stopping = new AbortController()
  const { signal } = stopping
  const batch = startBatching()
  let socket: Socket | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let renewedAt = 0
  let stopHeart = () => {}
  /** Nothing has been missed since the last time that everything was fetched. */
  let isWhole = false
  /** The server's time until which nothing was missed, once something was. */
  let heardUntil: number | null = null

  noteServerTime(null)
  setLink(navigator.onLine ? 'connecting' : 'offline')

  async function connect() {
    clearTimeout(timer)
    try {
      const [{ openSocket }, { token }] = await Promise.all([loadSocket(), freshSession(connection, signal)])
      if (signal.aborted) return
      drop()
      const { origin, realmQuery } = endpointOf(connection)
      socket = openSocket(origin, {
        path: '/api/v1/events',
        transports: ['websocket'],
        auth: { token },
        ...(realmQuery && { query: { realm_id: realmQuery } }),
        forceNew: true,
        // Ours, because what to do depends on why it ended.
        reconnection: false,
        timeout: 10_000,
      })
      const own = socket
      const heart = startHeartbeat({
        ping: () => own.emit('ping'),
        onSilence: since => useLink.getState().state === 'live' && setLink('reconnecting', null, since),
        // Nothing was missed: what was sent meanwhile has arrived now, in its order.
        onBack: () => isWhole && setLink('live'),
        onDeath: () => own === socket && lose(0),
      })
      stopHeart = heart.stop
      own.on('connect', () => void recover(own))
      own.on('message', (frame: Frame) => {
        heart.heard(frame.type === 'pong')
        onFrame(frame, token)
      })
      own.on('connect_error', error => own === socket && void onRefusal(codeOf(error), token))
      own.on('disconnect', () => own === socket && lose())
    } catch {
      if (!signal.aborted) lose()
    }
  }

  /** Forgets the socket first, so that its end is no news. */
  function drop() {
    const dead = socket
    socket = undefined
    stopHeart()
    dead?.disconnect()
  }

  /** Live means that nothing is missing: only after what happened meanwhile has been fetched. */
  async function recover(own: Socket) {
    try {
      if (heardUntil !== null) await (await import('./gap.ts')).closeGap(heardUntil)
      else await afterFirstLoad()
      // Cut once more in the middle of that.
      if (own !== socket) return
      failures = 0
      heardUntil = null
      isWhole = true
      setLink('live')
      noteUpdate()
    } catch {
      if (own === socket) lose()
    }
  }

  function onFrame(frame: Frame, token: string) {
    if (frame.type === 'revoked') return void onRefusal(frame.reason, token)
    // Until the gap before it is closed, what is shown is older than this.
    if (useLink.getState().state === 'live') noteUpdate()
    if ('timestamp' in frame) noteServerTime(frame.timestamp)
    if (frame.type === 'event') batch.add(frame)
    if (frame.type === 'scope_changed') void queryClient.invalidateQueries()
  }

  async function onRefusal(code: string, token: string) {
    if (signal.aborted) return
    drop()
    if (RENEW.includes(code)) return renew(token)
    const reason = await finalReason(code)
    // It came back in the meantime, or nobody asks any more.
    if (signal.aborted || socket) return
    if (reason) setLink('refused', reason)
    else lose(code === 'CONNECTION_LIMIT_EXCEEDED' ? RETRY.crowded : undefined)
  }

  async function renew(token: string) {
    // A stream that refuses what the API accepts must not be asked in a circle.
    if (Date.now() - renewedAt < RETRY.most) return lose()
    renewedAt = Date.now()
    setLink('reconnecting')
    try {
      const session = sessionOf(connection.id)
      const { renewSession } = await loadRenewal()
      if (session?.token === token) await renewSession(connection, session, true, signal)
      await connect()
    } catch {
      lose()
    }
  }

  function lose(wait = Math.min(RETRY.most, RETRY.first * 2 ** failures) * (0.75 + Math.random() / 2)) {
    if (signal.aborted) return
    failures += 1
    if (isWhole) heardUntil = lastServerTime()
    isWhole = false
    drop()
    setLink(navigator.onLine ? 'reconnecting' : 'offline')
    clearTimeout(timer)
    timer = setTimeout(connect, wait)
  }

  /** A request found no server although the socket seems fine: the socket has to prove itself. */
  function onSilence() {
    if (useLink.getState().state === 'live') lose(0)
  }

  const onOffline = () => lose()
  const onOnline = () => void connect()
  const onVisible = () => !document.hidden && useLink.getState().state === 'reconnecting' && void connect()
  window.addEventListener('offline', onOffline, { signal })
  window.addEventListener('online', onOnline, { signal })
  document.addEventListener('visibilitychange', onVisible, { signal })
  const stopListening = onNoAnswer(onSilence)
  // Nobody waits for these: their code comes when the page is there.
  const later = setTimeout(
    () => void import('./afterwards.ts').then(m => m.startAfterwards(connection, signal)),
    2000,
  )
  void connect()

  return () => {
    stopping.abort()
    clearTimeout(later)
    stopListening()
    batch.stop()
    clearTimeout(timer)
    drop()
  }
}

/** After the first paint: nothing on the screen waits for the socket's code. */
async function loadSocket() {
  await whenIdle()
  return import('./socket.ts')
}

/** What was read before the socket was there may have changed in between; there is nothing to miss where nothing was. */
async function afterFirstLoad() {
  const isLoading = queryClient.isFetching({ queryKey: fleetQuery.queryKey, exact: true }) > 0
  if (isLoading) await queryClient.fetchQuery(fleetQuery)
  if (currentFleet()) await catchUpAfresh()
}

/** Why it is of no use to try again; undefined when it is. */
async function finalReason(code: string): Promise<string | undefined> {
  try {
    return (await import('./refusals.ts')).refusals[code]
  } catch {
    return undefined
  }
}

function codeOf({ message, data }: { message: string; data?: unknown }): string {
  const { code, error } = (data ?? {}) as { code?: string; error?: string }
  return code ?? error ?? message
}

/** Events wait for the next frame, so that a burst renders once, and for the one before to be taken in. */
function startBatching() {
  let waiting: EventFrame[] = []
  let flushedAt = 0
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function cancel() {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }

  function flush() {
    cancel()
    flushedAt = performance.now()
    const frames = waiting
    waiting = []
    applyFrames(frames)
  }

  function atNextFrame() {
    frame = requestAnimationFrame(flush)
    // A hidden page has no frames.
    timer = setTimeout(flush, 500)
  }

  return {
    add(event: EventFrame) {
      waiting.push(event)
      if (waiting.length > 1) return
      const left = flushedAt + PACE - performance.now()
      if (left > 0) timer = setTimeout(atNextFrame, left)
      else atNextFrame()
    },
    stop() {
      cancel()
      waiting = []
    },
  }
}

function applyFrames(frames: readonly EventFrame[]) {
  const { patches, removed, fetch, outdated, unknown } = effectsOf(
    frames,
    id => currentFleet()?.byId.has(id) ?? false,
  )
  if (currentFleet() && (patches.length > 0 || removed.length > 0)) commitToFleet({ patches, removed })
  for (const id of removed) fetch.delete(id)
  // Without a fleet to fetch into, as on a page opened by its link, only what is shown is asked for anew.
  if (!currentFleet()) outdated.push(...[...fetch].map(keys.container))
  else if (fetch.size > 0) void fetchRows([...fetch]).catch(() => {})
  for (const type of unknown) unknownEvents.set(type, (unknownEvents.get(type) ?? 0) + 1)
  invalidateOnce([...outdated, ...patches.map(({ id }) => ['containers', id, 'status-logs']), ['events']])
}
