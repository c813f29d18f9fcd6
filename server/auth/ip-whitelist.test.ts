import { expect, test } from 'vitest'
import { allowsAddress, isNarrower, plainAddress, readWhitelist } from './ip-whitelist.ts'

test.each([
  [['*'], '203.0.113.9', true],
  [[], '203.0.113.9', true],
  [['127.0.0.1'], '127.0.0.1', true],
  [['127.0.0.1'], '::ffff:127.0.0.1', true],
  [['10.0.0.0/8'], '10.200.3.4', true],
  [['10.0.0.0/8'], '11.0.0.1', false],
  [['10.0.0.0/8', '2001:db8::/32'], '2001:db8::5', true],
  [['10.0.0.0/8'], 'not an address', false],
])('%j lets in %s: %s', (whitelist, ip, allowed) => {
  expect(allowsAddress(whitelist, ip)).toBe(allowed)
})

test.each([
  [undefined, ['*']],
  ['*', ['*']],
  ['10.0.0.1, 10.0.0.0/8', ['10.0.0.1', '10.0.0.0/8']],
  [['10.0.0.1'], ['10.0.0.1']],
  ['10.0.0.0/33', null],
  ['home', null],
  [['1.2.3.4', 'x/y/z'], null],
])('%j means %j', (input, list) => {
  expect(readWhitelist(input)).toEqual(list)
})

test('a list is narrower only when all of it is in the other', () => {
  expect(isNarrower(['1.1.1.1'], ['*'])).toBe(true)
  expect(isNarrower(['1.1.1.1'], ['1.1.1.1', '2.2.2.2'])).toBe(true)
  expect(isNarrower(['*'], ['1.1.1.1'])).toBe(false)
  expect(isNarrower(['3.3.3.3'], ['1.1.1.1'])).toBe(false)
})

test('a connection that is gone has no address, which no list lets in', () => {
  expect(plainAddress(undefined)).toBe('')
  expect(allowsAddress(['10.0.0.0/8'], plainAddress(undefined))).toBe(false)
})
