import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { noteMovement, whenStill } from './stillness.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('calls back when nothing has moved for a moment', () => {
  const first = vi.fn()
  const second = vi.fn()
  whenStill(first)
  vi.advanceTimersByTime(150)
  noteMovement()
  vi.advanceTimersByTime(150)
  whenStill(second)
  vi.advanceTimersByTime(190)
  expect(first).not.toHaveBeenCalled()
  vi.advanceTimersByTime(10)
  expect(first).toHaveBeenCalledOnce()
  expect(second).toHaveBeenCalledOnce()
})

it('forgets who leaves, and starts again for who comes later', () => {
  const gone = vi.fn()
  const late = vi.fn()
  whenStill(gone)()
  vi.advanceTimersByTime(500)
  whenStill(late)
  vi.advanceTimersByTime(200)
  expect(gone).not.toHaveBeenCalled()
  expect(late).toHaveBeenCalledOnce()
})
