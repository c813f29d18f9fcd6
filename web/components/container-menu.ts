// What a container offers besides what its card has room for, in its menu and on its page.

import type { ManageOperation } from '../../contract/lifecycle.ts'
import type { Container } from '../api/fleet-state.ts'
import { requestsSearch } from '../lib/paths.ts'
import { keyHint } from '../lib/shortcuts.ts'
import type { MenuEntry } from '../ui/menu.tsx'
import {
  type ActionContext,
  deleteAction,
  operation,
  recreateAction,
  terminalAction,
} from './container-actions.ts'
import type { CardAction } from './container-card.tsx'
import { copyId, takeSnapshot } from './container-operations.ts'
import { whyNot } from './container-reasons.ts'

/** Everything else, on the card's menu. What the state forbids stays, with its reason. */
export function menuEntries(container: Container, { pending, open }: ActionContext): MenuEntry[] {
  const entry = (name: ManageOperation): MenuEntry => {
    const { label, reason, onClick } = operation(container, name, pending)
    return { label, reason, onSelect: () => onClick?.() }
  }
  const snapshot = { label: 'Take a snapshot', reason: whyNot('snapshot', container, pending) }
  return [
    { label: 'Open', shortcut: keyHint('open'), onSelect: () => open() },
    'separator',
    entry(container.status === 'paused' ? 'resume' : 'pause'),
    entry('restart'),
    entry('force-stop'),
    { ...snapshot, onSelect: () => void takeSnapshot(container) },
    'separator',
    { label: 'Copy id', onSelect: () => void copyId(container) },
    { label: 'As a request', onSelect: () => open(requestsSearch) },
  ]
}

/** On its page there is room for all; those that the state forbids say why. */
export function pageActions(container: Container, pending: string | undefined): CardAction[] {
  const { status } = container
  const run = status === 'running' ? 'stop' : status === 'paused' ? 'resume' : 'start'
  const actions = [operation(container, run, pending)]
  if (run !== 'resume') actions.push(operation(container, 'pause', pending))
  actions.push(operation(container, 'restart', pending), operation(container, 'force-stop', pending), {
    label: 'Snapshot',
    reason: whyNot('snapshot', container, pending),
    onClick: () => void takeSnapshot(container),
  })
  if (status === 'failed') actions.push(recreateAction(container))
  return [...actions, terminalAction(container), deleteAction(container, pending)].map(action =>
    action.label === 'Terminal' && status !== 'running' && !action.reason
      ? { label: 'Terminal', reason: 'Nothing answers until it is running.' }
      : action,
  )
}
