import type { CSSProperties } from 'react'
import { inkOn, normalizeColor } from '../../contract/color.ts'

const NO_COLOR = '#888888'

/** A container's colour and the ink that reads on it. What is no colour (a newer API, null) becomes grey. */
export function colorsOf(color: string | null | undefined): { fill: string; on: string } {
  const fill = normalizeColor(color ?? '') ?? NO_COLOR
  return { fill, on: inkOn(fill) }
}

/** The same as the two variables that every fill is styled with. */
export function colorStyle(color: string | null | undefined): CSSProperties {
  const { fill, on } = colorsOf(color)
  return { '--c': fill, '--on': on } as CSSProperties
}
