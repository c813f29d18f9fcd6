import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkName, freeName, generateFreeName, generateName, wantsGeneratedName } from './name.ts'

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test.each(['abc', 'dev-environment', 'A_1', '-_-', '123', 'x'.repeat(100)])('%s is a name', name => {
  expect(checkName(name)).toBeNull()
})

test.each([
  ['ab', 'A name has 3 to 100 characters'],
  ['', 'A name has 3 to 100 characters'],
  ['x'.repeat(101), 'A name has 3 to 100 characters'],
  ['my app', 'A name has letters, digits, - and _ only'],
  ['café', 'A name has letters, digits, - and _ only'],
  ['abc\n', 'A name has letters, digits, - and _ only'],
])('%j is none: %s', (name, reason) => {
  expect(checkName(name)).toBe(reason)
})

test('no name and "rand" ask for one', () => {
  expect([undefined, null, 'rand', 'random', ''].map(wantsGeneratedName)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

test('generated names are valid and of two words', () => {
  fc.assert(
    fc.property(chance, chance, (first, second) => {
      const values = [first, second]
      const name = generateName(() => values.shift()!)
      expect(checkName(name)).toBeNull()
      expect(name).toMatch(/^[a-z]+-[a-z]+$/)
    }),
  )
})

test('a free name is found even when chance always says the same', () => {
  const taken = new Set<string>()
  for (let i = 0; i < 300; i++)
    taken.add(
      generateFreeName(
        () => 0.5,
        name => taken.has(name),
      ),
    )
  expect(taken.size).toBe(300)
  for (const name of taken) expect(checkName(name)).toBeNull()
})

test('a name that is taken gets the first free number, and stays within 100 characters', () => {
  const taken = new Set(['web', 'web-2', 'x'.repeat(100)])
  expect(freeName('api', name => taken.has(name))).toBe('api')
  expect(freeName('web', name => taken.has(name))).toBe('web-3')
  expect(freeName('x'.repeat(100), name => taken.has(name))).toBe(`${'x'.repeat(98)}-2`)
})
