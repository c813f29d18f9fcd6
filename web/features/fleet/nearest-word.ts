/**
 * The word that was most likely meant: one that begins so, or else the one that takes the fewest slips of the keyboard to
 * get to. Null when none is near.
 */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const text = typed.toLowerCase()
  const beginning = text.length > 1 ? words.find(word => word.toLowerCase().startsWith(text)) : undefined
  if (beginning !== undefined) return beginning
  let nearest: string | null = null
  // A third of the letters may be wrong.
  let least = Math.max(1, Math.floor(text.length / 3)) + 1
  for (const word of words) {
    if (Math.abs(word.length - text.length) >= least) continue
    const distance = editDistance(text, word.toLowerCase())
    if (distance >= least) continue
    least = distance
    nearest = word
  }
  return nearest
}

/** Letters to add, drop, change, or swap with their neighbour (optimal string alignment). */
export function editDistance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[other.length]!
}
