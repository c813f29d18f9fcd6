// Which part of time the page shows: one of the usual ranges, which ends now, or one that was zoomed, panned or brushed to.

import type { Span } from '../../../components/state-band.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const ranges = ['1h', '24h', '7d', '30d', 'all'] as const
export type Range = (typeof ranges)[number]

/** In milliseconds. */
const lengths: Record<Exclude<Range, 'all'>, number> = {
  '1h': HOUR,
  '24h': DAY,
  '7d': 7 * DAY,
  '30d': 30 * DAY,
}

/** Nothing is told apart that is closer. */
const LEAST = MINUTE

export type TimeView = { range: Range } | Span

/** What a link carries; anything else is the last day. */
export function readTimeView(search: URLSearchParams): TimeView {
  const [from, to] = [Number(search.get('from')), Number(search.get('to'))]
  if (Number.isSafeInteger(from) && Number.isSafeInteger(to) && from > 0 && to - from >= LEAST)
    return { from, to }
  const range = search.get('range')
  return { range: ranges.find(each => each === range) ?? '24h' }
}

/** The same link with another view; what else is in it stays. */
export function writeTimeView(search: URLSearchParams, view: TimeView): URLSearchParams {
  const next = new URLSearchParams(search)
  for (const key of ['range', 'from', 'to']) next.delete(key)
  if ('from' in view) {
    next.set('from', String(view.from))
    next.set('to', String(view.to))
  } else if (view.range !== '24h') next.set('range', view.range)
  return next
}

/** How long a window that ends now stands still, as a part of its length: the present moves through its end. */
const STEPS = 60

/**
 * The end of the window at `now`.
 * @param created when there was nothing yet to show before, in milliseconds, as all times here
 */
export function windowEnd(view: TimeView, created: number, now: number): number {
  if ('from' in view) return view.to
  const step = stepOf(view.range, now - created)
  return Math.round((Math.floor(now / step) + 1) * step)
}

function stepOf(range: Range, age: number): number {
  if (range !== 'all') return lengths[range] / STEPS
  // A power of two, so that it stays the same while the container grows older.
  return MINUTE * 2 ** Math.max(0, Math.floor(Math.log2(age / STEPS / MINUTE)))
}

/** @param end as `windowEnd` has it */
export function windowOf(view: TimeView, created: number, end: number): Span {
  if ('from' in view) return view
  const length = view.range === 'all' ? Math.max(end - created, HOUR) : lengths[view.range]
  return { from: Math.round(end - length * (1 + 1 / STEPS)), to: end }
}

/** The least of the usual ranges that reaches back as far, for how much has to be read. */
export function reachOf(from: number, now: number): number {
  return (
    Object.values(lengths).find(length => now - from <= length * (1 + 2 / STEPS)) ?? Number.POSITIVE_INFINITY
  )
}

/** @param part of the width that stays where it is. @param factor below 1 shows less of time */
export function zoomed({ from, to }: Span, factor: number, part: number, limits: Span): Span {
  const length = Math.max(LEAST, (to - from) * factor)
  const start = from + (to - from) * part - length * part
  return within({ from: start, to: start + length }, limits)
}

export function panned({ from, to }: Span, by: number, limits: Span): Span {
  return within({ from: from + by, to: to + by }, limits)
}

/** What was drawn with the pointer, in any direction; at least a minute. */
export function brushed(a: number, b: number, limits: Span): Span {
  const [from, to] = [Math.min(a, b), Math.max(a, b)]
  const middle = (from + to) / 2
  const length = Math.max(LEAST, to - from)
  return within({ from: middle - length / 2, to: middle + length / 2 }, limits)
}

/** As long as it is, moved to where there is something; in whole milliseconds, for it goes into a link. */
function within({ from, to }: Span, limits: Span): Span {
  const length = Math.round(Math.min(to - from, limits.to - limits.from))
  const start = Math.round(Math.min(Math.max(from, limits.from), limits.to - length))
  return { from: start, to: start + length }
}

/**
 * What is drawn: the window with as much again and more on each side, so that panning only moves the drawing. The same
 * for all windows of a length that lie near each other.
 */
export function canvasOf({ from, to }: Span): Span {
  const length = to - from
  const start = Math.floor(from / length) * length
  return { from: start - length, to: start + 3 * length }
}
