import { describe, expect, it } from 'vitest'
import { ApiError } from '../../../api/error.ts'
import {
  aliasBody,
  aliasErrors,
  aliasState,
  emptyAlias,
  localTime,
  refusedAlias,
  targetOf,
} from './alias-form.ts'

const now = Date.UTC(2026, 0, 1)

describe('a new alias', () => {
  it('may be left as it is: a name is made, and the usual port taken', () => {
    expect(aliasErrors(emptyAlias, now)).toEqual({})
    expect(aliasBody('c', emptyAlias)).toMatchObject({
      container_id: 'c',
      alias: null,
      program: 'http',
      port: 80,
    })
    expect(aliasBody('c', { ...emptyAlias, program: 'terminal', number: '2' })).toMatchObject({ index: 2 })
  })
  it('says by its field what cannot be', () => {
    const form = { ...emptyAlias, alias: 'No', number: '70000', expires: '2025-12-31T10:00' }
    expect(Object.keys(aliasErrors(form, now)).sort()).toEqual(['alias', 'expires', 'number'])
    expect(aliasErrors({ ...emptyAlias, alias: 'proxy-x' }, now).alias).toMatch(/reserved/)
  })
  it('shows a refusal where it belongs', () => {
    const taken = new ApiError({ status: 409, code: 'RESOURCE_ALREADY_EXISTS', message: 'It is taken' })
    expect(refusedAlias(taken).alias).toMatch(/taken/)
    const port = { status: 400, code: 'X', message: 'no', fields: [{ path: 'port', message: 'too high' }] }
    expect(refusedAlias(new ApiError(port)).number).toMatch(/Too high/i)
    expect(refusedAlias(new ApiError({ status: 500, code: 'X', message: 'Broken.' }))).toEqual({
      other: 'Broken.',
    })
  })
  it('is on, off or expired, and leads somewhere', () => {
    expect(aliasState({ enabled: true, expires_at: null }, now)).toBe('on')
    expect(aliasState({ enabled: false, expires_at: null }, now)).toBe('off')
    expect(aliasState({ enabled: true, expires_at: new Date(now).toISOString() }, now)).toBe('expired')
    expect(targetOf({ program: 'http', index: 3000, target_path: '/a' })).toBe('http-3000/a')
  })
  it('writes a time as its control reads it', () => {
    const iso = '2026-03-04T05:06:00.000Z'
    expect(new Date(localTime(iso)).toISOString()).toBe(iso)
  })
})
