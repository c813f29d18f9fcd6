// Stops a container, saves, and puts back what was. It goes on over navigation; what a reload of the page cut off is
// offered to be put back.

import { create } from 'zustand'
import type { Schemas } from '../api/client.ts'
import { activeScope } from '../api/connection.ts'
import { updateContainer } from '../api/containers.ts'
import { ApiError, messageOf } from '../api/error.ts'
import type { Container } from '../api/fleet-state.ts'
import { mutate } from '../api/mutate.ts'
import { isRecord } from '../lib/kept.ts'
import { readJson, writeJson } from '../lib/storage.ts'
import { announce } from '../ui/announcer.tsx'
import { showToast } from '../ui/toast.tsx'
import { fetchNow, operateUntil, waitUntil } from './operate-until.ts'
import { planSave, type SaveStep, type SaveStepId, saveStepLabels, stepsBack } from './save-plan.ts'
import { useWork } from './work.ts'

interface KeptRun {
  /** The container's id. */
  id: string
  name: string
  /** Of the connection and realm: an id means something there only. */
  scope: string
  /** The status to be put back. */
  was: string
}

export interface SaveRun extends KeptRun {
  /**
   * `refused`: nothing was changed, and it is as it was. `left`: it could not be put back. `interrupted`: by a reload,
   * so that nobody knows how far it came.
   */
  phase: 'running' | 'stopping' | 'refused' | 'left' | 'interrupted'
  steps: readonly SaveStep[]
  /** What was to be saved; not kept over a reload. */
  body?: Schemas['ContainerUpdate']
  isSaved?: boolean
  error?: Error
}

const KEY = 'livery.saves'

function isKept(value: unknown): value is Record<string, KeptRun> {
  return isRecord(value) && Object.values(value).every(run => isRecord(run) && typeof run.was === 'string')
}

/** By the container's id. */
export const useSaveRuns = create<Readonly<Record<string, SaveRun>>>(() => {
  const kept = readJson('session', KEY, isKept) ?? {}
  return Object.fromEntries(
    Object.entries(kept).map(([id, run]) => [id, { ...run, phase: 'interrupted', steps: [] }]),
  )
})

export function useSaveRun(id: string): SaveRun | undefined {
  return useSaveRuns(runs => runs[id])
}

export const isUnderWay = (run: SaveRun | undefined) => run?.phase === 'running' || run?.phase === 'stopping'

function put(id: string, run: SaveRun | null) {
  const { [id]: _before, ...others } = useSaveRuns.getState()
  useSaveRuns.setState(run ? { ...others, [id]: run } : others, true)
  // Not what was to be saved, nor why it was not: only the way back.
  const open = Object.values(useSaveRuns.getState()).filter(({ phase }) => phase !== 'refused')
  const kept = open.map(({ id, name, scope, was }) => [id, { id, name, scope, was }])
  writeJson('session', KEY, kept.length > 0 ? Object.fromEntries(kept) : null)
}

function change(id: string, changes: Partial<SaveRun>) {
  const run = useSaveRuns.getState()[id]
  if (run) put(id, { ...run, ...changes })
}

const phaseOf = (id: string) => useSaveRuns.getState()[id]?.phase

/** After the step that is under way nothing more is changed, and what was is put back. */
export function stopSave(id: string) {
  if (phaseOf(id) === 'running') change(id, { phase: 'stopping' })
}

export function dismissSave(id: string) {
  if (!isUnderWay(useSaveRuns.getState()[id])) put(id, null)
}

const pending = (id: SaveStepId): SaveStep => ({ id, state: 'pending' })

