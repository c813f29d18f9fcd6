import { create } from 'zustand'
import { randomColor } from '../../contract/color.ts'
import { generateFreeName } from '../../contract/name.ts'
import { activeConnection } from '../api/connection.ts'
import { isNameTaken, messageOf } from '../api/error.ts'
import { currentFleet } from '../api/fleet-sync.ts'
import { readJson, writeJson } from '../lib/storage.ts'
import { announce } from '../ui/announcer.tsx'
import { showToast } from '../ui/toast.tsx'
import { createWithCard, useNewcomers } from './newcomers.ts'
import type { QuickChoice, Remembered } from './quick-create-choice.ts'

const KEY = 'livery.quick-create'

type Stored = Record<string, Remembered>

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What was chosen last, by connection: ids of one API mean nothing to another. */
const useRemembered = create<Stored>(() => readJson('local', KEY, isStored) ?? {})

export function useQuickCreateMemory(connectionId: string | undefined): Remembered {
  return useRemembered(stored => stored[connectionId ?? ''] ?? none)
}

const none: Remembered = {}

export function rememberForQuickCreate(choice: Remembered) {
  const id = activeConnection()?.id
  if (!id) return
  const stored = useRemembered.getState()
  useRemembered.setState({ [id]: { ...stored[id], ...choice } })
  writeJson('local', KEY, useRemembered.getState())
}

/** Names in a project, also of those that are only asked for yet. */
export function namesIn(projectId: string): Set<string> {
  const names = new Set<string>()
  for (const row of currentFleet()?.byId.values() ?? []) if (row.project_id === projectId) names.add(row.name)
  for (const { row } of useNewcomers.getState().newcomers) {
    if (row.project_id === projectId) names.add(row.name)
  }
  return names
}

/** One click: a random name, a colour of the palette, and a card at once. Answers the id, or null when refused. */
export async function quickCreate({ project, server, image }: QuickChoice): Promise<string | null> {
  const color = randomColor(Math.random)
  const names = namesIn(project.id)
  const around = { projectId: project.id, projectAlias: project.alias, serverName: server.name }
  const send = () => {
    const name = generateFreeName(Math.random, one => names.has(one))
    names.add(name)
    return createWithCard({ server_id: server.id, name, color, container_image: image }, around)
  }
  try {
    const row = await send().catch(error => {
      // Somebody took it in this very moment: one more try with another one.
      if (!isNameTaken(error)) throw error
      return send()
    })
    announce(`Creating ${row.name} in ${project.alias}`)
    rememberForQuickCreate({ projectId: project.id, serverId: server.id, image })
    return row.id
  } catch (error) {
    showToast({ text: 'Could not create a container', detail: messageOf(error), lasting: true })
    return null
  }
}
