// What a stretch of a container's history comes to in numbers. Pure; all times in milliseconds.

import { firstWhere, lengthOf, type Segment, type Span } from '../../../components/state-band.ts'
import { segmentLook } from '../../../components/state-band-text.ts'
import type { StateLook } from '../../../components/state-look.ts'
import type { Transition } from './transitions.ts'

interface Share {
  look: StateLook
  length: number
  /** 0 to 1, of the time that is known; those of all shares are 1. */
  part: number
}

export interface Figures {
  /** The longest first. */
  shares: readonly Share[]
  /** How often it came up again after it had been down. */
  restarts: number
  /** Over the starts whose time was taken; null when there was none. */
  meanStart: number | null
  starts: number
  /** The longest time that it did not run, within the span; null when there was none. */
  outage: Span | null
}

/**
 * @param all segments of its whole history, in order
 * @param transitions in any order
 * @param span until now at the latest: the future has no states
 */
export function figuresOf(all: readonly Segment[], transitions: readonly Transition[], span: Span): Figures {
  const segments = clipped(all, span)
  const starts = transitions.filter(
    ({ at, from, to }) => at >= span.from && at < span.to && isStart(from, to),
  )
  const timed = starts.map(({ took }) => took).filter(took => took !== null)
  return {
    shares: sharesOf(segments),
    restarts: starts.length,
    meanStart: timed.length === 0 ? null : timed.reduce((sum, took) => sum + took, 0) / timed.length,
    starts: timed.length,
    outage: longestOutage(segments),
  }
}

/** Those of a span, cut to it, found without looking at the others. @param all in order, without gaps */
export function clipped(all: readonly Segment[], span: Span): Segment[] {
  if (span.from >= span.to) return []
  const found: Segment[] = []
  const first = firstWhere(all, ({ to }) => to > span.from)
  for (let at = first; at < all.length && all[at]!.from < span.to; at++) {
    const segment = all[at]!
    found.push({
      ...segment,
      from: Math.max(segment.from, span.from),
      to: Math.min(segment.to, span.to),
    })
  }
  return found
}

const isKnown = ({ kind }: Segment) => kind === 'status' || kind === 'operation'

function sharesOf(segments: readonly Segment[]): Share[] {
  const byWord = new Map<string, { look: StateLook; length: number }>()
  let total = 0
  for (const segment of segments) {
    if (!isKnown(segment)) continue
    const look = segmentLook(segment)
    const share = byWord.get(look.word) ?? { look, length: 0 }
    share.length += lengthOf(segment)
    total += lengthOf(segment)
    byWord.set(look.word, share)
  }
  return [...byWord.values()]
    .sort((a, b) => b.length - a.length)
    .map(share => ({ ...share, part: total === 0 ? 0 : share.length / total }))
}

/** Resuming is none, and neither is coming up for the first time. */
function isStart(from: string | null, to: string): boolean {
  return to === 'running' && (from === 'stopped' || from === 'failed' || from === 'running')
}

/** What has not been there yet is not missed. */
const unborn: readonly string[] = ['creating', 'claiming', 'copying']
/** While these are under way it runs on, or may. */
const harmless: readonly string[] = ['snapshot', 'copy', 'sync', 'update']

function isDown({ kind, word }: Segment): boolean {
  if (kind === 'operation') return !harmless.includes(word)
  return kind === 'status' && word !== 'running' && !unborn.includes(word)
}

function longestOutage(segments: readonly Segment[]): Span | null {
  const outages: Span[] = []
  for (const [index, segment] of segments.entries()) {
    if (!isDown(segment)) continue
    const before = segments[index - 1]
    const last = outages.at(-1)
    if (last && before && isDown(before)) last.to = segment.to
    else outages.push({ from: segment.from, to: segment.to })
  }
  return outages.reduce<Span | null>(
    (longest, next) => (longest && lengthOf(longest) >= lengthOf(next) ? longest : next),
    null,
  )
}
