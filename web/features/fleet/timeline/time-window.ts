// What part of time the lanes show. It stands still for a while, and the present moves through its end: so the lanes
// need not be drawn anew with every second.

import type { Span } from '../../../components/state-band.ts'
import type { Range } from '../view.ts'

const HOUR = 3_600_000

/** In milliseconds. */
export const rangeLengths: Record<Range, number> = { '1h': HOUR, '24h': 24 * HOUR, '7d': 7 * 24 * HOUR }

export const rangeLabels: Record<Range, string> = {
  '1h': 'Last hour',
  '24h': 'Last 24 hours',
  '7d': 'Last 7 days',
}

/** How long a window stands still, as a part of its range. */
const STEPS = 60

/** The end of the window at `now`, both in milliseconds since the epoch. */
export function windowEnd(range: Range, now: number): number {
  const step = rangeLengths[range] / STEPS
  return (Math.floor(now / step) + 1) * step
}

/** All of the range is in it, whenever it is looked at before its end. */
export function windowBefore(end: number, range: Range): Span {
  return { from: end - rangeLengths[range] * (1 + 1 / STEPS), to: end }
}
