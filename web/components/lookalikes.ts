// Colours of one project that are meant to be different and do not look so.

import { expandColor, normalizeColor } from '../../contract/color.ts'
import { looksAlike, type Vision, visions } from '../../contract/color-vision.ts'

export interface Coloured {
  id: string
  name: string
  color: string
}

export interface Lookalike {
  /** The first for which they look alike: normal vision before the others. */
  vision: Vision
  /** The containers of the other colour. */
  names: readonly string[]
}

/** The most confusing other colour among some containers, or undefined. @param color as stored */
export function lookalikeOf(color: string, others: readonly Coloured[]): Lookalike | undefined {
  const names = new Map<string, string[]>()
  for (const other of others) {
    const stored = expandColor(normalizeColor(other.color ?? '') ?? '')
    if (stored) names.set(stored, [...(names.get(stored) ?? []), other.name])
  }
  let worst: Lookalike | undefined
  for (const [other, having] of names) {
    const vision = looksAlike(color, other)
    if (!vision || (worst && visions.indexOf(worst.vision) <= visions.indexOf(vision))) continue
    worst = { vision, names: having }
  }
  return worst
}

/** A sentence for the picker. */
export function lookalikeText({ vision, names }: Lookalike): string {
  const [first, ...more] = names
  const whose = more.length > 0 ? `${first} and ${more.length} more` : first
  const what = `much like the colour of ${whose} in this project`
  return vision === 'normal' ? `It looks ${what}.` : `To people with ${vision} it looks ${what}.`
}
