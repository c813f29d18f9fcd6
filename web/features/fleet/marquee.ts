// A rectangle dragged over the fleet, and what it has touched. Pure: select-layer.tsx reads the pointer and the page.

/** Pixels, in the coordinates of what is scrolled. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Point {
  x: number
  y: number
}

export function boxBetween(a: Point, b: Point): Box {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  }
}

/** Touching edges do not count: cards stand side by side. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/**
 * What is selected by a drag that began with `base`. Only what is near the screen exists, so each container's box is
 * kept once it was seen: nothing scrolls faster than the page can show.
 */
export function createMarquee(base: ReadonlySet<string>) {
  const seen = new Map<string, Box>()
  return {
    see(boxes: Iterable<readonly [id: string, box: Box]>) {
      for (const [id, box] of boxes) seen.set(id, box)
    },
    selected(box: Box): ReadonlySet<string> {
      const ids = new Set(base)
      for (const [id, other] of seen) if (overlaps(box, other)) ids.add(id)
      return ids
    },
  }
}

/** Pixels from the edge at which scrolling begins, and pixels a second at the edge and beyond. */
const EDGE = 48
const FASTEST = 1600

/** Pixels a second to scroll while the pointer is at `y`: less than 0 is up. */
export function scrollSpeed(y: number, { top, bottom }: { top: number; bottom: number }): number {
  const near = (distance: number) => Math.min(1, Math.max(0, 1 - distance / EDGE))
  return Math.round((near(bottom - y) - near(y - top)) * FASTEST)
}

export function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false
  for (const id of a) if (!b.has(id)) return false
  return true
}
