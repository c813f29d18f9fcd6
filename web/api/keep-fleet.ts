// Writes the fleet down for the next visit (last-known.ts), in idle time and only what has changed.

import type { Container } from './fleet-state.ts'
import { currentFleet } from './fleet-sync.ts'
import { noteKept } from './kept-flag.ts'
import { forgetLastKnown, keptIds, keyOf, type Scope, summarize, toKept, write } from './last-known.ts'
import { useLink } from './link.ts'
import { sessionOf, useSessions } from './session.ts'

/** Milliseconds between two writings. */
const EVERY = 20_000
/** The same while there is nothing to write yet. */
const AT_FIRST = 1000
/** Rows written in one go: more would be felt. */
const AT_ONCE = 200

/** Keeps writing until the answered function is called; forgets everything when the session ends meanwhile. */
export function keepFleet(scope: Scope): () => void {
  let isStopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  /**
   * What is written, by id; null when it is not known which version. Not held by it: with what is there now it would be
   * the whole fleet twice.
   */
  let written: Map<string, WeakRef<Container> | null> | null = null
  let writing = Promise.resolve()

  const isSignedIn = () => sessionOf(scope.id) !== null
  const mayWrite = () => !isStopped && isSignedIn()

  async function save() {
    const fleet = currentFleet()
    // Only what the server has confirmed, up to now.
    if (!fleet?.complete || useLink.getState().state !== 'live') return soon(AT_FIRST)
    const savedAt = Date.now()
    written ??= new Map((await keptIds(scope)).map(id => [id, null]))
    const known = written
    const changed = [...fleet.byId.values()].filter(row => known.get(row.id)?.deref() !== row)
    const left = [...known.keys()].filter(id => id !== '' && !fleet.byId.has(id))
    for (let at = 0; at < changed.length; at += AT_ONCE) {
      await idle()
      if (!mayWrite()) return
      const some = changed.slice(at, at + AT_ONCE)
      await write(store => some.map(row => store.put(toKept(row), keyOf(scope, row.id))))
      for (const row of some) known.set(row.id, new WeakRef(row))
    }
    if (!mayWrite()) return
    await write(store => [
      ...left.map(id => store.delete(keyOf(scope, id))),
      store.put(summarize(savedAt, fleet.ids, fleet.byId), keyOf(scope, '')),
    ])
    noteKept()
    for (const id of left) known.delete(id)
    soon(EVERY)
  }

  function soon(wait: number) {
    clearTimeout(timer)
    if (isStopped) return
    timer = setTimeout(() => {
      // Full, blocked or gone: this visit is not written down.
      writing = writing.then(save).catch(stop)
    }, wait)
  }

  function stop() {
    isStopped = true
    clearTimeout(timer)
    stopWatching()
    document.removeEventListener('visibilitychange', onVisibility)
  }

  // Signed out here or in another tab: what was on its way to the disk must not stay there.
  const stopWatching = useSessions.subscribe(() => {
    if (isSignedIn()) return
    stop()
    void writing.then(() => forgetLastKnown(scope.id))
  })
  const onVisibility = () => document.hidden && soon(0)
  document.addEventListener('visibilitychange', onVisibility)
  soon(AT_FIRST)
  return stop
}

function idle(): Promise<void> {
  return new Promise(resolve => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, 50)
    else requestIdleCallback(() => resolve(), { timeout: 2000 })
  })
}
