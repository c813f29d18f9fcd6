import { expect, it } from 'vitest'
import type { ContainerEvent } from '../../../api/container-events.ts'
import { clustersOf, marksOf } from './marks.ts'
import type { Transition } from './transitions.ts'

const event = (event_type: string, at: number, payload: Record<string, unknown> = {}) =>
  ({ event_type, payload, created_at: new Date(at).toISOString() }) as ContainerEvent
const restart: Transition = {
  id: 'l1',
  at: 2000,
  from: 'stopped',
  to: 'running',
  took: 900,
  stayed: null,
  by: 'dana',
  why: 'restart',
  command: 'restart',
}

it('marks snapshots, changes of the configuration and restarts, in order', () => {
  const marks = marksOf(
    [
      event('container.renamed', 3000, { container: { name: 'b' }, previous: { name: 'a' } }),
      event('container.running', 2500),
      event('container.snapshot.created', 1000, { snapshot: { name: 'snap0', alias: 'nightly' } }),
    ],
    [restart, { ...restart, id: 'l0', to: 'stopped', at: 1900 }],
  )
  expect(marks).toEqual([
    { at: 1000, kind: 'snapshot', text: 'Snapshot taken: nightly' },
    { at: 2000, kind: 'restart', text: 'Restarted by dana' },
    { at: 3000, kind: 'configuration', text: 'Renamed: Name a → b' },
  ])
})

it('joins those that would lie on each other, and loses none', () => {
  const marks = [0, 5, 9, 10, 30, 31].map(at => ({ at, kind: 'restart' as const, text: String(at) }))
  const clusters = clustersOf(marks, 10)
  expect(clusters.map(({ at }) => at)).toEqual([0, 10, 30])
  expect(clusters.flatMap(cluster => cluster.marks)).toEqual(marks)
})
