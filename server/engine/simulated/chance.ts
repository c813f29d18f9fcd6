/** FNV-1a with a final avalanche (murmur3's): 32 bits that depend on every part. */
function hash(parts: readonly (string | number)[]): number {
  let h = 0x811c9dc5
  for (const char of parts.join('\0')) {
    h ^= char.charCodeAt(0)
    h = Math.imul(h, 0x01000193)
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Chance that is always the same for the same parts: 0 ≤ r < 1. */
export const chance = (...parts: (string | number)[]): number => hash(parts) / 2 ** 32

/** A number in [min, max) that is always the same for the same parts. */
export const between = (min: number, max: number, ...parts: (string | number)[]): number =>
  min + (max - min) * chance(...parts)

export const pick = <Item>(items: readonly Item[], ...parts: (string | number)[]): Item =>
  items[Math.floor(chance(...parts) * items.length)]!
