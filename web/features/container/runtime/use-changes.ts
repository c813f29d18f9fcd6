import { useEffect, useMemo, useRef, useState } from 'react'
import type { RuntimeInfo } from '../../../api/runtime.ts'
import { type Changes, changesBetween, type Look, lookOf } from './changes.ts'

interface Seen {
  look: Look
  /** Milliseconds since the epoch. */
  at: number
}

/** What was there when somebody looked last, by container; as long as the page is open. */
const seen = new Map<string, Seen>()

const nothing: Changes = { marks: new Map(), gone: [] }

export interface ChangesSince extends Changes {
  /** When the last look was, in milliseconds since the epoch. */
  since: number | null
  /** Compares with what is there now from now on. */
  markSeen: () => void
}

/** What is different from the last look: from when this was left, or from the first answer of this one. */
export function useChanges(id: string, info: RuntimeInfo | null | undefined, at: number): ChangesSince {
  const look = useMemo(() => (info ? lookOf(info) : null), [info])
  const [last, setLast] = useState(() => seen.get(id))
  if (!last && look) setLast({ look, at })
  const latest = useRef<Seen>(undefined)
  useEffect(() => {
    if (look) latest.current = { look, at }
  }, [look, at])
  useEffect(
    () => () => {
      if (latest.current) seen.set(id, latest.current)
    },
    [id],
  )
  const changes = useMemo(() => (last && look ? changesBetween(last.look, look) : nothing), [last, look])
  return {
    ...changes,
    since: last?.at ?? null,
    markSeen: () => look && setLast({ look, at }),
  }
}
