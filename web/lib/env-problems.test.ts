import { expect, it } from 'vitest'
import { envProblems } from './env-problems.ts'

const messages = (text: string) => envProblems(text).map(({ message }) => message)

it('finds nothing wrong with what the API takes', () => {
  expect(envProblems('')).toEqual([])
  expect(envProblems('# why\nexport A=1\n\nB: two\nC="3\n4"')).toEqual([])
})

it('names each line that the API would refuse, and never a value', () => {
  const text = `A-B=hush\nHOODY_X=hush\nEMPTY=\nhush hush\n=hush\nBIG=${'hush'.repeat(1025)}`
  expect(envProblems(text).map(({ line, index, level }) => [line, index, level])).toEqual([
    [1, 0, 'refuses'],
    [2, 1, 'refuses'],
    [3, 2, 'refuses'],
    [4, null, 'refuses'],
    [5, 3, 'refuses'],
    [6, 4, 'refuses'],
  ])
  expect(messages(text)).toEqual([
    '"A-B" needs letters, digits and _ only, and no digit first: "A_B" would do',
    '"HOODY_X" is reserved: choose a name without HOODY_ in front',
    '"EMPTY" is empty: give it a value, or leave it out',
    'Line 4 is neither KEY=value nor a comment',
    'A variable needs a name',
    'The value of "BIG" has 4100 characters: use at most 4096',
  ])
})

it('warns of what was perhaps not meant', () => {
  expect(envProblems('A=1\nB="x\nA=2')).toEqual([
    { level: 'warns', line: 1, index: 0, message: '"A" comes again in line 3, and that one counts' },
    {
      level: 'warns',
      line: 2,
      index: 1,
      message: 'The value of "B" begins with a quote that nothing closes',
    },
  ])
})

it('counts names, not lines', () => {
  const lines = Array.from({ length: 256 }, (_, at) => `K${at}=v`)
  expect(messages([...lines, 'K0=w'].join('\n'))).toEqual([
    '"K0" comes again in line 257, and that one counts',
  ])
  expect(messages([...lines, 'MORE=w'].join('\n'))).toEqual(['257 variables are too many: remove 1'])
})
