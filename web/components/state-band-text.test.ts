import { describe, expect, it } from 'vitest'
import { formatExact } from '../lib/format.ts'
import { piecesOf, segmentsOf } from './state-band.ts'
import { pieceText, summarizeBand } from './state-band-text.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NOW = Date.parse('2026-11-20T12:00:00Z')

const log = (
  at: number,
  from_status: string | null,
  to_status: string,
  duration_ms: number | null = null,
) => ({
  from_status,
  to_status,
  transition_time: new Date(at).toISOString(),
  duration_ms,
  metadata: { command: 'start' },
})
// The axis goes on a little after now.
const range = { from: NOW - 24 * HOUR, to: NOW + HOUR }
const segments = segmentsOf(
  {
    from: Number.NEGATIVE_INFINITY,
    logs: [
      log(NOW - 2 * HOUR, 'stopped', 'running', 10_000),
      log(NOW - 3 * HOUR, 'running', 'stopped'),
      log(NOW - 30 * HOUR, 'stopped', 'running'),
    ],
  },
  range,
)
const texts = (least: number) => piecesOf(segments, least, 100).map(piece => pieceText(piece, NOW))

describe('the words for a history', () => {
  it('sum up what there was most of, how often it changed, and what it is now', () => {
    expect(summarizeBand(segments, { from: range.from, to: NOW })).toBe(
      'running 23 h, stopped 59 min, starting 10 s; 2 changes; now running',
    )
    expect(summarizeBand(segments.slice(0, 1), { from: NOW - 20 * HOUR, to: NOW })).toBe(
      'running 17 h; no change; now running',
    )
    expect(summarizeBand([], range)).toBe('')
  })

  it('say of each state from when to when and how long', () => {
    const [running, stopped, starting, again] = texts(1)
    expect(running).toBe(
      `Running from ${formatExact(NOW - 30 * HOUR)} to ${formatExact(NOW - 3 * HOUR)}, 1 d 3 h`,
    )
    expect(stopped).toMatch(/^Stopped from .*, 59 min$/)
    expect(starting).toMatch(/^Starting from .*, 10 s$/)
    expect(again).toBe(`Running since ${formatExact(NOW - 2 * HOUR)}, 2 h`)
  })

  it('say what several short ones were', () => {
    const [, joined] = texts(4 * HOUR)
    expect(joined).toMatch(/^3 states from .* to now: running 2 h, stopped 59 min, starting 10 s$/)
  })

  it('say when the beginning is not known', () => {
    const [unknown] = segmentsOf({ from: NOW - HOUR, logs: [log(NOW - HOUR, 'running', 'stopped')] }, range)
    const [piece] = piecesOf([unknown!], 1, 1)
    expect(pieceText(piece!, NOW)).toBe(`Not known until ${formatExact(NOW - HOUR)}`)
  })
})
