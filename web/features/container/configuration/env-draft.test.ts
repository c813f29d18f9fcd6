import fc from 'fast-check'
import { expect, test } from 'vitest'
import { envMap } from '../../../lib/env-text.ts'
import { envChanges, envDraftOf, envRequest, followEnv, settleEnv } from './env-draft.ts'

const key = fc.constantFrom('A', 'B', 'C', 'PATH', 'constructor', '__proto__x')
const value = fc.string({ minLength: 1, maxLength: 12 })
const vars = fc.dictionary(key, value, { noNullPrototype: true })

test('what is there is no change, and only what differs is sent', () => {
  const current = { A: '1', B: 'two words', C: '3' }
  expect(envChanges(envDraftOf(current).text, current)).toEqual([])
  const text = 'A=1\nB=other\nD=new\n'
  const changes = envChanges(text, current)
  expect(changes).toEqual([
    { key: 'B', kind: 'changed' },
    { key: 'C', kind: 'removed' },
    { key: 'D', kind: 'added' },
  ])
  expect(envRequest(text, changes)).toEqual({ set: { B: 'other', D: 'new' }, remove: ['C'] })
})

test('what is sent makes of what is there what was typed', () => {
  fc.assert(
    fc.property(vars, vars, (current, wanted) => {
      const { text } = envDraftOf(wanted)
      const { set, remove } = envRequest(text, envChanges(text, current))
      const kept = Object.entries({ ...current, ...set }).filter(([name]) => !remove.includes(name))
      expect(Object.fromEntries(kept)).toEqual(wanted)
    }),
  )
})

test('what was not edited follows somebody else, comments stay', () => {
  const draft = { text: '# mine\nA=typed\nB=1\nC=1\n', base: { A: '1', B: '1', C: '1' } }
  const followed = followEnv(draft, { A: '1', B: '2', D: 'new' })
  expect(followed).toEqual({
    text: '# mine\nA=typed\nB=2\nD=new\n',
    base: { A: '1', B: '2', D: 'new' },
    conflicts: [],
  })
})

test('what both have changed is told by its name, and settled either way', () => {
  const draft = { text: 'A=typed\n', base: { A: '1', B: '1' } }
  const current = { A: '2', B: '2', C: '3' }
  const { conflicts, ...followed } = followEnv(draft, current)
  expect(conflicts).toEqual([
    { key: 'A', mine: 'typed', theirs: '2' },
    { key: 'B', mine: undefined, theirs: '2' },
  ])
  expect(envMap(settleEnv(followed, conflicts[0]!, 'theirs').text)).toMatchObject({ A: '2' })
  const kept = settleEnv(followed, conflicts[1]!, 'mine')
  expect(followEnv(kept, current).conflicts).toEqual([conflicts[0]])
  expect(envMap(kept.text)).toEqual({ A: 'typed', C: '3' })
})

test('following ends: a second look changes nothing more, and nothing typed is lost', () => {
  fc.assert(
    fc.property(vars, vars, vars, (base, typed, current) => {
      const draft = { text: envDraftOf(typed).text, base }
      const { conflicts, ...once } = followEnv(draft, current)
      expect(followEnv(once, current)).toEqual({ ...once, conflicts })
      const result = envMap(once.text)
      for (const [name, text] of Object.entries(typed)) {
        if (base[name] !== text) expect(result[name]).toBe(text)
      }
      expect(envChanges(once.text, current).map(change => change.key)).toEqual(
        expect.arrayContaining(conflicts.map(conflict => conflict.key)),
      )
    }),
  )
})
