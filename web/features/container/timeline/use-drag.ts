import { type PointerEvent, useRef } from 'react'
import type { Span } from '../../../components/state-band.ts'

interface Start {
  x: number
  /** What was shown when it began. */
  window: Span
}

interface DragOptions<Mode> {
  window: Span
  onStart: (event: PointerEvent) => Mode
  onMove: (mode: Mode, start: Start, event: PointerEvent) => void
  /** Not called for a press that did not move. */
  onEnd: (mode: Mode, start: Start, event: PointerEvent) => void
  onCancel?: () => void
}

/** Pixels that a finger or a hand trembles. */
const TREMBLE = 4

/** Handlers for an element that is dragged on, sideways. */
export function useDrag<Mode>({ window, onStart, onMove, onEnd, onCancel }: DragOptions<Mode>) {
  const drag = useRef<{ mode: Mode; start: Start; moved: boolean } | null>(null)

  function end(event: PointerEvent) {
    const { current } = drag
    drag.current = null
    if (current?.moved) onEnd(current.mode, current.start, event)
  }

  function cancel() {
    drag.current = null
    onCancel?.()
  }

  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return
      drag.current = { mode: onStart(event), start: { x: event.clientX, window }, moved: false }
    },
    onPointerMove(event: PointerEvent) {
      const { current } = drag
      if (!current) return
      // Let go of outside of the element, before it had moved.
      if (event.buttons === 0) return cancel()
      if (!current.moved) {
        if (Math.abs(event.clientX - current.start.x) < TREMBLE) return
        current.moved = true
        event.currentTarget.setPointerCapture(event.pointerId)
      }
      onMove(current.mode, current.start, event)
    },
    onPointerUp: end,
    onPointerCancel: cancel,
  }
}
