import fc from 'fast-check'
import { expect, test } from 'vitest'
import { palette } from './color.ts'
import { nearestPalette } from './color-nearest.ts'

const nameOf = (color: string) => palette.find(entry => entry.color === nearestPalette(color))?.name

test('a palette colour is its own', () => {
  for (const { color } of palette) {
    expect(nearestPalette(color)).toBe(color)
    expect(nearestPalette(color.toLowerCase())).toBe(color)
  }
})

// By the names that CSS has for them.
test.each([
  ['red', '#FF0000', 'Red'],
  ['red', '#F00', 'Red'],
  ['maroon', '#800000', 'Red'],
  ['orange', '#FFA500', 'Orange'],
  ['gold', '#FFD700', 'Yellow'],
  ['yellow', '#FFFF00', 'Yellow'],
  ['lime', '#00FF00', 'Green'],
  ['darkgreen', '#006400', 'Green'],
  ['lightseagreen', '#20B2AA', 'Teal'],
  ['cyan', '#00FFFF', 'Teal'],
  ['dodgerblue', '#1E90FF', 'Blue'],
  ['blue', '#0000FF', 'Blue'],
  ['navy', '#000080', 'Blue'],
  ['blueviolet', '#8A2BE2', 'Violet'],
  ['hotpink', '#FF69B4', 'Pink'],
  ['pink', '#FFC0CB', 'Pink'],
  ['slategray', '#708090', 'Slate'],
  ['gray', '#808080', 'Slate'],
  ['black', '#000', 'Slate'],
])('%s %s goes by %s', (_, color, name) => expect(nameOf(color)).toBe(name))

test('every colour goes by one of the palette, however it is written and however often it is asked', () => {
  const colors = palette.map(entry => entry.color)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), value => {
      const color = `#${value.toString(16).padStart(6, '0')}`
      expect(colors).toContain(nearestPalette(color))
      expect(nearestPalette(color.toUpperCase())).toBe(nearestPalette(color))
    }),
  )
})

test('what is no colour goes by none', () => {
  expect(nearestPalette('')).toBeNull()
  expect(nearestPalette('crimson')).toBeNull()
})
