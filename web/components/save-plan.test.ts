import { expect, test } from 'vitest'
import { canOperate, containerStatuses, type ManageOperation } from '../../contract/lifecycle.ts'
import { checkUpdate } from '../../contract/update.ts'
import { planSave, type SaveStepId, stepsBack } from './save-plan.ts'

test('stops, saves and puts back what was', () => {
  expect(planSave('stopped')).toEqual(['save'])
  expect(planSave('running')).toEqual(['stop', 'save', 'start'])
  expect(planSave('paused')).toEqual(['resume', 'stop', 'save', 'start', 'pause'])
  expect(planSave('failed')).toBeNull()
  expect(planSave('creating')).toBeNull()
})

/** Where the steps lead, each checked against the rules of the contract. */
function walk(from: string, steps: readonly SaveStepId[]): string {
  return steps.reduce((status, step) => {
    if (step === 'save') {
      expect(checkUpdate(['ai'], status)).toBeNull()
      return status
    }
    const verdict = canOperate(step satisfies ManageOperation, status)
    expect(verdict.allowed, `${step} while ${status}`).toBe(true)
    return verdict.allowed ? verdict.leadsTo : status
  }, from)
}

test.each(containerStatuses)('every plan from %s is allowed step by step and ends where it began', status => {
  const steps = planSave(status)
  if (steps) expect(walk(status, steps)).toBe(status)
})

test('wherever it broke off, the way back leads to what was', () => {
  for (const was of ['running', 'paused']) {
    for (const now of ['running', 'paused', 'stopped']) expect(walk(now, stepsBack(was, now)!)).toBe(was)
  }
  expect(stepsBack('running', 'failed')).toBeNull()
  // Somebody else started it: that is theirs to undo.
  expect(stepsBack('stopped', 'running')).toEqual([])
})
