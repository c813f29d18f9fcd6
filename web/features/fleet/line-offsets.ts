// Where lines begin below each other: their heights are known before they are rendered.

/** Pixels from the first line's upper edge to that of each, and at the end to the lower edge of the last. */
export type Offsets = Float64Array

export function offsetsOf<Line>(lines: readonly Line[], heightOf: (line: Line) => number): Offsets {
  const offsets = new Float64Array(lines.length + 1)
  for (let at = 0; at < lines.length; at++) offsets[at + 1] = offsets[at]! + heightOf(lines[at]!)
  return offsets
}

export const totalOf = (offsets: Offsets) => offsets[offsets.length - 1]!

/** The line at so many pixels; the first or the last when it is beyond them, 0 when there is none. */
export function lineAt(offsets: Offsets, y: number): number {
  let low = 0
  let high = Math.max(0, offsets.length - 2)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsets[middle]! <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** The first line that reaches below `from` pixels, and the one after the last that begins above `to`. */
export function linesBetween(offsets: Offsets, from: number, to: number): readonly [number, number] {
  const count = offsets.length - 1
  if (count === 0) return [0, 0]
  const last = lineAt(offsets, to)
  return [lineAt(offsets, from), offsets[last]! < to || last === 0 ? last + 1 : last]
}
