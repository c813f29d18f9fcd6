import { expect, test } from 'vitest'
import { checkAlias, parseAliasProgram } from './alias.ts'

test.each(['shop', 'a1b', '0-0', 'a'.repeat(61), 'f'.repeat(48), 'containers-of-mine', 'proxied'])(
  '%s is an alias',
  alias => {
    expect(checkAlias(alias)).toBeNull()
  },
)

test.each([
  ['ab', 'An alias has 3 to 61 characters'],
  ['a'.repeat(62), 'An alias has 3 to 61 characters'],
  ['Shop', 'An alias has lower-case letters, digits and hyphens only'],
  ['my_shop', 'An alias has lower-case letters, digits and hyphens only'],
  ['-shop', 'An alias neither starts nor ends with a hyphen'],
  ['shop-', 'An alias neither starts nor ends with a hyphen'],
  ['proxy', '"proxy" is reserved'],
  ['proxy-eu', '"proxy-eu" is reserved'],
  ['workspaces-1', '"workspaces-1" is reserved'],
  ['containers', '"containers" is reserved'],
])('%s is none: %s', (alias, reason) => {
  expect(checkAlias(alias)).toBe(reason)
})

test.each([
  ['http', {}, { program: 'http', index: 80 }],
  ['https', {}, { program: 'https', index: 443 }],
  ['http-3000', {}, { program: 'http', index: 3000 }],
  ['http-3000', { port: 8080, index: 2 }, { program: 'http', index: 8080 }],
  ['http-3000', { index: 2 }, { program: 'http', index: 3000 }],
  ['http', { index: 5000 }, { program: 'http', index: 5000 }],
  ['terminal', {}, { program: 'terminal', index: 1 }],
  ['terminal', { index: 3, port: 3000 }, { program: 'terminal', index: 3 }],
  ['web', {}, null],
  ['terminal-3', {}, null],
  ['http-0', {}, null],
  ['http-65536', {}, null],
  ['http', { port: 0 }, null],
  ['HTTP', {}, null],
])('program %s with %j leads to %j', (text, given, expected) => {
  expect(parseAliasProgram(text, given)).toEqual(expected)
})
