import { lazy, Suspense, useEffect } from 'react'
import { create } from 'zustand'
import { activeConnection } from '../../api/connection.ts'
import type { Container } from '../../api/fleet-state.ts'
import { lastSeen, noteSeen, type Seen, seenAtStart } from '../../api/last-seen.ts'
import { useLink } from '../../api/link.ts'

const SincePanel = lazy(async () => ({ default: (await import('./since-panel.tsx')).SincePanel }))

/** Milliseconds without a look, after which somebody is told what has changed. */
const AWAY = 15 * 60_000

/** Whose visit it is, so that another connection's is not shown. Kept until dismissed, also while one follows a link. */
const useReturn = create<{ of: string; seen: Seen | null }>(() => ({ of: '', seen: null }))

const scopeName = () => {
  const connection = activeConnection()
  return `${connection?.id} ${connection?.realmId}`
}

function noteReturn(seen: Seen | null) {
  if (seen && Date.now() - seen.at >= AWAY) useReturn.setState({ of: scopeName(), seen })
}

function dismiss() {
  const connection = activeConnection()
  if (connection) noteSeen(connection)
  useReturn.setState({ seen: null })
}

/** What changed since the last visit, once it is known, until it is dismissed. */
export function ReturnNote({ byId, complete }: { byId: ReadonlyMap<string, Container>; complete: boolean }) {
  const { of, seen } = useReturn()
  const isLive = useLink(link => link.state === 'live')

  useEffect(() => {
    const connection = activeConnection()
    if (!connection) return
    // Of this page, only the first look is a return: to come back from another page is none.
    if (useReturn.getState().of !== scopeName()) {
      useReturn.setState({ of: scopeName(), seen: null })
      noteReturn(seenAtStart(connection))
    }
    const onVisibility = () => !document.hidden && noteReturn(lastSeen(connection))
    document.addEventListener('visibilitychange', onVisibility)
    return () => document.removeEventListener('visibilitychange', onVisibility)
  }, [])

  if (!seen || of !== scopeName() || !complete || !isLive) return null
  return (
    <Suspense>
      <SincePanel seen={seen} byId={byId} onDismiss={dismiss} />
    </Suspense>
  )
}
