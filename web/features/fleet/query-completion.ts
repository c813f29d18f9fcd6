// What can be written next, at the place of the caret.

import { facetLabel, facetTitles } from './facet-labels.ts'
import { type Counts, type Facet, facets } from './facets.ts'
import { printTerm, stanceOn, type Token, tokenize } from './query.ts'
import { isFacet, keys, wordsOf } from './query-words.ts'

export interface Completion {
  /** The part of the text that it replaces, and with what. */
  start: number
  end: number
  text: string
  /** As it is written: `state:running`. */
  label: string
  /** What that means, where it does not say so itself. */
  hint?: string | undefined
  /** How many it would show. */
  count?: number | undefined
}

/** Longer lists help nobody: one more letter narrows them. */
const MOST = 50
/** Values offered for a word that has no key yet. */
const MOST_LOOSE = 6

const hints: Record<string, string> = {
  name: 'Part of the name',
  created: 'How long ago: <7d or >12h',
  updated: 'Last change: <1h or >30d',
  needs: 'What somebody ought to look at',
}

const bounds = ['<1h', '<24h', '<7d', '<30d', '>30d']

/** @param counts what each value would show, the other filters being as they are */
export function completionsAt(text: string, caret: number, counts: Counts, totals: Counts): Completion[] {
  const tokens = tokenize(text)
  const token = tokens.find(({ start, end }) => start < caret && caret <= end)
  if (!token) return keysFor(caret, caret, '', '')
  const minus = token.not ? '-' : ''
  const typed = text.slice(token.valueStart, caret).replace(/^"/, '').toLowerCase()
  if (token.key === '') {
    return [
      ...keysFor(token.start, token.end, minus, typed),
      ...(typed.length > 1 ? looseValues(token, typed, counts, totals) : []),
    ]
  }
  const others = tokens.filter(other => other !== token)
  return valuesFor(token, typed, counts, totals).filter(
    ({ value }) => stanceOn(others, token.key, value) === null,
  )
}

function keysFor(start: number, end: number, minus: string, typed: string): Completion[] {
  return keys
    .filter(key => key.startsWith(typed))
    .map(key => ({
      start,
      end,
      text: `${minus}${key}:`,
      label: `${minus}${key}:`,
      hint: isFacet(key) ? facetTitles[key] : hints[key],
    }))
}

type Valued = Completion & { value: string }

function valuesFor(token: Token, typed: string, counts: Counts, totals: Counts): Valued[] {
  const { key } = token
  if (key === 'created' || key === 'updated') {
    return bounds
      .filter(bound => bound.includes(typed))
      .map(bound => {
        const span = bound.slice(1).replace('h', ' h').replace('d', ' d')
        return toComplete(token, key, bound, {
          hint: bound.startsWith('<') ? `In the last ${span}` : `More than ${span} ago`,
        })
      })
  }
  if (key === 'needs') {
    const hint = 'Failed, stuck, or on a server in trouble'
    return 'attention'.startsWith(typed) ? [toComplete(token, key, 'attention', { hint })] : []
  }
  return isFacet(key) ? facetValues(token, key, typed, counts, totals).slice(0, MOST) : []
}

function facetValues(token: Token, facet: Facet, typed: string, counts: Counts, totals: Counts): Valued[] {
  const found = wordsOf(facet, totals)
    .map(value => ({ value, label: facetLabel(facet, value), count: counts[facet].get(value) ?? 0 }))
    .map(one => ({ ...one, rank: rankOf(typed, one.value.toLowerCase(), one.label.toLowerCase()) }))
    .filter(({ rank }) => rank >= 0)
    // What shows something comes first; among the like the order of the rail stays.
    .sort((one, other) => one.rank - other.rank || Number(other.count > 0) - Number(one.count > 0))
  return found.map(({ value, label, count }) =>
    toComplete(token, facet, value, {
      count,
      hint: label.toLowerCase() === value.toLowerCase() ? undefined : label,
    }),
  )
}

/** 0 for what begins so, 1 for what has it inside, -1 for neither. */
function rankOf(typed: string, ...texts: string[]): number {
  if (texts.some(text => text.startsWith(typed))) return 0
  return texts.some(text => text.includes(typed)) ? 1 : -1
}

function looseValues(token: Token, typed: string, counts: Counts, totals: Counts): Completion[] {
  return facets
    .flatMap(facet => facetValues(token, facet, typed, counts, totals))
    .filter(({ count }) => count)
    .slice(0, MOST_LOOSE)
}

function toComplete(token: Token, key: string, value: string, more: Partial<Completion>): Valued {
  const label = printTerm({ key, value, not: token.not })
  return { start: token.start, end: token.end, text: `${label} `, label, value, ...more }
}
