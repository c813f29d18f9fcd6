import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../../components/state-band.ts'
import { clipped, figuresOf } from './figures.ts'
import { transitionsIn, transitionsOf } from './transitions.ts'
import { transitionsCsv } from './transitions-csv.ts'

const HOUR = 3_600_000
const START = Date.UTC(2026, 8, 14)
const FOREVER = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

interface Step {
  at: number
  to: string
  from: string | null
  took?: number | null
  command?: string
  more?: object
}

const logsOf = (steps: readonly Step[]) =>
  steps
    .map(({ at, from, to, took = null, command, more }, index) => ({
      id: `l${index}`,
      container_id: 'c',
      from_status: from,
      to_status: to,
      transition_time: new Date(at).toISOString(),
      duration_ms: took,
      triggered_by: 'user',
      metadata: command ? { command, ...more } : null,
    }))
    .reverse()

function read(steps: readonly Step[], span = { from: START, to: START + 24 * HOUR }, from = FOREVER.from) {
  const logs = logsOf(steps)
  const all = segmentsOf({ logs, from }, FOREVER)
  return { all, rows: transitionsOf(logs), figures: figuresOf(all, transitionsOf(logs), span) }
}

/** Created at midnight, down from six to eight, and again for an hour at noon. */
const usual: readonly Step[] = [
  { at: START, from: null, to: 'creating', command: 'create' },
  { at: START + 10_000, from: 'creating', to: 'running', took: 10_000, command: 'create' },
  { at: START + 6 * HOUR, from: 'running', to: 'stopped', command: 'stop' },
  { at: START + 8 * HOUR, from: 'stopped', to: 'running', took: 6000, command: 'start' },
  { at: START + 12 * HOUR, from: 'running', to: 'failed', command: 'host-reboot', more: { reason: 'Gone.' } },
  { at: START + 13 * HOUR, from: 'failed', to: 'running', took: 10_000, command: 'start' },
]

describe('figures', () => {
  it('share out the time, count what came up again, and find the longest outage', () => {
    const { figures } = read(usual)
    expect(figures.shares.map(({ look }) => look.word)).toEqual([
      'Running',
      'Stopped',
      'Failed',
      'Starting',
      'Creating',
    ])
    expect(figures.shares.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1, 9)
    expect(figures.shares.reduce((sum, { length }) => sum + length, 0)).toBe(24 * HOUR)
    expect(figures).toMatchObject({ restarts: 2, starts: 2, meanStart: 8000 })
    expect(figures.outage).toEqual({ from: START + 6 * HOUR, to: START + 8 * HOUR })
  })

  it('count only what lies in the span', () => {
    const { figures } = read(usual, { from: START + 9 * HOUR, to: START + 12.5 * HOUR })
    expect(figures).toMatchObject({ restarts: 0, meanStart: null })
    expect(figures.outage).toEqual({ from: START + 12 * HOUR, to: START + 12.5 * HOUR })
  })

  it('take neither a resume nor the first start for a restart, and no creation for an outage', () => {
    const { figures } = read([
      ...usual.slice(0, 2),
      { at: START + HOUR, from: 'running', to: 'paused' },
      { at: START + 2 * HOUR, from: 'paused', to: 'running', took: 500 },
    ])
    expect(figures).toMatchObject({ restarts: 0, meanStart: null })
    expect(figures.outage).toEqual({ from: START + HOUR, to: START + 2 * HOUR })
  })

  it('leave out what is not known', () => {
    const { figures } = read(usual.slice(3), undefined, START + 8 * HOUR)
    expect(figures.shares.map(({ look }) => look.word)).not.toContain('Not known')
    expect(figures.shares.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1, 9)
    expect(read([], undefined, START).figures).toEqual({
      shares: [],
      restarts: 0,
      meanStart: null,
      starts: 0,
      outage: null,
    })
  })
})

/** A history as it may be, the same for a seed (mulberry32). */
function generated(seed: number, length: number): Step[] {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const words = ['running', 'stopped', 'paused', 'failed'] as const
  const steps: Step[] = [{ at: START, from: null, to: 'creating' }]
  for (let index = 1; index < length; index++) {
    const before = steps.at(-1)!
    const to = words[Math.floor(random() * words.length)]!
    const gap = Math.floor(random() ** 4 * HOUR)
    steps.push({
      at: before.at + gap,
      from: before.to,
      to,
      took: Math.floor(random() * gap),
      command: 'start',
    })
  }
  return steps
}

describe('generated histories', () => {
  it('are cut without overlap or gap, and sum to the span', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { all } = read(generated(seed, 200))
      for (let at = 0; at < 10; at++) {
        const span = { from: START + at * 777_777, to: START + at * 777_777 + (at + 1) * 3_333_333 }
        const pieces = clipped(all, span)
        expect(pieces[0]!.from).toBe(span.from)
        expect(pieces.at(-1)!.to).toBe(span.to)
        const faults = pieces.filter(
          (piece, index) => piece.to <= piece.from || (index > 0 && piece.from !== pieces[index - 1]!.to),
        )
        expect(faults).toEqual([])
      }
    }
  })

  it('are listed by spans that hold each change once', () => {
    const { rows } = read(generated(7, 1000))
    const end = START + 1000 * HOUR
    const cuts = [START, START + 3 * HOUR, START + 50 * HOUR, START + 51 * HOUR, end]
    const parts = cuts.slice(1).map((to, at) => transitionsIn(rows, { from: cuts[at]!, to }))
    expect(parts.reverse().flat()).toEqual(rows)
  })
})

describe('transitions', () => {
  it('say by whom and why, and how long it stayed so', () => {
    const { rows } = read(usual)
    expect(rows[0]).toMatchObject({ to: 'running', stayed: null, took: 10_000 })
    expect(rows[1]).toMatchObject({ to: 'failed', stayed: HOUR, by: 'user', why: 'host-reboot: Gone.' })
    const named = transitionsOf(
      logsOf([{ at: START, from: null, to: 'creating', command: 'create', more: { user: 'dana' } }]),
    )
    expect(named[0]!.by).toBe('dana')
  })

  it('become a table that a spreadsheet takes for text', () => {
    const logs = logsOf([
      { at: START, from: 'running', to: 'failed', command: '=cmd()', more: { reason: 'No room, "none"' } },
    ])
    expect(transitionsCsv(transitionsOf(logs)).split('\r\n')).toEqual([
      'when,from,to,took_ms,stayed_ms,by,why',
      `2026-09-14T00:00:00.000Z,running,failed,,,user,"'=cmd(): No room, ""none"""`,
    ])
  })
})
