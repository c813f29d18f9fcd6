import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FleetRow } from './facets.ts'
import { createFinder, narrows } from './finder.ts'
import { anyTerm, fleetRow } from './fleet-row.fixtures.ts'
import { createMatcher, type Matcher } from './matcher.ts'
import { type Filter, parseQuery } from './query.ts'

const HOUR = 3_600_000
const now = 100 * 24 * HOUR
const ago = (hours: number) => new Date(now - hours * HOUR).toISOString()

const matcherOf = (filter: Filter) => createMatcher(filter, { now, since: row => Date.parse(row.updated_at) })

const fleet = [
  fleetRow('api-1'),
  fleetRow('api-2', { status: 'stopped' }),
  fleetRow('db-1'),
  fleetRow('apple', { status: 'failed' }),
]

describe('a finder', () => {
  it('looks through what was found before when a query asks for less, or for the same again', () => {
    const find = createFinder()
    const look = (text: string, rows: readonly FleetRow[] = fleet) => {
      const filter = parseQuery(text)
      const matches = matcherOf(filter)!
      let looked = 0
      const matcher: Matcher = (row, facts) => {
        looked += 1
        return matches(row, facts)
      }
      const places = find(rows, { filter, matcher, now })!
      return `${[...places].map(place => rows[place]!.id).join(' ')}: ${looked}`
    }
    expect(look('ap')).toBe('api-1 api-2 apple: 4')
    expect(look('api')).toBe('api-1 api-2: 3')
    expect(look('api state:stopped')).toBe('api-2: 2')
    // Wider again, and known.
    expect(look('ap')).toBe('api-1 api-2 apple: 3')
    expect(look('state:stopped')).toBe('api-2: 4')
    expect(look('state:stopped state:failed')).toBe('api-2 apple: 4')
    // Another list has other answers.
    expect(look('api', [...fleet, fleetRow('api-3')])).toBe('api-1 api-2 api-3: 5')
  })
  it('shows everything to a query that hides nothing', () => {
    expect(createFinder()(fleet, { filter: [], matcher: null, now })).toBeNull()
  })
  it('finds what looking at all would find, whatever was asked before', () => {
    const rows = fc.array(
      fc
        .record({
          name: fc.constantFrom('api', 'api-db', 'db', 'a'),
          status: fc.constantFrom('running', 'stopped', 'failed'),
          realm_ids: fc.subarray(['r1', 'r2']),
          color: fc.constantFrom('#D52E26', '#1A5EB0'),
          created_at: fc.constantFrom(ago(0.5), ago(5), ago(5000)),
        })
        .map((more, id = 0) => fleetRow(String(id), more)),
    )
    const filters: fc.Arbitrary<Filter> = fc.array(
      fc.oneof(
        anyTerm('', 'a', 'API', 'db', 'd'),
        anyTerm('name', 'api', 'db'),
        anyTerm('state', 'running', 'Stopped'),
        anyTerm('realm', 'r1', 'none'),
        anyTerm('color', 'red', '#1a5eb0'),
        anyTerm('created', '<1h', '>1h', '<1d'),
        anyTerm('needs', 'attention'),
        anyTerm('nonsense', 'x'),
      ),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(rows, fc.array(filters, { maxLength: 12 }), (some, asked) => {
        const find = createFinder()
        for (const filter of asked) {
          const query = { filter, matcher: matcherOf(filter), now }
          expect(find(some, query)).toEqual(createFinder()(some, query))
        }
      }),
    )
  })
})

it.each([
  ['ap', 'api', true],
  ['api', 'ap', false],
  ['api', 'API state:running', true],
  ['state:running', 'state:running state:paused', false],
  ['state:running', 'state:running -color:red', true],
  ['-api', '-ap', false],
  ['name:a', 'name:a name:b', false],
  ['created:<7d', 'created:<7d created:>1d', true],
])('after %j, %j asks for less: %s', (before, next, is) => {
  expect(narrows(parseQuery(next), parseQuery(before))).toBe(is)
})
