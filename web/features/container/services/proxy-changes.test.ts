import { expect, it } from 'vitest'
import type { ProxySettings } from '../../../api/proxy-settings.ts'
import { changeWords, differences, isSame, rebased } from './proxy-changes.ts'

const at = (version: number, more: Partial<ProxySettings> = {}): ProxySettings => ({
  enable_proxy: true,
  default: 'allow',
  file_version: version,
  etag: `file:v${version}`,
  ...more,
})

it('sends what was changed alone, over what somebody else has made of the rest', () => {
  const base = at(1)
  const wanted = at(1, { default: 'deny' })
  const theirs = at(2, { enable_proxy: false })
  expect(differences(base, wanted)).toEqual({ default: 'deny' })
  expect(rebased(wanted, base, theirs)).toEqual(at(2, { enable_proxy: false, default: 'deny' }))
  expect(changeWords(base, theirs)).toEqual(['Proxy: on → off'])
  expect(changeWords(base, wanted)).toEqual(['Visitors in no group: let in → turned away'])
})

it('does not take a new version for a difference', () => {
  expect(isSame(at(1), at(5))).toBe(true)
  expect(isSame(at(1), at(1, { default: 'deny' }))).toBe(false)
})
