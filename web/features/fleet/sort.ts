import { type FleetRow, factsOf } from './facets.ts'
import type { Order, Sorting } from './view.ts'

// `web-2` before `web-10`.
export const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** What may need somebody comes first; a state of a newer API too. */
const stateOrder = ['failed', 'creating', 'claiming', 'copying', 'deleting', 'running', 'paused', 'stopped']

type Compare = (one: FleetRow, other: FleetRow) => number

/**
 * Puts the fleet, which comes newest first, into an order. The same fleet is sorted again and again at the cost of what
 * changed: it starts from the order of last time, and a list in order costs the engine's sort one pass.
 * @param since when a container came into its state, in milliseconds since the epoch
 */
export function createSorter<Row extends FleetRow>(since: (row: Row) => number) {
  let last: readonly string[] = []
  return (rows: readonly Row[], sort: Sorting, order: Order): readonly Row[] => {
    if (sort === 'created') return order === 'desc' ? rows : rows.toReversed()
    const rest = new Map(rows.map(row => [row.id, row]))
    const start: Row[] = []
    for (const id of last) {
      const row = rest.get(id)
      if (!row) continue
      start.push(row)
      rest.delete(id)
    }
    const compare = comparing(sort, since as (row: FleetRow) => number)
    const sign = order === 'asc' ? 1 : -1
    const sorted = [...start, ...rest.values()].sort(
      (one, other) => sign * compare(one, other) || newest(one, other),
    )
    last = sorted.map(row => row.id)
    return sorted
  }
}

function comparing(sort: Exclude<Sorting, 'created'>, since: (row: FleetRow) => number): Compare {
  switch (sort) {
    case 'name':
      return (one, other) => names.compare(one.name, other.name)
    case 'updated':
      return (one, other) => factsOf(one).updated - factsOf(other).updated
    case 'state':
      return (one, other) => stateOrder.indexOf(one.status) - stateOrder.indexOf(other.status)
    case 'since': {
      // Read once: meanwhile more may become known, and an order must not contradict itself.
      const times = new Map<FleetRow, number>()
      const timeOf = (row: FleetRow) => {
        const time = times.get(row) ?? since(row)
        times.set(row, time)
        return time
      }
      // The longer ago, the longer the time.
      return (one, other) => timeOf(other) - timeOf(one)
    }
  }
}

function newest(one: FleetRow, other: FleetRow): number {
  return factsOf(other).created - factsOf(one).created || (one.id < other.id ? 1 : -1)
}
