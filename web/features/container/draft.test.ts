import { expect, test } from 'vitest'
import { realKeys } from '../../../contract/ssh-key.fixtures.ts'
import type { Container } from '../../api/fleet-state.ts'
import { changedMeanwhile, changesOf, type Edits, shownValues, withEdit } from './draft.ts'

const [first, second] = [realKeys[0].line, realKeys[4].line]

const container = {
  id: 'a',
  name: 'acme-api',
  color: '#D5352B',
  comment: 'Old',
  autostart: true,
  ssh_public_key: `${first} dana@laptop`,
  ai: true,
  ramdisk: true,
  ramdisk_scope: 'container',
  realm_ids: ['b', 'a'],
} as Container

const none: Edits = {}

test('only what differs is sent, with null for what was emptied', () => {
  let edits = withEdit(none, container, 'comment', '')
  edits = withEdit(edits, container, 'ssh_public_key', '')
  edits = withEdit(edits, container, 'ai', false)
  edits = withEdit(edits, container, 'name', 'other')
  edits = withEdit(edits, container, 'name', 'acme-api')
  expect(changesOf(container, edits)).toEqual({ comment: null, ssh_public_key: null, ai: false })
})

test('the same key under another comment is no change', () => {
  expect(changesOf(container, withEdit(none, container, 'ssh_public_key', `${first} other`))).toEqual({})
  const edits = withEdit(none, container, 'ssh_public_key', ` ${second}\n`)
  expect(changesOf(container, edits)).toEqual({ ssh_public_key: second })
})

test('fields that are not edited follow the container, edited ones stay', () => {
  const edits = withEdit(none, container, 'comment', 'Mine')
  const shown = shownValues({ ...container, name: 'renamed', comment: 'Theirs' }, edits)
  expect(shown).toMatchObject({ name: 'renamed', comment: 'Mine' })
})

test('a field that somebody else changed meanwhile is told, unless both put the same', () => {
  const edits = withEdit(none, container, 'comment', 'Mine')
  expect(changedMeanwhile(container, edits)).toEqual([])
  expect(changedMeanwhile({ ...container, comment: 'Mine' }, edits)).toEqual([])
  const theirs = { ...container, comment: 'Theirs' }
  expect(changedMeanwhile(theirs, edits)).toEqual(['comment'])
  // Typing on does not hide it; going over to theirs ends the edit.
  expect(changedMeanwhile(theirs, withEdit(edits, theirs, 'comment', 'Mine!'))).toEqual(['comment'])
  expect(withEdit(edits, theirs, 'comment', 'Theirs')).toEqual({})
})

test('the order of realms is no change, and an edit of them is put back by choosing the same', () => {
  const edits = withEdit(none, container, 'realm_ids', ['a'])
  expect(changesOf(container, edits)).toEqual({ realm_ids: ['a'] })
  expect(changedMeanwhile({ ...container, realm_ids: ['a', 'b'] }, edits)).toEqual([])
  expect(changedMeanwhile({ ...container, realm_ids: ['c'] }, edits)).toEqual(['realm_ids'])
  expect(withEdit(edits, container, 'realm_ids', ['a', 'b'])).toEqual({})
})
