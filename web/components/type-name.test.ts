import { describe, expect, it } from 'vitest'
import { isNamedLikeProduction, whyTypeName } from './type-name.ts'

describe('a name like production', () => {
  it.each(['prod', 'acme-prod', 'production-api', 'db_PRD', 'live', 'prod2-web', 'acmeProd', 'web-live-01'])(
    '%s',
    name => expect(isNamedLikeProduction(name)).toBe(true),
  )
  it.each([
    'product-api',
    'producer',
    'preprod',
    'pre-prod',
    'non_production',
    'alive',
    'olive-1',
    'staging',
  ])('not %s', name => expect(isNamedLikeProduction(name)).toBe(false))
})

describe('the name is asked for', () => {
  const now = Date.UTC(2026, 0, 1)
  const open = { enabled: true, expires_at: null }
  const off = { enabled: false, expires_at: null }
  const past = { enabled: true, expires_at: '2025-12-31T00:00:00.000Z' }
  const why = (name: string, autostart: boolean, aliases: Parameters<typeof whyTypeName>[1]) =>
    whyTypeName({ name, autostart }, aliases, now)

  it('of one named like production, whatever else', () => {
    expect(why('acme-prod', false, [])).toBe('It is named like one in production.')
  })
  it('of one that starts by itself and is public', () => {
    expect(why('web', true, [open])).toBe('It starts with its host, and 1 public alias leads to it.')
    expect(why('web', true, [open, off, open])).toContain('2 public aliases lead to it')
    expect(why('web', true, 'unread')).toContain('could not be looked up')
  })
  it('of no other', () => {
    expect(why('web', false, [open])).toBeUndefined()
    expect(why('web', false, 'unread')).toBeUndefined()
    expect(why('web', true, [])).toBeUndefined()
    expect(why('web', true, [off, past])).toBeUndefined()
  })
})
