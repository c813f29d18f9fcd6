import { type PointerEvent, useLayoutEffect, useRef } from 'react'
import { initials } from '../../../components/container-tile.tsx'
import { canvasContext, drawTile, OUTLINE } from '../../../components/draw-tile.ts'
import { stateLook } from '../../../components/state-look.ts'
import { plural } from '../../../lib/format.ts'
import { useIsDark } from '../../../ui/use-is-dark.ts'
import { provideDrawn } from '../container-boxes.ts'
import type { TileLayout } from './tile-layout.ts'
import type { TileRow } from './tile-line.tsx'

export interface DrawnLineProps {
  rows: readonly TileRow[]
  /** The operation under way and whether it is selected, of each. */
  pending: readonly (string | undefined)[]
  selected: readonly boolean[]
  layout: TileLayout
  lettered: boolean
  /** Somebody points at it. */
  onPoint: (event: PointerEvent) => void
}

/**
 * A line of tiles as one picture, for where there are thousands on the screen: one cell, which says in words how many
 * of its containers are in which state. The line where the keyboard or the pointer is has a cell for each.
 */
export function DrawnLine({ rows, pending, selected, layout, lettered, onPoint }: DrawnLineProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const isDark = useIsDark()
  const { size, gap } = layout
  const looks = rows.map(({ status }, at) => stateLook(status, pending[at]))
  const width = rows.length * (size + gap) - gap + 2 * OUTLINE
  const height = size + 2 * OUTLINE

  useLayoutEffect(() => {
    provideDrawn(
      box.current!,
      rows.map(({ id }) => id),
      { size, gap },
    )
  }, [rows, size, gap])

  useLayoutEffect(() => {
    const element = canvas.current!
    const ratio = devicePixelRatio
    element.width = Math.round(width * ratio)
    element.height = Math.round(height * ratio)
    const context = canvasContext(element)
    const { color: ink, caretColor: sheet, fontSize, fontFamily, fontWeight } = getComputedStyle(element)
    const inks = { ink, sheet, isDark, font: `${fontWeight} ${fontSize} ${fontFamily}` }
    for (const [at, { name, color }] of rows.entries()) {
      const place = { left: OUTLINE + at * (size + gap), top: OUTLINE, size, ratio }
      const look = { color, fill: looks[at]!.fill, isSelected: selected[at] ?? false }
      drawTile(context, place, lettered ? { ...look, letters: initials(name) } : look, inks)
    }
  })

  return (
    <div
      ref={box}
      role="presentation"
      data-drawn=""
      className="relative"
      style={{ height: size, marginBottom: gap }}
      onPointerEnter={onPoint}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised. */}
      <canvas
        ref={canvas}
        role="gridcell"
        aria-colindex={1}
        aria-colspan={rows.length}
        aria-label={inWords(looks.map(({ word }) => word))}
        className="tiles-drawn"
        style={{ width, height, inset: -OUTLINE }}
      />
    </div>
  )
}

/** "88 containers: 80 Running, 8 Stopped" */
function inWords(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const parts = [...counts].map(([word, count]) => `${count} ${word}`)
  return `${plural(words.length, 'container')}: ${parts.join(', ')}`
}
