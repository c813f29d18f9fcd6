/** Chance that can be repeated: the same seed draws the same. */
export interface Random {
  /** 0 ≤ r < 1, as Math.random. */
  next(): number
  chance(probability: number): boolean
  /** Whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  pick<Item>(items: readonly Item[]): Item
  /** One of the items, in proportion to its weight. */
  weighted<Item extends { weight: number }>(items: readonly Item[]): Item
  hex(digits: number): string
  bytes(length: number): Buffer
}

/** Mulberry32: small, fast and even enough for a sample. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const bytes = (length: number) => Buffer.from(Array.from({ length }, () => int(0, 255)))
  return {
    next,
    int,
    bytes,
    chance: probability => next() < probability,
    pick: items => items[int(0, items.length - 1)]!,
    weighted(items) {
      let left = next() * items.reduce((sum, { weight }) => sum + weight, 0)
      for (const item of items) {
        left -= item.weight
        if (left < 0) return item
      }
      return items.at(-1)!
    },
    hex: digits =>
      bytes(Math.ceil(digits / 2))
        .toString('hex')
        .slice(0, digits),
  }
}
