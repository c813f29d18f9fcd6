import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOf, type FleetRow } from './facets.ts'
import { anyTerm, fleetRow, idsOf } from './fleet-row.fixtures.ts'
import { createMatcher, HIT, parseBound } from './matcher.ts'
import { type Filter, parseQuery } from './query.ts'

const HOUR = 3_600_000
const now = 100 * 24 * HOUR
const ago = (hours: number) => new Date(now - hours * HOUR).toISOString()
const moment = { now, since: (row: FleetRow) => Date.parse(row.updated_at) }

function show(rows: readonly FleetRow[], text: string): string {
  const matcher = createMatcher(parseQuery(text), moment)
  return idsOf(rows.filter(row => !matcher || matcher(row) === HIT)).join(' ')
}

const fleet = [
  fleetRow('api-1', { created_at: ago(0.5), realm_ids: ['r1', 'r2'] }),
  fleetRow('api-2', {
    status: 'stopped',
    color: '#1A5EB0',
    created_at: ago(5),
    project_alias: 'Client Acme',
  }),
  fleetRow('db-1', { color: '#1b5fb1', server_name: 'node-de', hoody_kit: false, realm_ids: ['r2'] }),
  fleetRow('shop', { status: 'failed', autostart: false, container_image: 'ubuntu/24.04' }),
]

describe('createMatcher', () => {
  it.each([
    ['', 'api-1 api-2 db-1 shop'],
    ['API 2', 'api-2'],
    ['-api', 'db-1 shop'],
    ['name:api name:shop', 'api-1 api-2 shop'],
    ['-name:api -name:shop', 'db-1'],
    ['state:running', 'api-1 db-1'],
    ['state:running state:failed', 'api-1 db-1 shop'],
    ['-state:running', 'api-2 shop'],
    ['state:running color:red', 'api-1'],
    ['color:blue', 'api-2 db-1'],
    ['color:#1a5eb0', 'api-2'],
    ['project:"client acme"', 'api-2'],
    ['realm:r2', 'api-1 db-1'],
    ['-realm:r1', 'api-2 db-1 shop'],
    ['realm:none', 'api-2 shop'],
    ['server:node-de', 'db-1'],
    ['image:ubuntu/24.04', 'shop'],
    ['kit:off', 'db-1'],
    ['autostart:off', 'shop'],
    ['age:1h', 'api-1'],
    ['age:1h age:24h', 'api-1 api-2'],
    ['created:<1h', 'api-1'],
    ['created:>1h created:<1d', 'api-2'],
    ['-created:<1d', 'db-1 shop'],
    ['needs:attention', 'shop'],
    ['-needs:attention', 'api-1 api-2 db-1'],
    // What is not understood hides nothing, what nobody has hides all.
    ['colour:red created:soon', 'api-1 api-2 db-1 shop'],
    ['state:warming', ''],
    ['needs:sleep', 'api-1 api-2 db-1 shop'],
  ])('shows for %j: %s', (text, ids) => {
    expect(show(fleet, text)).toBe(ids)
  })

  it('agrees with a naive filter', () => {
    const rows = fc.array(
      fc
        .record({
          name: fc.constantFrom('api', 'api-db', 'db'),
          status: fc.constantFrom('running', 'stopped', 'failed'),
          realm_ids: fc.subarray(['r1', 'r2']),
          hoody_kit: fc.boolean(),
          autostart: fc.boolean(),
          color: fc.constantFrom('#D52E26', '#1A5EB0', '#1b5fb1'),
          project_alias: fc.constantFrom('acme', 'Client Acme'),
          container_image: fc.constantFrom('debian/13', 'ubuntu/24.04'),
          server_name: fc.constantFrom('node-us', 'node-de'),
          updated_at: fc.constantFrom(ago(0.5), ago(20)),
          created_at: fc.constantFrom(ago(0.5), ago(5), ago(5000)),
        })
        .map((more, id = 0) => fleetRow(String(id), more)),
    )
    const filters: fc.Arbitrary<Filter> = fc.array(
      fc.oneof(
        anyTerm('', 'api', 'db'),
        anyTerm('name', 'api', 'db'),
        anyTerm('state', 'running', 'Stopped', 'other'),
        anyTerm('realm', 'r1', 'none'),
        anyTerm('kit', 'on', 'off'),
        anyTerm('autostart', 'on', 'OFF'),
        anyTerm('color', 'red', 'Blue', '#1a5eb0', 'none'),
        anyTerm('project', 'acme', 'client acme'),
        anyTerm('image', 'debian/13', 'ubuntu'),
        anyTerm('server', 'node-de', 'none'),
        anyTerm('updated', '<1h', '>12h'),
        anyTerm('needs', 'attention', 'sleep'),
        anyTerm('age', '1h', '24h', 'older'),
        anyTerm('created', '<1h', '>1h', '<1d'),
        anyTerm('nonsense', 'x'),
      ),
    )
    fc.assert(
      fc.property(rows, filters, (some, filter) => {
        const matcher = createMatcher(filter, moment)
        for (const row of some) expect(!matcher || matcher(row) === HIT).toBe(isShown(row, filter))
      }),
    )
  })
})

