import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Container, emptyFleet } from './fleet-state.ts'
import { commitToFleet, currentFleet } from './fleet-sync.ts'
import { onPacedFleet, pacedFleet } from './paced-fleet.ts'
import { endPending, startPending } from './pending.ts'
import { queryClient } from './query-client.ts'

const row = (second: number, status = 'running') =>
  ({
    id: 'a'.repeat(24),
    name: 'api',
    status,
    created_at: '2026-09-14T09:00:00.000Z',
    updated_at: new Date(Date.UTC(2026, 8, 14, 9, 0, second)).toISOString(),
  }) as Container

const seen: string[] = []
const statusOf = () => pacedFleet().byId.get('a'.repeat(24))!.status
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  queryClient.clear()
  commitToFleet({ rows: [row(0)] })
  vi.advanceTimersByTime(1000)
  seen.length = 0
  stop = onPacedFleet(() => seen.push(statusOf()))
})

afterEach(() => {
  stop()
  vi.useRealTimers()
})

it('shows a change after a pause at once', () => {
  commitToFleet({ rows: [row(1, 'stopped')] })
  expect(seen).toEqual(['stopped'])
  vi.advanceTimersByTime(1000)
  commitToFleet({ rows: [row(2, 'running')] })
  expect(seen).toEqual(['stopped', 'running'])
})

it('shows many in a row ten times a second, and the last one of them', () => {
  for (let change = 1; change <= 50; change += 1) {
    commitToFleet({ rows: [row(change, change % 2 ? 'stopped' : 'running')] })
    vi.advanceTimersByTime(10)
  }
  // What is asked for by name is never behind.
  expect(currentFleet()!.byId.get('a'.repeat(24))!.updated_at).toBe(row(50).updated_at)
  vi.advanceTimersByTime(1000)
  expect(seen.length).toBeGreaterThanOrEqual(5)
  expect(seen.length).toBeLessThanOrEqual(7)
  expect(pacedFleet()).toBe(currentFleet())
})

it('never shows an operation as ended before its result', () => {
  startPending('a'.repeat(24), 'stop')
  commitToFleet({ rows: [row(1, 'running')] })
  commitToFleet({ rows: [row(2, 'stopped')] })
  expect(statusOf()).toBe('running')
  endPending('a'.repeat(24))
  expect(statusOf()).toBe('stopped')
})

it('shows nothing of a fleet that was forgotten', () => {
  commitToFleet({ rows: [row(1, 'stopped')] })
  commitToFleet({ rows: [row(2, 'paused')] })
  stop()
  const told = vi.fn()
  stop = onPacedFleet(told)
  queryClient.clear()
  expect(told).toHaveBeenCalledOnce()
  expect(pacedFleet()).toBe(emptyFleet)
})

it('is current for who comes when nobody has looked', () => {
  stop()
  commitToFleet({ rows: [row(1, 'stopped')] })
  commitToFleet({ rows: [row(2, 'paused')] })
  expect(statusOf()).toBe('paused')
  stop = onPacedFleet(() => seen.push(statusOf()))
  expect(statusOf()).toBe('paused')
})
