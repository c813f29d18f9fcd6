import { expect, it } from 'vitest'
import { carryOut, type ShownStep } from './steps.ts'

it('stops where it fails, and goes on from there', async () => {
  const performed: string[] = []
  let isBroken = true
  const todos = ['snapshot', 'restore'].map(id => ({
    id,
    label: id,
    perform: async () => {
      performed.push(id)
      if (id === 'restore' && isBroken) throw new Error('away')
      return id === 'snapshot' ? 'snap-1' : undefined
    },
  }))
  let shown: readonly ShownStep[] = []
  const hooks = {
    show: (steps: readonly ShownStep[]) => {
      shown = steps
    },
    explain: (error: unknown) => (error as Error).message,
  }

  expect(await carryOut(todos, shown, hooks)).toBe(false)
  expect(shown.map(({ state, detail }) => [state, detail])).toEqual([
    ['done', 'snap-1'],
    ['failed', 'away'],
  ])

  isBroken = false
  expect(await carryOut(todos, shown, hooks)).toBe(true)
  expect(shown.map(({ state }) => state)).toEqual(['done', 'done'])
  expect(performed).toEqual(['snapshot', 'restore', 'restore'])
})