/** Answers whether it was saved. `onSaved` is called as soon as it is, before the container is put back. */
export async function startSave(
  { id, name, status }: Container,
  body: Schemas['ContainerUpdate'],
  onSaved: () => void,
): Promise<boolean> {
  const plan = planSave(status)
  if (!plan || isUnderWay(useSaveRuns.getState()[id])) return false
  const scope = activeScope()
  put(id, { id, name, scope, was: status, phase: 'running', steps: plan.map(pending), body })
  useWork.setState({ needed: true })
  announce(`Saving ${name}`)
  const until = plan.indexOf('save') + 1
  let isSaved = false
  for (const step of plan.slice(0, until)) {
    if (phaseOf(id) === 'stopping' || activeScope() !== scope) break
    const error = await carryOut(id, step)
    if (error) {
      change(id, { error })
      break
    }
    if (step === 'save') {
      isSaved = true
      change(id, { isSaved })
      onSaved()
    }
  }
  await putBack(id)
  return isSaved
}

/** From whatever state it is in now to the one it had; also what a reload has cut off. */
export async function putBack(id: string): Promise<void> {
  const run = useSaveRuns.getState()[id]
  if (!run) return
  const { name, scope, was } = run
  // Elsewhere the same id means nothing.
  if (activeScope() !== scope) return change(id, { phase: 'interrupted' })
  if (!isUnderWay(run)) change(id, { phase: 'running' })
  const failure = await wayBack(id, was)
  if (failure) {
    change(id, { phase: 'left', ...(run.error ? {} : { error: failure }) })
    return announce(`${name} could not be put back: ${messageOf(failure)}`, 'assertive')
  }
  const { isSaved, error, phase } = useSaveRuns.getState()[id]!
  if (error && !isSaved) {
    change(id, { phase: 'refused' })
    return announce(`${name} was not saved: ${messageOf(error)}`, 'assertive')
  }
  put(id, null)
  if (isSaved) showToast({ text: `${name} saved`, detail: `It is ${was} again.` })
  else announce(phase === 'stopping' ? `Stopped. ${name} is ${was} again` : `${name} is ${was} again`)
}

async function wayBack(id: string, was: string): Promise<Error | undefined> {
  const done = (useSaveRuns.getState()[id]?.steps ?? []).map(step =>
    step.state === 'pending' ? { ...step, state: 'skipped' as const } : step,
  )
  try {
    const { status } = await fetchNow(id)
    const back = stepsBack(was, status)
    if (!back)
      throw new ApiError({ status: 409, code: 'OPERATION_STATE_CONFLICT', message: `It is ${status} now.` })
    const kept = done.filter(({ id, state }) => state !== 'failed' || id === 'save' || id === 'stop')
    const isAgain = (step: SaveStep) => back.includes(step.id) && step.state === 'skipped'
    change(id, { steps: [...kept.filter(step => !isAgain(step)), ...back.map(pending)] })
    for (const step of back) {
      const error = await carryOut(id, step)
      if (error) return error
    }
    return undefined
  } catch (error) {
    change(id, { steps: done })
    return error as Error
  }
}

/** Answers what went wrong. */
async function carryOut(id: string, step: SaveStepId): Promise<Error | undefined> {
  const set = (next: Omit<SaveStep, 'id'>) => {
    const steps = useSaveRuns.getState()[id]?.steps ?? []
    // The latest of its name: the way back may have a step that the way there had.
    const at = steps.findLastIndex(each => each.id === step)
    change(id, { steps: steps.with(at, { id: step, ...next }) })
  }
  set({ state: 'active' })
  try {
    const detail = await perform(id, step)
    set(detail === undefined ? { state: 'done' } : { state: 'done', detail })
    return undefined
  } catch (error) {
    set({ state: 'failed', detail: messageOf(error) })
    return error as Error
  }
}

const goals = { resume: 'running', stop: 'stopped', start: 'running', pause: 'paused' } as const

async function perform(id: string, step: SaveStepId): Promise<string | undefined> {
  const { name, body } = useSaveRuns.getState()[id]!
  if (step === 'save') {
    await mutate(updateContainer, { id, body: body! })
    return undefined
  }
  const found = await operateUntil(id, name, step, goals[step])
  if (step === 'stop') await waitUntil(id, ['stopped'])
  return found
}

/** The steps for people, in a list. */
export function shownSteps(run: SaveRun) {
  return run.steps.map((step, at) => ({ ...step, id: `${step.id}-${at}`, label: saveStepLabels[step.id] }))
}
