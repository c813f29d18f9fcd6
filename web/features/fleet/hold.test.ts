import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hold, type Section } from './hold.ts'

interface Row {
  id: string
  status: string
}

const row = (id: string, status = 'running'): Row => ({ id, status })
const group = (key: string, members: readonly Row[], collapsed = false): Section<Row> => ({
  key,
  members,
  rows: collapsed ? [] : members,
  collapsed,
})
const idsOf = (groups: readonly Section<Row>[]) =>
  groups.map(({ key, rows }) => [key, rows.map(({ id }) => id)])
const world = (rows: readonly Row[], own: readonly string[] = []) => ({
  find: (id: string) => rows.find(one => one.id === id),
  isOwn: (id: string) => own.includes(id),
})

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(id => row(id)) as [Row, Row, Row, Row]

it('keeps order and members, and counts what would change', () => {
  const next = [group('', [d, b, a])]
  const held = hold([group('', [a, b, c])], next, world([a, b, d]))
  expect(idsOf(held.groups)).toEqual([['', ['a', 'b', 'c']]])
  expect(held).toMatchObject({ added: 1, removed: 1, moved: 1 })
  expect(held.groups[0]!.rows[2]).toEqual(row('c', 'deleted'))
})

it('brings what rows say up to date, also of those that match no more', () => {
  const stopped = row('b', 'stopped')
  const held = hold([group('', [a, b])], [group('', [a])], world([a, stopped]))
  expect(held.groups[0]!.rows).toEqual([a, stopped])
  expect(held.groups[0]!.rows[0]).toBe(a)
})

it('keeps a ghost the same object from change to change', () => {
  const once = hold([group('', [a, b])], [group('', [a])], world([a]))
  const twice = hold(once.groups, [group('', [a])], world([a]))
  expect(twice.groups[0]!.rows[1]).toBe(once.groups[0]!.rows[1])
})

it('lets what is one’s own come and go at once, in its place', () => {
  const next = [group('', [a, d, c])]
  const held = hold([group('', [c, b, a])], next, world([a, c, d], ['b', 'd']))
  expect(idsOf(held.groups)).toEqual([['', ['c', 'a', 'd']]])
  expect(held).toMatchObject({ added: 0, removed: 0, moved: 1 })
})

it('shows a group of one’s own where it will stand, and keeps the others', () => {
  const shown = [group('x', [a]), group('z', [b])]
  const next = [group('x', [a]), group('y', [d]), group('z', [])]
  expect(idsOf(hold(shown, next, world([a, d], ['d'])).groups)).toEqual([
    ['x', ['a']],
    ['y', ['d']],
    ['z', ['b']],
  ])
})

it('folds and unfolds groups as told, and counts a change of group as a move', () => {
  const held = hold(
    [group('x', [a, b]), group('y', [c])],
    [group('x', [a], true), group('y', [b, c])],
    world([a, b, c]),
  )
  expect(idsOf(held.groups)).toEqual([
    ['x', []],
    ['y', ['c']],
  ])
  expect(held.moved).toBe(1)
})

it('follows at once when nothing would come, go or move', () => {
  const next = [group('', [a, row('b', 'stopped')])]
  expect(hold([group('', [a, b])], next, world([a, b])).groups).toBe(next)
})

const names = Array.from({ length: 12 }, (_, at) => `c${at}`)
const arrangement = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(...names), group: fc.constantFrom('x', 'y', 'z') }), {
    selector: ({ id }) => id,
  })
  .map(picks => {
    const groups = ['x', 'y', 'z'].map(key =>
      group(
        key,
        picks.filter(one => one.group === key).map(({ id }) => row(id)),
      ),
    )
    return groups.filter(({ members }) => members.length > 0)
  })

const flat = (groups: readonly Section<Row>[]) =>
  groups.flatMap(({ key, members }) => members.map(({ id }) => `${key} ${id}`))

it('never moves, loses or doubles anybody, whatever comes in whatever order', () => {
  fc.assert(
    fc.property(fc.array(arrangement, { minLength: 2, maxLength: 6 }), ([first, ...later]) => {
      let shown: readonly Section<Row>[] = first!
      for (const next of later) {
        const there = world(next.flatMap(({ members }) => members))
        const held = hold(shown, next, there)
        const isSame = held.added + held.removed + held.moved === 0
        // Applying is exact: nothing counted, nothing different.
        if (isSame) expect(flat(held.groups)).toEqual(flat(next))
        expect(flat(held.groups)).toEqual(flat(shown))
        shown = held.groups
        const wanted = new Set(next.flatMap(({ members }) => members.map(({ id }) => id)))
        for (const { members } of shown) {
          for (const one of members) expect(one.status).toBe(wanted.has(one.id) ? 'running' : 'deleted')
        }
      }
    }),
  )
})

it('counts moves as the fewest cards to take out and put back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(7), { maxLength: 7 }), order => {
      const rows = order.map(at => row(String(at)))
      const sorted = [...rows].sort((one, other) => Number(one.id) - Number(other.id))
      const { moved } = hold([group('', rows)], [group('', sorted)], world(rows))
      let longest = 0
      for (let mask = 0; mask < 1 << order.length; mask++) {
        const some = order.filter((_, at) => mask & (1 << at))
        if (some.every((one, at) => at === 0 || some[at - 1]! < one)) longest = Math.max(longest, some.length)
      }
      expect(moved).toBe(order.length - longest)
    }),
  )
})
