// A few requests after one another, each shown and tried again from where it failed.

export interface Todo {
  id: string
  label: string
  /** Answers what was done, in a few words, or nothing. */
  perform: () => Promise<string | undefined>
}

export interface ShownStep {
  id: string
  label: string
  state: 'pending' | 'active' | 'done' | 'failed'
  detail?: string | undefined
}

/**
 * Carries out what `before` does not show as done. Answers whether all of it succeeded.
 * @param show called on every change
 */
export async function carryOut(
  todos: readonly Todo[],
  before: readonly ShownStep[],
  { show, explain }: { show: (steps: readonly ShownStep[]) => void; explain: (error: unknown) => string },
): Promise<boolean> {
  let steps = todos.map(({ id, label }): ShownStep => {
    const done = before.find(step => step.id === id && step.state === 'done')
    return done ?? { id, label, state: 'pending' }
  })
  function set(at: number, state: ShownStep['state'], detail?: string) {
    steps = steps.with(at, { ...steps[at]!, state, detail })
    show(steps)
  }
  for (const [at, { perform }] of todos.entries()) {
    if (steps[at]!.state === 'done') continue
    set(at, 'active')
    try {
      set(at, 'done', await perform())
    } catch (error) {
      set(at, 'failed', explain(error))
      return false
    }
  }
  return true
}
