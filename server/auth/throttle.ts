import type { Context } from '../context.ts'
import { ApiError } from '../errors.ts'

export interface Limit {
  attempts: number
  /** In milliseconds. */
  window: number
}

const minute = 60_000

/** The API's own limit: failed sign-ins of one address (sheet §1.9). */
export const perAddress: Limit = { attempts: 1000, window: 30 * minute }
/** Stricter than the cloud's, because here one account is the prize: failed passwords or codes of one account. */
export const perAccount: Limit = { attempts: 10, window: 15 * minute }
/** Refreshes of one session (sheet §1.9). */
export const perSession: Limit = { attempts: 30, window: 30 * minute }

export interface Throttle {
  /**
   * Counts an attempt before it is made, so that many at once cannot slip past; throws 429 with Retry-After beyond
   * the limit. The returned function takes it back, for attempts that count only when they fail.
   */
  attempt(key: string, limit: Limit): () => void
}

/** Sliding windows in memory: a restart forgives, which whoever can restart the server may as well have. */
export function createThrottle(now: () => number): Throttle {
  const windows = new Map<string, { times: number[]; window: number }>()

  function prune() {
    for (const [key, { times, window }] of windows) {
      if ((times.at(-1) ?? 0) <= now() - window) windows.delete(key)
    }
  }

  return {
    attempt(key, limit) {
      if (windows.size > 10_000) prune()
      const time = now()
      const times = windows.get(key)?.times ?? []
      windows.set(key, { times, window: limit.window })
      while (times.length > 0 && times[0]! <= time - limit.window) times.shift()
      if (times.length >= limit.attempts) {
        const retryAfter = Math.max(1, Math.ceil((times[0]! + limit.window - time) / 1000))
        throw new ApiError(429, 'RATE_LIMITED', `Too many attempts. Try again in ${inWords(retryAfter)}.`, {
          retryAfter,
        })
      }
      times.push(time)
      return () => {
        const index = times.indexOf(time)
        if (index >= 0) times.splice(index, 1)
      }
    },
  }
}

const throttles = new WeakMap<Context, Throttle>()

/** The server's own throttle. */
export function throttleOf(context: Context): Throttle {
  let throttle = throttles.get(context)
  if (!throttle) {
    throttle = createThrottle(context.clock.now)
    throttles.set(context, throttle)
  }
  return throttle
}

const inWords = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60)
  return seconds < 60 ? `${seconds} s` : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
}
