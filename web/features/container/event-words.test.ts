import { expect, it } from 'vitest'
import type { ContainerEvent } from '../../api/container-events.ts'
import { changesIn, eventKindOf, eventTitle, reasonIn } from './event-words.ts'

const event = (event_type: string, payload: Record<string, unknown> = {}): ContainerEvent => ({
  id: 'e1',
  event_type,
  resource_type: 'container',
  resource_id: 'c1',
  user_id: 'u1',
  payload,
  realm_ids: [],
  created_at: '2026-09-14T09:12:04.000Z',
})

it('says what happened, also where it does not know the type', () => {
  expect(eventTitle(event('container.snapshot.created'))).toBe('Snapshot taken')
  expect(eventTitle(event('container.operation.failed', { operation: { kind: 'force-stop' } }))).toBe(
    'Force stop failed',
  )
  expect(eventTitle(event('container.moon_phase.changed'))).toBe('Moon phase changed')
  expect(eventTitle(event('proxy.alias.expired'))).toBe('Proxy alias expired')
})

it('sorts every type into a kind', () => {
  expect(eventKindOf('container.stopped')).toBe('state')
  expect(eventKindOf('container.operation.completed')).toBe('state')
  expect(eventKindOf('container.autostart_enabled')).toBe('configuration')
  expect(eventKindOf('container.snapshot.deleted')).toBe('snapshots')
  expect(eventKindOf('firewall.rule.added')).toBe('network')
  expect(eventKindOf('proxy.alias.created')).toBe('links')
  expect(eventKindOf('storage.share.created')).toBe('other')
})

it('tells before and after, as far as the event does', () => {
  const changes = (type: string, payload: Record<string, unknown>) =>
    changesIn(event(type, payload)).map(({ field, before, after }) => [field, before, after])
  expect(changes('container.stopped', { previous_status: 'running', current_status: 'stopped' })).toEqual([
    ['State', 'Running', 'Stopped'],
  ])
  expect(changes('container.renamed', { container: { name: 'b' }, previous: { name: 'a' } })).toEqual([
    ['Name', 'a', 'b'],
  ])
  expect(
    changes('container.updated', {
      container: { ai: true, comment: '' },
      changes: ['ai', 'comment', 'realm_ids'],
      previous: { ai: false, comment: 'Mine', realm_ids: ['0123456789abcdef'] },
    }),
  ).toEqual([
    ['Ai', 'off', 'on'],
    ['Comment', 'Mine', 'none'],
    ['Realm ids', '012345…', null],
  ])
  expect(changes('container.autostart_enabled', {})).toEqual([['Autostart', 'off', 'on']])
  expect(changes('container.ssh_key.removed', { ssh_key: { fingerprint: 'SHA256:x' } })).toEqual([
    ['SSH key', 'SHA256:x', 'none'],
  ])
  expect(changes('container.env.updated', { env: { revision: 3 }, keys: ['A', 'B'] })).toEqual([
    ['Variables', null, 'A, B'],
  ])
  expect(
    changes('firewall.rule.added', { rule: { direction: 'ingress', action: 'allow', protocol: 'tcp' } }),
  ).toEqual([['Rule', null, 'ingress allow tcp']])
  expect(changes('container.deleted', { container: { id: 'c1' } })).toEqual([])
})

it('gives the reason of a failure', () => {
  expect(reasonIn(event('container.failed', { reason: 'No room.' }))).toBe('No room.')
  expect(reasonIn(event('container.operation.failed', { operation: { reason_code: 'capacity' } }))).toBe(
    'capacity',
  )
  expect(reasonIn(event('container.running'))).toBeNull()
})
