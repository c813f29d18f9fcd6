// Why something cannot be done to a container just now, in words for a control that is disabled.

import { type ContainerOperation, canOperate, stepsToDelete } from '../../contract/lifecycle.ts'

interface Subject {
  status: string
  server_expired?: boolean
  unconfirmed?: true
}

/** Why nothing about it can be changed, whatever its state; undefined when something can. */
export function whyReadOnly(container: Omit<Subject, 'status'>): string | undefined {
  if (container.unconfirmed)
    return 'This is how it was when last seen. What can be done shows once it is confirmed.'
  // Sheet §5: expired containers are read-only.
  return container.server_expired ? 'Its server has expired, so it can only be read.' : undefined
}

/** Undefined when it can be done. Delete counts as possible when stopping first makes it so. */
export function whyNot(
  operation: ContainerOperation,
  container: Subject,
  pendingOperation?: string,
): string | undefined {
  const readOnly = whyReadOnly(container)
  if (readOnly) return readOnly
  if (pendingOperation) return 'Another operation is under way.'
  if (operation === 'delete' && stepsToDelete(container.status)) return undefined
  const verdict = canOperate(operation, container.status)
  if (verdict.allowed) return undefined
  return verdict.wayOut ? `${verdict.reason}. ${verdict.wayOut}` : `${verdict.reason}.`
}
