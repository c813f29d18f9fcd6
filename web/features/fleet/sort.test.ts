import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FleetRow } from './facets.ts'
import { fleetRow, idsOf } from './fleet-row.fixtures.ts'
import { createSorter } from './sort.ts'
import { type Sorting, sortings } from './view.ts'

const at = (ms: number) => new Date(ms).toISOString()
const sorter = () => createSorter<FleetRow>(row => Date.parse(row.updated_at))

describe('createSorter', () => {
  const rows = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1 }),
      name: fc.constantFrom('web-2', 'web-10', 'Web-3', 'db'),
      status: fc.constantFrom('running', 'stopped', 'failed', 'warming'),
      updated_at: fc.integer({ min: 0, max: 3 }).map(at),
      created_at: fc.integer({ min: 0, max: 3 }).map(at),
    }),
    { selector: one => one.id },
  )
  it('sorts as if it had never sorted before', () => {
    const sequence = fc.array(
      fc.tuple(
        rows,
        fc.constantFrom(...(Object.keys(sortings) as Sorting[])),
        fc.constantFrom('asc', 'desc'),
      ),
    )
    fc.assert(
      fc.property(sequence, calls => {
        const sort = sorter()
        for (const [some, sorting, order] of calls) {
          const full = some.map(one => fleetRow(one.id, one))
          expect(sort(full, sorting, order)).toEqual(sorter()(full, sorting, order))
        }
      }),
    )
  })
  it.each<[Sorting, 'asc' | 'desc', string]>([
    ['created', 'desc', 'c b a'],
    ['created', 'asc', 'a b c'],
    ['name', 'asc', 'b c a'],
    ['updated', 'desc', 'b a c'],
    ['state', 'asc', 'c a b'],
    ['since', 'desc', 'c a b'],
  ])('sorts by %s %s', (sorting, order, ids) => {
    const fleet = [
      fleetRow('c', { name: 'web-10', status: 'failed', created_at: at(3), updated_at: at(1) }),
      fleetRow('b', { name: 'web-2', status: 'stopped', created_at: at(2), updated_at: at(3) }),
      fleetRow('a', { name: 'x', status: 'running', created_at: at(1), updated_at: at(2) }),
    ]
    expect(idsOf(sorter()(fleet, sorting, order)).join(' ')).toBe(ids)
  })
  it('compares in proportion to what changed', () => {
    const many = Array.from({ length: 2000 }, (_, index) => fleetRow(`c${(index * 7919) % 2000}`))
    const sort = sorter()
    const sorted = sort(many, 'name', 'asc')
    const reads = { count: 0 }
    const watched = many.map(one => ({
      ...one,
      get name() {
        reads.count += 1
        return one.name
      },
    }))
    expect(idsOf(sort(watched, 'name', 'asc'))).toEqual(idsOf(sorted))
    // Two names a comparison, one comparison a neighbour; from scratch it would be eleven times as many.
    expect(reads.count).toBeLessThan(2 * 2000 * 1.2)
  })
})
