// What can be written next, at the place of the caret.

import { facetLabel } from './facet-labels.ts'
import { type Counts, type Facet, facets } from './facets.ts'
import { parseQuery, printTerm, stanceOn, type Token, tokenize } from './query.ts'
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
  /** The facet's value that it asks for. */
  of?: { facet: Facet; value: string } | undefined
}

/** Longer lists help nobody: one more letter narrows them. */
const MOST = 50
/** Values offered for a word that has no key yet. */
const MOST_LOOSE = 6

const hints: Partial<Record<string, string>> = {
  color: 'A name, or #RRGGBB',
  age: 'Since it was created',
  kit: 'Whether it has the Hoody kit',
  autostart: 'Whether it starts by itself',
  name: 'Part of the name',
  created: 'How long ago: <7d or >12h',
  updated: 'Last change: <1h or >30d',
  needs: 'What somebody ought to look at',
}

const bounds = ['<1h', '<24h', '<7d', '<30d', '>30d']

/** The word that the caret is in or behind. */
export function tokenAt(text: string, caret: number): Token | undefined {
  return tokenize(text).find(({ start, end }) => start < caret && caret <= end)
}

/** @param counts what each value would show, the other filters being as they are */
export function completionsAt(text: string, caret: number, counts: Counts, totals: Counts): Completion[] {
  const token = tokenAt(text, caret)
  if (!token) return keysFor(caret, caret, '', '')
  const { key, start, end, valueStart } = token
  const minus = token.not ? '-' : ''
  if (key && caret < valueStart) {
    return keysFor(start, valueStart, minus, text.slice(start + minus.length, caret).toLowerCase())
  }
  const typed = text.slice(valueStart, caret).replace(/^"/, '').toLowerCase()
  if (key === '') {
    return [
      ...keysFor(start, end, minus, typed),
      ...(typed.length > 1 ? looseValues(token, typed, counts, totals) : []),
    ]
  }
  const others = parseQuery(text.slice(0, start) + text.slice(end))
  return valuesFor(token, typed, counts, totals).filter(({ value }) => stanceOn(others, key, value) === null)
}

function keysFor(start: number, end: number, minus: string, typed: string): Completion[] {
  return keys
    .filter(key => key.startsWith(typed))
    .map(key => ({
      start,
      end,
      text: `${minus}${key}:`,
      label: `${minus}${key}:`,
      hint: hints[key],
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
      of: { facet, value },
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
  return { start: token.start, end: token.end, text: label, label, value, ...more }
}

/** The text with a completion in it, ready for the next word, and where the caret then belongs. */
export function applyCompletion(
  text: string,
  { start, end, text: put }: Pick<Completion, 'start' | 'end' | 'text'>,
): { text: string; caret: number } {
  const rest = text.slice(end)
  const isWhole = !put.endsWith(':')
  return {
    text: text.slice(0, start) + put + (isWhole && rest === '' ? ' ' : rest),
    caret: start + put.length + (isWhole ? 1 : 0),
  }
}
