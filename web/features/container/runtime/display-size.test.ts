import { expect, it } from 'vitest'
import { displaySize } from './display-size.ts'

const window = (width: number, height: number, x = 0, y = 0, fullscreen = false) => ({
  size: { width, height },
  position: { x, y },
  fullscreen,
})

it('is what a window covers, and certain only where one fills it', () => {
  expect(displaySize({ windows: [window(800, 600), window(1920, 1080, 0, 0, true)] })).toBe('1920 × 1080')
  expect(displaySize({ windows: [window(800, 600, 100, 50), window(400, 700)] })).toBe('at least 900 × 700')
  expect(displaySize({ windows: [] })).toBeNull()
  expect(displaySize({})).toBeNull()
  expect(displaySize({ windows: [{ fullscreen: true }] })).toBeNull()
})
