import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { readJson, writeJson } from './storage.ts'

export type Kept<Value> = Readonly<Record<string, Value>>

/**
 * What this browser keeps for each connection, by its id: a store that outlives the page and is the same in all tabs.
 * Change it with `keep` only.
 * @param key in the browser's storage
 * @param isValid whether one connection's part is as this version writes it; others are left out
 */
export function createKept<Value>(
  key: string,
  isValid: (value: unknown) => value is Value,
): { use: UseBoundStore<StoreApi<Kept<Value>>>; keep: (id: string, value: Value) => void } {
  function read(): Kept<Value> {
    const stored = readJson('local', key, isRecord) ?? {}
    return Object.fromEntries(
      Object.entries(stored).filter((entry): entry is [string, Value] => isValid(entry[1])),
    )
  }

  const use = create<Kept<Value>>(read)
  // Fires in the other tabs only. A null key means that everything was removed.
  globalThis.addEventListener?.('storage', event => {
    if (event.key === key || event.key === null) use.setState(read(), true)
  })

  function keep(id: string, value: Value) {
    use.setState({ [id]: value })
    writeJson('local', key, use.getState())
  }
  return { use, keep }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
