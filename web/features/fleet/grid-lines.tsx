// What every density that is made of lines shares: how wide it is, and how far down.

import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { idAt, type Line, nearest, placeOf } from './lines.ts'
import { HEADER_HEIGHT, type LinesHandle } from './virtual-lines.tsx'

/**
 * Scrolls as little as it takes to show a line whole.
 * @param inset pixels that headers cover at the upper edge
 * @param margin of these, pixels that stand before the first line
 */
export function scrollIntoView(virtual: LinesHandle, line: number, inset: number, margin = 0) {
  const start = virtual.offsetOf(line) + margin
  const end = start + virtual.heightOf(line)
  if (start - inset < virtual.scrollOffset) virtual.scrollTo(line, { align: 'start', offset: -inset })
  else if (end > virtual.scrollOffset + virtual.viewportSize) virtual.scrollTo(line, { align: 'end' })
}

/**
 * When the width changes how many stand in a line, the first one on the screen stays there.
 * @param margin pixels that stand before the first line
 */
export function usePlaceKept(
  virtual: RefObject<LinesHandle | null>,
  lines: readonly Line<{ id: string }>[],
  columns: number,
  margin = 0,
) {
  const inset = lines[0]?.kind === 'header' ? HEADER_HEIGHT : 0
  /** The line below the headers. */
  const below = useRef(0)
  const before = useRef({ lines, columns })
  useLayoutEffect(() => {
    const { lines: old, columns: had } = before.current
    before.current = { lines, columns }
    if (had === columns || below.current === 0) return
    const shown = nearest(old, { line: below.current, column: 0 })
    const id = shown ? idAt(old, shown) : undefined
    const to = id === undefined ? null : placeOf(lines, id)
    if (to) virtual.current?.scrollTo(to.line, { align: 'start', offset: -inset - margin })
  }, [virtual, lines, columns, inset, margin])
  return {
    inset,
    onScroll: (offset: number) => {
      below.current = virtual.current!.lineAt(offset + margin + inset)
    },
  }
}

/** How many fit beside each other in an element, which grows and shrinks. */
export function useColumns(within: HTMLElement | null, columnsFor: (width: number) => number): number {
  // Asked while what was there before is still laid out: afterwards it would have to be done once more.
  const [width, setWidth] = useState(() => innerWidthOf(within))
  useLayoutEffect(() => {
    if (!within) return
    setWidth(known => known || innerWidthOf(within))
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width))
    observer.observe(within)
    return () => observer.disconnect()
  }, [within])
  return columnsFor(width)
}

function innerWidthOf(element: HTMLElement | null): number {
  if (!element) return 0
  const { paddingLeft, paddingRight } = getComputedStyle(element)
  return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
}
