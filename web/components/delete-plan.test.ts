import { describe, expect, it } from 'vitest'
import { containerStatuses } from '../../contract/lifecycle.ts'
import {
  type DeleteStep,
  type DeleteStepId,
  hasRemoved,
  pending,
  planDelete,
  replan,
  runSteps,
} from './delete-plan.ts'

const all = { takeSnapshot: true, mayHaveAliases: true }
const least = { takeSnapshot: false, mayHaveAliases: false }

describe('planDelete', () => {
  it.each([
    ['running', all, ['snapshot', 'stop', 'wait', 'aliases', 'delete']],
    ['running', least, ['stop', 'wait', 'delete']],
    ['paused', all, ['resume', 'snapshot', 'stop', 'wait', 'aliases', 'delete']],
    ['stopped', all, ['snapshot', 'aliases', 'delete']],
    ['failed', all, ['aliases', 'delete']],
    ['creating', all, null],
    ['deleting', all, null],
    ['warming', all, null],
  ])('from %s with %o', (status, wishes, steps) => expect(planDelete(status, wishes)).toEqual(steps))

  it('ends with the delete, whatever the status', () => {
    for (const status of containerStatuses) {
      const steps = planDelete(status, all)
      if (steps) expect(steps.indexOf('delete')).toBe(steps.length - 1)
    }
  })
})

describe('replan', () => {
  it('keeps what is done and starts from the status it finds', () => {
    const before: DeleteStep[] = [
      { id: 'snapshot', state: 'done' },
      { id: 'stop', state: 'done' },
      { id: 'wait', state: 'failed', detail: 'It is still running' },
      pending('aliases'),
      pending('delete'),
    ]
    expect(replan(before, 'running', all)?.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'snapshot done',
      'stop done',
      'stop pending',
      'wait pending',
      'aliases pending',
      'delete pending',
    ])
    expect(replan(before, 'deleting', all)).toBeNull()
  })
})

describe('runSteps', () => {
  function start(ids: DeleteStepId[], options: { failAt?: DeleteStepId; stopAfter?: DeleteStepId } = {}) {
    const performed: DeleteStepId[] = []
    let shown: readonly DeleteStep[] = ids.map(pending)
    const outcome = runSteps(shown, {
      perform: async id => {
        performed.push(id)
        if (id === options.failAt) throw new Error('refused')
        return id === 'aliases' ? '2 removed' : undefined
      },
      show: steps => {
        shown = steps
      },
      isStopAsked: () => options.stopAfter !== undefined && performed.includes(options.stopAfter),
      explain: error => (error as Error).message,
    })
    return outcome.then(end => ({ end, performed, shown }))
  }

  it('does each step in order and says what it did', async () => {
    const { end, performed, shown } = await start(['stop', 'wait', 'aliases', 'delete'])
    expect(end).toBe('done')
    expect(performed).toEqual(['stop', 'wait', 'aliases', 'delete'])
    expect(shown.every(step => step.state === 'done')).toBe(true)
    expect(shown[2]?.detail).toBe('2 removed')
  })
  it('stops between steps, never inside one', async () => {
    const { end, shown } = await start(['stop', 'wait', 'delete'], { stopAfter: 'stop' })
    expect(end).toBe('stopped')
    expect(shown.map(step => step.state)).toEqual(['done', 'pending', 'pending'])
    expect(hasRemoved(shown)).toBe(false)
  })
  it('ends at a failure with its reason', async () => {
    const { end, shown } = await start(['stop', 'delete'], { failAt: 'stop' })
    expect(end).toBe('failed')
    expect(shown).toEqual([{ id: 'stop', state: 'failed', detail: 'refused' }, pending('delete')])
  })
  it('does again a step that was done before', async () => {
    const performed: string[] = []
    const steps: DeleteStep[] = [{ id: 'stop', state: 'done' }, pending('stop')]
    const end = await runSteps(steps, {
      perform: async id => {
        performed.push(id)
        return undefined
      },
      show: () => undefined,
      isStopAsked: () => false,
      explain: String,
    })
    expect([end, performed]).toEqual(['done', ['stop']])
  })
})
