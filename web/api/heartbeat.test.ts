import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startHeartbeat } from './heartbeat.ts'

/** A server that answers after `delay` milliseconds, unless it is cut off. */
function link(delay: number, answers = true) {
  const told: string[] = []
  let isCut = false
  const heart = startHeartbeat({
    ping: () => answers && setTimeout(() => isCut || heart.heard(true), delay),
    onSilence: since => told.push(`silent since ${since}`),
    onBack: () => told.push('back'),
    onDeath: () => {
      told.push('dead')
      heart.stop()
    },
  })
  return { told, heart, cut: () => (isCut = true), mend: () => (isCut = false) }
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  vi.stubGlobal('document', { hidden: false })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('says nothing while answers come', () => {
  const { told } = link(40)
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([])
})

it('notices a silent cut within 1.7 s and gives the socket up after a while', () => {
  for (let moment = 10_000; moment < 11_000; moment += 70) {
    vi.setSystemTime(0)
    const { told, cut } = link(40)
    vi.advanceTimersByTime(moment)
    cut()
    vi.advanceTimersByTime(1700)
    expect(told).toEqual([expect.stringMatching(/^silent since \d+$/)])
    vi.advanceTimersByTime(6000)
    expect(told.at(-1)).toBe('dead')
  }
})

it('takes it back when something comes after all', () => {
  const { told, heart, cut, mend } = link(40)
  vi.advanceTimersByTime(10_000)
  cut()
  vi.advanceTimersByTime(2000)
  mend()
  heart.heard(false)
  vi.advanceTimersByTime(10_000)
  expect(told.slice(1)).toEqual(['back'])
})

it('is patient with a slow link', () => {
  const { told } = link(900)
  vi.advanceTimersByTime(60_000)
  expect(told.filter(text => text === 'dead')).toEqual([])
  expect(told.length).toBeLessThanOrEqual(2)
})

it('leaves a server alone that does not say pong', () => {
  const { told } = link(0, false)
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([])
})

it('does not take its own sleep for silence', () => {
  const { told } = link(40)
  vi.advanceTimersByTime(10_000)
  vi.setSystemTime(600_000)
  vi.advanceTimersByTime(5000)
  expect(told).toEqual([])
})
