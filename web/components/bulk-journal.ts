// What is kept of a run so that a reload neither loses nor repeats anything: ids, the act, and one letter for each item. No secrets.

import { readJson, readText, writeJson, writeText } from '../lib/storage.ts'
import type { RunAct } from './bulk-act.ts'
import type { ItemState } from './bulk-queue.ts'

const RUNS = 'livery.bulk'
const journalKey = (key: string) => `livery.bulk.${key}`

export interface SavedRun {
  key: string
  /** Connection and realm: ids of one API mean nothing to another. */
  scope: string
  act: RunAct
  /** Of containers; names where they are yet to be made. */
  ids: readonly string[]
  /** Milliseconds since the epoch. */
  startedAt: number
}

const letters: Record<ItemState, string> = {
  waiting: 'w',
  sent: 's',
  done: 'd',
  failed: 'f',
  skipped: 'k',
  unknown: 'u',
}
const states = new Map(Object.entries(letters).map(([state, letter]) => [letter, state as ItemState]))

function isRuns(value: unknown): value is SavedRun[] {
  return (
    Array.isArray(value) &&
    value.every(run => typeof run?.key === 'string' && Array.isArray(run.ids) && run.act?.kind)
  )
}

export function savedRuns(scope: string): SavedRun[] {
  return (readJson('local', RUNS, isRuns) ?? []).filter(run => run.scope === scope)
}

function changeRuns(change: (runs: SavedRun[]) => SavedRun[]) {
  const runs = change(readJson('local', RUNS, isRuns) ?? [])
  writeJson('local', RUNS, runs.length > 0 ? runs : null)
}

export interface Journal {
  states: ItemState[]
  /** Writes one item's state. False when another page has taken the run over: then it is no longer this page's. */
  write: (at: number, state: ItemState) => boolean
  /** Makes this page the one that writes. Answers what the last one has written. */
  take: () => ItemState[]
  remove: () => void
}

/** One string for all items: rewritten on each change, and still only some 10 kB for 10,000. */
export function openJournal(run: SavedRun, owner: string): Journal {
  const key = journalKey(run.key)
  const read = () => {
    const [by = '', text = ''] = (readText('local', key) ?? '').split('|')
    return { by, states: run.ids.map((_, at) => states.get(text[at] ?? '') ?? 'waiting') }
  }
  const print = () => `${owner}|${journal.states.map(state => letters[state]).join('')}`
  const journal: Journal = {
    states: read().states,
    write(at, state) {
      // A browser that keeps nothing also has nothing that could be repeated.
      if (isKept && !readText('local', key)?.startsWith(`${owner}|`)) return false
      journal.states[at] = state
      writeText('local', key, print())
      return true
    },
    take() {
      journal.states = read().states
      changeRuns(runs => [...runs.filter(other => other.key !== run.key), run])
      isKept = writeText('local', key, print())
      return journal.states
    },
    remove() {
      writeText('local', key, null)
      changeRuns(runs => runs.filter(other => other.key !== run.key))
    },
  }
  let isKept = false
  return journal
}
