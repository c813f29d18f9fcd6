import { expect, test } from 'vitest'
import { containerStatuses } from './lifecycle.ts'
import { checkUpdate, immutableFields, needsStopped, refusedAlways, refusedWhileRunning } from './update.ts'

const free = ['name', 'color', 'comment', 'realm_ids', 'autostart']

test('name, colour, comment, realms and autostart change in any state', () => {
  for (const status of [...containerStatuses, 'provisioning']) expect(checkUpdate(free, status)).toBeNull()
})

test('a stopped container takes every field that can change at all', () => {
  expect(checkUpdate([...free, ...needsStopped], 'stopped')).toBeNull()
})

test('what needs a stopped container is named, with the way out', () => {
  expect(checkUpdate(['name', 'ai', 'environment_vars'], 'running')).toEqual({
    status: 400,
    code: 'CONTAINER_NOT_STOPPED',
    fields: ['ai', 'environment_vars'],
    rule: 'can only be changed while the container is stopped, and it is running',
    reason: 'ai and environment_vars can only be changed while the container is stopped, and it is running',
    wayOut: 'Stop it first.',
  })
  expect(checkUpdate(['ramdisk'], 'paused')?.wayOut).toBe('Resume it, then stop it.')
})

test('what never changes is named first, in any state', () => {
  expect(checkUpdate(['ai', 'server_id', 'container_image', 'hoody_kit'], 'stopped')).toEqual({
    status: 400,
    code: 'IMMUTABLE_FIELD',
    fields: ['server_id', 'container_image', 'hoody_kit'],
    rule: 'can never be changed',
    reason: 'server_id, container_image and hoody_kit can never be changed',
    wayOut: 'Create a new container, or copy this one.',
  })
})

test('fields are sorted into three kinds that do not overlap', () => {
  const all = [...free, ...needsStopped, ...immutableFields]
  expect(refusedAlways(all)).toEqual([...immutableFields])
  expect(refusedWhileRunning(all)).toEqual([...needsStopped])
})
