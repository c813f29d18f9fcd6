import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAt, linesBetween, offsetsOf, totalOf } from './line-offsets.ts'

const heights = [36, 172, 172, 36, 210]
const offsets = offsetsOf(heights, height => height)

it('adds heights up', () => {
  expect([...offsets]).toEqual([0, 36, 208, 380, 416, 626])
  expect(totalOf(offsets)).toBe(626)
  expect(totalOf(offsetsOf([], () => 1))).toBe(0)
})

describe('lineAt', () => {
  it.each([
    [-5, 0],
    [0, 0],
    [35, 0],
    [36, 1],
    [379.5, 2],
    [625, 4],
    [9000, 4],
  ])('%d pixels down is line %d', (y, line) => {
    expect(lineAt(offsets, y)).toBe(line)
  })
  it('is 0 when there is none', () => {
    expect(
      lineAt(
        offsetsOf([], () => 1),
        40,
      ),
    ).toBe(0)
  })
})

describe('linesBetween', () => {
  it('is none of none', () => {
    expect(
      linesBetween(
        offsetsOf([], () => 1),
        0,
        900,
      ),
    ).toEqual([0, 0])
  })
  it('leaves out what begins where the screen ends', () => {
    expect(linesBetween(offsets, 0, 208)).toEqual([0, 2])
    expect(linesBetween(offsets, 0, 209)).toEqual([0, 3])
  })
  it('has all that is seen, and nothing more but what is nearest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: -200, max: 4000 }),
        fc.integer({ min: 1, max: 1500 }),
        (some, from, height) => {
          const offsets = offsetsOf(some, each => each)
          const [first, end] = linesBetween(offsets, from, from + height)
          const seen = some.flatMap((_, at) =>
            offsets[at + 1]! > from && offsets[at]! < from + height ? [at] : [],
          )
          if (seen.length > 0) expect([first, end]).toEqual([seen[0], seen.at(-1)! + 1])
          else expect(end - first).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})
