import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  contrast,
  defaultLegend,
  expandColor,
  inkOn,
  luminance,
  normalizeColor,
  palette,
  randomColor,
} from './color.ts'

const hex = (value: number) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`

test.each([
  ['#e74c3c', '#E74C3C'],
  ['e74c3c', '#E74C3C'],
  ['#abc', '#ABC'],
  ['ABC', '#ABC'],
  ['#ABCD', null],
  ['#12345', null],
  ['#12345678', null],
  ['##abc', null],
  ['red', null],
  ['', null],
  [' #abc', null],
  ['#abc\n', null],
])('%j is stored as %j', (input, expected) => {
  expect(normalizeColor(input)).toBe(expected)
})

test('three digits expand to six', () => {
  expect(expandColor('#ABC')).toBe('#AABBCC')
  expect(expandColor('#E74C3C')).toBe('#E74C3C')
})

describe('contrast', () => {
  test('WCAG reference values', () => {
    expect(luminance('#000')).toBe(0)
    expect(luminance('#FFFFFF')).toBeCloseTo(1, 10)
    expect(contrast('#000', '#FFF')).toBeCloseTo(21, 10)
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.478, 3)
  })

  test('the ink is the better of black and white, and reaches 4.5:1 on every grey', () => {
    for (let level = 0; level < 256; level++) expectReadable(hex(level * 0x010101))
  })

  test('… on every three-digit colour', () => {
    for (let value = 0; value < 4096; value++) expectReadable(`#${value.toString(16).padStart(3, '0')}`)
  })

  test('… and on any other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), value => expectReadable(hex(value))),
      {
        numRuns: 5000,
      },
    )
  })

  function expectReadable(color: string) {
    const black = contrast('#000000', color)
    const white = contrast('#FFFFFF', color)
    expect(contrast(inkOn(color), color)).toBe(Math.max(black, white))
    expect(Math.max(black, white)).toBeGreaterThanOrEqual(4.5)
  }
})

describe('palette', () => {
  test('nine stored colours; the legend speaks of them only', () => {
    const colors = palette.map(entry => entry.color)
    expect(colors.map(normalizeColor)).toEqual(colors)
    expect(new Set(colors).size).toBe(9)
    expect(colors).toEqual(expect.arrayContaining(Object.keys(defaultLegend)))
  })

  test('chance picks from it, over its whole range', () => {
    expect(randomColor(() => 0)).toBe(palette[0]!.color)
    expect(randomColor(() => 1 - Number.EPSILON)).toBe(palette.at(-1)!.color)
  })
})
