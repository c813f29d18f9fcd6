import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ticksOf } from './time-ticks.ts'

const HOUR = 3_600_000
const at = (text: string) => new Date(text).getTime()
const labels = (from: string, hours: number, most: number) =>
  ticksOf({ from: at(from), to: at(from) + hours * HOUR }, most).map(({ label }) => label)

describe('ticksOf', () => {
  it('marks round times, as many as there is room for', () => {
    expect(labels('2026-11-20T11:07:00', 1, 6)).toEqual([
      '11:10',
      '11:20',
      '11:30',
      '11:40',
      '11:50',
      '12:00',
    ])
    expect(labels('2026-11-20T11:07:00', 1, 3)).toEqual(['11:30', '12:00'])
    expect(labels('2026-11-20T11:07:00', 24, 6)).toEqual([
      '12:00',
      '16:00',
      '20:00',
      'Sat 21',
      '04:00',
      '08:00',
    ])
  })

  it('marks days by their names', () => {
    const ticks = labels('2026-11-20T11:07:00', 7 * 24, 8)
    expect(ticks).toEqual(['Sat 21', 'Sun 22', 'Mon 23', 'Tue 24', 'Wed 25', 'Thu 26', 'Fri 27'])
    expect(labels('2026-11-20T11:07:00', 30 * 24, 5)).toContain('27 Nov')
  })

  it('has them in order, within the span, and no more than asked for', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 2_000_000_000_000 }), fc.integer({ min: HOUR, max: 300 * 24 * HOUR }))
      .map(([from, length]) => ({ from, to: from + length }))
    fc.assert(
      fc.property(span, fc.integer({ min: 2, max: 24 }), ({ from, to }, most) => {
        const ticks = ticksOf({ from, to }, most)
        for (const [index, tick] of ticks.entries()) {
          expect(tick.at).toBeGreaterThanOrEqual(from)
          expect(tick.at).toBeLessThan(to)
          if (index > 0) expect(tick.at).toBeGreaterThan(ticks[index - 1]!.at)
        }
        // One more where an hour is repeated; beyond the longest step there may be more than asked for.
        if (to - from < 2 * 28 * 24 * HOUR) expect(ticks.length).toBeLessThanOrEqual(most + 2)
      }),
    )
  })
})
