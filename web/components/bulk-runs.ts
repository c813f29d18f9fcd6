// The runs over many containers: those of this page, and what a reload left of earlier ones. They live outside of any
// component, so that leaving the page does not end them.

import { activeScope, useConnections } from '../api/connection.ts'
import { keys } from '../api/keys.ts'
import { queryClient } from '../api/query-client.ts'
import { onTooMany } from '../api/too-many.ts'
import { plural } from '../lib/format.ts'
import { announce } from '../ui/announcer.tsx'
import { showToast } from '../ui/toast.tsx'
import { bulkWords, type RunAct } from './bulk-act.ts'
import { type Journal, openJournal, type SavedRun, savedRuns } from './bulk-journal.ts'
import { holdRun, isRunningElsewhere } from './bulk-lock.ts'
import { type ItemState, type Queue, runQueue } from './bulk-queue.ts'
import { type BulkRun, findRun, patchItem, patchRun, summaryOf, useBulkRuns } from './bulk-run-list.ts'
import { containersWork, type RunWork } from './bulk-work.ts'
import { forgetSecrets } from './create-secrets.ts'
import { createWork } from './create-work.ts'
import { useWork } from './work.ts'

/** What of a run is not for showing. */
interface Engine {
  journal: Journal
  queue?: Queue
  work: RunWork
  /** Looks up what was sent and never answered, until then (milliseconds since the epoch). */
  settling?: Promise<void> | undefined
  lookUntil: number
  places: ReadonlyMap<string, number>
  /** Items before this one wait no more, unless they are said to. */
  next: number
  release?: () => void
}

const engines = new Map<string, Engine>()
const owner = crypto.randomUUID()

/** Begins at once: what is lost was confirmed before. @param key of its secrets, if it has any */
export function startRun(act: RunAct, ids: readonly string[], key: string = crypto.randomUUID()): string {
  const saved: SavedRun = { key, scope: activeScope(), act, ids, startedAt: Date.now() }
  open(saved, 'ended')
  useWork.setState({ needed: true })
  announce(`${bulkWords(act.kind).going} ${plural(ids.length, 'container')}`)
  void go(key)
  return key
}

function open(saved: SavedRun, phase: BulkRun['phase']) {
  const journal = openJournal(saved, owner)
  const places = new Map(saved.ids.map((id, at) => [id, at]))
  const { key, act, startedAt } = saved
  const work = act.kind === 'create' ? createWork(key, act, startedAt) : containersWork(act, startedAt)
  engines.set(key, { journal, work, places, next: 0, lookUntil: 0 })
  const items = saved.ids.map((id, at) => ({ id, name: work.nameOf(id), state: journal.states[at]! }))
  useBulkRuns.setState({ [saved.key]: { ...saved, items, phase, heldUntil: null } })
}

/** Sends what waits. */
async function go(key: string): Promise<void> {
  const engine = engines.get(key)
  const run = findRun(key)
  if (!engine || !run || run.phase === 'running' || run.phase === 'cancelling') return
  patchRun(key, { phase: 'running' })
  engine.release = await holdRun(key)
  const states = engine.journal.take()
  // Another tab may have gone on with it meanwhile.
  patchRun(key, {
    items: run.items.map((item, at) => (item.state === 'waiting' ? { ...item, state: states[at]! } : item)),
  })
  if (engine.work.looksUpFirst) await settle(key)
  engine.next = 0
  engine.work.onBegin?.(waitingIn(findRun(key)))
  engine.queue = runQueue(jobOf(run, engine))
  const stopListening = onTooMany(ms => engine.queue?.hold(ms))
  await engine.queue.ended
  stopListening()
  engine.work.onEnd?.()
  engine.release?.()
  if (findRun(key)) end(key, engine)
}

function waitingIn(run: BulkRun | undefined): string[] {
  return run?.items.filter(({ state }) => state === 'waiting').map(({ id }) => id) ?? []
}

function jobOf({ key, scope }: BulkRun, engine: Engine) {
  const { work } = engine
  const isStopped = () => findRun(key)?.phase !== 'running' || activeScope() !== scope
  return {
    next: () => {
      const items = findRun(key)?.items ?? []
      while (engine.next < items.length) {
        const item = items[engine.next]!
        if (item.state === 'waiting') return item.id
        engine.next += 1
      }
      return undefined
    },
    whySkip: work.whySkip,
    send: (id: string) =>
      work.send(id, {
        isStopAsked: isStopped,
        show: detail => patchItem(key, engine.places.get(id)!, { detail }),
        onDeleted: blueprint => patchItem(key, engine.places.get(id)!, { blueprint }),
      }),
    mark: (id: string, state: ItemState, detail?: string) => {
      const at = engine.places.get(id)!
      if (!engine.journal.write(at, state)) {
        forget(key)
        return false
      }
      if (state === 'waiting') engine.next = Math.min(engine.next, at)
      patchItem(key, at, { state, detail })
      work.onState?.(id, state)
      return true
    },
    isStopped,
    onHold: (heldUntil: number | null) => patchRun(key, { heldUntil }),
  }
}

