// Finds what a query shows, with every key of it: mostly the next one asks for less than one of the last, or for the same
// again, and then the rest of the fleet need not be looked at.

import { type FleetRow, facets, factsOfAll } from './facets.ts'
import { HIT, type Matcher } from './matcher.ts'
import type { Filter, Term } from './query.ts'

/** The places of rows, in their order. */
export type Places = Uint32Array

/** Answers that are kept: a word typed and taken back. */
const KEPT = 24

export interface Query {
  filter: Filter
  /** Made of the filter at this moment; null shows everything. */
  matcher: Matcher | null
  /** Milliseconds since the epoch. */
  now: number
}

/** Of one list, which may change: what was found in another one is forgotten. */
export function createFinder() {
  let last: { rows: readonly FleetRow[]; now: number } | undefined
  let answers: { filter: Filter; places: Places }[] = []

  /** Null when all of it is shown. */
  return (rows: readonly FleetRow[], { filter, matcher, now }: Query): Places | null => {
    if (!matcher) return null
    if (last?.rows !== rows || last.now !== now) {
      last = { rows, now }
      answers = []
    }
    let among: Places | undefined
    for (const { filter: wider, places } of answers) {
      if ((!among || places.length < among.length) && narrows(filter, wider)) among = places
    }
    const places = look(rows, matcher, among)
    // What needs attention is learned meanwhile: no answer to that holds.
    if (!filter.some(({ key }) => key === 'needs')) answers = [{ filter, places }, ...answers].slice(0, KEPT)
    return places
  }
}

function look(rows: readonly FleetRow[], matcher: Matcher, among: Places | undefined): Places {
  const facts = factsOfAll(rows)
  const count = among?.length ?? rows.length
  const places = new Uint32Array(count)
  let found = 0
  for (let at = 0; at < count; at++) {
    const place = among ? among[at]! : at
    if (matcher(rows[place]!, facts[place]!) === HIT) places[found++] = place
  }
  return places.slice(0, found)
}

/** Several wanted values of one of these show more than each alone: see matcher.ts. */
const widening = new Set<string>([...facets, 'name'])

/** Whether whatever the one shows, the other would show too. It may be so without being seen here. */
export function narrows(filter: Filter, wider: Filter): boolean {
  const isHeld = wider.every(term => filter.some(other => asksAsMuch(other, term)))
  return (
    isHeld &&
    filter.every(term => {
      if (term.not || !widening.has(term.key)) return true
      const wanted = wider.filter(({ key, not }) => key === term.key && !not)
      return wanted.length === 0 || wanted.some(other => asksAsMuch(other, term))
    })
  )
}

function asksAsMuch(term: Term, other: Term): boolean {
  if (term.key !== other.key || term.not !== other.not) return false
  const [value, less] = [term.value.toLowerCase(), other.value.toLowerCase()]
  // A name that holds the longer word holds the shorter one.
  return value === less || (term.key === '' && !term.not && value.includes(less))
}
