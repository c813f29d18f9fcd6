import { create } from 'zustand'
import { randomColor } from '../../contract/color.ts'
import { freeName, generateFreeName } from '../../contract/name.ts'
import { activeConnection } from '../api/connection.ts'
import { messageOf } from '../api/error.ts'
import type { Container } from '../api/fleet-state.ts'
import { currentFleet } from '../api/fleet-sync.ts'
import { isNameTaken } from '../api/refusal.ts'
import { readJson, writeJson } from '../lib/storage.ts'
import { announce } from '../ui/announcer.tsx'
import { showToast } from '../ui/toast.tsx'
import { createWithCard, type NamedBody } from './create-with-card.ts'
import { useNewcomers } from './newcomers.ts'
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

/** What a preset makes, but for where. */
export interface QuickLike {
  /** Its name is made free; an empty one is made up. Its server is not used. */
  body: NamedBody
  /** What follows, once it is there. */
  onCreated: (row: Container) => void
}

/** Where presets come from: they are part of the wizard. */
export interface QuickPresets {
  list: (connectionId: string) => readonly { name: string; hint: string | undefined }[]
  /** Undefined when there is none of that name any more. */
  like: (name: string, connectionId: string, projectId: string) => QuickLike | undefined
}

function bodyFor({ server, image }: QuickChoice, like: QuickLike | undefined, names: Set<string>): NamedBody {
  const isTaken = (one: string) => names.has(one)
  const wanted = like?.body.name
  const name = wanted ? freeName(wanted, isTaken) : generateFreeName(Math.random, isTaken)
  names.add(name)
  const own = like?.body ?? { color: randomColor(Math.random), container_image: image }
  return { ...own, name, server_id: server.id }
}

/** One click: a name, a colour of the palette, and a card at once. Answers the id, or null when refused. */
export async function quickCreate(choice: QuickChoice, like?: QuickLike): Promise<string | null> {
  const { project, server, image } = choice
  const names = namesIn(project.id)
  const around = { projectId: project.id, projectAlias: project.alias, serverName: server.name }
  const send = () => createWithCard(bodyFor(choice, like, names), around)
  try {
    const row = await send().catch(error => {
      // Somebody took it in this very moment: one more try with another one.
      if (!isNameTaken(error)) throw error
      return send()
    })
    announce(`Creating ${row.name} in ${project.alias}`)
    rememberForQuickCreate({ projectId: project.id, serverId: server.id, image })
    like?.onCreated(row)
    return row.id
  } catch (error) {
    showToast({ text: 'Could not create a container', detail: messageOf(error), lasting: true })
    return null
  }
}

/** Several of them, as a run that can be cancelled and is resumed after a reload. What would follow one is left out. */
export async function quickCreateMany(choice: QuickChoice, count: number, like?: QuickLike) {
  const { project, server } = choice
  const names = namesIn(project.id)
  const bodies = Array.from({ length: count }, () => bodyFor(choice, like, names))
  const { startBatch } = await import('./start-batch.ts')
  startBatch({ bodies, project, serverNames: { [server.id]: server.name } })
}
