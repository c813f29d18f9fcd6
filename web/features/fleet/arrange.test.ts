import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange, collapse, countFacets, partition } from './arrange.ts'
import { type FleetRow, facets, factsOf, valuesOf } from './facets.ts'
import { createFinder } from './finder.ts'
import { anyTerm, fleetRow, idsOf } from './fleet-row.fixtures.ts'
import { createMatcher } from './matcher.ts'
import { type Filter, parseQuery, printQuery } from './query.ts'
import { createStock } from './stock.ts'
import type { Grouping } from './view.ts'

const HOUR = 3_600_000
const now = 100 * 24 * HOUR
const ago = (hours: number) => new Date(now - hours * HOUR).toISOString()

const fleet = [
  fleetRow('api-1'),
  fleetRow('api-2', { status: 'stopped', color: '#1A5EB0', created_at: ago(2) }),
  fleetRow('db-1', { color: '#1a5eb0', server_name: 'node-de', realm_ids: ['bbbbbbb', 'aaaaaaa'] }),
  fleetRow('shop', {
    project_id: 'p2',
    project_alias: 'storefront',
    status: 'failed',
    realm_ids: ['aaaaaaa'],
  }),
]

function show(q: string, group: Grouping = 'project', rows: readonly FleetRow[] = fleet) {
  const filter = parseQuery(q)
  const matcher = createMatcher(filter, { now, since: row => Date.parse(row.updated_at) })
  const counts = countFacets(rows, { matcher, totals: createStock()(rows, now), now })
  const places = createFinder()(rows, { filter, matcher, now })
  return { ...arrange(rows, partition(rows, { group, now }), places), counts }
}

const keys = (group: Grouping) =>
  show('', group).groups.map(({ key, rows }) => `${key}: ${idsOf(rows).join(' ')}`)

describe('arrange', () => {
  it('groups by project in the order of their names, and says which colours are in each', () => {
    const { groups, matching } = show('')
    expect(matching).toBe(4)
    expect(groups.map(({ label, rows }) => [label, idsOf(rows)])).toEqual([
      ['acme', ['api-1', 'api-2', 'db-1']],
      ['storefront', ['shop']],
    ])
    expect(groups[0]!.colors).toEqual([
      { color: '#1A5EB0', count: 2 },
      { color: '#D52E26', count: 1 },
    ])
  })
  it('keeps two projects of one name apart', () => {
    expect(show('', 'project', [fleetRow('a'), fleetRow('b', { project_id: 'p9' })]).groups).toHaveLength(2)
  })
  it('makes one group of all when nothing is grouped', () => {
    expect(show('', 'none').groups).toMatchObject([{ key: '', label: '', rows: fleet }])
  })
  it('groups by any facet, in an order of its own; who is in several realms is there once', () => {
    expect(keys('state')).toEqual(['running: api-1 db-1', 'stopped: api-2', 'failed: shop'])
    expect(keys('color')).toEqual(['red: api-1 shop', 'blue: api-2 db-1'])
    expect(keys('realm')).toEqual(['aaaaaaa: shop', 'aaaaaaa+bbbbbbb: db-1', 'none: api-1 api-2'])
    expect(keys('age')).toEqual(['24h: api-2', 'older: api-1 db-1 shop'])
  })
  it('says how many a group has in all, and leaves out groups without a match', () => {
    expect(show('api').groups).toMatchObject([{ label: 'acme', members: fleet.slice(0, 2), total: 3 }])
  })
  it('counts for each facet what the other filters leave', () => {
    const { matching, counts } = show('state:running server:node-us -color:blue')
    expect(matching).toBe(1)
    expect(Object.fromEntries(counts.state)).toEqual({ running: 1, failed: 1 })
    expect(Object.fromEntries(counts.server)).toEqual({ 'node-us': 1 })
    expect(Object.fromEntries(counts.color)).toEqual({ red: 1 })
    expect(Object.fromEntries(show('-state:running').counts.state)).toEqual({
      running: 2,
      stopped: 1,
      failed: 1,
    })
  })
  it('counts of each value what there would be to see, were it alone asked for in its facet', () => {
    const rows = fc.array(
      fc
        .record({
          status: fc.constantFrom('running', 'stopped'),
          color: fc.constantFrom('#D52E26', '#1A5EB0'),
          realm_ids: fc.subarray(['aaaaaaa', 'bbbbbbb']),
          created_at: fc.constantFrom(ago(0.5), ago(5), ago(5000)),
        })
        .map((more, id = 0) => fleetRow(String(id), more)),
      { maxLength: 12 },
    )
    const terms: fc.Arbitrary<Filter> = fc.array(
      fc.oneof(
        ...Object.entries({
          state: ['running', 'stopped'],
          color: ['red', 'blue', '#1A5EB0'],
          realm: ['aaaaaaa', 'none'],
          age: ['1h', 'older'],
          '': ['a'],
        }).map(([key, values]) => anyTerm(key, ...values)),
      ),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(rows, terms, (some, filter) => {
        const { counts } = show(printQuery(filter), 'none', some)
        for (const facet of facets) {
          const others = filter.filter(({ key }) => key !== facet)
          const values = new Set(some.flatMap(row => valuesOf(factsOf(row), facets.indexOf(facet), now)))
          for (const value of values) {
            const alone = printQuery([...others, { key: facet, value, not: false }])
            expect(counts[facet].get(value) ?? 0, `${facet}:${value}`).toBe(
              show(alone, 'none', some).matching,
            )
          }
        }
      }),
    )
  })
  it('counts the same whether or not it has to', () => {
    expect(show('-name:nobody').counts).toEqual(show('').counts)
  })
})

it('collapses groups without forgetting what is in them', () => {
  const [acme, other] = collapse(show('').groups, key => key === 'p1')
  expect(acme).toMatchObject({ collapsed: true, rows: [], members: fleet.slice(0, 3) })
  expect(other).toMatchObject({ collapsed: false, rows: fleet.slice(3) })
})
