import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containerStatuses, manageOperations } from '../../contract/lifecycle.ts'
import { type BandHistory, lengthOf, pieceFinder, piecesOf, type Segment, segmentsOf } from './state-band.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NOW = Date.parse('2026-11-20T12:00:00Z')
const day = { from: NOW - 24 * HOUR, to: NOW }

const log = (
  at: number,
  from_status: string | null,
  to_status: string,
  command: string | null = null,
  duration_ms: number | null = null,
) => ({
  from_status,
  to_status,
  transition_time: new Date(at).toISOString(),
  duration_ms,
  metadata: command === null ? null : { command },
})

const whole = Number.NEGATIVE_INFINITY
/** "running 0-60": minutes since the beginning of the range. */
const said = (segments: readonly Segment[], range = day) =>
  segments.map(
    ({ kind, word, from, to }) =>
      `${word || kind} ${(from - range.from) / MINUTE}-${(to - range.from) / MINUTE}`,
  )

describe('segmentsOf', () => {
  it('has nothing before a container was created', () => {
    const logs = [log(NOW - 10 * MINUTE, 'creating', 'running'), log(NOW - 11 * MINUTE, null, 'creating')]
    expect(said(segmentsOf({ logs, from: whole }, day))).toEqual([
      'absent 0-1429',
      'creating 1429-1430',
      'running 1430-1440',
    ])
  })

  it('takes the state before the first change from that change', () => {
    const [before, after] = segmentsOf(
      { logs: [log(NOW - HOUR, 'running', 'stopped')], from: whole },
      day,
    ) as [Segment, Segment]
    expect(before).toMatchObject({ word: 'running', began: null, ended: NOW - HOUR })
    expect(after).toMatchObject({ word: 'stopped', began: NOW - HOUR, ended: null })
  })

  it('says when a state began before the range', () => {
    const began = NOW - 30 * HOUR
    expect(segmentsOf({ logs: [log(began, 'stopped', 'running')], from: whole }, day)).toEqual([
      { ...day, kind: 'status', word: 'running', began, ended: null },
    ])
  })

  it('does not guess what it has not read', () => {
    const at = NOW - HOUR
    expect(said(segmentsOf({ logs: [log(at, 'running', 'stopped')], from: at }, day))).toEqual([
      'unknown 0-1380',
      'stopped 1380-1440',
    ])
    expect(said(segmentsOf({ logs: [], from: whole }, day))).toEqual(['unknown 0-1440'])
  })

  it('shows how long a change took', () => {
    const logs = [
      log(NOW - HOUR, 'stopped', 'running', 'start', MINUTE),
      log(NOW - 26 * HOUR, 'x', 'stopped'),
    ]
    expect(said(segmentsOf({ logs, from: whole }, day))).toEqual([
      'stopped 0-1379',
      'start 1379-1380',
      'running 1380-1440',
    ])
  })

  it('lets a change take no longer than since the one before it', () => {
    const logs = [
      log(NOW - HOUR, 'stopped', 'running', 'restart', 5 * MINUTE),
      log(NOW - HOUR - MINUTE, 'running', 'stopped', 'restart', MINUTE),
      log(NOW - 26 * HOUR, 'x', 'running'),
    ]
    expect(said(segmentsOf({ logs, from: whole }, day))).toEqual([
      'running 0-1378',
      'restart 1378-1379',
      'restart 1379-1380',
      'running 1380-1440',
    ])
  })

  it('goes on with what the row says, as long as the logs do not', () => {
    const logs = [log(NOW - HOUR, 'stopped', 'running')]
    const latest = { status: 'paused', at: NOW - 10 * MINUTE }
    expect(said(segmentsOf({ logs, from: whole, latest }, day)).at(-1)).toBe('paused 1430-1440')
    const older = { status: 'stopped', at: NOW - 2 * HOUR }
    expect(said(segmentsOf({ logs, from: whole, latest: older }, day)).at(-1)).toBe('running 1380-1440')
  })

  it('ends with what was asked for and is not answered', () => {
    const logs = [log(NOW - HOUR, 'stopped', 'running')]
    const pending = { operation: 'stop', startedAt: NOW - MINUTE }
    expect(said(segmentsOf({ logs, from: whole, pending }, day)).at(-1)).toBe('stop 1439-1440')
  })
})

