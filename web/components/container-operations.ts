// What is done to one container in one click, from anywhere: it goes on when its card is scrolled away.

import type { ManageOperation } from '../../contract/lifecycle.ts'
import { freeName } from '../../contract/name.ts'
import { createContainer, createSnapshot, operateContainer } from '../api/containers.ts'
import { messageOf } from '../api/error.ts'
import type { Container } from '../api/fleet-state.ts'
import { currentFleet } from '../api/fleet-sync.ts'
import { mutate } from '../api/mutate.ts'
import { announce } from '../ui/announcer.tsx'
import { copyText } from '../ui/copy-text.ts'
import { showToast } from '../ui/toast.tsx'
import { blueprintOf } from './recreate.ts'
import { stateLook } from './state-look.ts'

/** Shown at once, taken back when refused: the shell then shows the reason (`meta.failure`). */
export async function operate(container: Container, operation: ManageOperation): Promise<void> {
  const { id, name } = container
  announce(`${name}: ${stateLook(container.status, operation).word}`)
  try {
    const { status } = await mutate(operateContainer(name, operation), { id, operation })
    announce(`${name}: ${stateLook(status).word}`)
  } catch {
    // Said by the message with the reason.
  }
}

export async function takeSnapshot({ id, name }: Container): Promise<void> {
  announce(`Taking a snapshot of ${name}`)
  try {
    const { snapshot } = await mutate(createSnapshot, { id, body: {} })
    showToast({ text: `Snapshot of ${name} taken`, detail: snapshot.name })
  } catch (error) {
    showToast({ text: `Could not take a snapshot of ${name}`, detail: messageOf(error), lasting: true })
  }
}

export async function copyId({ id, name }: Container): Promise<void> {
  try {
    await copyText(id)
    showToast({ text: `Id of ${name} copied` })
  } catch (error) {
    showToast({ text: 'The browser refused to copy', detail: messageOf(error), lasting: true })
  }
}

/**
 * Makes another one of it with everything that can be read. The SSH key is left out: it belongs to one container only
 * (sheet §5).
 */
export async function recreate(container: Container): Promise<void> {
  const { name, project_id } = container
  if (!container.server_id) return
  const taken = new Set<string>()
  for (const row of currentFleet()?.byId.values() ?? [])
    if (row.project_id === project_id) taken.add(row.name)
  const body = {
    ...blueprintOf(container).body,
    server_id: container.server_id,
    name: freeName(name, other => taken.has(other)),
    ...(Object.keys(container.environment_vars).length > 0 && {
      environment_vars: container.environment_vars,
    }),
  }
  try {
    await mutate(createContainer, { projectId: project_id, body })
    const key = container.ssh_public_key ? ' Its SSH key was left out: a key opens one container only.' : ''
    showToast({ text: `Creating ${body.name}`, detail: `With the settings of ${name}.${key}` })
  } catch (error) {
    showToast({ text: `Could not recreate ${name}`, detail: messageOf(error), lasting: true })
  }
}
