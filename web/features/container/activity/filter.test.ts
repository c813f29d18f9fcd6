import { expect, it } from 'vitest'
import type { ContainerEvent } from '../../../api/container-events.ts'
import { countsOf, filtered, readFilter, writeFilter } from './filter.ts'

const event = (event_type: string, payload: Record<string, unknown> = {}, operation_id?: string) =>
  ({ event_type, payload, operation_id }) as ContainerEvent

const events = [
  event('container.stopped', { previous_status: 'running', current_status: 'stopped' }, 'f00d'),
  event('container.renamed', { container: { name: 'Shop' }, previous: { name: 'acme' } }),
  event('container.snapshot.created', { snapshot: { name: 'snap0', alias: 'nightly' } }),
]

it('finds by kind, and by every word of what is shown', () => {
  const found = (kind: 'all' | 'state' | 'configuration', text: string) =>
    filtered(events, { kind, text }).map(({ event_type }) => event_type)
  expect(found('all', '')).toHaveLength(3)
  expect(found('state', '')).toEqual(['container.stopped'])
  expect(found('all', ' ACME shop ')).toEqual(['container.renamed'])
  expect(found('all', 'f00d')).toEqual(['container.stopped'])
  expect(found('all', 'nightly')).toEqual(['container.snapshot.created'])
  expect(found('state', 'nightly')).toEqual([])
})

it('counts the kinds that there are', () => {
  expect(countsOf(events)).toEqual([
    { kind: 'state', count: 1 },
    { kind: 'configuration', count: 1 },
    { kind: 'snapshots', count: 1 },
  ])
})

it('goes into a link and back, beside what else is in it', () => {
  const search = writeFilter(new URLSearchParams('range=7d'), { kind: 'state', text: 'a b' })
  expect(search.toString()).toBe('range=7d&kind=state&find=a+b')
  expect(readFilter(search)).toEqual({ kind: 'state', text: 'a b' })
  expect(writeFilter(search, { kind: 'all', text: '' }).toString()).toBe('range=7d')
  expect(readFilter(new URLSearchParams('kind=moon'))).toEqual({ kind: 'all', text: '' })
})
