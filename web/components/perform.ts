import { withPart } from '../ui/with-part.ts'

type Operations = typeof import('./container-operations.ts')

export const loadOperations = () => import('./container-operations.ts')

/** Does something to a container. How is fetched when the first paint is over. */
export function perform(act: (operations: Operations) => unknown) {
  void withPart(loadOperations, act)
}
