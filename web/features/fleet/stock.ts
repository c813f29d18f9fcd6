import { ageOf, type Counts, count, type FleetRow, facets, factsOf, noCounts, valuesOf } from './facets.ts'

/**
 * Counts each value of each facet in the whole fleet, whatever is shown of it. Again and again at the cost of what
 * changed; only ages are counted anew with the clock, for they change by themselves.
 */
export function createStock() {
  let last: readonly FleetRow[] = []
  let counts = noCounts()

  let countedAt = 0

  function take(row: FleetRow, by: 1 | -1, into: Counts) {
    const facts = factsOf(row)
    for (let at = 0; at < facets.length; at++) {
      count(into[facets[at]!], valuesOf(facts, at, countedAt), by)
    }
  }

  /** @param now milliseconds since the epoch */
  return (rows: readonly FleetRow[], now: number): Counts => {
    // Copied, for who holds the counts of last time may still show them.
    const next = noCounts()
    for (const facet of facets) next[facet] = new Map(counts[facet])
    const { left, come } = differenceOf(last, rows)
    for (const row of left) take(row, -1, next)
    for (const row of come) take(row, 1, next)
    if (now !== countedAt) {
      countedAt = now
      next.age = countAges(rows, now)
    }
    last = rows
    counts = next
    return next
  }
}

/** What is there no more and what is there anew; of a row that has changed, the one and the other. */
function differenceOf(before: readonly FleetRow[], rows: readonly FleetRow[]) {
  // Mostly a few have changed in their places.
  const isSameOrder = before.length === rows.length && rows.every((row, at) => row.id === before[at]!.id)
  if (isSameOrder) {
    const changed = rows.flatMap((row, at) => (row === before[at] ? [] : at))
    return { left: changed.map(at => before[at]!), come: changed.map(at => rows[at]!) }
  }
  const [old, present] = [new Set(before), new Set(rows)]
  return { left: before.filter(row => !present.has(row)), come: rows.filter(row => !old.has(row)) }
}

function countAges(rows: readonly FleetRow[], now: number): Map<string, number> {
  const found = new Map<string, number>()
  for (const row of rows) count(found, ageOf(factsOf(row).created, now))
  return found
}
