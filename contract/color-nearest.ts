// Which colour of the palette a free one goes by.

import { linearRgb, normalizeColor, palette } from './color.ts'

/** Lightness, green to red, blue to yellow. */
type Oklab = readonly [number, number, number]

/** B. Ottosson, "A perceptual color space for image processing", 2020. */
function oklabOf(color: string): Oklab {
  const [red, green, blue] = linearRgb(color)
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/**
 * Lightness counts half: what we call a colour by is its hue, so navy goes with blue. ΔE2000 is made for small differences
 * and would put it with slate.
 */
function apart([l1, a1, b1]: Oklab, [l2, a2, b2]: Oklab): number {
  return Math.hypot((l1 - l2) / 2, a1 - a2, b1 - b2)
}

const entries = palette.map(({ color }) => ({ color, at: oklabOf(color) }))
const nearest = new Map<string, string>()

/**
 * The palette's colour that it is grouped, counted and named by. Null for what is no colour. Remembered, for it is asked of
 * every container again and again.
 */
export function nearestPalette(color: string): string | null {
  const known = nearest.get(color)
  if (known) return known
  const stored = normalizeColor(color)
  if (!stored) return null
  const at = oklabOf(stored)
  const best = entries.reduce((a, b) => (apart(at, b.at) < apart(at, a.at) ? b : a)).color
  nearest.set(color, best)
  return best
}
