// What a delete consists of, and how far it has come. Pure: delete-flow.ts carries it out.

import { canOperate, stepsToDelete } from '../../contract/lifecycle.ts'

export type DeleteStepId = 'snapshot' | 'resume' | 'stop' | 'wait' | 'aliases' | 'delete'

export interface DeleteStep {
  id: DeleteStepId
  state: 'pending' | 'active' | 'done' | 'failed'
  /** What was done, or why it failed. */
  detail?: string
}

export interface DeleteWishes {
  takeSnapshot: boolean
  /** False only when it is known to have none. */
  mayHaveAliases: boolean
}

/**
 * The steps from a status to gone, in the order the API needs (sheet §18.1): snapshot, stop, aliases, delete. Null when
 * it can only be waited for.
 */
export function planDelete(status: string, wishes: DeleteWishes): DeleteStepId[] | null {
  const before = stepsToDelete(status)
  if (!before) return null
  const steps: DeleteStepId[] = []
  if (before.includes('resume')) steps.push('resume')
  if (wishes.takeSnapshot && canSnapshotFirst(status)) steps.push('snapshot')
  if (before.includes('stop')) steps.push('stop', 'wait')
  if (wishes.mayHaveAliases) steps.push('aliases')
  return [...steps, 'delete']
}

/** A paused container is resumed on the way, and then allows one. */
export function canSnapshotFirst(status: string): boolean {
  return status === 'paused' || canOperate('snapshot', status).allowed
}

/** What is left from here, after the steps that are done: the container may have changed meanwhile. */
export function replan(
  done: readonly DeleteStep[],
  status: string,
  wishes: DeleteWishes,
): DeleteStep[] | null {
  const kept = done.filter(step => step.state === 'done')
  const has = (id: DeleteStepId) => kept.some(step => step.id === id)
  const rest = planDelete(status, { ...wishes, takeSnapshot: wishes.takeSnapshot && !has('snapshot') })
  if (!rest) return null
  return [...kept, ...rest.filter(id => id !== 'aliases' || !has(id)).map(pending)]
}

/** Whether it has come past anything that cannot be undone by starting the container again. */
export function hasRemoved(steps: readonly DeleteStep[]): boolean {
  return steps.some(step => (step.id === 'aliases' || step.id === 'delete') && step.state === 'done')
}

export function pending(id: DeleteStepId): DeleteStep {
  return { id, state: 'pending' }
}

export interface StepRunner {
  /** Answers what was done, in a few words, or nothing; throws what went wrong. */
  perform: (step: DeleteStepId) => Promise<string | undefined>
  /** Called on every change. */
  show: (steps: readonly DeleteStep[]) => void
  isStopAsked: () => boolean
  explain: (error: unknown) => string
}

/** Carries out what is pending, one after the other. */
export async function runSteps(
  start: readonly DeleteStep[],
  { perform, show, isStopAsked, explain }: StepRunner,
): Promise<'done' | 'stopped' | 'failed'> {
  let steps = start
  function set(id: DeleteStepId, next: Omit<DeleteStep, 'id'>) {
    // By id and state: a step may have been done before and come again.
    const at = steps.findIndex(step => step.id === id && step.state !== 'done')
    steps = steps.with(at, { id, ...next })
    show(steps)
  }
  for (const { id, state } of start) {
    if (state === 'done') continue
    if (isStopAsked()) return 'stopped'
    set(id, { state: 'active' })
    try {
      const detail = await perform(id)
      set(id, detail === undefined ? { state: 'done' } : { state: 'done', detail })
    } catch (error) {
      set(id, { state: 'failed', detail: explain(error) })
      return 'failed'
    }
  }
  return 'done'
}
