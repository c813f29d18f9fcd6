import { describe, expect, it } from 'vitest'
import { errorFromResponse, messageOf, networkError, parseRetryAfter } from './error.ts'
import { isAtLimit, isBusy, isKeyTaken, isNameTaken, statusInRefusal } from './refusal.ts'

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return errorFromResponse(new Response(text, { status, headers }))
}

describe('errorFromResponse', () => {
  it.each([
    [
      'in code',
      { error: 'Conflict', message: 'Taken', code: 'CONTAINER_NAME_IN_USE' },
      'CONTAINER_NAME_IN_USE',
    ],
    ['in error', { error: 'CONTAINER_SNAPSHOT_LIMIT', message: 'Full' }, 'CONTAINER_SNAPSHOT_LIMIT'],
    [
      'in lower case',
      { error: 'Conflict', message: 'Wait', code: 'container_finalizing' },
      'container_finalizing',
    ],
    ['nowhere', { error: 'Not Found', message: 'Container not found' }, 'HTTP_409'],
  ])('finds the code %s', async (_where, body, code) => {
    expect((await answer(409, { statusCode: 409, ...body })).code).toBe(code)
  })

  it('turns JSON pointers into dotted paths', async () => {
    const data = [
      { instancePath: '/environment_vars/KEY', message: 'is too long' },
      { instancePath: '/name', message: 'is too short' },
    ]
    const error = await answer(400, {
      statusCode: 400,
      error: 'Bad Request',
      message: 'Validation failed',
      data,
    })
    expect(error.fields).toEqual([
      { path: 'environment_vars.KEY', message: 'is too long' },
      { path: 'name', message: 'is too short' },
    ])
    expect(error.field('name')).toBe('is too short')
  })

  it.each(['<html><h1>502 Bad Gateway</h1></html>', '', '"text"', 'null'])(
    'does not show what is no error body: %s',
    async body => {
      const error = await answer(502, body)
      expect(error.code).toBe('HTTP_502')
      expect(error.message).toBe('The server behind this address does not answer. Try again in a moment.')
    },
  )

  it('says how long to wait', async () => {
    const error = await answer(429, { message: 'Rate limited' }, { 'Retry-After': '7' })
    expect(error.retryAfter).toBe(7)
    expect(error.message).toBe('Too many requests. Try again in 7 s.')
  })
})

it('reads Retry-After as seconds or as a date', () => {
  const now = Date.parse('2026-03-01T12:00:00Z')
  expect(parseRetryAfter('12', now)).toBe(12)
  expect(parseRetryAfter('Sun, 01 Mar 2026 12:00:30 GMT', now)).toBe(30)
  expect(parseRetryAfter('Sun, 01 Mar 2026 11:00:00 GMT', now)).toBe(0)
  expect(parseRetryAfter('soon', now)).toBeNull()
  expect(parseRetryAfter(null, now)).toBeNull()
})

it.each([
  [isNameTaken, 409, { error: 'Conflict', message: 'Container name already in use within the project' }],
  [isNameTaken, 400, { error: 'Bad Request', message: 'Container name already in use' }],
  [isKeyTaken, 409, { error: 'Conflict', message: 'SSH public key already in use' }],
  [isKeyTaken, 400, { error: 'SSH_PUBLIC_KEY_IN_USE', message: 'x' }],
  [isAtLimit, 400, { error: 'Bad Request', message: 'This server has reached its container limit.' }],
  [isAtLimit, 422, { error: 'Unprocessable Entity', message: 'Quota exceeded' }],
  [isBusy, 409, { error: 'CONTAINER_OPERATION_IN_PROGRESS', message: 'x' }],
])('%o knows its failure with and without a code', async (is, status, body) => {
  expect(is(await answer(status, body))).toBe(true)
  expect(is(await answer(404, { error: 'Not Found', message: 'Container not found' }))).toBe(false)
})

it('takes the true status from a refusal, for 400 and 409 alike', async () => {
  const data = { error: true, status: 'running' }
  expect(statusInRefusal(await answer(400, { message: 'Container is already running', data }))).toBe(
    'running',
  )
  expect(statusInRefusal(await answer(409, { message: 'x', code: 'OPERATION_STATE_CONFLICT', data }))).toBe(
    'running',
  )
  expect(statusInRefusal(await answer(500, { message: 'x', data }))).toBeNull()
})

it('hints at CORS only where it can be the cause', () => {
  expect(networkError('api.hoody.com', true).message).toContain('CORS')
  expect(networkError('localhost:4680', false).message).not.toContain('CORS')
  expect(messageOf(new TypeError('x is undefined'))).not.toContain('undefined')
})
