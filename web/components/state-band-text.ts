// What happened to a container, in words: for tooltips and screen readers.

import { formatDuration, formatExact, plural } from '../lib/format.ts'
import type { Piece, Segment, Span } from './state-band.ts'
import { type StateLook, stateLook } from './state-look.ts'

/** How a segment looks and what it is called. */
export function segmentLook({ kind, word }: Segment): StateLook {
  if (kind === 'status') return stateLook(word)
  if (kind === 'operation') return stateLook('', word)
  return { word: kind === 'absent' ? 'Not created yet' : 'Not known', glyph: 'unknown', fill: 'hollow' }
}

const pastTexts = new WeakMap<Piece['segments'], string>()

/** Of one that is over: what it was stays the same. */
export function pastText(piece: Piece): string {
  const known = pastTexts.get(piece.segments)
  if (known !== undefined) return known
  const text = pieceText(piece, piece.segments.at(-1)!.ended ?? piece.to)
  pastTexts.set(piece.segments, text)
  return text
}

/** "Running from … to …, 3 h 4 min". @param now milliseconds since the epoch */
export function pieceText({ segments }: Piece, now: number): string {
  const [first, ...others] = segments
  if (others.length === 0) return segmentText(first, now)
  const last = others.at(-1)!
  const until = last.ended === null ? 'now' : formatExact(last.ended)
  const from = first.began === null ? '' : `from ${formatExact(first.began)} `
  return `${plural(segments.length, 'state')} ${from}to ${until}: ${shares(segments, { from: Number.NEGATIVE_INFINITY, to: now }).join(', ')}`
}

function segmentText(segment: Segment, now: number): string {
  const { began, ended } = segment
  const { word } = segmentLook(segment)
  if (began === null) return ended === null ? word : `${word} until ${formatExact(ended)}`
  const length = formatDuration((ended ?? now) - began)
  return ended === null
    ? `${word} since ${formatExact(began)}, ${length}`
    : `${word} from ${formatExact(began)} to ${formatExact(ended)}, ${length}`
}

/** "running 21 h, stopped 3 h; 4 changes; now stopped", the longest first. @param span until now */
export function summarizeBand(segments: readonly Segment[], span: Span): string {
  const last = segments.at(-1)
  if (!last) return ''
  // What was asked for is no change until it is done.
  const changes = segments.filter(
    ({ kind, began }) => kind === 'status' && began !== null && began >= span.from,
  ).length
  return [
    shares(segments, span).join(', '),
    changes === 0 ? 'no change' : plural(changes, 'change'),
    `now ${segmentLook(last).word.toLowerCase()}`,
  ].join('; ')
}

function shares(segments: readonly Segment[], span: Span): string[] {
  // A long history has thousands of them in a few states.
  const totals = new Map<string, { segment: Segment; length: number }>()
  for (const segment of segments) {
    const length = Math.min(segment.to, span.to) - Math.max(segment.from, span.from)
    if (length <= 0) continue
    const key = `${segment.kind} ${segment.word}`
    const total = totals.get(key)
    if (total) total.length += length
    else totals.set(key, { segment, length })
  }
  const lengths = new Map<string, number>()
  for (const { segment, length } of totals.values()) {
    const word = segmentLook(segment).word.toLowerCase()
    lengths.set(word, (lengths.get(word) ?? 0) + length)
  }
  return [...lengths].sort((a, b) => b[1] - a[1]).map(([word, length]) => `${word} ${formatDuration(length)}`)
}
