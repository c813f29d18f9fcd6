// What in a query is not understood, and what was probably meant.

import { normalizeColor } from '../../../contract/color.ts'
import { facetLabel, facetTitles } from './facet-labels.ts'
import type { Counts } from './facets.ts'
import { parseBound } from './matcher.ts'
import { nearestWord } from './nearest-word.ts'
import { printTerm, type Token, tokenize } from './query.ts'
import type { Completion } from './query-completion.ts'
import { isFacet, isFixed, keys, wordsOf } from './query-words.ts'

export interface Problem {
  /** The part of the text that is not understood. */
  start: number
  end: number
  /** "No state is called “runing”." */
  message: string
  /** What was probably meant, as people read it, and the text to put in place of the part; null when nothing is near. */
  fix: { word: string; text: string } | null
}

/** What a query is checked against. */
export interface Known {
  totals: Counts
  /** The fleet is all there: what nobody has is a mistake. */
  complete: boolean
}

export function problemsOf(text: string, known: Known): Problem[] {
  return tokenize(text).flatMap(token => {
    if (token.key === '') return []
    if (!keys.includes(token.key)) return keyProblem(token)
    if (token.value === '') return []
    return valueProblem(token, known)
  })
}

/** How to put right what is wrong: the whole word is replaced. Null when nothing is near. */
export function fixOf(text: string, { start, end, fix }: Problem): Completion | null {
  const token = tokenize(text).find(token => token.start <= start && end <= token.end)
  if (!fix || !token) return null
  const put = text.slice(token.start, start) + fix.text + text.slice(end, token.end)
  const hint = `instead of ${text.slice(start, end)}`
  return { start: token.start, end: token.end, text: put, label: put, hint }
}

function keyProblem({ key, not, start, valueStart }: Token): Problem[] {
  const word = key === 'colour' ? 'color' : nearestWord(key, keys)
  return [
    {
      start: not ? start + 1 : start,
      end: valueStart,
      message: `There is no key “${key}”.`,
      fix: word === null ? null : { word, text: `${word}:` },
    },
  ]
}

function valueProblem(token: Token, { totals, complete }: Known): Problem[] {
  const { key, value } = token
  if (key === 'name') return []
  if (key === 'created' || key === 'updated') {
    if (parseBound(value)) return []
    return [problem(token, 'A time is written as <7d or >12h.', nearestBound(value))]
  }
  if (!isFacet(key)) {
    if (value.toLowerCase() === 'attention') return []
    return [problem(token, `Containers do not need “${value}”.`, 'attention')]
  }
  if (key === 'color' && value.startsWith('#') && normalizeColor(value)) return []
  const words = wordsOf(key, totals)
  const folded = value.toLowerCase()
  if (words.some(word => word.toLowerCase() === folded)) return []
  if (!isFixed(key) && !complete) return []
  const named = words.find(word => facetLabel(key, word).toLowerCase() === folded)
  const nearest = named ?? nearestWord(value, words)
  return [problem(token, `No ${facetTitles[key].toLowerCase()} is called “${value}”.`, nearest)]
}

function problem({ key, valueStart, end }: Token, message: string, word: string | null): Problem {
  const text = word === null ? '' : printTerm({ key, value: word, not: false }).slice(key.length + 1)
  return { start: valueStart, end, message, fix: word === null ? null : { word, text } }
}

/** `<7d` for `7d`, `<7days` or `<=7`; null when it does not begin with a number. */
function nearestBound(value: string): string | null {
  const [, sign = '<', amount, unit = 'd'] = /^([<>])?=?(\d+)([smhdw])?/i.exec(value) ?? []
  return amount ? `${sign}${amount}${unit.toLowerCase()}` : null
}
