import { expect, test } from 'vitest'
import { ApiError } from '../../api/error.ts'
import { lockOf, needsStop } from './configuration/lock.ts'
import { refusalOf } from './refusal.ts'

const error = (status: number, code: string, message: string, fields: Record<string, string> = {}) =>
  new ApiError({
    status,
    code,
    message,
    fields: Object.entries(fields).map(([path, message]) => ({ path, message })),
  })

const sent = { name: 'taken', comment: 'x', ssh_public_key: 'ssh-ed25519 AAAA', ai: false }
const fieldsOf = (refused: ApiError) => refusalOf(refused, sent, sent).fields

test.each([
  [409, 'CONTAINER_NAME_IN_USE', 'Container name already in use within the project'],
  [400, 'HTTP_400', 'Container name already exists'],
])('a taken name stands by the name (%i %s)', (status, code, message) => {
  expect(fieldsOf(error(status, code, message))).toEqual({ name: `${message}.` })
})

test('a key in use or no key at all stands by the key', () => {
  for (const code of ['SSH_PUBLIC_KEY_IN_USE', 'INVALID_SSH_PUBLIC_KEY']) {
    expect(fieldsOf(error(409, code, 'No'))).toEqual({ ssh_public_key: 'No.' })
  }
})

test('what the API names stands by those fields, as sentences; what the form does not know stands below', () => {
  const named = { ai: 'can never be changed', hoody_kit: 'is odd' }
  expect(refusalOf(error(400, 'IMMUTABLE_FIELD', 'No', named), sent, sent)).toEqual({
    fields: { ai: 'Can never be changed.' },
    other: 'hoody_kit: Is odd.',
  })
})

test('a server that names no field: what needs a stopped container takes the blame for its not being so', () => {
  const by = { ssh_public_key: 'No.', ai: 'No.' }
  expect(fieldsOf(error(400, 'CONTAINER_NOT_STOPPED', 'No'))).toEqual(by)
  expect(fieldsOf(error(409, 'CONTAINER_OPERATION_IN_PROGRESS', 'No'))).toEqual(by)
})

test('everything else stands below', () => {
  expect(refusalOf(error(400, 'QUOTA_EXCEEDED', 'Full'), sent, sent)).toEqual({ fields: {}, other: 'Full' })
})

test('a refusal leaves with the value that it was about', () => {
  const refused = error(409, 'CONTAINER_NAME_IN_USE', 'Taken')
  expect(refusalOf(refused, sent, { ...sent, name: 'free' })).toEqual({ fields: {} })
})

test('a save stops what runs; what is on its way or failed says why it has to wait', () => {
  expect(lockOf(['ai'], 'running')).toBeUndefined()
  expect(lockOf(['ai'], 'creating')).toMatch(/while the container is stopped, and it is creating/)
  expect(lockOf(['ai'], 'failed')).toMatch(/failed container can only be deleted/)
  expect(lockOf(['ai'], 'stopped')).toBeUndefined()
  expect(lockOf(['ai'], 'stopped', 'start')).toMatch(/under way/)
  expect(lockOf(['name'], 'stopped', 'start')).toBeUndefined()
  expect([
    needsStop(['ai'], 'running'),
    needsStop(['ai'], 'stopped'),
    needsStop(['name'], 'running'),
  ]).toEqual([true, false, false])
})
