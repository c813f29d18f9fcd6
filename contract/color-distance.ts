// How different two colours look, as a number.

import { type LinearRgb, linearRgb } from './color.ts'

/** CIE L*a*b*, D65: lightness 0 to 100, then red against green and yellow against blue. */
export type Lab = readonly [lightness: number, a: number, b: number]

/** sRGB to XYZ by IEC 61966-2-1, XYZ to L*a*b* by CIE 15, both with the white of D65. */
export function labOf([red, green, blue]: LinearRgb): Lab {
  const x = bent((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
  const y = bent(0.2126729 * red + 0.7151522 * green + 0.072175 * blue)
  const z = bent((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function bent(t: number): number {
  return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116
}

const RADIAN = Math.PI / 180
const cos = (degrees: number) => Math.cos(degrees * RADIAN)
const sin = (degrees: number) => Math.sin(degrees * RADIAN)

/**
 * CIEDE2000: about 1 is just noticeable side by side, 100 is black against white. By G. Sharma, W. Wu, E. N. Dalal,
 * "The CIEDE2000 Color-Difference Formula: Implementation Notes", Color Research & Application 30(1), 2005.
 */
export function deltaE2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const grey = 1 + 0.5 * (1 - chromaWeight((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2))
  const chroma1 = Math.hypot(grey * a1, b1)
  const chroma2 = Math.hypot(grey * a2, b2)
  const hue1 = hueOf(grey * a1, b1)
  const hue2 = hueOf(grey * a2, b2)
  const isGrey = chroma1 * chroma2 === 0
  const turn = isGrey ? 0 : shortestTurn(hue2 - hue1)

  const lightness = (l1 + l2) / 2
  const chroma = (chroma1 + chroma2) / 2
  const hue = isGrey ? hue1 + hue2 : meanHue(hue1, hue2)
  const t = 1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.2 * cos(4 * hue - 63)
  const fromMiddle = (lightness - 50) ** 2
  const dL = (l2 - l1) / (1 + (0.015 * fromMiddle) / Math.sqrt(20 + fromMiddle))
  const dC = (chroma2 - chroma1) / (1 + 0.045 * chroma)
  const dH = (2 * Math.sqrt(chroma1 * chroma2) * sin(turn / 2)) / (1 + 0.015 * chroma * t)
  const rotation = -sin(60 * Math.exp(-(((hue - 275) / 25) ** 2))) * 2 * chromaWeight(chroma)
  return Math.sqrt(dL ** 2 + dC ** 2 + dH ** 2 + rotation * dC * dH)
}

function chromaWeight(chroma: number): number {
  return Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))
}

/** Degrees, 0 ≤ hue < 360. */
function hueOf(a: number, b: number): number {
  return (Math.atan2(b, a) / RADIAN + 360) % 360
}

function shortestTurn(degrees: number): number {
  if (degrees > 180) return degrees - 360
  return degrees < -180 ? degrees + 360 : degrees
}

function meanHue(one: number, other: number): number {
  const mean = (one + other) / 2
  if (Math.abs(one - other) <= 180) return mean
  return mean < 180 ? mean + 180 : mean - 180
}

/** ΔE2000 between two stored colours. */
export function colorDistance(one: string, other: string): number {
  return deltaE2000(labOf(linearRgb(one)), labOf(linearRgb(other)))
}
