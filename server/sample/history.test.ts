import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mayBecome } from '../../contract/lifecycle.ts'
import { type Ending, makeHistory } from './history.ts'
import { createRandom } from './random.ts'

const endings: Ending[] = ['running', 'stopped', 'paused', 'failed']
const now = Date.UTC(2026, 0, 1)

it('tells a life that the lifecycle allows, in order, up to the ending', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.constantFrom(...endings),
      fc.integer({ min: 6, max: 3000 }),
      fc.integer({ min: 2, max: 40 }),
      (seed, ending, hours, most) => {
        const born = now - hours * 3_600_000
        const steps = makeHistory(createRandom(seed), { born, now, ending, restless: 6, most })
        expect(steps[0]).toMatchObject({ from: null, to: 'creating', at: born })
        expect(steps.at(-1)!.to).toBe(ending)
        expect(steps.at(-1)!.at).toBeLessThanOrEqual(now)
        for (const [index, step] of steps.entries()) {
          const before = steps[index - 1]
          if (!before) continue
          expect(step.from).toBe(before.to)
          expect(step.at).toBeGreaterThan(before.at)
          expect(mayBecome(before.to, step.to), `${before.to} to ${step.to}`).toBe(true)
          expect(step.duration_ms).toBeLessThanOrEqual(step.at - before.at)
        }
        expect(Boolean(steps.at(-1)!.reason)).toBe(ending === 'failed')
      },
    ),
  )
})

it('repeats itself for the same seed', () => {
  const options = { born: now - 1e9, now, ending: 'stopped', restless: 5, most: 20 } as const
  expect(makeHistory(createRandom(7), options)).toEqual(makeHistory(createRandom(7), options))
})
