// Sends one request per item, a few at a time. Pure but for time: who sends and who keeps the record is given.

import { isApiError, messageOf } from '../api/error.ts'
import { isOutcomeUnknown } from '../api/refusal.ts'

/**
 * `sent` is written before the request leaves, and stays when no answer tells how it ended: such an item is looked up,
 * never sent again by itself.
 */
export type ItemState = 'waiting' | 'sent' | 'done' | 'failed' | 'skipped' | 'unknown'

/** Requests under way at once. */
export const AT_ONCE = 6
/** Milliseconds to hold on after no answer came, and after a 429 that does not say how long. */
const PAUSE = 5000

export interface QueueJob {
  /** The next one that waits, or undefined. */
  next: () => string | undefined
  /** Why it need not or cannot be sent any more. */
  whySkip: (id: string) => string | undefined
  /** Does it. Answers what was done, in a few words, or nothing. */
  send: (id: string) => Promise<string | undefined>
  /** Keeps the record. False when another page has taken the run over. */
  mark: (id: string, state: ItemState, detail?: string) => boolean
  /** Nothing more is to be sent: it was cancelled, or the page shows another server. */
  isStopped: () => boolean
  /** The whole queue rests until then, in milliseconds since the epoch; null when it goes on. */
  onHold: (until: number | null) => void
}

export interface Queue {
  /** Resolves when nothing is under way any more. */
  ended: Promise<void>
  /** Nothing is sent for so many milliseconds. */
  hold: (ms: number) => void
  /** Looks again at `isStopped`, also in the middle of a hold. */
  wake: () => void
}

export function runQueue(job: QueueJob): Queue {
  let heldUntil = 0
  const resting = new Set<() => void>()

  function wake() {
    for (const resume of resting) resume()
  }

  function hold(ms: number) {
    const until = Date.now() + ms
    if (until <= heldUntil) return
    heldUntil = until
    job.onHold(until)
  }

  async function rest() {
    while (heldUntil > Date.now() && !job.isStopped()) {
      await new Promise<void>(resolve => {
        const resume = () => {
          clearTimeout(timer)
          resting.delete(resume)
          resolve()
        }
        const timer = setTimeout(resume, heldUntil - Date.now())
        resting.add(resume)
      })
    }
    if (heldUntil !== 0 && heldUntil <= Date.now()) {
      heldUntil = 0
      job.onHold(null)
    }
  }

  async function work() {
    for (;;) {
      await rest()
      if (job.isStopped()) return
      const id = job.next()
      if (id === undefined) return
      const reason = job.whySkip(id)
      if (reason !== undefined) {
        if (!job.mark(id, 'skipped', reason)) return
      } else if (!job.mark(id, 'sent') || !(await sendOne(id))) return
    }
  }

  async function sendOne(id: string): Promise<boolean> {
    try {
      return job.mark(id, 'done', await job.send(id))
    } catch (error) {
      // Refused before anybody looked at it (sheet §1.9): the one case that is sent again.
      if (isApiError(error) && error.status === 429) {
        hold(error.retryAfter === null ? PAUSE : error.retryAfter * 1000)
        return job.mark(id, 'waiting')
      }
      if (isApiError(error) && error.offline) hold(PAUSE)
      return job.mark(id, isOutcomeUnknown(error) ? 'sent' : 'failed', messageOf(error))
    }
  }

  return { ended: Promise.all(Array.from({ length: AT_ONCE }, work)).then(() => undefined), hold, wake }
}
