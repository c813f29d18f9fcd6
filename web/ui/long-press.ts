import { type MouseEvent, type PointerEvent, useRef } from 'react'

/** Milliseconds. */
const LONG = 500

/** A press that is held does something else than one that is let go; the click that ends it counts for nothing. */
export function useLongPress(onLongPress: (() => void) | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wasLong = useRef(false)
  const end = () => clearTimeout(timer.current)
  if (!onLongPress) return {}
  return {
    onPointerDown(event: PointerEvent) {
      wasLong.current = false
      end()
      if (event.button !== 0) return
      timer.current = setTimeout(() => {
        wasLong.current = true
        onLongPress()
      }, LONG)
    },
    onPointerUp: end,
    onPointerLeave: end,
    onPointerCancel: end,
    onClickCapture(event: MouseEvent) {
      if (!wasLong.current) return
      wasLong.current = false
      event.preventDefault()
      event.stopPropagation()
    },
    // A finger that is held asks for the browser's own menu.
    onContextMenu(event: MouseEvent) {
      if (wasLong.current) event.preventDefault()
    },
  }
}