/** As one would explain it. */
function isShown(row: FleetRow, filter: Filter): boolean {
  const same = (text: string) => (value: string) => text.toLowerCase() === value.toLowerCase()
  const values: Record<string, (value: string) => boolean> = {
    name: value => row.name.includes(value),
    state: same(row.status),
    color: value =>
      value.startsWith('#') ? same(row.color!)(value) : same(row.color === '#D52E26' ? 'red' : 'blue')(value),
    project: same(row.project_alias!),
    realm: value => (value === 'none' ? row.realm_ids.length === 0 : row.realm_ids.includes(value)),
    server: same(row.server_name!),
    image: same(row.container_image!),
    kit: same(row.hoody_kit ? 'on' : 'off'),
    autostart: same(row.autostart ? 'on' : 'off'),
    age: value => ageOf(Date.parse(row.created_at), now) === value,
  }
  for (const [key, has] of Object.entries(values)) {
    const terms = filter.filter(term => term.key === key)
    const wanted = terms.filter(({ not }) => !not)
    if (wanted.length > 0 && !wanted.some(({ value }) => has(value))) return false
    if (terms.some(({ value, not }) => not && has(value))) return false
  }
  return filter.every(({ key, value, not }) => {
    if (key === '') return row.name.includes(value) !== not
    if (key === 'needs' && value === 'attention') return (row.status === 'failed') !== not
    if (key !== 'created' && key !== 'updated') return true
    const age = now - Date.parse(row[`${key}_at`])
    const limit = Number.parseInt(value.slice(1), 10) * (value.endsWith('h') ? HOUR : 24 * HOUR)
    return (value.startsWith('<') ? age < limit : age >= limit) !== not
  })
}

describe('needs:attention', () => {
  it.each<[string, Partial<FleetRow>]>([
    ['failed', { status: 'failed' }],
    ['stuck', { status: 'creating', updated_at: new Date(now - 121_000).toISOString() }],
    ['server expired', { server_expired: true }],
    ['environment given up', { env_sync: { exhausted: true } as FleetRow['env_sync'] }],
    ['rental ended', { server: { expires_at: ago(1) } as FleetRow['server'] }],
  ])('is for what %s', (_, more) => {
    expect(show([fleetRow('a', more)], 'needs:attention')).toBe('a')
  })
  it('is not for what is on its way, nor for a rental that goes on', () => {
    const rows = [
      fleetRow('a', { status: 'creating', updated_at: new Date(now - 119_000).toISOString() }),
      fleetRow('b', { server: { expires_at: ago(-1) } as FleetRow['server'] }),
    ]
    expect(show(rows, 'needs:attention')).toBe('')
  })
})

it('parses bounds', () => {
  expect(parseBound('<7d')).toEqual({ within: true, ms: 7 * 24 * HOUR })
  expect(parseBound('>1.5H')).toEqual({ within: false, ms: 1.5 * HOUR })
  for (const text of ['7d', '<', '<d', '<7y', '<-1d', '<1e3s']) expect(parseBound(text)).toBeNull()
})
