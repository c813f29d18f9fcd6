import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRush } from './rush.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Scrolls every 16 ms. */
function open() {
  const rush = createRush()
  let offset = 0
  return {
    ...rush,
    scroll(times: number, pixels: number) {
      for (let at = 0; at < times; at += 1) {
        vi.advanceTimersByTime(16)
        offset += pixels
        rush.noteScroll(offset)
      }
    },
  }
}

it('is on from the second fast scroll, in either direction', () => {
  const { scroll, isOn } = open()
  scroll(2, 60)
  expect(isOn()).toBe(false)
  scroll(1, 60)
  expect(isOn()).toBe(true)
  vi.advanceTimersByTime(1000)
  expect(isOn()).toBe(false)
  scroll(3, -60)
  expect(isOn()).toBe(true)
})

it('is not where somebody reads on, nor where one jump leads somewhere', () => {
  const { scroll, isOn } = open()
  scroll(50, 10)
  expect(isOn()).toBe(false)
  scroll(1, 50_000)
  expect(isOn()).toBe(false)
  scroll(2, 10)
  expect(isOn()).toBe(false)
})

it('calls back when it is over, though scrolling goes on slowly; not who has left', () => {
  const { scroll, whenOver } = open()
  const here = vi.fn()
  const gone = vi.fn()
  scroll(10, 60)
  whenOver(here)
  whenOver(gone)()
  scroll(20, 60)
  expect(here).not.toHaveBeenCalled()
  scroll(20, 5)
  expect(here).toHaveBeenCalledOnce()
  expect(gone).not.toHaveBeenCalled()
})
