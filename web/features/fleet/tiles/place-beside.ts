const EDGE = 8
const GAP = 6

/** Puts what is in the top layer under an element, or above it where there is no room, inside of the window. */
export function placeBeside(floating: HTMLElement, element: HTMLElement) {
  const at = element.getBoundingClientRect()
  const { width, height } = floating.getBoundingClientRect()
  const { left, top } = besideOf(at, { width, height }, { width: innerWidth, height: innerHeight })
  floating.style.left = `${left}px`
  floating.style.top = `${top}px`
}

interface Size {
  width: number
  height: number
}

/** Pixels from the window's corner. */
export function besideOf(at: Pick<DOMRect, 'left' | 'top' | 'bottom'>, own: Size, window: Size) {
  const below = at.bottom + GAP
  const fits = below + own.height <= window.height - EDGE
  return {
    left: within(at.left - EDGE, window.width - own.width),
    top: within(fits ? below : at.top - GAP - own.height, window.height - own.height),
  }
}

function within(start: number, room: number): number {
  return Math.max(EDGE, Math.min(start, room - EDGE))
}
