import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fleetRow } from './fleet-row.fixtures.ts'
import { editDistance, nearestWord } from './nearest-word.ts'
import { applyCompletion, completionsAt } from './query-completion.ts'
import { fixOf, problemsOf } from './query-problems.ts'
import { createStock } from './stock.ts'

const totals = createStock()(
  [
    fleetRow('a', { project_alias: 'client acme' }),
    fleetRow('b', { status: 'stopped', server_name: 'node-de' }),
    fleetRow('c', { status: 'warming', color: '#1A5EB0' }),
  ],
  0,
)
const known = { totals, complete: true }

/** `runing>running`: what is wrong, and what was meant. */
const wrong = (text: string) =>
  problemsOf(text, known).map(({ start, end, fix }) => `${text.slice(start, end)}>${fix?.text}`)

describe('problemsOf', () => {
  it.each<[string, string[]]>([
    ['api state:running -state:Stopped created:<7d needs:attention name:x', []],
    ['state:warming color:#abc realm:none', []],
    ['state: project:', []],
    ['state:runing', ['runing>running']],
    ['-stat:running', ['stat:>state:']],
    ['colour:red', ['colour:>color:']],
    ['state:zzzzzz', ['zzzzzz>undefined']],
    ['color:bleu color:databases color:#12', ['bleu>blue', 'databases>blue', '#12>undefined']],
    ['project:client', ['client>"client acme"']],
    ['project:"cleint acme"', ['"cleint acme">"client acme"']],
    ['server:nodede', ['nodede>node-de']],
    ['created:7d updated:>2weeks', ['7d><7d', '>2weeks>>2w']],
    ['created:soon', ['soon>undefined']],
    ['needs:sleep kit:of', ['sleep>attention', 'of>off']],
  ])('in %j: %j', (text, problems) => {
    expect(wrong(text)).toEqual(problems)
  })
  it('does not call wrong what may still arrive', () => {
    expect(problemsOf('project:other state:runing', { totals, complete: false })).toHaveLength(1)
  })
  it('says what is wrong, and takes what was meant', () => {
    const [problem] = problemsOf('api state:runing db', known)
    expect(problem!.message).toBe('No state is called “runing”.')
    expect(fixOf('api state:runing db', problem!)).toEqual({
      start: 4,
      end: 16,
      text: 'state:running',
      label: 'state:running',
      hint: 'instead of runing',
    })
  })
  it('never throws, its parts lie in the text, and a fix leaves one problem less', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'state:color- "<7dxuni\\') })
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), text => {
        const problems = problemsOf(text, known)
        for (const problem of problems) {
          expect(problem.start).toBeLessThan(problem.end)
          expect(problem.end).toBeLessThanOrEqual(text.length)
        }
        const fixable = problems.find(
          ({ fix, end }) => fix && !fix.text.endsWith(':') && /^(\s|$)/.test(text.slice(end)),
        )
        if (!fixable) return
        const fixed = applyCompletion(text, fixOf(text, fixable)!).text
        expect(problemsOf(fixed, known)).toHaveLength(problems.length - 1)
      }),
    )
  })
})

describe('completionsAt', () => {
  const complete = (text: string, caret = text.length) =>
    completionsAt(text, caret, totals, totals).map(item => applyCompletion(text, item).text)
  it('offers keys, then values', () => {
    expect(complete('')).toHaveLength(13)
    expect(complete('api -st')).toEqual(['api -state:', 'api -state:stopped ', 'api -autostart:on '])
    expect(complete('state:st')).toEqual(['state:stopped '])
    expect(complete('project:ac')).toEqual(['project:acme ', 'project:"client acme" '])
    expect(complete('color:data')).toEqual(['color:blue '])
    expect(complete('created:')).toHaveLength(5)
    expect(complete('needs:a')).toEqual(['needs:attention '])
  })
  it('replaces the word that the caret is in', () => {
    expect(complete('state:stop db', 8)).toEqual(['state:stopped db'])
    expect(complete('api stat:stopped', 7)).toEqual(['api state:stopped'])
  })
  it('counts what each would show, and leaves out what is there already', () => {
    const [first] = completionsAt('state:w', 7, totals, totals)
    expect(first).toMatchObject({ label: 'state:warming', count: 1 })
    expect(complete('state:stopped state:st')).toEqual([])
  })
  it('puts the caret where one goes on', () => {
    const [state] = completionsAt('sta', 3, totals, totals)
    expect(applyCompletion('sta', state!)).toEqual({ text: 'state:', caret: 6 })
    const [stopped] = completionsAt('state:stop db', 8, totals, totals)
    expect(applyCompletion('state:stop db', stopped!)).toEqual({ text: 'state:stopped db', caret: 14 })
  })
  it('offers nothing that would be wrong, and changes only the word at the caret', () => {
    const texts = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'stateprojc: -"<d\\') }),
      fc
        .array(fc.constantFrom('state:st', '-co', 'project:"cl', 'api', 'created:', 'needs:a', 'server:n'))
        .map(words => words.join(' ')),
    )
    fc.assert(
      fc.property(texts, fc.nat(40), (text, place) => {
        const caret = Math.min(place, text.length)
        for (const item of completionsAt(text, caret, totals, totals)) {
          const applied = applyCompletion(text, item)
          expect(applied.text.startsWith(text.slice(0, item.start))).toBe(true)
          expect(applied.text.trimEnd().endsWith(text.slice(item.end).trimEnd())).toBe(true)
          expect(item.start <= caret && caret <= item.end).toBe(true)
          const put = problemsOf(item.text, known)
          expect(put).toEqual([])
        }
      }),
    )
  })
})

describe('nearestWord', () => {
  it.each<[string, string | null]>([
    ['runing', 'running'],
    ['stpoped', 'stopped'],
    ['RUNNING', 'running'],
    ['pau', 'paused'],
    ['x', null],
    ['something', null],
  ])('for %s: %s', (typed, word) => {
    expect(nearestWord(typed, ['running', 'stopped', 'paused'])).toBe(word)
  })
  it('measures a distance', () => {
    const word = fc.string({ maxLength: 8 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = editDistance(one, other)
        expect(distance).toBe(editDistance(other, one))
        expect(distance === 0).toBe(one === other)
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length))
      }),
    )
    expect(editDistance('ab', 'ba')).toBe(1)
  })
})
