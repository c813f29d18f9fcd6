// Carries out what was ticked to follow a creation. It goes on over navigation and a reload of its tab.

import { create } from 'zustand'
import { activeScope } from '../api/connection.ts'
import { messageOf } from '../api/error.ts'
import { currentFleet, fetchRow } from '../api/fleet-sync.ts'
import { queryClient } from '../api/query-client.ts'
import { isRecord } from '../lib/kept.ts'
import { readJson, writeJson } from '../lib/storage.ts'
import { announce } from '../ui/announcer.tsx'
import { type AfterStepId, type AfterSteps, performStep, plannedSteps } from './after-steps.ts'
import { useWork } from './work.ts'

export interface AfterStep {
  id: AfterStepId
  state: 'pending' | 'active' | 'done' | 'failed' | 'skipped'
  detail?: string
}

export interface AfterRun {
  /** The container's id. */
  id: string
  name: string
  /** Of the connection and realm: an id means something there only. */
  scope: string
  wishes: AfterSteps
  steps: readonly AfterStep[]
}

const KEY = 'livery.after-create'

function isRuns(value: unknown): value is Record<string, AfterRun> {
  return isRecord(value) && Object.values(value).every(run => isRecord(run) && Array.isArray(run.steps))
}

/** By the container's id. */
export const useAfterRuns = create<Readonly<Record<string, AfterRun>>>(() => {
  const kept = readJson('session', KEY, isRuns) ?? {}
  return Object.fromEntries(Object.entries(kept).map(([id, run]) => [id, interrupted(run)]))
})

/** Whether the step that was under way came through is not known: it is asked for again, which makes nothing twice. */
function interrupted(run: AfterRun): AfterRun {
  const steps = run.steps.map(step =>
    step.state === 'active' ? { ...step, state: 'pending' as const } : step,
  )
  return { ...run, steps }
}

function put(id: string, run: AfterRun | null) {
  const { [id]: _before, ...others } = useAfterRuns.getState()
  useAfterRuns.setState(run ? { ...others, [id]: run } : others, true)
  const runs = useAfterRuns.getState()
  writeJson('session', KEY, Object.keys(runs).length > 0 ? runs : null)
}

function change(id: string, step: AfterStepId, changes: Partial<AfterStep>) {
  const run = useAfterRuns.getState()[id]
  if (!run) return
  put(id, { ...run, steps: run.steps.map(each => (each.id === step ? { ...each, ...changes } : each)) })
}

/** To call when a container was created. Does nothing when nothing was ticked. */
export function startAfter({ id, name }: { id: string; name: string }, wishes: AfterSteps) {
  const planned = plannedSteps(wishes)
  if (planned.length === 0) return
  const steps = planned.map((step): AfterStep => ({ id: step, state: 'pending' }))
  put(id, { id, name, scope: activeScope(), wishes, steps })
  useWork.setState({ needed: true })
  void carryOut(id)
}

/** Goes on with those that a reload or another connection interrupted. */
export function continueAfter() {
  const scope = activeScope()
  for (const run of Object.values(useAfterRuns.getState())) if (run.scope === scope) void carryOut(run.id)
}

/** One more try at what has failed. */
export function retryAfter(id: string) {
  const run = useAfterRuns.getState()[id]
  if (!run) return
  put(id, {
    ...run,
    steps: run.steps.map(step =>
      step.state === 'failed' || step.state === 'skipped' ? { id: step.id, state: 'pending' } : step,
    ),
  })
  void carryOut(id)
}

export function dismissAfter(id: string) {
  put(id, null)
}

const underWay = new Set<string>()

async function carryOut(id: string) {
  if (underWay.has(id)) return
  underWay.add(id)
  try {
    await stepByStep(id)
  } finally {
    underWay.delete(id)
  }
}

async function stepByStep(id: string) {
  const scope = useAfterRuns.getState()[id]?.scope
  let isUp = false
  for (;;) {
    const run = useAfterRuns.getState()[id]
    const next = run?.steps.find(step => step.state === 'pending')
    // Elsewhere the same id means nothing; it goes on when somebody comes back.
    if (!run || !next || activeScope() !== scope) return
    // What closes it does not wait.
    if (next.id !== 'deny' && !isUp) {
      const end = await untilUp(id, () => activeScope() !== scope || !useAfterRuns.getState()[id])
      if (end === 'stopped') return
      if (end !== 'up') return skipRest(id, end)
      isUp = true
    }
    change(id, next.id, { state: 'active' })
    try {
      await performStep(next.id, id, run.wishes)
      change(id, next.id, { state: 'done' })
    } catch (error) {
      change(id, next.id, { state: 'failed', detail: messageOf(error) })
      announce(`A step after the creation of ${run.name} failed`, 'assertive')
    }
  }
}

function skipRest(id: string, detail: string) {
  const pending = useAfterRuns.getState()[id]?.steps.filter(step => step.state === 'pending') ?? []
  for (const step of pending) change(id, step.id, { state: 'skipped', detail })
}

/** Waits for the states in which everything is allowed. Answers what came instead, as a sentence. */
async function untilUp(id: string, isOver: () => boolean): Promise<string> {
  const state = () => currentFleet()?.byId.get(id)?.status
  if (state() === undefined) await fetchRow(id).catch(() => {})
  return new Promise(resolve => {
    const look = () => {
      const status = state()
      if (isOver()) settle('stopped')
      else if (status === 'running' || status === 'stopped') settle('up')
      else if (status === 'failed') settle('The container failed.')
      else if (status === undefined || status === 'deleting') settle('The container is gone.')
    }
    const stop = queryClient.getQueryCache().subscribe(look)
    const stopRuns = useAfterRuns.subscribe(look)
    function settle(end: string) {
      stop()
      stopRuns()
      resolve(end)
    }
    look()
  })
}
