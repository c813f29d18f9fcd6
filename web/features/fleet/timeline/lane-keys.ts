// Where the keyboard goes within a lane: its cells, and from the last of them on into the segments of its band.

/** The cell or segment that a key leads to; null for other keys. */
export function besideOf(from: HTMLElement, key: string): HTMLElement | null {
  const lane = from.closest('[data-container-id]')!
  const stops = [...lane.querySelectorAll<HTMLElement>('[role=gridcell], [data-segment]')]
  const at = stops.indexOf(from)
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: stops.length - 1 }[key]
  if (to === undefined || at < 0) return null
  return stops[Math.min(Math.max(to, 0), stops.length - 1)]!
}

/** The segment of a lane at a part of its width, or the nearest: the same time as where the keyboard comes from. */
export function segmentNear(lane: HTMLElement, part: number): HTMLElement | null {
  const band = lane.querySelector('.state-band')?.getBoundingClientRect()
  if (!band) return null
  const x = band.left + band.width * part
  const distance = ({ left, right }: DOMRect) => Math.max(left - x, x - right, 0)
  let nearest: HTMLElement | null = null
  let least = Number.POSITIVE_INFINITY
  for (const segment of lane.querySelectorAll<HTMLElement>('[data-segment]')) {
    const away = distance(segment.getBoundingClientRect())
    if (away < least) [nearest, least] = [segment, away]
  }
  return nearest
}
