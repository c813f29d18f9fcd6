// Deletes that were confirmed and have not begun: until their time is up, nothing at all is sent. They are kept in this
// browser, so that a reload neither carries them out early nor forgets them, and all tabs count down together.

import { activeScope } from '../api/connection.ts'
import { setWaitingDeletes, usePending } from '../api/pending.ts'
import { plural } from '../lib/format.ts'
import { usePreferences } from '../lib/preferences.ts'
import { readJson, writeJson } from '../lib/storage.ts'
import { announce } from '../ui/announcer.tsx'
import { showToast } from '../ui/toast.tsx'
import type { DeleteWishes } from './delete-plan.ts'
import { usePendingDeletes, useWork } from './work.ts'

const KEY = 'livery.deletes'
/** Milliseconds that a timer may be late, as in a tab in the background, before somebody has to be asked again. */
const LATE = 90_000

export interface PendingDelete {
  key: string
  scope: string
  ids: readonly string[]
  wishes: DeleteWishes
  /** When it begins, in milliseconds since the epoch. */
  deadline: number
}

function isPending(value: unknown): value is PendingDelete[] {
  return (
    Array.isArray(value) &&
    value.every(
      entry => Array.isArray(entry?.ids) && typeof entry.deadline === 'number' && entry.wishes !== undefined,
    )
  )
}

/** For a browser that keeps nothing: then it lives as long as the page. */
let memory: readonly PendingDelete[] = []
let isKept = true

function entries(): readonly PendingDelete[] {
  return isKept ? (readJson('local', KEY, isPending) ?? []) : memory
}

function change(next: (before: readonly PendingDelete[]) => readonly PendingDelete[]) {
  memory = next(entries())
  isKept = writeJson('local', KEY, memory.length > 0 ? memory : null)
  show()
}

let timer: ReturnType<typeof setTimeout> | undefined

/** Shows what waits, and wakes up for the next one whose time is up. */
function show() {
  clearTimeout(timer)
  const scope = activeScope()
  const mine = entries()
    .filter(entry => entry.scope === scope)
    .sort((a, b) => a.deadline - b.deadline)
  const { expired } = usePendingDeletes.getState()
  const isExpired = (entry: PendingDelete) => expired.some(({ key }) => key === entry.key)
  const waiting = mine.filter(entry => !isExpired(entry))
  setWaitingDeletes(new Map(waiting.flatMap(({ ids, deadline }) => ids.map(id => [id, deadline]))))
  usePendingDeletes.setState({ waiting, expired: mine.filter(isExpired) })
  const next = waiting[0]
  if (next) timer = setTimeout(due, Math.max(0, next.deadline - Date.now()), next)
}

function due(entry: PendingDelete) {
  if (Date.now() - entry.deadline <= LATE) return void carryOut(entry)
  expire([entry])
}

function expire(missed: readonly PendingDelete[]) {
  if (missed.length > 0) {
    usePendingDeletes.setState(state => ({ expired: [...state.expired, ...missed] }))
    announce('A delete waits to be confirmed again', 'assertive')
  }
  show()
}

/** Deletes them when the time to undo is over, or at once where that is turned off. */
export function deleteSoon(ids: readonly string[], wishes: DeleteWishes, nameOf: (id: string) => string) {
  const news = ids.filter(id => !isWaiting(id))
  if (news.length === 0) return
  const seconds = usePreferences.getState().undoSeconds
  const entry: PendingDelete = {
    key: crypto.randomUUID(),
    scope: activeScope(),
    ids: news,
    wishes,
    deadline: Date.now() + seconds * 1000,
  }
  useWork.setState({ needed: true })
  if (seconds === 0) return void begin(entry)
  change(before => [...before, entry])
  announce(`${titleOf(entry, nameOf)} will be deleted in ${plural(seconds, 'second')}. Undo is in Messages.`)
}

/** "acme-api" or "6 containers" */
export function titleOf({ ids }: Pick<PendingDelete, 'ids'>, nameOf: (id: string) => string): string {
  return ids.length === 1 ? nameOf(ids[0]!) : plural(ids.length, 'container')
}

function forget(key: string) {
  usePendingDeletes.setState(state => ({ expired: state.expired.filter(entry => entry.key !== key) }))
  change(before => before.filter(entry => entry.key !== key))
}

/** Nothing was sent, so nothing has to be taken back. */
export function undoDelete(key: string) {
  forget(key)
  showToast({ text: 'Nothing was deleted' })
}

function isWaiting(id: string): boolean {
  return usePending.getState()[id]?.deadline !== undefined
}

/** Takes a container out of a delete that waits; the others stay in it. */
export function keepContainer(id: string) {
  const entry = usePendingDeletes.getState().waiting.find(({ ids }) => ids.includes(id))
  if (!entry) return
  if (entry.ids.length === 1) return undoDelete(entry.key)
  const ids = entry.ids.filter(other => other !== id)
  change(before => before.map(other => (other.key === entry.key ? { ...other, ids } : other)))
}

/** Without waiting any longer; also for one whose time ran out while nobody was there. */
export function deleteNow(entry: PendingDelete) {
  void carryOut(entry)
}

async function carryOut(entry: PendingDelete) {
  if (entry.scope !== activeScope()) return
  // Two tabs count down to the same moment: whoever takes the entry does it.
  const taken = await exclusively(() => {
    const found = entries().find(({ key }) => key === entry.key)
    forget(entry.key)
    return found
  })
  if (taken) await begin(taken)
}

async function exclusively<T>(task: () => T): Promise<T> {
  // Not in pages without TLS: there, two tabs would both send a delete, of which the second finds nothing.
  return navigator.locks ? navigator.locks.request(KEY, task) : task()
}

async function begin({ ids, wishes }: PendingDelete) {
  try {
    if (ids.length === 1) {
      const { startDelete } = await import('./delete-run.ts')
      await startDelete(ids[0]!, wishes)
    } else {
      const { startRun } = await import('./bulk-runs.ts')
      startRun({ kind: 'delete', takeSnapshot: wishes.takeSnapshot }, ids)
    }
  } catch {
    showToast({
      text: 'Nothing was deleted',
      detail: 'A part of the app could not be loaded. Check the connection and delete it again.',
      lasting: true,
    })
  }
}

/** Takes up what waits for this connection and realm, and follows the other tabs. Answers how to stop. */
export function watchPendingDeletes(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) show()
  }
  window.addEventListener('storage', onStorage)
  // What this page has been counting down is in time. What expired before it was opened is not.
  const missed = (entry: PendingDelete) =>
    entry.scope === activeScope() && entry.deadline <= Date.now() && !entry.ids.some(isWaiting)
  expire(entries().filter(missed))
  return () => {
    clearTimeout(timer)
    window.removeEventListener('storage', onStorage)
    setWaitingDeletes(new Map())
    usePendingDeletes.setState({ waiting: [], expired: [] })
  }
}
