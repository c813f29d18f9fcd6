import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Segment, Span } from '../../../components/state-band.ts'
import { BandCanvas } from './band-canvas.tsx'
import type { Mark } from './marks.ts'
import { brushed, canvasOf, panned, zoomed } from './time-view.ts'
import { useDrag } from './use-drag.ts'

export interface BandStageProps {
  color: string | null
  segments: readonly Segment[]
  marks: readonly Mark[]
  window: Span
  limits: Span
  /** What is to be seen, in words. */
  label: string
  onMove: (window: Span) => void
}

/** What happened, to be looked at closely: drag to pan, Shift and drag to zoom into, the keyboard for all of it. */
export function BandStage({ color, segments, marks, window, limits, label, onMove }: BandStageProps) {
  const stage = useRef<HTMLDivElement>(null)
  const hint = useId()
  const width = useWidth(stage)
  const length = window.to - window.from
  const { from, to } = canvasOf(window)
  // Drawn when there is time: what is drawn already reaches beyond the window.
  const canvas = useDeferredValue(useMemo(() => ({ from, to }), [from, to]))
  const [brush, setBrush] = useState<{ a: number; b: number } | null>(null)
  const focusedAt = useFocusKept(stage, canvas)

  /** The part of the stage's width at a place on the screen. */
  function partAt(clientX: number): number {
    const { left, width: pixels } = stage.current!.getBoundingClientRect()
    return Math.min(1, Math.max(0, (clientX - left) / pixels))
  }
  const timeAt = (part: number) => window.from + part * length

  const drag = useDrag({
    onStart: event => (event.shiftKey ? 'brush' : 'pan') as 'brush' | 'pan',
    onMove: (mode, start, event) => {
      if (mode === 'brush') return setBrush({ a: partAt(start.x), b: partAt(event.clientX) })
      const pixels = stage.current!.clientWidth
      onMove(panned(start.window, ((start.x - event.clientX) / pixels) * length, limits))
    },
    onEnd: (mode, start, event) => {
      setBrush(null)
      if (mode === 'brush') onMove(brushed(timeAt(partAt(start.x)), timeAt(partAt(event.clientX)), limits))
    },
    onCancel: () => setBrush(null),
    window,
  })

  useWheel(stage, event => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      onMove(zoomed(window, 1.004 ** event.deltaY, partAt(event.clientX), limits))
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault()
      onMove(panned(window, (event.deltaX / stage.current!.clientWidth) * length, limits))
    }
  })

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!act(event.key, event.shiftKey)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function act(key: string, shift: boolean): boolean {
    const focused = document.activeElement as HTMLElement
    if (key === '+' || key === '=') onMove(zoomed(window, 0.5, 0.5, limits))
    else if (key === '-') onMove(zoomed(window, 2, 0.5, limits))
    else if (shift && key === 'ArrowLeft') onMove(panned(window, -length / 4, limits))
    else if (shift && key === 'ArrowRight') onMove(panned(window, length / 4, limits))
    else if (key === 'Escape' && focused !== stage.current) stage.current!.focus()
    else if (!shift) return moveFocus(stage.current!, focused, key)
    else return false
    return true
  }

  /** What the keyboard reaches beside the window is moved into it. */
  function onFocus({ target }: FocusEvent<HTMLElement>) {
    if (target === stage.current) {
      focusedAt.current = null
      return
    }
    const own = target.getBoundingClientRect()
    const all = stage.current!.getBoundingClientRect()
    const [left, right] = [Math.max(own.left, all.left), Math.min(own.right, all.right)]
    const middle = (own.left + own.right) / 2
    focusedAt.current = timeAt(((left < right ? (left + right) / 2 : middle) - all.left) / all.width)
    if (left < right) return
    const inside = middle < all.left ? own.right - all.width * 0.25 : own.left - all.width * 0.75
    onMove(panned(window, ((inside - all.left) / all.width) * length, limits))
  }

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a group of form controls. */}
      <div
        ref={stage}
        role="group"
        aria-label={label}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys zoom, pan and go from state to state.
        tabIndex={0}
        className="relative cursor-grab touch-pan-y overflow-clip rounded-row select-none active:cursor-grabbing"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={event => {
          // What was taken away under the focus gets it back.
          if (event.target.isConnected) focusedAt.current = null
        }}
        {...drag}
      >
        <div
          className="relative will-change-transform"
          style={{
            width: `${((canvas.to - canvas.from) / length) * 100}%`,
            transform: `translateX(${((canvas.from - window.from) / (canvas.to - canvas.from)) * 100}%)`,
          }}
        >
          <BandCanvas
            color={color}
            segments={segments}
            marks={marks}
            span={canvas}
            width={width * ((to - from) / length)}
          />
        </div>
        {/* The times of the axis come and go at its ends. */}
        <i className="pointer-events-none absolute bottom-0 left-0 h-4.5 w-6 bg-linear-to-r from-sheet to-transparent" />
        <i className="pointer-events-none absolute right-0 bottom-0 h-4.5 w-6 bg-linear-to-l from-sheet to-transparent" />
        {brush && (
          <i
            className="pointer-events-none absolute inset-y-0 border-x border-ink bg-[color-mix(in_srgb,var(--ink)_14%,transparent)]"
            style={{
              left: `${Math.min(brush.a, brush.b) * 100}%`,
              right: `${(1 - Math.max(brush.a, brush.b)) * 100}%`,
            }}
          />
        )}
      </div>
      <p id={hint} className="sr-only">
        Arrow keys go from state to state, up to the marks. Plus and minus zoom, Shift with an arrow key pans.
        The same is in the tables below.
      </p>
    </>
  )
}

