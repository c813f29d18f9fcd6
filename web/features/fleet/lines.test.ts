import { describe, expect, it } from 'vitest'
import type { Group } from './arrange.ts'
import { columnsFor, idAt, linesOf, move, nearest, placeOf } from './lines.ts'

function group(key: string, count: number): Group<{ id: string }> {
  const rows = Array.from({ length: count }, (_, at) => ({ id: `${key}${at}` }))
  return { key, label: key, rows, members: rows, total: count, collapsed: false, colors: [] }
}

// a0 a1 a2 | a3 | header b | b0 b1
const lines = linesOf([group('a', 4), group('b', 2)], 3)

it.each([
  [0, 1],
  [358, 1],
  [728, 2],
  [1188, 4],
  [2308, 8],
  [3588, 12],
])('%d px hold %d columns', (width, columns) => expect(columnsFor(width)).toBe(columns))

describe('linesOf', () => {
  it('puts a header over each group and cuts its cards into rows', () => {
    expect(lines.map(line => (line.kind === 'header' ? line.group.label : line.rows.length))).toEqual([
      'a',
      3,
      1,
      'b',
      2,
    ])
  })
  it('leaves out the header of a fleet that is not grouped', () => {
    expect(linesOf([group('', 2)], 2).map(line => line.kind)).toEqual(['cards'])
  })
})

describe('move', () => {
  const press = (from: string, key: string, ctrlKey = false) =>
    idAt(lines, move(lines, placeOf(lines, from)!, { key, ctrlKey }, 2)!)

  it.each([
    ['a0', 'ArrowRight', 'a1'],
    ['a2', 'ArrowRight', 'a3'],
    ['a3', 'ArrowRight', 'b0'],
    ['b1', 'ArrowRight', 'b1'],
    ['b0', 'ArrowLeft', 'a3'],
    ['a3', 'ArrowLeft', 'a2'],
    ['a0', 'ArrowLeft', 'a0'],
    ['a2', 'ArrowDown', 'a3'],
    ['a3', 'ArrowDown', 'b0'],
    ['b1', 'ArrowUp', 'a3'],
    ['a1', 'ArrowUp', 'a1'],
    ['a1', 'PageDown', 'b1'],
    ['a1', 'End', 'a2'],
    ['a1', 'Home', 'a0'],
  ])('%s %s leads to %s', (from, key, to) => expect(press(from, key)).toBe(to))

  it('goes to the ends of the fleet with Ctrl', () => {
    expect(press('a3', 'End', true)).toBe('b1')
    expect(press('b1', 'Home', true)).toBe('a0')
  })
  it('leaves other keys alone', () =>
    expect(move(lines, { line: 1, column: 0 }, { key: 'x', ctrlKey: false }, 1)).toBeNull())
})

describe('nearest', () => {
  it('is the card that moved up', () => {
    expect(idAt(lines, nearest(lines, { line: 2, column: 2 })!)).toBe('a3')
    expect(idAt(lines, nearest(lines, { line: 9, column: 0 })!)).toBe('b0')
  })
  it('is none in an empty fleet', () => expect(nearest([], { line: 1, column: 0 })).toBeNull())
})
