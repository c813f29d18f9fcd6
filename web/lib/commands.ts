// What the command palette offers. Whoever can do something says so here; the palette knows none of them.

import { useEffect, useRef } from 'react'
import type { ShortcutId } from './shortcuts.ts'

export interface Command {
  /** Stays the same from visit to visit: recent ones are remembered by it. */
  id: string
  /** "Dark theme". */
  label: string
  kind: 'page' | 'action' | 'view' | 'project' | 'server' | 'realm' | 'connection'
  run: () => unknown
  /** Shown beside it, and not searched. */
  hint?: string | undefined
  /** Searched too, and not shown: "night" for the dark theme. */
  words?: string | undefined
  /** Why it cannot be done now. */
  reason?: string | undefined
  shortcut?: ShortcutId | undefined
}

type Source = () => readonly Command[]

const sources = new Set<Source>()

/** Offers commands until the answered function is called. They are asked for when the palette needs them, not before. */
function addCommands(source: Source): () => void {
  sources.add(source)
  return () => sources.delete(source)
}

/** Offers commands while the component is mounted. */
export function useCommands(source: Source) {
  const latest = useRef(source)
  useEffect(() => {
    latest.current = source
  })
  useEffect(() => addCommands(() => latest.current()), [])
}

export function offeredCommands(): Command[] {
  return [...sources].flatMap(source => source())
}
