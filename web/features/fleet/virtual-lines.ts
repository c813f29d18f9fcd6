import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

// A list of lines of which only those near the screen exist. Our own, for what it leaves out: a library's weighs as much
// as the rest of the fleet page.

/** Pixels rendered beyond each edge of the screen. */
const OVERSCAN = 320
/** Milliseconds without a scroll event after which scrolling has ended. */
const SETTLE = 150

/** Where each line begins, and after the last one where it ends: ascending pixels, one more than there are lines. */
export function offsetsOf(count: number, heightOf: (line: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1)
  for (let line = 0; line < count; line++) offsets[line + 1] = offsets[line]! + heightOf(line)
  return offsets
}

/** The line at a height, the last one that begins at or above it; the first one for what is above them all. */
export function lineAt(offsets: Float64Array, y: number): number {
  let low = 0
  let high = Math.max(0, offsets.length - 2)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsets[middle]! <= y) low = middle
    else high = middle - 1
  }
  return low
}

export interface VirtualLines {
  /** First and last line near the screen; the last is before the first when there are none. */
  first: number
  last: number
  /** The line at the upper edge of the screen. */
  top: number
  offsets: Float64Array
  isScrolling: boolean
  /** A line's element says its height through it. Needs `data-line`. */
  measure: (element: HTMLElement | null) => (() => void) | undefined
  /** Scrolls as little as it takes to show a line whole, `top` pixels below the upper edge. */
  scrollTo: (line: number, top: number) => void
}

interface Options {
  lines: readonly { key: string; kind: string }[]
  scroller: HTMLElement | null
  /** Pixels of a kind of line before any of it was measured. */
  guess: Readonly<Record<string, number>>
}

export function useVirtualLines({ lines, scroller, guess }: Options): VirtualLines {
  const { heights, measure } = useHeights(lines, guess)
  const offsets = useMemo(() => offsetsOf(lines.length, line => heights.of(lines[line]!)), [lines, heights])
  const now = useRef(offsets)
  now.current = offsets
  const [span, setSpan] = useState({ top: 0, height: 0 })
  const [isScrolling, setScrolling] = useState(false)

  useLayoutEffect(() => {
    if (!scroller) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let seen = ''
    /** Where the screen is, or null while the same lines are on it. */
    function look() {
      const next = { top: scroller!.scrollTop, height: scroller!.clientHeight }
      const lines = Object.values(linesNear(now.current, next)).join()
      if (lines === seen) return null
      seen = lines
      return next
    }
    function onScroll() {
      const next = look()
      clearTimeout(timer)
      timer = setTimeout(() => setScrolling(false), SETTLE)
      // At once: a frame later the cards would be missing.
      flushSync(() => {
        setScrolling(true)
        if (next) setSpan(next)
      })
    }
    const observer = new ResizeObserver(() => {
      const next = look()
      if (next) setSpan(next)
    })
    observer.observe(scroller)
    scroller.addEventListener('scroll', onScroll, { passive: true })
    const start = look()
    if (start) setSpan(start)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      scroller.removeEventListener('scroll', onScroll)
    }
  }, [scroller])

  const scrollTo = useCallback(
    (line: number, top: number) => {
      if (!scroller) return
      const start = now.current[line]! - top
      const end = now.current[line + 1]! - scroller.clientHeight
      if (start < scroller.scrollTop) scroller.scrollTop = start
      else if (end > scroller.scrollTop) scroller.scrollTop = end
    },
    [scroller],
  )

  return { ...linesNear(offsets, span), offsets, isScrolling, measure, scrollTo }
}

function linesNear(offsets: Float64Array, { top, height }: { top: number; height: number }) {
  const first = lineAt(offsets, top - OVERSCAN)
  // Nothing is near a screen that has not been measured yet.
  const last = height > 0 && offsets.length > 1 ? lineAt(offsets, top + height + OVERSCAN) : first - 1
  return { first, last, top: lineAt(offsets, top) }
}

/** Measured heights by line; what was not measured is taken to be as low as the lowest of its kind. */
function useHeights(lines: Options['lines'], guess: Options['guess']) {
  const [known] = useState(() => ({ byKey: new Map<string, number>(), lowest: new Map<string, number>() }))
  const [version, setVersion] = useState(0)
  const current = useRef(lines)
  useEffect(() => {
    current.current = lines
  }, [lines])

  const [observer] = useState(
    () =>
      new ResizeObserver(entries => {
        let changed = false
        for (const { target, borderBoxSize } of entries) {
          const line = current.current[Number((target as HTMLElement).dataset.line)]
          const height = borderBoxSize[0]?.blockSize ?? 0
          if (!line || height === 0 || known.byKey.get(line.key) === height) continue
          known.byKey.set(line.key, height)
          known.lowest.set(line.kind, Math.min(height, known.lowest.get(line.kind) ?? height))
          changed = true
        }
        if (changed) setVersion(value => value + 1)
      }),
  )
  useEffect(() => () => observer.disconnect(), [observer])

  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return
      observer.observe(element)
      return () => observer.unobserve(element)
    },
    [observer],
  )
  // A new object for each version, so that offsets are worked out anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for what `known` holds.
  const heights = useMemo(
    () => ({
      of: ({ key, kind }: { key: string; kind: string }) =>
        known.byKey.get(key) ?? known.lowest.get(kind) ?? guess[kind] ?? 0,
    }),
    [version, known, guess],
  )
  return { heights, measure }
}
