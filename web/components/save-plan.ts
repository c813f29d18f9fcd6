// What it takes to change what only a stopped container lets be changed (sheet §4.4), and to put back what was. Pure.

import { type ManageOperation, stepsToDelete } from '../../contract/lifecycle.ts'

export type SaveStepId = 'resume' | 'stop' | 'save' | 'start' | 'pause'

export interface SaveStep {
  id: SaveStepId
  state: 'pending' | 'active' | 'done' | 'failed' | 'skipped'
  /** What was done, or why it failed. */
  detail?: string
}

/** The steps from a status to saved and back to the same status; null when it can only be waited for. */
export function planSave(status: string): SaveStepId[] | null {
  if (status === 'stopped') return ['save']
  // The same way to `stopped` as before a delete; only that a failed one cannot be changed.
  const before = status === 'failed' ? null : stepsToDelete(status)
  return before && [...before.filter(isStep), 'save', ...stepsBack(status, 'stopped')!]
}

const isStep = (operation: ManageOperation) => operation === 'resume' || operation === 'stop'

/** From the status it has now to the one it had; null when it is in one that no operation leads out of. */
export function stepsBack(was: string, now: string): SaveStepId[] | null {
  if (was === now || was === 'stopped') return []
  const isPausedAfterwards = was === 'paused'
  if (now === 'stopped') return isPausedAfterwards ? ['start', 'pause'] : ['start']
  if (now === 'running') return isPausedAfterwards ? ['pause'] : []
  return now === 'paused' ? ['resume'] : null
}

/** The button: "Stop, save and start". */
export function saveVerb(steps: readonly SaveStepId[]): string {
  if (steps.length < 2) return 'Save'
  return steps.includes('resume') ? 'Resume, stop, save and put back' : 'Stop, save and start'
}

export const saveStepLabels: Record<SaveStepId, string> = {
  resume: 'Resume',
  stop: 'Stop',
  save: 'Save the changes',
  start: 'Start again',
  pause: 'Pause again',
}
