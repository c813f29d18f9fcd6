import { describe, expect, it } from 'vitest'
import type { HistoryEvent } from '../../../api/history.ts'
import type { Snapshot } from '../../../api/snapshots.ts'
import { aliasProblem, daysOf, nameOfAlias, newestFirst, sinceText, whyFull } from './snapshot-rules.ts'

const snapshot = (name: string, created_at = '2026-09-14T09:12:04.000Z'): Snapshot => ({
  name,
  alias: null,
  created_at,
  last_used_at: null,
  expires_at: null,
  stateful: false,
  size: 1,
})

it.each([
  ['Before the update!', 'Beforetheupdate'],
  ['--nightly-1', 'nightly-1'],
  ['v2_final', 'v2_final'],
  ['…', null],
  ['--', null],
])('%s is addressed as %s', (alias, name) => expect(nameOfAlias(alias)).toBe(name))

describe('aliasProblem', () => {
  it('knows what the API would refuse', () => {
    const there = [snapshot('nightly')]
    expect(aliasProblem('', there)).toBeUndefined()
    expect(aliasProblem('weekly', there)).toBeUndefined()
    expect(aliasProblem('night ly', there)).toMatch(/nightly already/)
    expect(aliasProblem('???', there)).toMatch(/at least one/)
  })
})

it.each([
  ['', undefined],
  ['1', 1],
  ['3650', 3650],
  ['0', null],
  ['3651', null],
  ['1.5', null],
  ['soon', null],
])('%s days', (text, days) => expect(daysOf(text)).toBe(days))

it('has a cap only where one is told', () => {
  expect(whyFull(10, 10)).toMatch(/Delete one first/)
  expect(whyFull(9, 10)).toBeUndefined()
  expect(whyFull(5000, null)).toBeUndefined()
})

it('has the newest first', () => {
  const older = snapshot('older', '2026-09-13T09:12:04.000Z')
  expect(newestFirst([older, snapshot('newer')]).map(({ name }) => name)).toEqual(['newer', 'older'])
})

it('counts what happened since', () => {
  const events = [
    'container.running',
    'container.running',
    'container.renamed',
    'firewall.rule.added',
    'container.failed',
    'container.snapshot.created',
    'container.network.running',
  ].map(event_type => ({ event_type }) as HistoryEvent)
  expect(sinceText(events)).toBe('2 starts, 1 failure, 2 changes of settings')
  expect(sinceText([])).toBeNull()
})
