// What a run does with one item. The queue, the journal and what is shown are the same for all kinds of runs.

import type { Container } from '../api/fleet-state.ts'
import { currentFleet } from '../api/fleet-sync.ts'
import { usePending } from '../api/pending.ts'
import { type BulkAct, bulkWords } from './bulk-act.ts'
import { lookUp, perform } from './bulk-perform.ts'
import { whyNotBulk } from './bulk-plan.ts'
import type { ItemState } from './bulk-queue.ts'
import type { DeleteStep } from './delete-plan.ts'
import { type Blueprint, blueprintOf } from './recreate.ts'

interface ItemHooks {
  isStopAsked: () => boolean
  /** A step of it has begun, in words. */
  show: (detail: string) => void
  /** What a container was, before it is deleted. */
  onDeleted: (blueprint: Blueprint) => void
}

export interface RunWork {
  nameOf: (id: string) => string | undefined
  /** Why it need not or cannot be sent any more. */
  whySkip: (id: string) => string | undefined
  /** Does it. Answers what was done, in a few words, or nothing; rejects with an `ApiError`. */
  send: (id: string, hooks: ItemHooks) => Promise<string | undefined>
  /**
   * What became of one whose answer never came; null when that is not known yet. It reads, and sends nothing.
   * `waiting` where it certainly can be sent again.
   */
  lookUp: (id: string) => Promise<{ state: 'done' | 'failed' | 'waiting'; detail?: string } | null>
  unknownText: (id: string) => string
  /** What was sent before a reload is looked up before anything else is sent. */
  looksUpFirst: boolean
  /** Called with the items that wait, when they are about to be sent. */
  onBegin?: (ids: readonly string[]) => void
  onState?: (id: string, state: ItemState) => void
  /** Nothing more is sent for now. */
  onEnd?: () => void
}

/** @param since milliseconds: the act was sent later than this */
export function containersWork(act: BulkAct, since: number): RunWork {
  const row = (id: string): Container | undefined => currentFleet()?.byId.get(id)
  const steps = new Map<string, readonly DeleteStep[]>()
  return {
    nameOf: id => row(id)?.name,
    whySkip: id => {
      const found = row(id)
      return found ? whyNotBulk(act, found, usePending.getState()[id]?.operation) : 'It is gone.'
    },
    send: (id, { isStopAsked, show, onDeleted }) =>
      perform(act, id, { isStopAsked, show, steps, onDeleted: before => onDeleted(blueprintOf(before)) }),
    lookUp: id => lookUp(act, id, since),
    unknownText(id) {
      const status = row(id)?.status
      const now = status ? `It is ${status} now.` : ''
      // "It is running now: not known whether it was restarted."
      return `No answer came. ${now} Not known whether it was ${bulkWords(act.kind).done}.`
    },
    looksUpFirst: false,
  }
}
