import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boxBetween, createMarquee, overlaps, scrollSpeed } from './marquee.ts'

it('selects what a drag touches, and what it touched on screens that have passed', () => {
  const side = fc.integer({ min: 0, max: 2000 })
  const point = fc.record({ x: side, y: side })
  fc.assert(
    fc.property(point, point, fc.array(fc.tuple(point, point), { maxLength: 30 }), (from, to, boxes) => {
      const all = boxes.map(([a, b], at) => [`id-${at}`, boxBetween(a, b)] as const)
      const marquee = createMarquee(new Set(['before']))
      // Seen in two halves, as while it scrolls.
      marquee.see(all.slice(0, 10))
      marquee.see(all.slice(10))
      const drag = boxBetween(from, to)
      const naive = all.filter(([, box]) => overlaps(drag, box)).map(([id]) => id)
      expect([...marquee.selected(drag)].sort()).toEqual(['before', ...naive].sort())
    }),
  )
})

it('scrolls faster the nearer to the edge, and not in the middle', () => {
  const screen = { top: 100, bottom: 900 }
  expect(scrollSpeed(500, screen)).toBe(0)
  expect(scrollSpeed(880, screen)).toBeGreaterThan(0)
  expect(scrollSpeed(899, screen)).toBeGreaterThan(scrollSpeed(880, screen))
  expect(scrollSpeed(2000, screen)).toBe(1600)
  expect(scrollSpeed(0, screen)).toBe(-1600)
})
