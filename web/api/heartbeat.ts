// A cable that is pulled, or a laptop that wakes up elsewhere, closes no socket: only the lack of an answer shows it.
// The protocol's own ping finds out after 45 s, and how often it comes is up to the server. Ours is answered by Livery;
// what makes a Hoody API say pong is not published (sheet §20), so it counts only once a pong has come.

/** Milliseconds. */
const LOOK = 300
const ASK_AFTER = 700
const ANSWER_WITHIN = 300
/** Of silence, until the socket is given up for a new one. */
const DEAD_AFTER = 6000

export interface Heart {
  /** Something arrived. */
  heard(isPong: boolean): void
  stop(): void
}

export interface HeartCalls {
  ping: () => void
  /** Nothing has come for too long; `since` is when something last did, in milliseconds. */
  onSilence: (since: number) => void
  onBack: () => void
  onDeath: () => void
}

/** Watches a socket as long as the page is looked at. Silence is noticed within 1.6 s on a link of usual speed. */
export function startHeartbeat({ ping, onSilence, onBack, onDeath }: HeartCalls): Heart {
  let heardAt = Date.now()
  let lookedAt = heardAt
  let askedAt = 0
  /** Milliseconds that a pong takes; null while none has come. */
  let delay: number | null = null
  let isSilent = false
  const timer = setInterval(look, LOOK)

  function ask(now: number) {
    askedAt = now
    ping()
  }

  function look() {
    const now = Date.now()
    // The page slept or was busy: what has arrived meanwhile has not been read yet.
    if (now - lookedAt > 2 * LOOK || document.hidden) heardAt = Math.max(heardAt, now - ASK_AFTER)
    lookedAt = now
    if (document.hidden) return
    const quiet = now - heardAt
    if (delay === null) {
      if (askedAt === 0) ask(now)
      return
    }
    if (quiet >= ASK_AFTER && askedAt <= heardAt) ask(now)
    if (quiet >= DEAD_AFTER) return onDeath()
    if (isSilent || quiet < ASK_AFTER + LOOK + Math.max(ANSWER_WITHIN, 3 * delay)) return
    isSilent = true
    onSilence(heardAt)
  }

  return {
    heard(isPong) {
      heardAt = Date.now()
      // A slow answer of the past is forgotten by and by.
      if (isPong) delay = Math.max(heardAt - askedAt, (delay ?? 0) * 0.8)
      if (isSilent) onBack()
      isSilent = false
    },
    stop: () => clearInterval(timer),
  }
}
