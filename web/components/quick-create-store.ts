import { create } from 'zustand'
import { randomColor } from '../../contract/color.ts'
import { generateFreeName } from '../../contract/name.ts'
import { activeConnection } from '../api/connection.ts'
import { createContainer } from '../api/containers.ts'
import { messageOf } from '../api/error.ts'
import type { Container } from '../api/fleet-state.ts'
import { currentFleet } from '../api/fleet-sync.ts'
import { mutate } from '../api/mutate.ts'
import { isNameTaken } from '../api/refusal.ts'
import { readJson, writeJson } from '../lib/storage.ts'
import { announce } from '../ui/announcer.tsx'
import { showToast } from '../ui/toast.tsx'
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

let count = 0

/** One click: a random name, a colour of the palette, and a card at once. Answers the id, or null when refused. */
export async function quickCreate({ project, server, image }: QuickChoice): Promise<string | null> {
  const color = randomColor(Math.random)
  const names = new Set<string>()
  for (const row of currentFleet()?.byId.values() ?? [])
    if (row.project_id === project.id) names.add(row.name)
  for (const { row } of useNewcomers.getState().newcomers) names.add(row.name)
  count += 1
  const temporary = `new-${count}`
  const named = () => generateFreeName(Math.random, name => names.has(name))

  async function send(name: string) {
    const body = { server_id: server.id, name, color, container_image: image }
    put({
      ...provisional(temporary, name),
      project_id: project.id,
      project_alias: project.alias,
      color,
      container_image: image,
      server_id: server.id,
      server_name: server.name,
    })
    return mutate(createContainer, { projectId: project.id, body })
  }

  const name = named()
  try {
    const row = await send(name).catch(error => {
      // Somebody took it in this very moment: one more try with another one.
      if (!isNameTaken(error)) throw error
      names.add(name)
      return send(named())
    })
    useNewcomers.setState(({ newcomers }) => ({
      newcomers: newcomers.map(one => (one.row.id === temporary ? { ...one, createdAs: row.id } : one)),
    }))
    announce(`Creating ${row.name} in ${project.alias}`)
    rememberForQuickCreate({ projectId: project.id, serverId: server.id, image })
    // By now the fleet has the real row: whoever shows newcomers leaves out those whose row is there.
    setTimeout(drop, 2000, temporary)
    return row.id
  } catch (error) {
    drop(temporary)
    showToast({ text: 'Could not create a container', detail: messageOf(error), lasting: true })
    return null
  }
}

function put(row: Container) {
  useNewcomers.setState(({ newcomers }) => ({
    newcomers: [{ row }, ...newcomers.filter(one => one.row.id !== row.id)],
    latest: row.id,
  }))
}

function drop(id: string) {
  useNewcomers.setState(({ newcomers }) => ({ newcomers: newcomers.filter(({ row }) => row.id !== id) }))
}

/** What a create leaves to the API, as far as it is known before the answer (sheet §4.3). */
function provisional(
  id: string,
  name: string,
): Omit<
  Container,
  'project_id' | 'project_alias' | 'color' | 'container_image' | 'server_id' | 'server_name'
> {
  const now = new Date().toISOString()
  return {
    id,
    name,
    status: 'creating',
    ssh_hostname: null,
    ai: true,
    hoody_kit: true,
    dev_kit: true,
    kvm: false,
    autostart: true,
    environment_vars: {},
    volumes: {},
    ssh_public_key: null,
    comment: null,
    created_at: now,
    updated_at: now,
    realm_ids: [],
  }
}
