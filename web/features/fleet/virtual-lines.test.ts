import { describe, expect, it } from 'vitest'
import { lineAt, offsetsOf } from './virtual-lines.ts'

describe('lineAt', () => {
  const offsets = offsetsOf(3, line => [36, 175, 175][line]!)
  it.each([
    [-320, 0],
    [0, 0],
    [35, 0],
    [36, 1],
    [210, 1],
    [211, 2],
    [9999, 2],
  ])('finds at %d px the line %d', (y, line) => expect(lineAt(offsets, y)).toBe(line))
  it('ends where the last one ends', () => expect(offsets.at(-1)).toBe(386))
  it('bears an empty list', () =>
    expect(
      lineAt(
        offsetsOf(0, () => 1),
        50,
      ),
    ).toBe(0))
})
