// What colours look like to people with a colour vision deficiency, and whether two can then still be told apart.

import { expandColor, type LinearRgb, linearRgb } from './color.ts'
import { deltaE2000, type Lab, labOf } from './color-distance.ts'

export const visions = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const
export type Vision = (typeof visions)[number]

/**
 * Colours nearer than this look alike (ΔE2000): the palette keeps them apart for every vision, so that no container is
 * mistaken for another.
 */
export const TOLD_APART = 10

type Matrix = readonly [LinearRgb, LinearRgb, LinearRgb]

/**
 * G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision
 * Deficiency", IEEE TVCG 15(6), 2009: severity 1.0, for linear RGB.
 */
const machado: Record<Exclude<Vision, 'normal'>, Matrix> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** How a stored colour appears. */
export function seenAs(color: string, vision: Vision): Lab {
  const rgb = linearRgb(color)
  return labOf(vision === 'normal' ? rgb : multiply(machado[vision], rgb))
}

/** A screen shows nothing outside of 0 to 1. */
function multiply(matrix: Matrix, [red, green, blue]: LinearRgb): LinearRgb {
  const row = ([r, g, b]: LinearRgb) => Math.min(1, Math.max(0, r * red + g * green + b * blue))
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

/**
 * The first vision, normal before the others, for which two stored colours look alike though they differ. Null when
 * everybody can tell them apart, or they are the same.
 */
export function looksAlike(one: string, other: string): Vision | null {
  if (expandColor(one) === expandColor(other)) return null
  return visions.find(vision => deltaE2000(seenAs(one, vision), seenAs(other, vision)) < TOLD_APART) ?? null
}
