import { expect, it } from 'vitest'
import type { HistoryEvent } from '../../api/history.ts'
import { missedFrom } from './since.ts'

let minute = 0

function event(type: string, id: string, payload: Record<string, unknown> = {}): HistoryEvent {
  minute += 1
  return {
    id: String(minute),
    event_type: `container.${type}`,
    resource_type: 'container',
    resource_id: id,
    user_id: 'u',
    payload: { container: { id, name: `name-${id}` }, ...payload },
    realm_ids: [],
    created_at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  }
}

/** Told in the order of the API. */
const missed = (...events: HistoryEvent[]) => {
  const all = missedFrom(events.reverse(), id => (id === 'renamed' ? 'new-name' : undefined))
  return Object.fromEntries(Object.entries(all).map(([kind, list]) => [kind, list.map(({ name }) => name)]))
}

it('tells each container once, by what matters most', () => {
  expect(
    missed(
      event('creating', 'a'),
      event('running', 'a', { previous_status: 'creating' }),
      event('stopped', 'b'),
      event('running', 'b', { previous_status: 'stopped' }),
      event('running', 'c', { previous_status: 'stopped' }),
      event('failed', 'c'),
      event('failed', 'd'),
      event('deleted', 'd'),
      event('creating', 'renamed'),
    ),
  ).toEqual({
    failed: ['name-c'],
    deleted: ['name-d'],
    created: ['new-name', 'name-a'],
    restarted: ['name-b'],
  })
})

it('says nothing of what came and went, was resumed or only stopped', () => {
  const nothing = { failed: [], deleted: [], created: [], restarted: [] }
  expect(
    missed(
      event('creating', 'a'),
      event('deleted', 'a'),
      event('running', 'b', { previous_status: 'paused' }),
      event('stopped', 'c'),
      event('snapshot.created', 'd'),
    ),
  ).toEqual(nothing)
})

it('dates a change by its latest event', () => {
  const events = [event('failed', 'a'), event('failed', 'a')]
  expect(missedFrom([...events].reverse(), () => undefined).failed[0]!.at).toBe(events[1]!.created_at)
})
