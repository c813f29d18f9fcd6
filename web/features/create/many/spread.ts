// Which server takes which of many: each in proportion to its room, and every chosen one at least one.

export interface Room {
  id: string
  /** Containers that still fit; Infinity where the API tells no limit. */
  room: number
}

/** Stands for "no limit known", so that such servers share evenly with each other. */
const PLENTY = 1_000_000

/** How many each server takes, in their order. Adds up to `count`, or to all the room where that is less. */
export function allot(count: number, servers: readonly Room[]): number[] {
  const rooms = servers.map(({ room }) => Math.max(0, Math.min(room, PLENTY)))
  const total = rooms.reduce((sum, room) => sum + room, 0)
  const wanted = Math.min(count, total)
  if (wanted === 0) return rooms.map(() => 0)
  const open = rooms.filter(room => room > 0).length
  const least = wanted >= open ? 1 : 0
  const shares = rooms.map(room => (room * wanted) / total)
  const given = rooms.map((room, at) => (room > 0 ? Math.max(least, Math.floor(shares[at]!)) : 0))
  let left = wanted - given.reduce((sum, some) => sum + some, 0)
  // What rounding has left goes where most is missing; what the minimum took too much comes from where most is.
  while (left !== 0) {
    const step = Math.sign(left)
    let best = -1
    for (const [at, some] of given.entries()) {
      const isPossible = step > 0 ? some < rooms[at]! : some > least
      const gap = (one: number) => step * (shares[one]! - given[one]!)
      if (isPossible && (best < 0 || gap(at) > gap(best))) best = at
    }
    given[best]! += step
    left -= step
  }
  return given
}

/** The server of each, taken in turns, so that no host has to make all of its own at once. */
export function spread(count: number, servers: readonly Room[]): string[] {
  const shares = allot(count, servers)
  const given = shares.map(() => 0)
  const order: string[] = []
  const total = shares.reduce((sum, share) => sum + share, 0)
  while (order.length < total) {
    let next = -1
    for (const [at, share] of shares.entries()) {
      if (given[at]! >= share) continue
      if (next < 0 || given[at]! / share < given[next]! / shares[next]!) next = at
    }
    given[next]! += 1
    order.push(servers[next]!.id)
  }
  return order
}
