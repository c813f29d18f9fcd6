import { expect, it } from 'vitest'
import { tileLayout, tilesFor } from './tile-layout.ts'

it.each([
  ['small', 1188, 74],
  ['medium', 1188, 49],
  ['large', 1188, 33],
  ['medium', 366, 15],
  ['medium', 10, 1],
] as const)('%s tiles: %d px hold %d', (zoom, width, count) =>
  expect(tilesFor(width, tileLayout(zoom, false))).toBe(count),
)

it('keeps 24 px for a finger at every zoom', () => {
  for (const zoom of ['small', 'medium', 'large'] as const) {
    expect(tileLayout(zoom, true).size).toBeGreaterThanOrEqual(24)
  }
})
