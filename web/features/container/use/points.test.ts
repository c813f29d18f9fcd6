import { describe, expect, it } from 'vitest'
import type { ContainerStats, Sample } from '../../../api/runtime.ts'
import { diskLimit, lonePlaces, pointsOf, spanOf, totalTraffic } from './points.ts'

const eth0 = (bytes_received: number, bytes_sent: number) => ({
  interface: 'eth0',
  type: 'broadcast',
  counters: { bytes_received, bytes_sent },
})

function sample(at: number, stats: Partial<ContainerStats> = {}): Sample {
  return {
    at,
    stats: {
      id: 'c',
      project_id: 'p',
      project_name: null,
      server_name: null,
      status: 'Running',
      status_code: 103,
      processes: 12,
      started_at: '2026-09-14T09:12:04.000Z',
      cpu: null,
      memory: null,
      disk: { root: { total: 0, usage: 1000 } },
      network: [],
      processing_time: '3ms',
      ...stats,
    },
  }
}

const cpu = (usage: number) => ({ usage, allocated_time: 0, usage_percent: 99 })

describe('pointsOf', () => {
  it('makes rates of totals', () => {
    const points = pointsOf([
      sample(0, { cpu: cpu(0), network: [eth0(1000, 0)] }),
      // Half a core, and 500 bytes a second in.
      sample(2000, { cpu: cpu(1e9), network: [eth0(2000, 0)] }),
      // Two cores.
      sample(5000, { cpu: cpu(7e9), network: [eth0(2000, 300)] }),
    ])
    expect(points.map(point => point.cpu)).toEqual([null, 50, 200])
    expect(points.map(point => point.received)).toEqual([null, 500, 0])
    expect(points.map(point => point.sent)).toEqual([null, 0, 100])
  })

  it('takes amounts as they are, and nothing for null', () => {
    const memory = {
      usage: 5,
      total: 131e9,
      usage_percent: 0,
      swap_usage: 0,
      swap_usage_peak: 0,
      usage_peak: 9,
    }
    const points = pointsOf([sample(0, { memory }), sample(3000, { disk: {} })])
    expect(points[0]).toMatchObject({ memory: 5, disk: 1000 })
    expect(points[1]).toMatchObject({ memory: null, disk: null, cpu: null, received: null })
  })

  it('shows no rate over a start, nor where a total went back', () => {
    const restarted = '2026-09-14T10:00:00.000Z'
    const points = pointsOf([
      sample(0, { cpu: cpu(5e9), network: [eth0(900, 0)] }),
      sample(3000, { cpu: cpu(6e9), network: [eth0(950, 0)], started_at: restarted }),
      sample(6000, { cpu: cpu(1e9), network: [eth0(10, 0)], started_at: restarted }),
      sample(9000, { cpu: cpu(1e9), network: [eth0(40, 0)], started_at: restarted }),
    ])
    expect(points.map(point => point.cpu)).toEqual([null, null, null, 0])
    expect(points.map(point => point.received)).toEqual([null, null, null, 10])
  })

  it('breaks the line where nobody looked', () => {
    const points = pointsOf([
      sample(0, { cpu: cpu(0) }),
      sample(3000, { cpu: cpu(0) }),
      sample(600_000, { cpu: cpu(9e9) }),
    ])
    expect(points.map(({ at, cpu, disk }) => [at, cpu, disk])).toEqual([
      [0, null, 1000],
      [3000, 0, 1000],
      [3001, null, null],
      [600_000, null, 1000],
    ])
  })

  it('counts what leaves the container, on interfaces that were there both times', () => {
    const lo = (bytes: number) => ({
      interface: 'lo',
      type: 'loopback',
      counters: { bytes_received: bytes, bytes_sent: bytes },
    })
    const wg = { interface: 'wg0', counters: { bytes_received: 7e9, bytes_sent: 0 } }
    const points = pointsOf([
      sample(0, { network: [eth0(0, 0), lo(0)] }),
      sample(1000, { network: [eth0(10, 0), lo(1e6), wg] }),
      sample(2000, { network: [wg] }),
    ])
    expect(points.map(point => point.received)).toEqual([null, 10, 0])
  })

  it('is not misled by two answers at one time, nor by a clock that was set back', () => {
    const points = pointsOf([
      sample(5000, { cpu: cpu(0) }),
      sample(5000, { cpu: cpu(1e9) }),
      sample(2000, { cpu: cpu(2e9) }),
    ])
    expect(points.map(point => point.cpu)).toEqual([null, null, null])
  })
})

it('has no limit of 0', () => {
  expect(diskLimit(sample(0).stats)).toBeNull()
  expect(diskLimit(sample(0, { disk: {} }).stats)).toBeNull()
  expect(diskLimit(sample(0, { disk: { root: { total: 40e9, usage: 1 } } }).stats)).toBe(40e9)
})

it('sums what came and went since the start', () => {
  expect(totalTraffic(sample(0, { network: [eth0(5, 2)] }).stats, 'bytes_received')).toBe(5)
  expect(totalTraffic(sample(0).stats, 'bytes_sent')).toBeNull()
})

it('spans what is known', () => {
  expect(spanOf([null, 3, 1])).toEqual({ least: 1, most: 3 })
  expect(spanOf([null])).toBeNull()
})

it('finds the values that are no line', () => {
  expect(lonePlaces([])).toEqual([])
  expect(lonePlaces([4])).toEqual([0])
  expect(lonePlaces([null, 4, null, 0, 5, null, 6])).toEqual([1, 6])
})
