import { expect, it } from 'vitest'
import { containerIdOf, type EventFrame, effectsOf } from './live-effects.ts'

const id = 'a'.repeat(24)
const project = 'b'.repeat(24)
const known = () => true

function frame(event: string, data: EventFrame['data'], more: Partial<EventFrame> = {}): EventFrame {
  return {
    type: 'event',
    event,
    data,
    timestamp: '2026-03-01T12:00:00.000Z',
    eventId: 'c'.repeat(24),
    ...more,
  }
}

it.each([
  ['in a later frame', frame('container.running', {}, { container_id: id })],
  ['in resource_id', frame('container.running', { resource_id: id })],
  ['in container_id', frame('container.running', { container_id: id, id: project })],
  ['in the container', frame('container.running', { project_id: project, container: { id } })],
  ['in id', frame('container.running', { id })],
])('finds the container %s', (_where, event) => {
  expect(containerIdOf(event)).toBe(id)
})

it('takes no other resource for a container', () => {
  expect(containerIdOf(frame('project.updated', { id: project, resource_id: project }))).toBeNull()
})

it('patches a known row with the time of the event where the payload has none', () => {
  const container = { id, name: 'api', status: 'stopped', project_id: project }
  const { patches, fetch } = effectsOf([frame('container.stopped', { container })], known)
  expect(patches).toEqual([{ ...container, updated_at: '2026-03-01T12:00:00.000Z' }])
  expect(fetch.size).toBe(0)
})

it('fetches a row it does not know, and one of which the event tells too little', () => {
  const creating = frame('container.creating', { container: { id, status: 'creating' } })
  expect(effectsOf([creating], () => false).fetch).toEqual(new Set([id]))
  const updated = frame('container.updated', { container: { id }, changes: ['realm_ids'] })
  expect(effectsOf([updated], known).fetch).toEqual(new Set([id]))
})

it('counts what it does not know, and looks at a container that something new happened to', () => {
  const frames = [frame('container.teleported', { container: { id } }), frame('weather.changed', {})]
  const { unknown, fetch } = effectsOf(frames, known)
  expect(unknown).toEqual(['container.teleported', 'weather.changed'])
  expect(fetch).toEqual(new Set([id]))
})

it('says what is out of date', () => {
  const { outdated } = effectsOf([frame('project.updated', {}), frame('server.created', {})], known)
  expect(outdated).toEqual([['projects'], ['servers']])
  const stopped = frame('container.stopped', { container: { id, status: 'stopped' } })
  expect(effectsOf([stopped], known).outdated).toEqual([['containers', id, 'events']])
})

it('survives events without data', () => {
  expect(effectsOf([frame('container.running', undefined)], known).patches).toEqual([])
})

it('outdates the network and the rules of a container when they change', () => {
  const { outdated } = effectsOf([frame('container.network.running', { container: { id } })], known)
  expect(outdated).toContainEqual(['containers', id, 'network'])
  const rules = effectsOf([frame('firewall.rule.added', { container: { id } })], known)
  expect(rules.outdated).toContainEqual(['containers', id])
})
