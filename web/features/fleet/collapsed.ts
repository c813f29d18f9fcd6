import { create } from 'zustand'
import { readJson, writeJson } from '../../lib/storage.ts'

const KEY = 'livery.collapsed'
/** More are forgotten, the oldest first: projects come and go. */
const KEPT = 200

type Stored = Record<string, boolean>

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * What is folded away, sections of the rail and groups, by their names. It belongs to this browser and not to the link:
 * who follows a link should see what it is about.
 */
export const useCollapsed = create<Stored>(() => readJson('local', KEY, isStored) ?? {})

export function setCollapsed(name: string, collapsed: boolean) {
  const { [name]: _before, ...others } = useCollapsed.getState()
  const next = Object.fromEntries([...Object.entries(others), [name, collapsed]].slice(-KEPT))
  useCollapsed.setState(next, true)
  writeJson('local', KEY, next)
}
