import { expect, test } from 'vitest'
import { realmEffects } from './realm-effects.ts'

const [a, b] = ['a'.repeat(24), 'b'.repeat(24)]

test('nothing to say where nothing changes', () => {
  expect(realmEffects([a], [a], undefined)).toEqual([])
})

test('says who loses sight of it, by what, and who wins it', () => {
  const [lost, won, ...rest] = realmEffects([a], [b], { [a]: { auth_tokens: 2 } })
  expect(lost).toMatch(/^aaaaaa… will no longer see it: at its address and to 2 tokens confined there .* 404/)
  expect(won).toBe('bbbbbb… will see it.')
  expect(rest).toEqual(['Its services and its network stay as they are.'])
})

test('the last realm is more than one realm less', () => {
  expect(realmEffects([a, b], [], undefined).join(' ')).toMatch(
    /their addresses and to tokens .* in no realm then/,
  )
})
