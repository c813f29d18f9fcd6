// A container at its smallest on a canvas: what `.tile` is in index.css, where there would be too many elements.

import { colorsOf } from './color-style.ts'
import type { Fill } from './state-look.ts'

export interface TileLook {
  color: string | null
  fill: Fill
  isSelected: boolean
  /** Two letters, where there is room for them. */
  letters?: string | undefined
}

/** What the page is drawn in, as colours that a canvas takes. */
export interface Inks {
  ink: string
  sheet: string
  isDark: boolean
  /** Of the letters, as CSS's `font`. */
  font: string
}

/** Pixels that an outline reaches beyond its tile. */
export const OUTLINE = 3
const RADIUS = 4
/** Pixels of a stripe of what is paused, and after which those of what is on its way come again. */
const STRIPE = 4
const PERIOD = 14

const CHECK = [0, 0.52, 0.13, 0.38, 0.37, 0.62, 0.87, 0.08, 1, 0.21, 0.37, 0.9]

/** Tiles look alike by the hundred: each look is drawn once, and put down wherever it is wanted. */
const stamps = new Map<string, HTMLCanvasElement>()
/** Of a theme and a zoom there are some dozens; free colours may bring more. */
const MOST_STAMPS = 400

/**
 * Draws one. The context's units are pixels of the screen: `ratio` of them to one of the page.
 * @param left and `top`: of the tile without what it is outlined with
 */
export function drawTile(
  context: CanvasRenderingContext2D,
  { left, top, size, ratio }: { left: number; top: number; size: number; ratio: number },
  look: TileLook,
  inks: Inks,
) {
  const name = [look.color, look.fill, look.isSelected, size, ratio, inks.ink].join()
  let stamp = stamps.get(name)
  if (!stamp) {
    if (stamps.size >= MOST_STAMPS) stamps.clear()
    stamp = document.createElement('canvas')
    stamp.width = stamp.height = Math.ceil((size + 2 * OUTLINE) * ratio)
    const drawing = canvasContext(stamp)
    drawing.setTransform(ratio, 0, 0, ratio, OUTLINE * ratio, OUTLINE * ratio)
    draw(drawing, size, look, inks)
    stamps.set(name, stamp)
  }
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.drawImage(stamp, Math.round((left - OUTLINE) * ratio), Math.round((top - OUTLINE) * ratio))
  if (!look.letters || look.isSelected) return
  context.setTransform(ratio, 0, 0, ratio, left * ratio, top * ratio)
  drawLetters(context, size, look, inks)
}

/** In memory: these are many and small, and change seldom. */
export function canvasContext(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  return canvas.getContext('2d', { willReadFrequently: true })!
}

/** With its left upper corner at the origin. */
function draw(context: CanvasRenderingContext2D, size: number, look: TileLook, inks: Inks) {
  const { fill, isSelected } = look
  const { ink, sheet, isDark } = inks
  const { fill: color, on } = colorsOf(look.color)
  const isPale = fill === 'stopped' || fill === 'hollow'
  const own = isPale ? ink : on

  context.save()
  context.beginPath()
  context.roundRect(0, 0, size, size, RADIUS)
  context.clip()
  const cover = (paint: string, share = 1) => {
    context.globalAlpha = share
    context.fillStyle = paint
    context.fillRect(0, 0, size, size)
    context.globalAlpha = 1
  }
  cover(isPale ? sheet : color)
  if (fill === 'stopped') cover(color, isDark ? 0.2 : 0.11)
  context.fillStyle = sheet
  context.globalAlpha = 0.55
  if (fill === 'paused') {
    for (let x = STRIPE; x < size; x += 2 * STRIPE) context.fillRect(x, 0, STRIPE, size)
  }
  if (fill === 'moving') {
    for (let x = 0; x < 2 * size; x += PERIOD) {
      polygon(context, [x, 0, x + PERIOD / 2, 0, x + PERIOD / 2 - size, size, x - size, size])
    }
  }
  context.globalAlpha = 1
  if (fill === 'failed') {
    context.fillStyle = ink
    polygon(context, [0.3 * size, 0, size, 0, size, 0.7 * size])
  }
  context.restore()

  if (fill === 'stopped') frame(context, size, -1.5, 1.5, color)
  else {
    context.globalAlpha = 0.2
    frame(context, size, -1, 1, ink)
    context.globalAlpha = 1
  }
  if (fill === 'hollow') frame(context, size, -1.5, 1.5, color, [3, 2])
  if (fill === 'failed' || isSelected) frame(context, size, 1, 2, ink)

  if (isSelected) {
    const inset = 0.18 * size
    const inside = size - 2 * inset
    context.fillStyle = own
    polygon(
      context,
      CHECK.map(part => inset + part * inside),
    )
  }
}

function drawLetters(context: CanvasRenderingContext2D, size: number, look: TileLook, { ink, font }: Inks) {
  const { fill: color, on } = colorsOf(look.color)
  const text = look.letters!.toUpperCase()
  context.font = font
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  if (look.fill === 'paused' || look.fill === 'moving') {
    const width = context.measureText(text).width + 4
    context.fillStyle = color
    context.beginPath()
    context.roundRect((size - width) / 2, size / 2 - 7.5, width, 15, 3)
    context.fill()
  }
  context.fillStyle = look.fill === 'stopped' || look.fill === 'hollow' ? ink : on
  context.fillText(text, size / 2, size / 2 + 0.5)
}

/** @param points x and y by turns */
function polygon(context: CanvasRenderingContext2D, points: readonly number[]) {
  context.beginPath()
  for (let at = 0; at < points.length; at += 2) context.lineTo(points[at]!, points[at + 1]!)
  context.fill()
}

/** A line along the edge, `offset` pixels outside of it: inside if less than 0. */
function frame(
  context: CanvasRenderingContext2D,
  size: number,
  offset: number,
  width: number,
  color: string,
  dashes: number[] = [],
) {
  const middle = offset + width / 2
  context.strokeStyle = color
  context.lineWidth = width
  context.setLineDash(dashes)
  context.beginPath()
  context.roundRect(-middle, -middle, size + 2 * middle, size + 2 * middle, RADIUS + middle)
  context.stroke()
}