function end(key: string, engine: Engine): unknown {
  patchRun(key, { phase: 'ended', heldUntil: null })
  queryClient.invalidateQueries({ queryKey: keys.realms })
  queryClient.invalidateQueries({ queryKey: keys.servers })
  const run = findRun(key)!
  tidy(run, engine.journal)
  // What is left to take away shows until it is put away: what was deleted, and key pairs.
  const isKept = run.act.kind === 'delete' || (run.act.kind === 'create' && run.act.keyFolder !== null)
  const isPlain = !isKept && run.items.every(({ state }) => state === 'done')
  if (isPlain) {
    forget(key)
    return showToast({ text: summaryOf(run) })
  }
  announce(summaryOf(run))
  if (run.items.some(item => item.state === 'sent')) void settle(key)
}

/** What can neither be sent nor looked up any more needs not be kept. */
function tidy({ items }: BulkRun, journal: Journal) {
  if (!items.some(({ state }) => state === 'waiting' || state === 'sent')) journal.remove()
}

/** What was not sent is not sent; what is under way ends, a delete after the step that it is at. */
export function cancelRun(key: string) {
  if (findRun(key)?.phase !== 'running') return
  patchRun(key, { phase: 'cancelling' })
  engines.get(key)?.queue?.wake()
}

/** Sends what was not sent before it was cancelled or the page reloaded. */
export function continueRun(key: string) {
  void go(key)
}

/** Once more for those that failed, and for those of which nobody knows. */
export function retryRun(key: string) {
  const run = findRun(key)
  const engine = engines.get(key)
  if (!run || !engine || run.phase === 'running' || run.phase === 'cancelling') return
  engine.journal.take()
  for (const [at, { state }] of run.items.entries()) {
    if (state !== 'failed' && state !== 'unknown') continue
    engine.journal.write(at, 'waiting')
    patchItem(key, at, { state: 'waiting', detail: undefined })
  }
  void go(key)
}

/** Puts the result away. What was not sent is given up. */
export function dismissRun(key: string) {
  engines.get(key)?.journal.remove()
  forget(key)
}

function forget(key: string) {
  engines.get(key)?.release?.()
  engines.delete(key)
  forgetSecrets(key)
  const { [key]: _gone, ...others } = useBulkRuns.getState()
  useBulkRuns.setState(others, true)
}

/** Milliseconds between two looks, and until it is given up. */
const LOOK_EVERY = 2000
const LOOK_AT_MOST = 60_000

/** Looks what became of those that were sent and never answered. They are few: no more than are sent at once. */
async function settle(key: string): Promise<void> {
  const engine = engines.get(key)
  if (!engine) return
  engine.lookUntil = Date.now() + LOOK_AT_MOST
  engine.settling ??= lookUpAll(key, engine).finally(() => {
    engine.settling = undefined
  })
  return engine.settling
}

async function lookUpAll(key: string, engine: Engine) {
  const { work, journal } = engine
  for (;;) {
    const run = findRun(key)
    if (!run || activeScope() !== run.scope) return
    const isLate = Date.now() > engine.lookUntil
    for (const [at, { id, state }] of run.items.entries()) {
      if (state !== 'sent') continue
      const found = await work.lookUp(id)
      if (!found && !isLate) continue
      const { state: ended, detail } = found ?? { state: 'unknown' as const, detail: work.unknownText(id) }
      journal.states[at] = ended
      patchItem(key, at, { state: ended, detail })
    }
    const now = findRun(key)
    if (!now?.items.some(item => item.state === 'sent')) {
      if (now && now.phase !== 'running') tidy(now, journal)
      return
    }
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY))
  }
}

/** Takes up what a reload has left of this connection's and realm's runs. Answers how to let go of all. */
export function watchRuns(): () => void {
  const scope = activeScope()
  for (const saved of savedRuns(scope)) {
    if (!findRun(saved.key)) void takeUp(saved)
  }
  const leave = useConnections.subscribe(() => {
    if (activeScope() !== scope) for (const { queue } of engines.values()) queue?.wake()
  })
  return () => {
    leave()
    for (const { queue } of engines.values()) queue?.wake()
    for (const key of Object.keys(useBulkRuns.getState())) forget(key)
  }
}

async function takeUp(saved: SavedRun) {
  if (await isRunningElsewhere(saved.key)) return
  if (activeScope() !== saved.scope || findRun(saved.key)) return
  open(saved, 'left')
  const run = findRun(saved.key)!
  tidy(run, engines.get(saved.key)!.journal)
  if (!run.items.some(({ state }) => state === 'waiting')) patchRun(saved.key, { phase: 'ended' })
  void settle(saved.key)
}
