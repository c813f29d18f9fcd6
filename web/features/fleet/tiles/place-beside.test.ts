import { expect, it } from 'vitest'
import { besideOf } from './place-beside.ts'

const card = { width: 280, height: 170 }
const window = { width: 1440, height: 900 }
const tile = (left: number, top: number) => ({ left, top, bottom: top + 21 })

it('stands under the tile', () =>
  expect(besideOf(tile(500, 300), card, window)).toEqual({ left: 492, top: 327 }))

it('stands above it where there is no room', () =>
  expect(besideOf(tile(500, 800), card, window)).toEqual({ left: 492, top: 624 }))

it.each([
  [0, 0],
  [1430, 890],
  [-100, -100],
  [2000, 2000],
])('stays in the window beside %d, %d', (left, top) => {
  const at = besideOf(tile(left, top), card, window)
  expect(at.left).toBeGreaterThanOrEqual(8)
  expect(at.top).toBeGreaterThanOrEqual(8)
  expect(at.left + card.width).toBeLessThanOrEqual(window.width)
  expect(at.top + card.height).toBeLessThanOrEqual(window.height)
})
