import { describe, expect, it } from 'vitest'
import { lookalikeOf, lookalikeText } from './lookalikes.ts'

const having = (name: string, color: string) => ({ id: name, name, color })

describe('lookalikeOf', () => {
  it('says nothing of the same colour, of the palette, or of what is no colour', () => {
    const others = [
      having('a', '#D52E26'),
      having('b', '#d52e26'),
      having('c', '#1A5EB0'),
      having('d', 'crimson'),
    ]
    expect(lookalikeOf('#D52E26', others)).toBeUndefined()
  })

  it('finds what everybody mixes up before what some do', () => {
    const others = [having('web', '#149A9A'), having('api', '#2E9E58'), having('db', '#2E9E58')]
    expect(lookalikeOf('#2E9E57', others)).toEqual({ vision: 'normal', names: ['api', 'db'] })
    expect(lookalikeOf('#2E9E57', others.slice(0, 1))).toEqual({ vision: 'tritanopia', names: ['web'] })
  })
})

it('is said in a sentence', () => {
  expect(lookalikeText({ vision: 'normal', names: ['api', 'db', 'web'] })).toBe(
    'It looks much like the colour of api and 2 more in this project.',
  )
  expect(lookalikeText({ vision: 'tritanopia', names: ['web'] })).toBe(
    'To people with tritanopia it looks much like the colour of web in this project.',
  )
})
