// Storage may be blocked, full, or hold what another version wrote: none of that may break the page.

export type Place = 'local' | 'session'

function open(place: Place): Storage | undefined {
  try {
    return place === 'local' ? globalThis.localStorage : globalThis.sessionStorage
  } catch {
    return undefined
  }
}

export function readText(place: Place, key: string): string | null {
  try {
    return open(place)?.getItem(key) ?? null
  } catch {
    return null
  }
}

/** Null removes. False when the browser keeps nothing: the value then lives as long as the page. */
export function writeText(place: Place, key: string, value: string | null): boolean {
  try {
    const storage = open(place)
    if (value === null) storage?.removeItem(key)
    else storage?.setItem(key, value)
    return storage !== undefined
  } catch {
    return false
  }
}

/** What was stored, when it parses and `isValid` accepts it; otherwise null. */
export function readJson<T>(place: Place, key: string, isValid: (value: unknown) => value is T): T | null {
  const text = readText(place, key)
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    return isValid(value) ? value : null
  } catch {
    return null
  }
}

export function writeJson(place: Place, key: string, value: unknown): boolean {
  return writeText(place, key, value === null || value === undefined ? null : JSON.stringify(value))
}
