import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sparkline } from './sparkline.ts'

const box = { width: 100, height: 20 }

it('goes from nothing to the most, by time, and leaves out what is not known', () => {
  expect(sparkline([0, 50, 100], [0, 20, 0], box)).toBe('M0 20L50 2.6L100 20')
  expect(sparkline([0, 10, 100], [5, null, 5], box)).toBe('M0 2.6M100 2.6')
  expect(sparkline([0, 50, 100], [0, 0, 0], box)).toBe('M0 20L50 20L100 20')
})

it('has no line of less than two values', () => {
  expect(sparkline([], [], box)).toBe('')
  expect(sparkline([1], [1], box)).toBe('')
  expect(sparkline([1, 2], [null, 1], box)).toBe('')
})

it('stays within its box', () => {
  const values = fc.array(fc.option(fc.double({ min: 0, max: 1e15, noNaN: true }), { nil: null }))
  fc.assert(
    fc.property(values, some => {
      const path = sparkline(
        some.map((_, at) => at),
        some,
        box,
      )
      for (const [, x, y] of path.matchAll(/[ML](\S+) ([\d.e+-]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0)
        expect(Number(x)).toBeLessThanOrEqual(box.width)
        expect(Number(y)).toBeGreaterThanOrEqual(0)
        expect(Number(y)).toBeLessThanOrEqual(box.height)
      }
    }),
  )
})
