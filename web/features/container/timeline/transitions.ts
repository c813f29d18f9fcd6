// A container's status logs as people read them: from, to, when, how long, by whom, why. Pure.

import type { Schemas } from '../../../api/client.ts'
import { firstWhere, type Span } from '../../../components/state-band.ts'

export interface Transition {
  id: string
  /** Milliseconds since the epoch, as all times here. */
  at: number
  from: string | null
  to: string
  /** How long the change itself took. */
  took: number | null
  /** How long it then stayed so; null when it still does. */
  stayed: number | null
  by: string
  why: string | null
  /** What was asked for, by its API name. */
  command: string | null
}

/** What is read of a status log. A newer API may know more states. */
type Log = Omit<Schemas['StatusLog'], 'from_status' | 'to_status'> & {
  from_status: string | null
  to_status: string
}

/** @param logs as the API lists them: the latest first. @returns the same order */
export function transitionsOf(logs: readonly Log[]): Transition[] {
  let next: number | null = null
  const rows: Transition[] = []
  for (const log of logs) {
    const at = Date.parse(log.transition_time)
    if (Number.isNaN(at)) continue
    const { metadata } = log
    rows.push({
      id: log.id,
      at,
      from: log.from_status,
      to: log.to_status,
      took: log.duration_ms,
      stayed: next === null ? null : Math.max(0, next - at),
      by: byWhom(log.triggered_by, metadata),
      why: why(metadata),
      command: textOf(metadata, 'command'),
    })
    next = at
  }
  return rows
}

type Metadata = Schemas['StatusLog']['metadata']

function textOf(metadata: Metadata, key: string): string | null {
  const text = metadata?.[key]
  return typeof text === 'string' && text !== '' ? text : null
}

/** "dana", where the log names who it was; else the API's own word for the kind of caller. */
function byWhom(triggered_by: string, metadata: Metadata): string {
  const kinds: Record<string, string> = { api: 'a token', system: 'the system' }
  return (
    textOf(metadata, 'user') ?? (Object.hasOwn(kinds, triggered_by) ? kinds[triggered_by]! : triggered_by)
  )
}

/** The log's detail is open: the words that people can use are taken from it (sheet §6). */
function why(metadata: Metadata): string | null {
  const words = ['command', 'reason', 'message']
    .map(key => textOf(metadata, key))
    .filter(text => text !== null)
  return words.length > 0 ? [...new Set(words)].join(': ') : null
}

/** Those in a span, without looking at the others. @param rows the latest first */
export function transitionsIn(rows: readonly Transition[], { from, to }: Span): readonly Transition[] {
  return rows.slice(
    firstWhere(rows, ({ at }) => at < to),
    firstWhere(rows, ({ at }) => at < from),
  )
}

/** Milliseconds; short ones with a decimal: whether a start takes 1 or 1.9 s is what one wants to see. */
export function shortTime(ms: number): string | null {
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : null
}