const aLog = fc
  .record({
    at: fc.integer({ min: NOW - 60 * HOUR, max: NOW + HOUR }),
    from_status: fc.constantFrom(null, ...containerStatuses, 'a-newer-one'),
    to_status: fc.constantFrom(...containerStatuses, 'a-newer-one'),
    command: fc.constantFrom(null, ...manageOperations, 'host-reboot'),
    duration_ms: fc.option(fc.integer({ min: 0, max: 3 * HOUR })),
  })
  .map(({ at, from_status, to_status, command, duration_ms }) =>
    log(at, from_status, to_status, command, duration_ms),
  )

const aRange = fc
  .tuple(fc.integer({ min: NOW - 70 * HOUR, max: NOW + 2 * HOUR }), fc.integer({ min: 1, max: 40 * HOUR }))
  .map(([from, length]) => ({ from, to: from + length }))

const aHistory: fc.Arbitrary<BandHistory> = fc.record({
  logs: fc.array(aLog, { maxLength: 60 }),
  from: fc.constantFrom(whole, NOW - 80 * HOUR),
  latest: fc.option(
    fc.record({
      status: fc.constantFrom(...containerStatuses),
      at: fc.integer({ min: NOW - 9 * HOUR, max: NOW }),
    }),
    { nil: undefined },
  ),
  pending: fc.option(
    fc.record({
      operation: fc.constantFrom(...manageOperations),
      startedAt: fc.integer({ min: NOW - HOUR, max: NOW }),
    }),
    { nil: undefined },
  ),
})

function expectToFill(parts: readonly { from: number; to: number }[], range: { from: number; to: number }) {
  expect(parts[0]!.from).toBe(range.from)
  expect(parts.at(-1)!.to).toBe(range.to)
  for (const [index, part] of parts.entries()) {
    expect(part.to).toBeGreaterThan(part.from)
    if (index > 0) expect(part.from).toBe(parts[index - 1]!.to)
  }
  expect(parts.reduce((sum, part) => sum + lengthOf(part), 0)).toBe(range.to - range.from)
}

describe('of any history, the segments', () => {
  it('are the range, without overlap or gap', () => {
    fc.assert(
      fc.property(aHistory, aRange, (history, range) => {
        const segments = segmentsOf(history, range)
        expectToFill(segments, range)
        for (const { from, to, began, ended } of segments) {
          expect(began ?? from).toBeLessThanOrEqual(from)
          expect(ended ?? to).toBeGreaterThanOrEqual(to)
        }
      }),
    )
  })

  it('do not depend on the order of the logs', () => {
    const distinct = fc.uniqueArray(aLog, { selector: each => each.transition_time, maxLength: 30 })
    fc.assert(
      fc.property(distinct, aRange, (logs, range) => {
        expect(segmentsOf({ logs: logs.toReversed(), from: whole }, range)).toEqual(
          segmentsOf({ logs, from: whole }, range),
        )
      }),
    )
  })

  it('tell at any time what a naive look at the logs tells', () => {
    const moment = fc.integer({ min: NOW - 60 * HOUR, max: NOW })
    fc.assert(
      fc.property(fc.array(aLog, { maxLength: 40 }), moment, (logs, at) => {
        const plain = logs.map(each => ({ ...each, duration_ms: null }))
        const [segment] = segmentsOf({ logs: plain, from: whole }, { from: at, to: at + 1 })
        const before = plain
          .toReversed()
          .filter(each => Date.parse(each.transition_time) <= at)
          .sort((a, b) => Date.parse(a.transition_time) - Date.parse(b.transition_time))
        if (before.length > 0)
          expect(segment).toMatchObject({ kind: 'status', word: before.at(-1)!.to_status })
        else expect(segment!.began).toBeNull()
      }),
    )
  })

  it('are the same in two halves', () => {
    fc.assert(
      fc.property(
        aHistory,
        aRange,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (history, range, part) => {
          const cut = Math.ceil(range.from + (range.to - range.from) * part)
          fc.pre(cut > range.from && cut < range.to)
          const halves = [
            ...segmentsOf(history, { from: range.from, to: cut }),
            ...segmentsOf(history, { from: cut, to: range.to }),
          ]
          const total = (segments: readonly Segment[]) => {
            const lengths = new Map<string, number>()
            for (const segment of segments) {
              const key = `${segment.kind} ${segment.word}`
              lengths.set(key, (lengths.get(key) ?? 0) + lengthOf(segment))
            }
            return lengths
          }
          expect(total(halves)).toEqual(total(segmentsOf(history, range)))
        },
      ),
    )
  })
})

