import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTable, problemText } from '../../../lib/csv-table.ts'
import type { Many } from '../draft.ts'
import { freeNames } from './names.ts'
import { type Known, MOST, type Plan, type PlanServer, planMany } from './plan.ts'
import { allot, spread } from './spread.ts'

const server = (id: string, room: number, more: Partial<PlanServer> = {}): PlanServer => ({
  id,
  label: `node-${id}`,
  room,
  ...more,
})

const known = (more: Partial<Known> = {}): Known => ({
  project: { alias: 'acme', max: null, used: 0 },
  servers: [server('a', 30), server('b', 60)],
  takenNames: new Set(),
  takenKeys: new Set(),
  ...more,
})

const base = { server_id: 'a', color: '#D52E26', container_image: 'debian/13' }

function plan(many: Partial<Many>, at: Partial<Known> = {}, csv = '', shared = {}): Plan {
  const wish = { count: 3, pattern: 'web-{n}', serverIds: [], keyEach: false, ...many }
  const table = csv ? parseTable(csv) : null
  return planMany({ base: { ...base, ...shared }, many: wish, table }, known(at))
}

const names = ({ rows }: Plan) => rows.map(row => row.body.name)
const said = ({ problems }: Plan) => problems.map(problemText)

describe('names', () => {
  it('count by the pattern, with zeros in front where asked, and pass over what is taken', () => {
    expect(names(plan({}))).toEqual(['web-1', 'web-2', 'web-3'])
    expect(names(plan({ pattern: 'w{nnn}' }))).toEqual(['w001', 'w002', 'w003'])
    const taken = plan({}, { takenNames: new Set(['web-2', 'web-3']) })
    expect(names(taken)).toEqual(['web-1', 'web-4', 'web-5'])
    expect(taken.passed).toEqual(['web-2', 'web-3'])
    expect(taken.problems).toEqual([])
  })
  it('need a place to count, and be names', () => {
    expect(said(plan({ pattern: 'web' }))).toEqual(['The pattern needs {n}, or all have the same name.'])
    expect(said(plan({ pattern: 'a b {n}' }))).toEqual(['A name has letters, digits, - and _ only: a b 1.'])
    expect(names(plan({ pattern: 'web', count: 1 }))).toEqual(['web'])
    expect(said(plan({ pattern: 'web', count: 1 }, { takenNames: new Set(['web']) }))).toEqual([
      'web is taken.',
    ])
  })
})

describe('room', () => {
  it('of the project and of the servers is held against the count before anything is sent', () => {
    expect(said(plan({ count: 9 }, { project: { alias: 'acme', max: 20, used: 15 } }))).toEqual([
      'acme has room for 5 more (15 of 20), not for 9.',
    ])
    expect(said(plan({ count: 31 }))).toEqual(['node-a has room for 30 more, not for 31.'])
    expect(said(plan({ count: 91, serverIds: ['a', 'b'] }))).toEqual([
      'The chosen servers have room for 90 more, not for 91.',
    ])
    const off = [server('a', 30, { reason: 'It is in maintenance.' })]
    expect(said(plan({}, { servers: off }))).toEqual(['node-a: It is in maintenance.'])
    expect(said(plan({ count: 101, serverIds: ['b'] }, { servers: [server('b', 500)] }))).toEqual([
      `101 are too many at once: ${MOST} at most.`,
    ])
  })
  it('decides how many each server takes', () => {
    const { shares } = plan({ count: 30, serverIds: ['a', 'b'] })
    expect(shares).toEqual(
      new Map([
        ['b', 20],
        ['a', 10],
      ]),
    )
  })
})

describe('a pasted table', () => {
  it('sets values by row and leaves the others as they are shared', () => {
    const csv = 'name,server,colour,env.ROLE\nfront,node-b,#abc,web\n,,,\ndata,,,db'
    const { rows, problems } = plan({ count: 99 }, {}, csv, { environment_vars: { ROLE: 'x', TZ: 'UTC' } })
    expect(problems).toEqual([])
    expect(rows.map(({ body }) => [body.name, body.server_id, body.color, body.environment_vars])).toEqual([
      ['front', 'b', '#ABC', { ROLE: 'web', TZ: 'UTC' }],
      ['data', 'a', '#D52E26', { ROLE: 'db', TZ: 'UTC' }],
    ])
  })
  it('takes what a spreadsheet copies', () => {
    const { rows } = plan({}, {}, 'name\tcomment\none\t"a ""b"", c"\ntwo\t')
    expect(rows.map(({ body }) => [body.name, body.comment])).toEqual([
      ['one', 'a "b", c'],
      ['two', undefined],
    ])
  })
  it('names what is wrong by row and column', () => {
    const csv = [
      'name,server,color,realm_ids,env.HOODY_X,size',
      'x,node-z,red,nope,1,2',
      'web-1,,,,,',
      'web-1,,,,,,extra',
    ].join('\n')
    const bad = plan({}, { takenNames: new Set(['old']) }, csv)
    expect(said(bad)).toEqual([
      'Row 3: It has 7 values for 6 columns.',
      'env.HOODY_X: "HOODY_X" is reserved: choose a name without HOODY_ in front.',
      'size: It is not known. There are name, server, color, comment, image, realm_ids, ssh_public_key and env.NAME.',
      'Row 1, name: A name has 3 to 100 characters.',
      'Row 1, color: "red" is no colour: write #RRGGBB.',
      'Row 1, realm_ids: "nope" is no realm: 24 digits of 0 to 9 and a to f.',
      'Row 3, name: web-1 is the name of row 2 too.',
      'Row 1, server: There is no server node-z.',
    ])
    expect(said(plan({}, {}, 'name\n"open'))).toContain(
      'Row 1: A quote is opened and not closed, or text follows a closed one.',
    )
    expect(said(plan({}, {}, 'name,name\nabc,def'))).toContain('name: There are two of it.')
  })
})

