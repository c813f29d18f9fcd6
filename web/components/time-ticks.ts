// Where an axis of time is marked: at round times of the browser's own zone.

import type { Span } from './state-band.ts'

export interface Tick {
  /** Milliseconds since the epoch. */
  at: number
  label: string
  /** A new day begins. */
  isDay: boolean
}

const DAY = 24 * 60
/** Minutes between two ticks; each divides a day, or is made of days. */
const steps = [
  1,
  2,
  5,
  10,
  15,
  30,
  60,
  120,
  180,
  240,
  360,
  720,
  DAY,
  2 * DAY,
  3 * DAY,
  7 * DAY,
  14 * DAY,
  28 * DAY,
]

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const calendar = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric' })
const month = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })

/** As close as there is room for: about `most` of them. */
export function ticksOf({ from, to }: Span, most: number): Tick[] {
  const minutes = (to - from) / 60_000
  const step = steps.find(each => minutes / each <= Math.max(1, most)) ?? steps.at(-1)!
  const start = new Date(from)
  // By the calendar, for a day may have 23 or 25 hours.
  const tick = (index: number) =>
    new Date(start.getFullYear(), start.getMonth(), start.getDate(), 0, index * step)
  const ticks: Tick[] = []
  for (let index = 0; ; index++) {
    const date = tick(index)
    const at = date.getTime()
    if (at >= to) return ticks
    // The hour that a change to summer time leaves out falls on the next.
    if (at < from || at === ticks.at(-1)?.at) continue
    const isDay = date.getHours() === 0 && date.getMinutes() === 0
    ticks.push({ at, label: labelOf(date, isDay, minutes), isDay })
  }
}

function labelOf(date: Date, isDay: boolean, minutes: number): string {
  if (!isDay) return clock.format(date)
  return (minutes > 10 * DAY ? month : calendar).format(date)
}