/** Coarse, so that a window that is being resized does not draw everything with every pixel. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(800)
  useLayoutEffect(() => {
    const watch = new ResizeObserver(entries => {
      setWidth(Math.max(40, Math.round(entries[0]!.contentRect.width / 20) * 20))
    })
    watch.observe(element.current!)
    return () => watch.disconnect()
  }, [element])
  return width
}

/** React listens to wheels passively, and then the page would zoom. */
function useWheel(element: RefObject<HTMLElement | null>, onWheel: (event: WheelEvent) => void) {
  const latest = useRef(onWheel)
  useEffect(() => {
    latest.current = onWheel
  })
  useEffect(() => {
    const target = element.current!
    const listen = (event: WheelEvent) => latest.current(event)
    target.addEventListener('wheel', listen, { passive: false })
    return () => target.removeEventListener('wheel', listen)
  }, [element])
}

/** The time that the focus is at; when what had it is drawn anew as something else, what is there now gets it. */
function useFocusKept(stage: RefObject<HTMLElement | null>, canvas: Span) {
  const focusedAt = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (focusedAt.current === null || stage.current!.contains(document.activeElement)) return
    const all = stage.current!.querySelector('.state-band')!.getBoundingClientRect()
    const x = all.left + ((focusedAt.current - canvas.from) / (canvas.to - canvas.from)) * all.width
    const segments = [...stage.current!.querySelectorAll<HTMLElement>('[data-segment]')]
    const at = segments.find(segment => segment.getBoundingClientRect().right > x) ?? segments.at(-1)
    ;(at ?? stage.current!).focus({ preventScroll: true })
  })
  return focusedAt
}

/** Among states, or among marks; up and down between the two. Answers whether the key was one of these. */
function moveFocus(stage: HTMLElement, focused: HTMLElement, key: string): boolean {
  const stopsOf = (kind: string) => [...stage.querySelectorAll<HTMLElement>(kind)]
  const row = focused.matches('[data-mark]') ? '[data-mark]' : '[data-segment]'
  const stops = stopsOf(row)
  const at = stops.indexOf(focused)
  const { left, right } = stage.getBoundingClientRect()
  const isSeen = (stop: HTMLElement) => {
    const rect = stop.getBoundingClientRect()
    return rect.right > left && rect.left < right
  }
  const next = (step: 1 | -1) => stops[Math.min(Math.max(at + step, 0), stops.length - 1)]
  function target(): HTMLElement | null | undefined {
    switch (key) {
      case 'ArrowRight':
        return at < 0 ? stops.find(isSeen) : next(1)
      case 'ArrowLeft':
        return at < 0 ? stops.findLast(isSeen) : next(-1)
      case 'Home':
        return stops.find(isSeen)
      case 'End':
        return stops.findLast(isSeen)
      case 'ArrowUp':
        return nearestTo(focused, stopsOf('[data-mark]').filter(isSeen))
      case 'ArrowDown':
        return nearestTo(focused, stopsOf('[data-segment]').filter(isSeen))
      default:
        return null
    }
  }
  const found = target()
  found?.focus({ preventScroll: true })
  return found !== null
}

function nearestTo(from: HTMLElement, others: readonly HTMLElement[]): HTMLElement | undefined {
  const middleOf = (element: HTMLElement) => {
    const { left, right } = element.getBoundingClientRect()
    return (left + right) / 2
  }
  const x = middleOf(from)
  return others.reduce<HTMLElement | undefined>(
    (nearest, next) =>
      !nearest || Math.abs(middleOf(next) - x) < Math.abs(middleOf(nearest) - x) ? next : nearest,
    undefined,
  )
}
