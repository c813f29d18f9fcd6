/**
 * Simulated work takes time from here, so that LIVERY_SPEED and tests can bend it.
 * `now` is epoch milliseconds and never scaled: timestamps stay true.
 */
export interface Clock {
  now(): number
  /** How long `ms` of simulated time lasts on this clock, in milliseconds. */
  scale(ms: number): number
  /** Calls `work` after `ms` of simulated time. The returned function cancels it. */
  after(ms: number, work: () => void): () => void
  /** Resolves after `ms` of simulated time; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

function withSleep(clock: Omit<Clock, 'sleep'>): Clock {
  return {
    ...clock,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const cancel = clock.after(ms, () => {
          signal?.removeEventListener('abort', onAbort)
          resolve()
        })
        const onAbort = () => {
          cancel()
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', onAbort, { once: true })
      }),
  }
}

/** As `clock.after`, for `ms` of real time: what concerns people and not simulated machines keeps its pace. */
export const afterReal = (clock: Clock, ms: number, work: () => void): (() => void) =>
  clock.after(ms / clock.scale(1), work)

/** The wall clock; `speed` 10 makes ten simulated seconds pass in one. */
export function realClock(speed = 1): Clock {
  return withSleep({
    now: () => Date.now(),
    scale: ms => ms / speed,
    after(ms, work) {
      const timer = setTimeout(work, ms / speed)
      return () => clearTimeout(timer)
    },
  })
}

/** A clock that stands still until told, for tests. */
export function manualClock(start = Date.UTC(2026, 0, 1)): Clock & { advance(ms: number): Promise<void> } {
  let now = start
  let serial = 0
  const due = new Map<number, { at: number; work: () => void }>()
  const settle = () => new Promise<void>(resolve => setImmediate(resolve))
  return {
    ...withSleep({
      now: () => now,
      scale: ms => ms,
      after(ms, work) {
        serial += 1
        const key = serial
        due.set(key, { at: now + ms, work })
        return () => due.delete(key)
      },
    }),
    async advance(ms) {
      const end = now + ms
      for (;;) {
        await settle()
        const next = [...due]
          .filter(([, job]) => job.at <= end)
          .sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0]
        if (!next) break
        due.delete(next[0])
        now = next[1].at
        next[1].work()
      }
      now = end
      await settle()
    },
  }
}
