import { describe, expect, test } from 'vitest'
import { type LinearRgb, linearRgb, palette } from './color.ts'
import { deltaE2000, type Lab, labOf } from './color-distance.ts'
import { looksAlike, seenAs, TOLD_APART, visions } from './color-vision.ts'

const pairs = palette.flatMap((one, at) => palette.slice(at + 1).map(other => [one, other] as const))

function expectToldApart(look: (color: string) => Lab) {
  for (const [one, other] of pairs) {
    const distance = deltaE2000(look(one.color), look(other.color))
    expect(distance, `${one.name} and ${other.name}`).toBeGreaterThanOrEqual(TOLD_APART)
  }
}

describe('any two colours of the palette are ΔE2000 10 apart', () => {
  test.each(visions)('for %s vision', vision => expectToldApart(color => seenAs(color, vision)))

  // Machado's model is weakest for tritanopia; these are independent of it.
  test.each(Object.entries(brettel()))('for %s by another model', (_, simulate) =>
    expectToldApart(color => labOf(simulate(linearRgb(color)))),
  )
})

describe('the simulation', () => {
  test('leaves greys as they are, within rounding', () => {
    for (const vision of visions) {
      expect(deltaE2000(seenAs('#808080', vision), seenAs('#808080', 'normal'))).toBeLessThan(0.1)
    }
  })

  test('brings together what people mix up', () => {
    const apart = (one: string, other: string, vision: (typeof visions)[number]) =>
      deltaE2000(seenAs(one, vision), seenAs(other, vision))
    expect(apart('#C04000', '#608000', 'normal')).toBeGreaterThan(40)
    expect(apart('#C04000', '#608000', 'deuteranopia')).toBeLessThan(20)
    expect(apart('#0080C0', '#008060', 'normal')).toBeGreaterThan(25)
    expect(apart('#0080C0', '#008060', 'tritanopia')).toBeLessThan(15)
  })
})

describe('looksAlike', () => {
  test('says for whom', () => {
    expect(looksAlike('#D52E26', '#D9302A')).toBe('normal')
    // The pair of Blue and Violet that the design began with.
    expect(looksAlike('#2F6FDE', '#7A4FD6')).toBe('protanopia')
    // Green and Teal.
    expect(looksAlike('#2E9E57', '#149A9A')).toBe('tritanopia')
  })

  test('nobody mixes up the palette', () => {
    for (const [one, other] of pairs) expect(looksAlike(one.color, other.color)).toBeNull()
  })

  test('the same colour is no lookalike, however it is spelt', () => {
    expect(looksAlike('#D52E26', '#D52E26')).toBeNull()
    expect(looksAlike('#ABC', '#AABBCC')).toBeNull()
  })
})

/**
 * H. Brettel, F. Viénot, J. D. Mollon, "Computerized simulation of color appearance for dichromats", J. Opt. Soc. Am. A
 * 14(10), 1997: two half-planes in each case, as matrices for linear sRGB by libDaltonLens.
 */
function brettel(): Record<string, (rgb: LinearRgb) => LinearRgb> {
  type Rows = readonly [LinearRgb, LinearRgb, LinearRgb]
  const dot = (a: LinearRgb, b: LinearRgb) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
  const shown = (value: number) => Math.min(1, Math.max(0, value))
  const model = (normal: LinearRgb, ahead: Rows, behind: Rows) => (rgb: LinearRgb) => {
    const [red, green, blue] = dot(normal, rgb) >= 0 ? ahead : behind
    return [shown(dot(red, rgb)), shown(dot(green, rgb)), shown(dot(blue, rgb))] as const
  }
  return {
    protanopia: model(
      [0.00048, 0.00393, -0.00441],
      [
        [0.1498, 1.19548, -0.34528],
        [0.10764, 0.84864, 0.04372],
        [0.00384, -0.0054, 1.00156],
      ],
      [
        [0.1457, 1.16172, -0.30742],
        [0.10816, 0.85291, 0.03892],
        [0.00386, -0.00524, 1.00139],
      ],
    ),
    deuteranopia: model(
      [-0.00281, -0.00611, 0.00892],
      [
        [0.36477, 0.86381, -0.22858],
        [0.26294, 0.64245, 0.09462],
        [-0.02006, 0.02728, 0.99278],
      ],
      [
        [0.37298, 0.88166, -0.25464],
        [0.25954, 0.63506, 0.1054],
        [-0.0198, 0.02784, 0.99196],
      ],
    ),
    tritanopia: model(
      [0.03901, -0.02788, -0.01113],
      [
        [1.01277, 0.13548, -0.14826],
        [-0.01243, 0.86812, 0.14431],
        [0.07589, 0.805, 0.11911],
      ],
      [
        [0.93678, 0.18979, -0.12657],
        [0.06154, 0.81526, 0.1232],
        [-0.37562, 1.12767, 0.24796],
      ],
    ),
  }
}