it('refuses one SSH key for several, and leaves it out where each gets its own', () => {
  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6MDEyMzQ1'
  const [problem] = said(plan({}, {}, '', { ssh_public_key: key }))
  expect(problem).toBe(
    'The same SSH key for 3 containers. A key opens one container: make a pair for each, or leave it out.',
  )
  const each = plan({ keyEach: true }, {}, '', { ssh_public_key: key })
  expect(each.problems).toEqual([])
  expect(each.rows.every(row => row.needsKeyPair && row.body.ssh_public_key === undefined)).toBe(true)
})

const rooms = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 6 })

it('shares out all there is to share, within every room, and leaves no chosen server out', () => {
  fc.assert(
    fc.property(rooms, fc.integer({ min: 0, max: 100 }), (all, count) => {
      const servers = all.map((room, at) => ({ id: `s${at}`, room }))
      const shares = allot(count, servers)
      const total = all.reduce((sum, room) => sum + room, 0)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(count, total))
      const open = all.filter(room => room > 0).length
      for (const [at, room] of all.entries()) {
        expect(shares[at]).toBeLessThanOrEqual(room)
        if (count >= open && room > 0) expect(shares[at]).toBeGreaterThanOrEqual(1)
        // More room never takes fewer.
        for (const [other, less] of all.entries()) {
          if (room > less) expect(shares[at]).toBeGreaterThanOrEqual(shares[other]!)
        }
      }
      const order = spread(count, servers)
      expect(shares).toEqual(servers.map(({ id }) => order.filter(one => one === id).length))
    }),
  )
})

it('passes over exactly the names that are taken', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }))
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 50 }), (taken, count) => {
      const set = new Set(taken.map(n => `web-${n}`))
      const { names: free, passed } = freeNames('web-{n}', count, name => set.has(name))
      expect(new Set(free).size).toBe(count)
      expect(free.some(name => set.has(name))).toBe(false)
      expect(passed.every(name => set.has(name))).toBe(true)
      const all = new Set([...free, ...passed])
      for (let n = 1; n <= all.size; n += 1) expect(all.has(`web-${n}`)).toBe(true)
    }),
  )
})

it('plans nothing that the API would refuse for its name, its room or its key', () => {
  const wish = fc.record({
    count: fc.integer({ min: 1, max: 100 }),
    rooms,
    chosen: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
    quota: fc.option(fc.integer({ min: 0, max: 120 })),
    used: fc.integer({ min: 0, max: 40 }),
    taken: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 10 }),
    table: fc.option(fc.array(fc.constantFrom('', 'alpha', 'beta', 'web-1', 'web-9'), { maxLength: 8 })),
  })
  fc.assert(
    fc.property(wish, ({ count, rooms: all, chosen, quota, used, taken, table }) => {
      const servers = all.map((room, at) => server(`s${at}`, room))
      const takenNames = new Set(taken.map(n => `web-${n}`))
      const facts = known({ project: { alias: 'acme', max: quota, used }, servers, takenNames })
      const many = { count, pattern: 'web-{n}', serverIds: chosen.map(at => `s${at}`), keyEach: false }
      const csv = table && ['name,comment', ...table.map(name => `${name},x`)].join('\n')
      const { rows, problems } = planMany(
        { base: { ...base, server_id: 's0' }, many, table: csv ? parseTable(csv) : null },
        facts,
      )
      // What the API does with the requests, one after the other.
      const left = new Map(servers.map(({ id, room }) => [id, room]))
      const now = new Set(takenNames)
      let refused = 0
      for (const { body } of rows) {
        const room = left.get(body.server_id) ?? 0
        const isFull = quota !== null && used + now.size - takenNames.size >= quota
        if (now.has(body.name) || room < 1 || isFull) refused += 1
        else {
          now.add(body.name)
          left.set(body.server_id, room - 1)
        }
      }
      if (problems.length === 0) {
        expect(refused).toBe(0)
        expect(rows).toHaveLength(table ? table.length : count)
      }
      // And it complains of nothing that would work.
      else if (refused === 0) expect(rows).toHaveLength(0)
    }),
    { numRuns: 300 },
  )
})