describe('pieceFinder', () => {
  it('finds what fills a span, the same pieces wherever one looks', () => {
    const least = fc.integer({ min: 1, max: 6 * HOUR })
    const forever = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
    fc.assert(
      fc.property(aHistory, aRange, least, fc.integer({ min: 1, max: 40 }), (history, range, size, most) => {
        const find = pieceFinder(segmentsOf(history, forever))
        const pieces = find(range, size, most)
        expectToFill(pieces, range)
        expect(pieces.length).toBeLessThanOrEqual(Math.max(3, most))
        const half = { from: range.from, to: Math.ceil((range.from + range.to) / 2) }
        const inHalf = find(half, size, 1000)
        const inWhole = find(range, size, 1000)
        expect(inWhole.slice(0, inHalf.length).map(({ segments }) => segments)).toEqual(
          inHalf.map(({ segments }) => segments),
        )
      }),
    )
  })
})

describe('piecesOf', () => {
  it('joins what is too short to be seen, and leaves the rest', () => {
    const logs = [
      log(NOW - HOUR + 3, 'stopped', 'running'),
      log(NOW - HOUR + 2, 'running', 'stopped'),
      log(NOW - HOUR, 'stopped', 'running'),
    ]
    const pieces = piecesOf(segmentsOf({ logs, from: whole }, day), MINUTE, 100)
    expect(pieces.map(({ segments }) => segments.map(({ word }) => word))).toEqual([
      ['stopped'],
      ['running', 'stopped'],
      ['running'],
    ])
    expect(pieces[1]!.shown.word).toBe('running')
  })

  it('never hides a failure behind what is longer', () => {
    const logs = [
      log(NOW - HOUR + 900, 'failed', 'running'),
      log(NOW - HOUR + 800, 'stopped', 'failed'),
      log(NOW - HOUR, 'running', 'stopped'),
    ]
    const [, piece] = piecesOf(segmentsOf({ logs, from: whole }, day), MINUTE, 100)
    expect(piece!.shown.word).toBe('failed')
  })

  it('keeps every segment, in order, in no more pieces than allowed, and none of them short beside another', () => {
    const least = fc.integer({ min: 1, max: 6 * HOUR })
    fc.assert(
      fc.property(aHistory, aRange, least, fc.integer({ min: 1, max: 40 }), (history, range, size, most) => {
        const segments = segmentsOf(history, range)
        const pieces = piecesOf(segments, size, most)
        expect(pieces.length).toBeLessThanOrEqual(most)
        expect(pieces.flatMap(piece => piece.segments)).toEqual(segments)
        expectToFill(pieces, range)
        for (const { segments: joined, shown } of pieces) expect(joined).toContain(shown)
        for (const [index, piece] of pieces.entries()) {
          const next = pieces[index + 1]
          if (next) expect(Math.max(lengthOf(piece), lengthOf(next))).toBeGreaterThanOrEqual(size)
        }
      }),
    )
  })
})
