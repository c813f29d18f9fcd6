import { expect, test } from 'vitest'
import { createThrottle } from './throttle.ts'

const limit = { attempts: 3, window: 60_000 }

function setUp() {
  let now = 1_000_000
  const throttle = createThrottle(() => now)
  return { attempt: (key = 'a') => throttle.attempt(key, limit), pass: (ms: number) => (now += ms) }
}

test('refuses beyond the limit and says when to come back', () => {
  const { attempt, pass } = setUp()
  attempt()
  pass(10_000)
  attempt()
  attempt()
  expect(attempt).toThrow(expect.objectContaining({ status: 429, detail: { retryAfter: 50 } }))
  attempt('b')
  pass(50_001)
  attempt()
})

test('an attempt that is taken back does not count, even after others have come and gone', () => {
  const { attempt, pass } = setUp()
  attempt()
  const forgive = attempt()
  pass(1)
  attempt()
  expect(() => attempt()).toThrow()
  forgive()
  attempt()
  expect(() => attempt()).toThrow()
})

test('a refused attempt does not put off the end of the wait', () => {
  const { attempt, pass } = setUp()
  for (let n = 0; n < 3; n++) attempt()
  pass(59_999)
  expect(() => attempt()).toThrow()
  pass(1)
  attempt()
})
