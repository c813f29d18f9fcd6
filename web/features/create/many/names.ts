// Names of many by a pattern: `{n}` counts 1, 2, 3, `{nn}` and `{nnn}` with zeros in front.

const PLACE = /\{(n+)\}/g

export function hasPlace(pattern: string): boolean {
  return pattern.search(PLACE) >= 0
}

export function nameAt(pattern: string, n: number): string {
  return pattern.replace(PLACE, (_, places: string) => String(n).padStart(places.length, '0'))
}

/** The first `count` names of the pattern that are free, and those that were passed over. */
export function freeNames(pattern: string, count: number, isTaken: (name: string) => boolean) {
  const names: string[] = []
  const passed: string[] = []
  if (!hasPlace(pattern)) return { names: Array.from({ length: count }, () => pattern), passed }
  for (let n = 1; names.length < count; n += 1) {
    const name = nameAt(pattern, n)
    if (isTaken(name)) passed.push(name)
    else names.push(name)
  }
  return { names, passed }
}
