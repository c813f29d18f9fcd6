import { describe, expect, it } from 'vitest'
import { realKeys } from '../../../contract/ssh-key.fixtures.ts'
import { aDraft } from './create.fixtures.ts'
import {
  bodyOf,
  changedFields,
  currentDraft,
  discardDraft,
  editDraft,
  editOptions,
  fillDraft,
  undoFill,
} from './draft.ts'
import { defaultOptions, emptyDraft, noAfter, restored, toStored } from './draft-values.ts'

const key = realKeys[0].line

describe('bodyOf', () => {
  it('is what is sent, and leaves out what the API chooses', () => {
    expect(bodyOf(aDraft({ name: '', color: '#1A5EB0' }))).toEqual({
      server_id: 'node-us',
      name: 'rand',
      color: '#1A5EB0',
      container_image: 'debian/13',
      hoody_kit: true,
      ai: true,
      autostart: true,
      ramdisk: true,
    })
  })
  it('has everything that was chosen', () => {
    const options = { ...defaultOptions, dev_kit: false, cache: false, bypass_prespawn: true, kvm: true }
    const realmIds = ['a'.repeat(24)]
    const draft = aDraft({ comment: 'Hi', options, realmIds, envText: 'A="1 2"\nB=\n', sshKey: key })
    expect(bodyOf(draft)).toMatchObject({
      comment: 'Hi',
      dev_kit: false,
      cache: false,
      bypass_prespawn: true,
      kvm: true,
      realm_ids: realmIds,
      environment_vars: { A: '1 2', B: '' },
      ssh_public_key: key,
    })
  })
})

describe('what is kept', () => {
  const many = {
    count: 3,
    pattern: 'web-{n}',
    serverIds: ['s'],
    keyEach: true,
    csv: 'name,SECRET\nx,hunter2',
  }
  const after = { ...noAfter, alias: { name: 'shop', program: 'http', port: 8080 }, denyByDefault: true }
  const draft = aDraft({ envText: '# why\nTOKEN=hunter2\n', sshKey: key, many, after, comment: 'Kept' })

  it('has no secrets', () => {
    expect(JSON.stringify(toStored(draft))).not.toMatch(/hunter2|AAAA/)
  })
  it('comes back with the names, and says what is lost', () => {
    const back = restored(JSON.parse(JSON.stringify(toStored(draft))))
    expect(back).toEqual({
      ...draft,
      envText: 'TOKEN=\n',
      sshKey: null,
      many: { ...many, csv: '' },
      lost: { env: true, sshKey: true, csv: true },
    })
  })
  it('may be of another version, or nonsense', () => {
    const back = restored({
      name: 7,
      color: null,
      realmIds: 'x',
      options: { ai: 'no' },
      after: [],
      many: 1,
      envNames: 2,
    })
    expect(back).toEqual({ ...emptyDraft(), name: back.name, color: back.color })
  })
})

describe('filling in', () => {
  it('marks what it changed until that is edited by hand, and can be taken back', () => {
    discardDraft()
    editDraft({ name: 'mine', comment: 'before' })
    fillDraft('Minimal', { name: 'utility', options: { ...defaultOptions, ai: false, ramdisk: false } })
    expect(currentDraft().filled).toEqual({
      by: 'Minimal',
      fields: ['name', 'options.ai', 'options.ramdisk'],
    })
    editOptions({ ai: true })
    expect(currentDraft().filled?.fields).toEqual(['name', 'options.ramdisk'])
    undoFill()
    expect(currentDraft()).toMatchObject({ name: 'mine', options: defaultOptions, filled: null })
    discardDraft()
  })
  it('is the same again the second time', () => {
    fillDraft('Minimal', { name: 'utility' })
    fillDraft('Minimal', { name: 'utility' })
    expect(currentDraft().filled?.fields).toEqual(['name'])
    discardDraft()
  })
})

it('tells what differs, options one by one', () => {
  const before = aDraft()
  const after = { ...before, options: { ...before.options, kvm: true }, image: 'alpine/3.19' }
  expect(changedFields(before, after)).toEqual(['image', 'options.kvm'])
})
