// How long creations like this one usually take, told by the status logs of others.

import type { StatusLog } from '../../../api/coming-up.ts'
import type { Container } from '../../../api/fleet-state.ts'

/** Others that are asked at most: their logs are a request each. */
const ASKED = 8

export interface Others {
  ids: readonly string[]
  /** They are on other servers: none of this image is on this one. */
  isElsewhere: boolean
}

type Alike = Pick<Container, 'id' | 'container_image' | 'server_id' | 'status'>

/** The newest of the same image that have come up, on the same server if there are any. @param rows newest first */
export function othersAlike(container: Alike, rows: readonly Alike[]): Others {
  const ofImage = rows.filter(
    row =>
      row.id !== container.id &&
      row.container_image === container.container_image &&
      ['running', 'paused', 'stopped'].includes(row.status),
  )
  const here = ofImage.filter(row => row.server_id === container.server_id)
  const chosen = here.length > 0 ? here : ofImage
  return { ids: chosen.slice(0, ASKED).map(row => row.id), isElsewhere: here.length === 0 }
}

/** Milliseconds from its first state to running; null when its logs do not tell. @param logs the earliest first */
export function creationTime(logs: readonly StatusLog[]): number | null {
  const [first] = logs
  const running = logs.find(log => log.to_status === 'running')
  // Logs may have been thrown away: then the first one left is no beginning.
  if (!first || !running || first.from_status !== null) return null
  // Claimed and running at once.
  if (running === first) return first.duration_ms
  return running.duration_ms ?? Date.parse(running.transition_time) - Date.parse(first.transition_time)
}

/** The state that it began in: a claim of a warm one is another matter than a creation (sheet §5). */
export function beganAs(logs: readonly StatusLog[]): string | undefined {
  return logs[0]?.from_status === null ? logs[0].to_status : undefined
}

export interface Usual {
  /** Median in milliseconds. */
  ms: number
  /** Of so many. */
  count: number
}

/** @param begun the state that this one began in */
export function usualTime(others: readonly (readonly StatusLog[])[], begun: string): Usual | null {
  const times = others
    .filter(logs => beganAs(logs) === begun)
    .flatMap(logs => creationTime(logs) ?? [])
    .sort((a, b) => a - b)
  if (times.length === 0) return null
  const half = times.length >> 1
  const ms = times.length % 2 === 1 ? times[half]! : (times[half - 1]! + times[half]!) / 2
  return { ms, count: times.length }
}
