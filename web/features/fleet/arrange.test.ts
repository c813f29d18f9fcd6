import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange, createSorter, type FleetRow } from './arrange.ts'
import { parseView } from './view.ts'

const view = (text = '') => parseView(new URLSearchParams(text))

function row(id: string, more: Partial<FleetRow> = {}): FleetRow {
  return {
    id,
    name: id,
    status: 'running',
    color: '#D52E26',
    project_id: 'p1',
    project_alias: 'acme',
    server_name: 'node-us',
    ...more,
  }
}

const fleet = [
  row('api-1'),
  row('api-2', { status: 'stopped', color: '#1A5EB0' }),
  row('db-1', { color: '#1a5eb0', server_name: 'node-de' }),
  row('shop', { project_id: 'p2', project_alias: 'storefront', status: 'failed' }),
]
const ids = (rows: readonly FleetRow[]) => rows.map(({ id }) => id)

describe('arrange', () => {
  it('groups by project in the order of their names, and says which colours are in each', () => {
    const { groups, matching } = arrange(fleet, view())
    expect(matching).toBe(4)
    expect(groups.map(({ label, rows }) => [label, ids(rows)])).toEqual([
      ['acme', ['api-1', 'api-2', 'db-1']],
      ['storefront', ['shop']],
    ])
    expect(groups[0]!.colors).toEqual([
      { color: '#1A5EB0', count: 2 },
      { color: '#D52E26', count: 1 },
    ])
  })
  it('keeps two projects of one name apart', () => {
    const twins = [row('a'), row('b', { project_id: 'p9' })]
    expect(arrange(twins, view()).groups).toHaveLength(2)
  })
  it('makes one group of all when nothing is grouped', () => {
    expect(arrange(fleet, view('group=none')).groups.map(({ rows }) => ids(rows))).toEqual([ids(fleet)])
  })
  it('finds every word in the name, whatever the case', () => {
    expect(arrange(fleet, view('q=API+2')).groups.flatMap(({ rows }) => ids(rows))).toEqual(['api-2'])
    expect(arrange(fleet, view('q=nothing'))).toMatchObject({ groups: [], matching: 0 })
  })
  it('counts for each facet what the other filters leave', () => {
    const { matching, counts } = arrange(fleet, view('state=running&server=node-us'))
    expect(matching).toBe(1)
    expect([...counts.state]).toEqual([
      ['running', 1],
      ['stopped', 1],
      ['failed', 1],
    ])
    expect([...counts.server]).toEqual([
      ['node-us', 1],
      ['node-de', 1],
    ])
    expect([...counts.project]).toEqual([['acme', 1]])
  })
})

describe('createSorter', () => {
  const rows = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1 }),
      name: fc.constantFrom('web-2', 'web-10', 'Web-3', 'db'),
    }),
    { selector: one => one.id },
  )
  it('sorts as if it had never sorted before', () => {
    const sequence = fc.array(fc.tuple(rows, fc.constantFrom('newest' as const, 'name' as const)))
    fc.assert(
      fc.property(sequence, calls => {
        const sort = createSorter()
        for (const [some, sorting] of calls) {
          const full = some.map(one => row(one.id, one))
          expect(sort(full, sorting)).toEqual(createSorter()(full, sorting))
        }
      }),
    )
  })
  it('puts web-2 before web-10, and leaves the newest first', () => {
    const sort = createSorter()
    const some = [row('a', { name: 'web-10' }), row('b', { name: 'web-2' })]
    expect(ids(sort(some, 'name'))).toEqual(['b', 'a'])
    expect(sort(some, 'newest')).toBe(some)
  })
  it('compares in proportion to what changed', () => {
    const many = Array.from({ length: 2000 }, (_, at) => row(`c${(at * 7919) % 2000}`))
    const sort = createSorter()
    const sorted = sort(many, 'name')
    const reads = { count: 0 }
    const watched = many.map(one => ({
      ...one,
      get name() {
        reads.count += 1
        return one.name
      },
    }))
    expect(ids(sort(watched, 'name'))).toEqual(ids(sorted))
    // Two names a comparison, one comparison a neighbour; from scratch it would be eleven times as many.
    expect(reads.count).toBeLessThan(2 * 2000 * 1.2)
  })
})
