import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Filter, parseQuery, printQuery, stanceOn, toggleTerm, tokenize } from './query.ts'

const term = (key: string, value: string, not = false) => ({ key, value, not })

/** Full of what means something. */
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab:"\\- \n<7d_A') }),
  fc.string({ unit: 'binary' }),
  fc.string(),
)
const filters: fc.Arbitrary<Filter> = fc.array(
  fc.record({
    key: fc.oneof(fc.constant(''), fc.constantFrom('state', 'created', 'nonsense', 'a_b')),
    value: texts.filter(value => value !== ''),
    not: fc.boolean(),
  }),
)

describe('parseQuery', () => {
  it('reads words, keys, quotes and negation', () => {
    expect(parseQuery('api state:running -State:stopped project:"client acme" -"a b" created:<7d')).toEqual([
      term('', 'api'),
      term('state', 'running'),
      term('state', 'stopped', true),
      term('project', 'client acme'),
      term('', 'a b', true),
      term('created', '<7d'),
    ])
  })
  it('leaves out what is not finished', () => {
    expect(parseQuery('state: - -image: ""')).toEqual([])
    expect(parseQuery('project:"client ac')).toEqual([term('project', 'client ac')])
  })
  it('takes a quote inside a word as it is, and escapes in a quoted one', () => {
    expect(parseQuery('a"b "a\\"b\\\\" c\\d')).toEqual([term('', 'a"b'), term('', 'a"b\\'), term('', 'c\\d')])
  })
  it('is undone by printQuery', () => {
    fc.assert(
      fc.property(filters, filter => {
        expect(parseQuery(printQuery(filter))).toEqual(filter)
      }),
    )
  })
  it('reads any text, and what it prints stays as it is', () => {
    fc.assert(
      fc.property(texts, text => {
        const printed = printQuery(parseQuery(text))
        expect(printQuery(parseQuery(printed))).toBe(printed)
      }),
    )
  })
})

describe('tokenize', () => {
  it('says where each part stands', () => {
    const text = '  -state:"a b" x'
    const [state, word] = tokenize(text)
    expect(text.slice(state!.start, state!.end)).toBe('-state:"a b"')
    expect(text.slice(state!.valueStart, state!.end)).toBe('"a b"')
    expect(word).toMatchObject({ key: '', value: 'x', start: 15, end: 16 })
  })
  it('covers all but spaces, in order', () => {
    fc.assert(
      fc.property(texts, text => {
        let end = 0
        for (const token of tokenize(text)) {
          expect(text.slice(end, token.start).trim()).toBe('')
          expect(token.start).toBeLessThanOrEqual(token.valueStart)
          expect(token.valueStart).toBeLessThanOrEqual(token.end)
          expect(token.end).toBeGreaterThan(token.start)
          end = token.end
        }
        expect(text.slice(end).trim()).toBe('')
      }),
    )
  })
})

describe('toggleTerm', () => {
  it('asks for, leaves out, and takes back', () => {
    const asked = toggleTerm([term('', 'api')], 'state', 'running')
    expect(printQuery(asked)).toBe('api state:running')
    const left = toggleTerm(asked, 'state', 'Running', true)
    expect(printQuery(left)).toBe('api -state:Running')
    expect(stanceOn(left, 'state', 'running')).toBe('out')
    expect(printQuery(toggleTerm(left, 'state', 'running', true))).toBe('api')
    expect(stanceOn(asked, 'state', 'stopped')).toBeNull()
  })
})
