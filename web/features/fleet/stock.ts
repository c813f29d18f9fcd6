import { ageOf, type Counts, count, type FleetRow, facets, factsOf, noCounts, valuesOf } from './facets.ts'

/**
 * Counts each value of each facet in the whole fleet, whatever is shown of it. Again and again at the cost of what
 * changed; only ages are counted anew with the clock, for they change by themselves.
 */
export function createStock() {
  let last: ReadonlyMap<string, FleetRow> = new Map()
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
    const present = new Map<string, FleetRow>()
    let stayed = 0
    for (const row of rows) {
      const before = last.get(row.id)
      if (before) stayed += 1
      if (before !== row) {
        if (before) take(before, -1, next)
        take(row, 1, next)
      }
      present.set(row.id, row)
    }
    if (stayed < last.size) {
      for (const [id, row] of last) if (!present.has(id)) take(row, -1, next)
    }
    if (now !== countedAt) {
      countedAt = now
      next.age = countAges(rows, now)
    }
    last = present
    counts = next
    return next
  }
}

function countAges(rows: readonly FleetRow[], now: number): Map<string, number> {
  const found = new Map<string, number>()
  for (const row of rows) count(found, ageOf(factsOf(row).created, now))
  return found
}
