// Which actions a container offers in its state, on its card. Its menu and its page offer more: container-menu.ts.

import { kitSegment, kitUrl, terminal } from '../../contract/kit.ts'
import { isOnItsWay, type ManageOperation } from '../../contract/lifecycle.ts'
import { activeConnection } from '../api/connection.ts'
import type { Container } from '../api/fleet-state.ts'
import type { CardAction } from './container-card.tsx'
import { whyNot } from './container-reasons.ts'
import { askDelete } from './delete-flow.ts'
import { perform } from './perform.ts'
import { stateLook } from './state-look.ts'

/** Null where there is none: without the kit, or without a place. */
function terminalUrl(container: Container): string | null {
  const { id, project_id, server_name, hoody_kit } = container
  const domain = activeConnection()?.containersDomain
  if (!hoody_kit || !server_name || !domain) return null
  return kitUrl({
    projectId: project_id,
    containerId: id,
    serverName: server_name,
    containersDomain: domain,
    segment: kitSegment(terminal),
  })
}

export interface ActionContext {
  /** The operation under way, by its API name. */
  pending: string | undefined
  /** Goes to the container's page. @param search of its link: what stands open there */
  open: (search?: string) => void
}

/** The three that a card has room for. What is on its way says so instead, and cannot be pressed. */
export function cardActions(container: Container, { pending, open }: ActionContext): CardAction[] {
  const { status } = container
  if (pending || isOnItsWay(status)) {
    const { word } = stateLook(status, pending)
    return [{ label: word, reason: 'Under way. What can be done next shows here when it has ended.' }]
  }
  const remove = deleteAction(container)
  switch (status) {
    case 'running':
      return [operation(container, 'stop'), terminalAction(container), remove]
    case 'paused':
      return [operation(container, 'resume'), remove]
    case 'stopped':
      return [operation(container, 'start'), { label: 'Edit', onClick: () => open() }, remove]
    case 'failed':
      return [{ label: 'Why?', onClick: () => open() }, recreateAction(container), remove]
    case 'deleted':
      // As tall as the others: it is shown only where nothing may move (the fleet's hold).
      return [{ label: 'Deleted', reason: 'It was deleted, and leaves when you are done here.' }]
    default:
      return []
  }
}

export function terminalAction(container: Container): CardAction {
  if (container.hoody_kit && activeConnection()?.simulated) {
    return { label: 'Terminal', reason: 'The engine is simulated: no service answers.' }
  }
  const href = terminalUrl(container)
  if (href) return { label: 'Terminal', href }
  const reason = container.hoody_kit
    ? 'It has no server to open it on.'
    : 'It was created without the kit, which brings the terminal.'
  return { label: 'Terminal', reason }
}

export function recreateAction(container: Container): CardAction {
  const reason = container.unconfirmed
    ? whyNot('delete', container)
    : container.server_id
      ? undefined
      : 'It has no server any more. Create a new one instead.'
  return { label: 'Recreate', reason, onClick: () => perform(({ recreate }) => recreate(container)) }
}

export function deleteAction(container: Container, pending?: string): CardAction {
  return {
    label: 'Delete',
    reason: whyNot('delete', container, pending),
    onClick: () => askDelete(container),
    shortcut: 'delete',
  }
}

const labels: Record<ManageOperation, string> = {
  start: 'Start',
  stop: 'Stop',
  'force-stop': 'Force stop',
  restart: 'Restart',
  pause: 'Pause',
  resume: 'Resume',
}

export function operation(container: Container, name: ManageOperation, pending?: string): CardAction {
  return {
    label: labels[name],
    reason: whyNot(name, container, pending),
    onClick: () => perform(({ operate }) => operate(container, name)),
    shortcut: name === 'start' || name === 'stop' || name === 'resume' ? 'startStop' : undefined,
  }
}
