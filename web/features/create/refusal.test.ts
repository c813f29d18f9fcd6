import { expect, it, test } from 'vitest'
import { ApiError } from '../../api/error.ts'
import { aDraft } from './create.fixtures.ts'
import { refusalOf, standing, stepOfRefusal } from './refusal.ts'

const draft = aDraft()
const error = (status: number, code: string, message: string, fields: Record<string, string> = {}) =>
  new ApiError({
    status,
    code,
    message,
    fields: Object.entries(fields).map(([path, text]) => ({ path, message: text })),
  })

test.each([
  [error(409, 'CONTAINER_NAME_IN_USE', 'Taken'), 'name', 'basics'],
  [error(400, 'HTTP_400', 'Container name already exists'), 'name', 'basics'],
  [error(409, 'SSH_PUBLIC_KEY_IN_USE', 'Taken'), 'ssh_public_key', 'ssh-key'],
  [error(400, 'SERVER_CONTAINER_LIMIT', 'Full'), 'server_id', 'basics'],
  [error(409, 'SUBSERVER_DORMANT', 'On hold'), 'server_id', 'basics'],
  [error(400, 'PROJECT_CONTAINER_LIMIT', 'This project is full'), 'project', 'basics'],
  [error(422, 'QUOTA_EXCEEDED', 'Quota'), 'project', 'basics'],
  [error(404, 'RESOURCE_NOT_FOUND', 'Server not found'), 'server_id', 'basics'],
  [error(404, 'RESOURCE_NOT_FOUND', 'Project not found'), 'project', 'basics'],
  [error(403, 'RESOURCE_ACCESS_DENIED', 'kvm is not available'), 'kvm', 'options'],
  [error(400, 'INVALID_ENV_KEY', 'No', { 'environment_vars.1A': 'bad' }), 'environment_vars', 'environment'],
  [error(400, 'RESERVED_ENV_PREFIX', 'Reserved'), 'environment_vars', 'environment'],
  [error(400, 'VALIDATION_ERROR', 'No', { dev_kvm: 'differs' }), 'kvm', 'options'],
  [error(400, 'INVALID_IMAGE', 'The image is odd'), 'container_image', 'image'],
  [error(403, 'FORBIDDEN', 'Not in this realm'), 'realm_ids', 'realms'],
])('%s leads to %s', (refused, field, step) => {
  const refusal = refusalOf(refused, draft)
  expect(Object.keys(refusal.fields)).toEqual([field])
  expect(stepOfRefusal(refusal)).toBe(step)
})

it('keeps what was refused of single variables', () => {
  const refused = error(400, 'INVALID_ENV_KEY', 'No', { 'environment_vars.1A': 'needs a letter first' })
  expect(refusalOf(refused, draft).env).toEqual({ '1A': 'Needs a letter first.' })
})

it('shows the rest on the last step, with doubt where the outcome is unknown', () => {
  const failed = refusalOf(error(500, 'CONTAINER_CREATE_DISPATCH_FAILED', 'Host unreachable'), draft)
  expect(failed).toMatchObject({ fields: {}, other: 'Host unreachable.' })
  expect(stepOfRefusal(failed)).toBe('review')
  expect(refusalOf(error(504, 'HTTP_504', 'Too late'), draft).other).toMatch(/may have been created/)
})

it('stands until the field is changed', () => {
  const refusal = refusalOf(error(409, 'CONTAINER_NAME_IN_USE', 'Taken'), draft)
  expect(standing(refusal, { ...draft, color: '#000000' })).toEqual({ name: 'Taken.' })
  expect(standing(refusal, { ...draft, name: 'other' })).toEqual({})
})
