import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fleetRow } from './fleet-row.fixtures.ts'
import { createStock } from './stock.ts'

it('counts as if it had never counted before', () => {
  const pool = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      status: fc.constantFrom('running', 'stopped'),
      realm_ids: fc.subarray(['r1', 'r2']),
    })
    .map(more => fleetRow(more.id, more))
  const fleets = fc.array(fc.uniqueArray(pool, { selector: row => row.id }))
  fc.assert(
    fc.property(fleets, sequence => {
      const stock = createStock()
      for (const [at, rows] of sequence.entries()) {
        const now = Math.floor(at / 2) * 3_600_000
        const counts = stock(rows, now)
        const fresh = createStock()(rows, now)
        expect(counts).toEqual(fresh)
        let running = 0
        for (const row of rows) if (row.status === 'running') running += 1
        expect(counts.state.get('running') ?? 0).toBe(running)
      }
    }),
  )
})
