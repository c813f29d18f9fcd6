import { describe, expect, it } from 'vitest'
import {
  brushed,
  canvasOf,
  panned,
  ranges,
  reachOf,
  readTimeView,
  windowEnd,
  windowOf,
  writeTimeView,
  zoomed,
} from './time-view.ts'

const HOUR = 3_600_000
const NOW = Date.UTC(2026, 8, 14, 9, 12, 4, 567)
const CREATED = NOW - 100 * 24 * HOUR
const limits = { from: CREATED, to: NOW }
const lengthOf = ({ from, to }: { from: number; to: number }) => to - from

describe('the link', () => {
  it('carries every view there and back, and leaves the rest alone', () => {
    for (const view of [...ranges.map(range => ({ range })), { from: CREATED, to: NOW }]) {
      const search = writeTimeView(new URLSearchParams('range=7d&from=1&to=2&kind=state'), view)
      expect(readTimeView(search)).toEqual(view)
      expect(search.get('kind')).toBe('state')
    }
  })

  it('shows the last day for what is no view', () => {
    for (const text of ['', 'range=1y', 'from=5', 'from=9&to=3', 'from=a&to=b', 'from=100000&to=100001'])
      expect(readTimeView(new URLSearchParams(text))).toEqual({ range: '24h' })
  })
})

describe('a window that ends now', () => {
  it('holds all of its range and the present, and stands still for a while', () => {
    for (const range of ranges) {
      const end = windowEnd({ range }, CREATED, NOW)
      const { from, to } = windowOf({ range }, CREATED, end)
      expect(to).toBeGreaterThan(NOW)
      expect(windowEnd({ range }, CREATED, end - 1)).toBe(end)
      if (range === 'all') expect(from).toBeLessThanOrEqual(CREATED)
    }
    const day = windowOf({ range: '24h' }, CREATED, windowEnd({ range: '24h' }, CREATED, NOW))
    expect(day.from).toBeLessThanOrEqual(NOW - 24 * HOUR)
  })

  it('asks for no more than it shows', () => {
    for (const [range, hours] of [
      ['1h', 1],
      ['24h', 24],
      ['7d', 168],
      ['30d', 720],
    ] as const) {
      const { from } = windowOf({ range }, CREATED, windowEnd({ range }, CREATED, NOW))
      expect(reachOf(from, NOW)).toBe(hours * HOUR)
    }
    expect(reachOf(CREATED, NOW)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('zoom, pan and brush', () => {
  const day = { from: NOW - 48 * HOUR, to: NOW - 24 * HOUR }

  it('keep the time that is pointed at', () => {
    for (const part of [0, 0.25, 1]) {
      const at = day.from + lengthOf(day) * part
      const near = zoomed(day, 0.5, part, limits)
      expect(lengthOf(near)).toBe(12 * HOUR)
      expect(near.from + lengthOf(near) * part).toBeCloseTo(at, -1)
    }
  })

  it('stay where there is something, as long as they were', () => {
    expect(panned(day, 1000 * HOUR, limits)).toEqual({ from: NOW - 24 * HOUR, to: NOW })
    expect(panned(day, -10_000 * HOUR, limits)).toEqual({ from: CREATED, to: CREATED + 24 * HOUR })
    expect(zoomed(day, 1e9, 0.5, limits)).toEqual(limits)
    expect(lengthOf(zoomed(day, 1e-9, 0.5, limits))).toBe(60_000)
  })

  it('take a span from either side', () => {
    expect(brushed(day.to, day.from, limits)).toEqual(day)
    expect(lengthOf(brushed(day.from, day.from, limits))).toBe(60_000)
  })
})

it('draws the same for windows that lie near each other, with as much again on each side', () => {
  for (let at = 0; at < 500; at += 1) {
    const window = { from: NOW + at * 100_003, to: NOW + at * 100_003 + HOUR }
    const canvas = canvasOf(window)
    expect(canvas.from).toBeLessThanOrEqual(window.from - HOUR)
    expect(canvas.to).toBeGreaterThanOrEqual(window.to + HOUR)
    expect(lengthOf(canvas)).toBe(4 * HOUR)
  }
  const from = Math.floor(NOW / HOUR) * HOUR
  expect(canvasOf({ from, to: from + HOUR })).toEqual(
    canvasOf({ from: from + HOUR - 1, to: from + 2 * HOUR - 1 }),
  )
})
