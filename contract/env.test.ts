import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkEnv, checkEnvKey, checkEnvValue } from './env.ts'

test.each(['NODE_ENV', '_', 'a1', 'hoody_x', 'HOODY', 'X'.repeat(128)])('%s is a key', key => {
  expect(checkEnvKey(key)).toBeNull()
})

test.each([
  ['', 'INVALID_ENV_KEY', 'A variable needs a name'],
  ['1ST', 'INVALID_ENV_KEY', '"1ST" needs letters, digits and _ only, and no digit first: "_1ST" would do'],
  [
    'MY-KEY',
    'INVALID_ENV_KEY',
    '"MY-KEY" needs letters, digits and _ only, and no digit first: "MY_KEY" would do',
  ],
  ['X'.repeat(129), 'INVALID_ENV_KEY', `"${'X'.repeat(24)}…" has 129 characters: use at most 128`],
  ['A\n', 'INVALID_ENV_KEY', '"A\n" needs letters, digits and _ only, and no digit first: "A_" would do'],
  ['HOODY_ID', 'RESERVED_ENV_PREFIX', '"HOODY_ID" is reserved: choose a name without HOODY_ in front'],
])('%j is none', (key, code, message) => {
  expect(checkEnvKey(key)).toEqual({ key, code, message })
})

test('values have 1 to 4096 characters, counted as code points, and are never repeated', () => {
  expect(checkEnvValue('A', 'x')).toBeNull()
  expect(checkEnvValue('A', '🦉'.repeat(4096))).toBeNull()
  expect(checkEnvValue('A', '')?.message).toBe('"A" is empty: give it a value, or leave it out')
  expect(checkEnvValue('A', 'x'.repeat(4097))?.message).toBe(
    'The value of "A" has 4097 characters: use at most 4096',
  )
})

test('a map names each problem in order, the count first', () => {
  const many = Object.fromEntries(Array.from({ length: 257 }, (_, i) => [`K${i}`, 'v']))
  expect(checkEnv(many)).toEqual([
    { key: null, code: 'VALIDATION_ERROR', message: '257 variables are too many: remove 1' },
  ])
  expect(checkEnv({ OK: '1', 'A-B': '', HOODY_X: 'v' }).map(problem => [problem.key, problem.code])).toEqual([
    ['A-B', 'INVALID_ENV_KEY'],
    ['A-B', 'VALIDATION_ERROR'],
    ['HOODY_X', 'RESERVED_ENV_PREFIX'],
  ])
  expect(checkEnv({})).toEqual([])
})

test('the key that a message proposes is one, unless it is reserved', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), key => {
      const proposed = checkEnvKey(key)?.message.match(/: "(.*)" would do$/)?.[1]
      if (proposed !== undefined) expect(checkEnvKey(proposed)?.code).not.toBe('INVALID_ENV_KEY')
    }),
  )
})
