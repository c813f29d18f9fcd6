import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../api/error.ts'
import { openJournal, type SavedRun, savedRuns } from './bulk-journal.ts'
import { AT_ONCE, type ItemState, type Queue, runQueue } from './bulk-queue.ts'

const ids = (count: number) => Array.from({ length: count }, (_, at) => `id-${at}`)

const refusal = (status: number, retryAfter: number | null = null) =>
  new ApiError({ status, code: 'X', message: `answered ${status}`, retryAfter })
const noAnswer = () => new ApiError({ status: 0, code: 'TIMEOUT', message: 'no answer', offline: true })

type Send = (id: string, nth: number) => Promise<string | undefined>

/** A page with a journal of its own; `close` is what a reload does to it: nothing of it goes on. */
function openPage(run: SavedRun, owner: string, send: Send) {
  const journal = openJournal(run, owner)
  const states: ItemState[] = [...journal.take()]
  const holds: (number | null)[] = []
  let isOpen = true
  let isCancelled = false
  let sent = 0
  const never = new Promise<never>(() => undefined)
  const queue: Queue = runQueue({
    next: () => (isOpen ? run.ids[states.indexOf('waiting')] : undefined),
    whySkip: () => undefined,
    send: async id => {
      sent += 1
      const answer = await send(id, sent)
      return isOpen ? answer : never
    },
    mark: (id, state) => {
      if (!isOpen) return false
      const at = run.ids.indexOf(id)
      if (!journal.write(at, state)) return false
      states[at] = state
      return true
    },
    isStopped: () => isCancelled || !isOpen,
    onHold: until => holds.push(until),
  })
  return {
    queue,
    states,
    holds,
    cancel() {
      isCancelled = true
      queue.wake()
    },
    close() {
      isOpen = false
      queue.wake()
    },
  }
}

function runOf(count: number): SavedRun {
  return { key: 'run', scope: 'here', act: { kind: 'stop' }, ids: ids(count), startedAt: 0 }
}

beforeEach(() => {
  vi.useFakeTimers()
  const stored = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const later = (ms: number) => new Promise<undefined>(resolve => setTimeout(resolve, ms, undefined))

describe('the queue', () => {
  it('sends six at a time, each once, in order', async () => {
    const seen: string[] = []
    let now = 0
    let most = 0
    const page = openPage(runOf(50), 'a', async id => {
      seen.push(id)
      now += 1
      most = Math.max(most, now)
      await later(100)
      now -= 1
      return undefined
    })
    await vi.runAllTimersAsync()
    await page.queue.ended
    expect(seen).toEqual(ids(50))
    expect(most).toBe(AT_ONCE)
    expect(page.states.every(state => state === 'done')).toBe(true)
  })

  it('rests as a whole for as long as a 429 asks, and sends those again', async () => {
    const at: number[] = []
    const start = Date.now()
    const page = openPage(runOf(20), 'a', async (_, nth) => {
      at.push(Date.now() - start)
      if (nth <= 2) throw refusal(429, 7)
      return later(10)
    })
    await vi.advanceTimersByTimeAsync(6999)
    // Those that were under way with the refused ones; nothing new.
    expect(at).toHaveLength(AT_ONCE)
    await vi.runAllTimersAsync()
    await page.queue.ended
    expect(at).toHaveLength(22)
    expect(at.slice(AT_ONCE).every(time => time >= 7000)).toBe(true)
    expect(page.states.every(state => state === 'done')).toBe(true)
    expect(page.holds).toEqual([start + 7000, null])
  })

  it('leaves what has no answer as sent, and fails what is refused', async () => {
    const page = openPage(runOf(3), 'a', async id => {
      if (id === 'id-0') throw refusal(504)
      if (id === 'id-1') throw refusal(409)
      return undefined
    })
    await vi.runAllTimersAsync()
    await page.queue.ended
    expect(page.states).toEqual(['sent', 'failed', 'done'])
  })

  it('waits before it goes on when nobody answers', async () => {
    let count = 0
    const page = openPage(runOf(30), 'a', async () => {
      count += 1
      if (count <= AT_ONCE) throw noAnswer()
      return undefined
    })
    await vi.advanceTimersByTimeAsync(4000)
    expect(count).toBe(AT_ONCE)
    await vi.runAllTimersAsync()
    await page.queue.ended
    expect(count).toBe(30)
  })

  it('ends a rest at once when it is cancelled', async () => {
    const page = openPage(runOf(10), 'a', async () => {
      throw refusal(429, 3600)
    })
    await vi.advanceTimersByTimeAsync(10)
    page.cancel()
    await page.queue.ended
    expect(page.states.every(state => state === 'waiting')).toBe(true)
  })
})

describe('the journal', () => {
  it('tells the next page what is left, and shuts out the last one', async () => {
    const run = runOf(20)
    const first = openPage(run, 'a', () => later(1000))
    await vi.advanceTimersByTimeAsync(2500)
    expect(savedRuns('here')).toHaveLength(1)
    expect(savedRuns('elsewhere')).toHaveLength(0)
    const second: string[] = []
    const next = openPage(run, 'b', async id => {
      second.push(id)
      return undefined
    })
    await vi.runAllTimersAsync()
    await Promise.all([first.queue.ended, next.queue.ended])
    // Twelve were done and six under way when the other page took over.
    expect(second).toEqual(ids(20).slice(18))
    expect(next.states.filter(state => state === 'sent')).toHaveLength(6)
  })
})

it('accepts every item at most once, whatever reloads, cancels and failures there are', async () => {
  const outcome = fc.constantFrom('done', 'done', 'done', 429, 500, 504, 0)
  const happening = fc.record({
    after: fc.integer({ min: 0, max: 3000 }),
    how: fc.constantFrom('reload' as const, 'cancel' as const),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.array(outcome, { minLength: 1, maxLength: 40 }),
      fc.array(happening, { maxLength: 5 }),
      fc.integer({ min: 1, max: 900 }),
      async (count, outcomes, happenings, ms) => {
        localStorage.removeItem('livery.bulk.run')
        const run = runOf(count)
        const accepted = new Map<string, number>()
        let calls = 0
        const send: Send = async id => {
          const what = outcomes[calls++ % outcomes.length]!
          if (what === 429) throw refusal(429, 2)
          accepted.set(id, (accepted.get(id) ?? 0) + 1)
          await later(ms)
          if (what === 0) throw noAnswer()
          if (what !== 'done') throw refusal(what as number)
          return undefined
        }
        for (const [at, { after, how }] of happenings.entries()) {
          const page = openPage(run, `page ${at}`, send)
          await vi.advanceTimersByTimeAsync(after)
          if (how === 'reload') page.close()
          else {
            page.cancel()
            await vi.advanceTimersByTimeAsync(5000)
            await page.queue.ended
          }
        }
        const last = openPage(run, 'last', send)
        // One 429 for each item at most, or it would never end.
        outcomes.fill('done')
        await vi.runAllTimersAsync()
        await last.queue.ended
        for (const id of run.ids) expect(accepted.get(id) ?? 0).toBeLessThanOrEqual(1)
        // Nothing is forgotten either: what nobody has sent was sent by the last page.
        expect(last.states).not.toContain('waiting')
        expect([...accepted.keys()].sort()).toEqual([...run.ids].sort())
      },
    ),
    { numRuns: 60 },
  )
})
