import { parse as dotenv } from 'dotenv'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addEnv,
  envMap,
  mergeEnv,
  parseEnv,
  printEnv,
  removeEnv,
  renameEnv,
  setEnvValue,
} from './env-text.ts'

const key = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/)
/** Anything, with what is hard to write down more often than by chance. */
const value = fc.string({
  maxLength: 12,
  unit: fc.oneof(
    fc.constantFrom(...'ab=:#\'"`\\$ \t\n\r', '\\n', '\\r', '=', "$'", '# '),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
})
const pairs = fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 8 })

/** What people write, of which dotenv's README and tests say what it means. */
const inner = (not: string) =>
  fc.stringMatching(/^[ a-z0-9=:#/\n"'`$-]{0,12}$/).filter(text => !text.includes(not))
const word = fc.stringMatching(/^[a-zA-Z0-9/:@.,+=_$\\-]{1,12}$/).filter(text => !text.startsWith("$'"))
const written = fc.oneof(
  word,
  fc.constant(''),
  fc.tuple(word, word).map(words => words.join(' ')),
  inner("'").map(text => `'${text}'`),
  inner('"').map(text => `"${text}"`),
  inner('`').map(text => `\`${text}\``),
  fc.constantFrom('"two\\nlines"', "'two\\nlines'", `it's`, `'it's'`, 'a\\"b', '{"a": "b"}', '"a" b'),
)
const blank = fc.constantFrom('', '', ' ', '\t')
const assignment = fc
  .tuple(
    fc.constantFrom('', '', 'export ', '  '),
    fc.oneof(key, fc.stringMatching(/^[\w.-]{1,6}$/)),
    fc.oneof(
      fc.tuple(blank, blank).map(([a, b]) => `${a}=${b}`),
      fc.constant(': '),
    ),
    written,
    fc.constantFrom('', '', ' # why', ' #', '#x', '  '),
  )
  .map(parts => parts.join(''))
const junk = fc.constantFrom('', '# A=comment', '   ', ' # "quoted"', 'no assignment', 'export', '#')
const file = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: assignment }, junk), { maxLength: 8 }),
    fc.constantFrom('\n', '\r\n'),
  )
  // A value on the line after its `=` is an accident of dotenv's expression, not a rule of it.
  .map(([lines, end]) => lines.join(end))
  .filter(text => !/[=:][^\S\n]*\r?\n\s*['"`]/.test(text) && !/:[^\S\n]*(#.*)?(\r?\n|$)/.test(text))

const any = fc.oneof(file, fc.string({ unit: fc.constantFrom(...'AB=\'"`\\# \n', "='", "'\n") }))

describe('agrees with dotenv', () => {
  test('on generated files', () => {
    fc.assert(
      fc.property(file, text => {
        expect(envMap(text)).toEqual({ ...dotenv(text) })
      }),
      { numRuns: 500 },
    )
  })

  test('on what it writes itself, wherever dotenv can say it at all', () => {
    fc.assert(
      fc.property(pairs, list => {
        const text = printEnv(list)
        // dotenv has no `$'…'`, and takes these two for ends of a line.
        fc.pre(!/=\$'|[\u2028\u2029]/.test(text))
        expect({ ...dotenv(text) }).toEqual(Object.fromEntries(list))
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['BASIC=basic', { BASIC: 'basic' }],
    ['A=1\n\nB=2', { A: '1', B: '2' }],
    ['EMPTY=\nNEXT=1', { EMPTY: '', NEXT: '1' }],
    ["S='single quotes'  # why", { S: 'single quotes' }],
    ['S="    spaced   "', { S: '    spaced   ' }],
    ['S=`"both\' quotes`', { S: '"both\' quotes' }],
    ['S="expand\\nnew\\nlines"', { S: 'expand\nnew\nlines' }],
    ["S='dont\\nexpand'", { S: 'dont\\nexpand' }],
    ['S=dont\\nexpand', { S: 'dont\\nexpand' }],
    ['# S=commented out', {}],
    ['HASH=a # comment', { HASH: 'a' }],
    ['HASH=a#comment', { HASH: 'a' }],
    ['HASH="a # kept" # comment', { HASH: 'a # kept' }],
    ['EQUALS=equals==', { EQUALS: 'equals==' }],
    ['JSON={"foo": "bar"}', { JSON: '{"foo": "bar"}' }],
    ['  SPACED   =   some spaced   ', { SPACED: 'some spaced' }],
    ['export EXPORTED=1\nexport\tTAB=2', { EXPORTED: '1', TAB: '2' }],
    ['YAML: style', { YAML: 'style' }],
    ['PEM="-----BEGIN\nMIIE==\n-----END"\nB=1', { PEM: '-----BEGIN\nMIIE==\n-----END', B: '1' }],
    ['TWICE=1\r\nTWICE=2\r\n', { TWICE: '2' }],
    ['OPEN="never closed\nB=1', { OPEN: '"never closed', B: '1' }],
    ["DIR='C:\\temp\\'\nB=1", { DIR: 'C:\\temp\\', B: '1' }],
    ['\ufeffBOM=1', { BOM: '1' }],
  ])('%j', (text, expected) => {
    expect(envMap(text)).toEqual(expected)
    expect({ ...dotenv(text) }).toEqual(expected)
  })
})

describe('any value can be written and read back', () => {
  test('in a new file', () => {
    fc.assert(
      fc.property(pairs, list => {
        expect(envMap(printEnv(list))).toEqual(Object.fromEntries(list))
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['plain', 'K=plain\n'],
    ['two words', 'K=two words\n'],
    ['', 'K=\n'],
    [' x', 'K=" x"\n'],
    ['a#b', 'K="a#b"\n'],
    ['say "hi"', `K='say "hi"'\n`],
    [`it's "hi"`, `K=\`it's "hi"\`\n`],
    ['a\nb', 'K="a\nb"\n'],
    ['a\r\nb', 'K="a\\r\nb"\n'],
    ['literal \\n and "', `K=literal \\n and "\n`],
    ['C:\\temp\\', 'K=C:\\temp\\\n'],
    [`'"\``, `K=$'\\'"\`'\n`],
    [`$'x'`, `K="$'x'"\n`],
  ])('%j', (text, expected) => {
    const printed = printEnv([['K', text]])
    expect(envMap(printed)).toEqual({ K: text })
    if (!text.includes('literal')) expect(printed).toBe(expected)
  })
})

describe('an edit changes one thing', () => {
  const entriesOf = (text: string) => parseEnv(text).entries.map(entry => [entry.key, entry.value])
  const indexIn = (text: string, at: number) => at % Math.max(1, entriesOf(text).length)

  test('a value', () => {
    fc.assert(
      fc.property(any, fc.nat(), value, (text, at, news) => {
        const before = entriesOf(text)
        fc.pre(before.length > 0)
        const index = indexIn(text, at)
        const after = setEnvValue(text, index, news)
        expect(entriesOf(after)).toEqual(before.with(index, [before[index]![0]!, news]))
        expect(parseEnv(after).strays.length).toBe(parseEnv(text).strays.length)
      }),
      { numRuns: 500 },
    )
  })

  test('a name', () => {
    const name = fc.oneof(key, fc.constantFrom('', 'export', 'MY-KEY', '1ST', 'É', 'A:', 'x/y'))
    fc.assert(
      fc.property(any, fc.nat(), name, (text, at, news) => {
        const before = entriesOf(text)
        fc.pre(before.length > 0)
        const index = indexIn(text, at)
        const after = entriesOf(renameEnv(text, index, news))
        expect(after).toEqual(before.with(index, [news.replace(':', ''), before[index]![1]!]))
      }),
      { numRuns: 500 },
    )
  })

  test('one more, one less', () => {
    fc.assert(
      fc.property(any, key, value, fc.nat(), (text, name, news, at) => {
        const before = entriesOf(text)
        const more = addEnv(text, name, news)
        expect(entriesOf(more)).toEqual([...before, [name, news]])
        expect(removeEnv(more, before.length)).toBe(
          more.slice(0, more.length - addEnv('', name, news).length),
        )
        const index = at % (before.length + 1)
        expect(entriesOf(removeEnv(more, index))).toEqual([...before, [name, news]].toSpliced(index, 1))
      }),
      { numRuns: 500 },
    )
  })

  test('everything around it stays, to the last blank', () => {
    const text = '# head\n\n  export A = one # why\nB:  two\n\n# tail'
    expect(setEnvValue(text, 0, 'x y')).toBe('# head\n\n  export A = x y # why\nB:  two\n\n# tail')
    expect(setEnvValue(text, 0, '')).toBe('# head\n\n  export A =  # why\nB:  two\n\n# tail')
    expect(renameEnv(text, 1, 'C')).toBe('# head\n\n  export A = one # why\nC:  two\n\n# tail')
    expect(renameEnv(text, 0, '')).toBe('# head\n\n   = one # why\nB:  two\n\n# tail')
    expect(removeEnv(text, 0)).toBe('# head\n\nB:  two\n\n# tail')
    expect(addEnv(text, 'C', '3')).toBe(`${text}\nC=3\n`)
    expect(setEnvValue("A='1'\r\nB=2", 0, 'x')).toBe("A='x'\r\nB=2")
    expect(setEnvValue('A= # why', 0, 'x')).toBe('A= x # why')
  })

  it('mends an open quote, which another edit could otherwise close', () => {
    expect(setEnvValue("A='tis\nB=x", 1, "y'")).toBe(`A="'tis"\nB="y'"`)
  })

  it('keeps blanks and signs out of a name', () => {
    expect(renameEnv('A=1', 0, ' NEW NAME="x"#')).toBe('NEWNAMEx=1')
  })
})

describe('merging', () => {
  it('puts new values in their places, the rest with its comments at the end', () => {
    const merged = mergeEnv('# mine\nA=1\nB="2" # two', '# theirs\nB=3\n# new\nC=4')
    expect(merged).toEqual({ text: '# mine\nA=1\nB="3" # two\n# theirs\n# new\nC=4', added: 1, replaced: 1 })
  })

  it('takes the file as it is where there is nothing', () => {
    expect(mergeEnv(' \n', '# x\nA=1')).toEqual({ text: '# x\nA=1', added: 1, replaced: 0 })
  })

  test('means both together, the later one first', () => {
    fc.assert(
      fc.property(any, any, (text, news) => {
        // A nameless line stands for nothing, and there may be several.
        fc.pre(![text, news].some(each => '' in envMap(each)))
        const { text: merged, added } = mergeEnv(text, news)
        expect(envMap(merged)).toEqual({ ...envMap(text), ...envMap(news) })
        if (text.trim()) expect(parseEnv(merged).entries.length).toBe(parseEnv(text).entries.length + added)
      }),
      { numRuns: 500 },
    )
  })
})

test('lines are counted from 1, over values of several lines', () => {
  const text = '# c\nA="1\n2"\nwhat is this\r\nB=3\n\n?? = 1'
  expect(parseEnv(text)).toEqual({
    entries: [
      { key: 'A', value: '1\n2', line: 2, unclosed: false },
      { key: 'B', value: '3', line: 5, unclosed: false },
      { key: '??', value: '1', line: 7, unclosed: false },
    ],
    strays: [4],
  })
})

test("$'…' is read as bash reads it", () => {
  expect(envMap(`A=$'it\\'s\\n\\t"x" \\\\' # why`)).toEqual({ A: 'it\'s\n\t"x" \\' })
})

test('a million characters are no trouble', () => {
  const big = printEnv(
    Array.from({ length: 256 }, (_, at): [string, string] => [`K${at}`, `${'x" \''.repeat(1024)}`]),
  )
  expect(parseEnv(big).entries.length).toBe(256)
})
