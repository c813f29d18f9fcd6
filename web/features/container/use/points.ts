// Measurements as points of a chart: what is a total since the start becomes a rate (sheet §7.2).

import type { ContainerStats, Sample } from '../../../api/runtime.ts'

export interface Point {
  /** Milliseconds since the epoch. */
  at: number
  /** Percent of one core: 200 is two of them. */
  cpu: number | null
  /** Bytes. */
  memory: number | null
  /** Bytes. */
  disk: number | null
  /** Bytes a second. */
  received: number | null
  /** Bytes a second. */
  sent: number | null
}

/** Milliseconds. Over more than this a mean tells nothing of now: the line has a gap instead. */
const GAP = 15_000

/** One point for each sample, the earliest first, and an empty one in each gap. */
export function pointsOf(samples: readonly Sample[]): Point[] {
  const points: Point[] = []
  for (const [index, sample] of samples.entries()) {
    const before = samples[index - 1]
    const isGap = before !== undefined && sample.at - before.at > GAP
    if (isGap) points.push({ ...nothing, at: before.at + 1 })
    points.push(pointOf(sample, isGap ? undefined : before))
  }
  return points
}

const nothing = { cpu: null, memory: null, disk: null, received: null, sent: null }

function pointOf({ at, stats }: Sample, before: Sample | undefined): Point {
  const seconds = before ? (at - before.at) / 1000 : 0
  // Every total begins anew with a start.
  const known = seconds > 0 && before?.stats.started_at === stats.started_at ? before.stats : undefined
  const rate = (grown: number | null) => (grown === null ? null : grown / seconds)
  const cpu = rate(grownBy(known?.cpu?.usage, stats.cpu?.usage))
  return {
    at,
    cpu: cpu === null ? null : cpu / 1e7,
    memory: stats.memory?.usage ?? null,
    disk: stats.disk.root?.usage ?? null,
    received: rate(trafficBetween(known, stats, 'bytes_received')),
    sent: rate(trafficBetween(known, stats, 'bytes_sent')),
  }
}

/** Null where either is not known, and where a total is smaller than before: then it began anew. */
function grownBy(before: number | undefined, now: number | undefined): number | null {
  return before === undefined || now === undefined || now < before ? null : now - before
}

type Direction = 'bytes_received' | 'bytes_sent'

/** Of the interfaces that were there both times: one that comes or goes is no traffic. */
function trafficBetween(
  before: ContainerStats | undefined,
  now: ContainerStats,
  direction: Direction,
): number | null {
  let sum: number | null = null
  for (const { interface: name, counters } of outerInterfaces(now)) {
    const known = before && outerInterfaces(before).find(({ interface: other }) => other === name)
    if (!known) continue
    const grown = grownBy(known.counters?.[direction], counters?.[direction])
    if (grown === null) return null
    sum = (sum ?? 0) + grown
  }
  return sum
}

/** What a container says to itself is no traffic of the network. */
function outerInterfaces({ network }: ContainerStats): ContainerStats['network'] {
  return network.filter(({ interface: name, type }) => name !== 'lo' && type !== 'loopback')
}

/** Bytes since the start in one direction; null where no interface tells. */
export function totalTraffic(stats: ContainerStats, direction: Direction): number | null {
  const totals = outerInterfaces(stats).flatMap(({ counters }) => counters?.[direction] ?? [])
  return totals.length === 0 ? null : totals.reduce((sum, total) => sum + total, 0)
}

/** The container's own limit in bytes; null for none, which the API says as 0. */
export function diskLimit({ disk }: ContainerStats): number | null {
  return disk.root?.total || null
}

/** The least and the most of what is known; null without any. */
export function spanOf(values: readonly (number | null)[]): { least: number; most: number } | null {
  const known = values.filter(value => value !== null)
  return known.length === 0 ? null : { least: Math.min(...known), most: Math.max(...known) }
}

/** Places of values without a neighbour, which are no line. */
export function lonePlaces(values: readonly (number | null)[]): number[] {
  const isKnown = (at: number) => values[at] != null
  return [...values.keys()].filter(at => isKnown(at) && !isKnown(at - 1) && !isKnown(at + 1))
}
