// Why something cannot be done to a container just now, in words for a control that is disabled.

import { type ContainerOperation, canOperate, stepsToDelete } from '../../contract/lifecycle.ts'

interface Subject {
  status: string
  server_expired?: boolean
  unconfirmed?: true
}

/** Undefined when it can be done. Delete counts as possible when stopping first makes it so. */
export function whyNot(
  operation: ContainerOperation,
  container: Subject,
  pendingOperation?: string,
): string | undefined {
  if (container.unconfirmed)
    return 'This is how it was when last seen. What can be done shows once it is confirmed.'
  // Sheet §5: expired containers are read-only.
  if (container.server_expired) return 'Its server has expired, so it can only be read.'
  if (pendingOperation) return 'Another operation is under way.'
  if (operation === 'delete' && stepsToDelete(container.status)) return undefined
  const verdict = canOperate(operation, container.status)
  if (verdict.allowed) return undefined
  return verdict.wayOut ? `${verdict.reason}. ${verdict.wayOut}` : `${verdict.reason}.`
}
