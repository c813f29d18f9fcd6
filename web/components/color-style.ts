import type { CSSProperties } from 'react'
import { inkOn, normalizeColor } from '../../contract/color.ts'

const NO_COLOR = '#888888'

/** The two variables that every fill is drawn with. What is no colour (a newer API, null) becomes grey. */
export function colorStyle(color: string | null | undefined): CSSProperties {
  const fill = normalizeColor(color ?? '') ?? NO_COLOR
  return { '--c': fill, '--on': inkOn(fill) } as CSSProperties
}
