// The query language: words that a name must hold, and `key:value` terms. This file knows its grammar alone; what the
// keys mean is in matcher.ts, what is wrong with a text in query-problems.ts.

/** One condition. */
export interface Term {
  /** Lower case; empty for a word of the name. Any key can be written, known or not. */
  key: string
  /** Never empty. */
  value: string
  /** Leaves out what it matches. */
  not: boolean
}

/** What a query says. Values of one key widen each other, different keys and words narrow: see matcher.ts. */
export type Filter = readonly Term[]

/** A term as it stands in the text, finished or not: the value may still be empty. */
export interface Token extends Term {
  start: number
  /** After its last character. */
  end: number
  /** Where the value begins, its quote included. */
  valueStart: number
}

// `-`, a key with its colon, then a value: quoted, with \ before a quote or another \, or up to the next space. A quote
// that is never closed goes on to the end.
const TOKEN = /\s*((-?)(?:([a-z_]+):)?)(?:"((?:[^"\\]|\\.)*)(?:"|\\?$)|(\S*))/isy

/** Every text has tokens: nothing is an error of grammar. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  for (let end = 0; end < text.length; ) {
    const match = TOKEN.exec(text)
    if (!match) break
    const [whole, before = '', minus, key = '', quoted, bare = ''] = match
    const start = end + whole.length - whole.trimStart().length
    end += whole.length
    if (start === text.length) break
    const value = quoted?.replace(/\\(.)/gs, '$1') ?? bare
    tokens.push({
      key: key.toLowerCase(),
      value,
      not: minus === '-',
      start,
      end,
      valueStart: start + before.length,
    })
  }
  return tokens
}

/** Terms without a value are not finished, and left out. */
export function parseQuery(text: string): Filter {
  return tokenize(text)
    .filter(({ value }) => value !== '')
    .map(({ key, value, not }) => ({ key, value, not }))
}

export function printQuery(filter: Filter): string {
  return filter.map(printTerm).join(' ')
}

export function printTerm({ key, value, not }: Term): string {
  const looksOtherwise = key === '' ? /\s|^["-]|^[a-z_]+:/i : /\s|^"/
  const text = looksOtherwise.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value
  return `${not ? '-' : ''}${key && `${key}:`}${text}`
}

/** Whether a value is asked for, or left out, or neither. Case does not count, as everywhere in a query. */
export function stanceOn(filter: Filter, key: string, value: string): 'in' | 'out' | null {
  const term = filter.find(term => isOn(term, key, value))
  return term ? (term.not ? 'out' : 'in') : null
}

/** Asks for a value, or leaves it out when `not`; when that is so already, takes it back. */
export function toggleTerm(filter: Filter, key: string, value: string, not = false): Filter {
  const others = filter.filter(term => !isOn(term, key, value))
  const wasSo = stanceOn(filter, key, value) === (not ? 'out' : 'in')
  return wasSo ? others : [...others, { key, value, not }]
}

function isOn(term: Term, key: string, value: string): boolean {
  return term.key === key && term.value.toLowerCase() === value.toLowerCase()
}
