// A container's status logs as segments of time: pure, for every picture of what happened to it.

import { isOnItsWay } from '../../contract/lifecycle.ts'

/** Milliseconds since the epoch; `to` is not part of it. */
export interface Span {
  from: number
  to: number
}

/** What is read of a status log. */
interface Change {
  from_status: string | null
  to_status: string
  transition_time: string
  duration_ms: number | null
  metadata: Record<string, unknown> | null
}

/**
 * `absent`: not created yet. `unknown`: its log does not reach back that far. An `operation` is the time that a change took:
 * the API keeps the old status until it is over.
 */
type SegmentKind = 'status' | 'operation' | 'absent' | 'unknown'

export interface Segment extends Span {
  kind: SegmentKind
  /** The status, or the operation, by its API name; empty for the others. */
  word: string
  /** When it began, which may be before the range; null when that is not known. */
  began: number | null
  /** When it was over, which may be after the range; null when it lasts. */
  ended: number | null
}

export interface BandHistory {
  /** In any order, but twins in time as the API lists them: the later one first. */
  logs: readonly Change[]
  /** From when on no change is missing, in milliseconds; -Infinity when these are all that there are. */
  from: number
  /** The status as the container's row has it, with the time of that: it may be ahead of the logs. */
  latest?: { status: string; at: number } | undefined
  /** What was asked for and is not answered yet. */
  pending?: { operation: string; startedAt: number } | undefined
}

/** What a container was in during a range: segments in order, without overlap or gap, which together are the range. */
export function segmentsOf(history: BandHistory, range: Span): Segment[] {
  return statesOf(history).flatMap(state => {
    const from = Math.max(state.from, range.from)
    const to = Math.min(state.to, range.to)
    if (from >= to) return []
    const began = Number.isFinite(state.from) && state.kind !== 'unknown' ? state.from : null
    return { ...state, from, to, began, ended: Number.isFinite(state.to) ? state.to : null }
  })
}

type State = Omit<Segment, 'began' | 'ended'>

/** From the beginning of time to its end. */
function statesOf({ logs, from, latest, pending }: BandHistory): State[] {
  const states: State[] = []
  let before = { kind: 'unknown' as SegmentKind, word: '' }
  let at = Number.NEGATIVE_INFINITY

  function until(time: number, next: { kind: SegmentKind; word: string }) {
    states.push({ ...before, from: at, to: time })
    at = time
    before = next
  }

  const changes = logs
    .map(log => ({ ...log, time: Date.parse(log.transition_time) }))
    .filter(({ time }) => !Number.isNaN(time))
    .reverse()
    .sort((a, b) => a.time - b.time)
  const [first] = changes
  if (first && from === Number.NEGATIVE_INFINITY) {
    before =
      first.from_status === null ? { kind: 'absent', word: '' } : { kind: 'status', word: first.from_status }
  }
  for (const { from_status, to_status, time, duration_ms, metadata } of changes) {
    const operation = metadata?.command
    if (duration_ms && typeof operation === 'string' && from_status !== null && !isOnItsWay(from_status)) {
      until(Math.max(at, time - duration_ms), { kind: 'operation', word: operation })
    }
    until(time, { kind: 'status', word: to_status })
  }
  if (latest && latest.at > at && !(before.kind === 'status' && before.word === latest.status)) {
    until(latest.at, { kind: 'status', word: latest.status })
  }
  if (pending) until(Math.max(at, pending.startedAt), { kind: 'operation', word: pending.operation })
  until(Number.POSITIVE_INFINITY, before)
  return states
}

/** What is drawn as one: a segment, or several that are too short to be told apart. */
export interface Piece extends Span {
  segments: readonly [Segment, ...Segment[]]
  /** The one whose look it has. */
  shown: Segment
}

/**
 * Segments as they are drawn.
 * @param least milliseconds; those shorter are joined until they are that long
 * @param most how many there may be: `least` grows until there are no more
 */
export function piecesOf(segments: readonly Segment[], least: number, most: number): Piece[] {
  for (let size = Math.max(1, least); ; size *= 2) {
    const pieces = joined(segments, size)
    if (pieces.length <= Math.max(1, most)) return pieces
  }
}

/**
 * The same for a history in which one looks around: each size is joined once for the whole of it, so that a piece is the
 * same piece wherever one looks. Sizes are powers of two of a millisecond.
 */
export function pieceFinder(segments: readonly Segment[]) {
  const bySize = new Map<number, readonly Piece[]>()
  return (span: Span, least: number, most: number): Piece[] => {
    for (let size = 2 ** Math.ceil(Math.log2(Math.max(1, least))); ; size *= 2) {
      const pieces = bySize.get(size) ?? joined(segments, size)
      bySize.set(size, pieces)
      const found = piecesIn(pieces, span)
      // What has no end is never short.
      if (found.length <= most || pieces.length <= 3) return found
    }
  }
}

/** Cut to the span. */
function piecesIn(pieces: readonly Piece[], { from, to }: Span): Piece[] {
  const first = firstWhere(pieces, piece => piece.to > from)
  const end = firstWhere(pieces, piece => piece.from >= to)
  return pieces
    .slice(first, end)
    .map(piece =>
      piece.from >= from && piece.to <= to
        ? piece
        : { ...piece, from: Math.max(piece.from, from), to: Math.min(piece.to, to) },
    )
}

/** The place of the first that is so, where all after it are so too. */
export function firstWhere<T>(items: readonly T[], isSo: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

function joined(segments: readonly Segment[], least: number): Piece[] {
  const pieces: Piece[] = []
  let short: Segment[] = []

  function flush() {
    const [first, ...others] = short
    if (first) {
      const all = [first, ...others] as const
      pieces.push({ from: first.from, to: short.at(-1)!.to, segments: [...all], shown: tellingOf(all) })
    }
    short = []
  }
  for (const segment of segments) {
    const isShort = segment.to - segment.from < least
    if (!isShort) flush()
    short.push(segment)
    if (!isShort || segment.to - short[0]!.from >= least) flush()
  }
  flush()
  return pieces
}

/** A failure is what people look for, however short; else what there is most of. */
function tellingOf(segments: readonly [Segment, ...Segment[]]): Segment {
  const failed = segments.find(({ kind, word }) => kind === 'status' && word === 'failed')
  return failed ?? segments.reduce((longest, next) => (lengthOf(next) > lengthOf(longest) ? next : longest))
}

/** Milliseconds within the range. */
export function lengthOf({ from, to }: Span): number {
  return to - from
}
