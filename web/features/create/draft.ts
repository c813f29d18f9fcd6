// What was chosen for a container that is not created yet. It outlives the page, per connection; secrets do not: values of the
// environment, SSH keys and pasted tables stay in memory, and of the environment the names are kept.

import { create } from 'zustand'
import { randomColor } from '../../../contract/color.ts'
import type { Schemas } from '../../api/client.ts'
import { activeConnection, useActiveConnection } from '../../api/connection.ts'
import { DEFAULT_IMAGE } from '../../components/quick-create-choice.ts'
import { isRecord } from '../../lib/kept.ts'
import { readJson, writeJson } from '../../lib/storage.ts'
import { envNames, envOf } from './env-of.ts'

export interface CreateDraft {
  /** Null: the one that is used last, or the default one. */
  projectId: string | null
  /** The `server_id` that a create takes. Null: one that has room. */
  serverId: string | null
  /** Empty: the API chooses one. */
  name: string
  /** `#RRGGBB` */
  color: string
  comment: string
  /** As the API takes it: `debian/13`. */
  image: string
  realmIds: readonly string[]
  /** The raw text is the one truth: rows are a view of it. In memory only. */
  envText: string
  /** Public key line. In memory only. */
  sshKey: string | null
  options: CreateOptions
  after: AfterSteps
  many: Many | null
  /** Who filled it in, and what of that still stands untouched. */
  filled: { by: string; fields: readonly string[] } | null
  /** What was there before the page was loaded anew and could not be kept. */
  lost: { env: boolean; sshKey: boolean; csv: boolean }
}

export interface CreateOptions {
  hoody_kit: boolean
  /** Null: as `hoody_kit`. */
  dev_kit: boolean | null
  autostart: boolean
  ai: boolean
  cache: boolean
  ramdisk: boolean
  bypass_prespawn: boolean
  kvm: boolean
}

export type FirewallPreset = 'web-only' | 'no-ssh' | 'no-outgoing'

/** What follows once the container is there; each with its own result. */
export interface AfterSteps {
  /** A proxy alias to take. */
  alias: { name: string; program: string; port: number } | null
  /** Proxy permissions: nobody gets in who is not let in. */
  denyByDefault: boolean
  firewall: FirewallPreset | null
  /** Name of a first snapshot. */
  snapshot: string | null
}

/** Several at once, all like the draft but for what their row says. */
export interface Many {
  count: number
  /** `web-{n}` */
  pattern: string
  /** `server_id`s to spread them over. */
  serverIds: readonly string[]
  /** An SSH key pair for each. */
  keyEach: boolean
  /** Values by row, as pasted. In memory only. */
  csv: string
}

export function emptyDraft(random: () => number = Math.random): CreateDraft {
  return {
    projectId: null,
    serverId: null,
    name: '',
    color: randomColor(random),
    comment: '',
    image: DEFAULT_IMAGE,
    realmIds: [],
    envText: '',
    sshKey: null,
    options: defaultOptions,
    after: { alias: null, denyByDefault: false, firewall: null, snapshot: null },
    many: null,
    filled: null,
    lost: { env: false, sshKey: false, csv: false },
  }
}

/** What a create does when nothing is said (sheet §4.3). */
export const defaultOptions: CreateOptions = {
  hoody_kit: true,
  dev_kit: null,
  autostart: true,
  ai: true,
  cache: true,
  ramdisk: true,
  bypass_prespawn: false,
  kvm: false,
}

const KEY = 'livery.create-draft'

type Stored = Record<string, Record<string, unknown>>

function isStored(value: unknown): value is Stored {
  return isRecord(value) && Object.values(value).every(isRecord)
}

/** By connection: ids of one API mean nothing to another. */
const useDrafts = create<Readonly<Record<string, CreateDraft>>>(() =>
  Object.fromEntries(
    Object.entries(readJson('local', KEY, isStored) ?? {}).map(([id, stored]) => [id, restored(stored)]),
  ),
)

/** Stands in until something is edited, so that the colour does not change from look to look. */
const fresh = new Map<string, CreateDraft>()

function untouched(id: string): CreateDraft {
  const draft = fresh.get(id) ?? emptyDraft()
  fresh.set(id, draft)
  return draft
}

export function useDraft(): CreateDraft {
  const id = useActiveConnection()?.id ?? ''
  return useDrafts(drafts => drafts[id]) ?? untouched(id)
}

/** Whether something was typed or chosen that discarding would lose. */
export function useHasDraft(): boolean {
  const id = useActiveConnection()?.id ?? ''
  return useDrafts(drafts => drafts[id] !== undefined)
}

export function currentDraft(): CreateDraft {
  const id = activeConnection()?.id ?? ''
  return useDrafts.getState()[id] ?? untouched(id)
}

export function editDraft(changes: Partial<CreateDraft>) {
  const id = activeConnection()?.id ?? ''
  const draft = currentDraft()
  const fields = Object.keys(changes)
  // What is edited by hand is no longer what a preset put there.
  const filled = draft.filled && {
    ...draft.filled,
    fields: draft.filled.fields.filter(field => !fields.includes(field.split('.')[0]!)),
  }
  useDrafts.setState({ [id]: { ...draft, filled, ...changes } })
  keep()
}

export function discardDraft() {
  const id = activeConnection()?.id ?? ''
  fresh.delete(id)
  const { [id]: _gone, ...others } = useDrafts.getState()
  useDrafts.setState(others, true)
  keep()
}

/** Secrets last as long as the session. */
export function forgetSecrets(id: string) {
  const draft = useDrafts.getState()[id]
  if (!draft) return
  useDrafts.setState({ [id]: restored(toStored(draft)) })
}

function keep() {
  const drafts = Object.entries(useDrafts.getState())
  writeJson('local', KEY, Object.fromEntries(drafts.map(([id, draft]) => [id, toStored(draft)])))
}

function toStored({ envText, sshKey, many, lost, ...rest }: CreateDraft): Record<string, unknown> {
  return {
    ...rest,
    many: many && { ...many, csv: '' },
    envNames: envNames(envText),
    hadKey: sshKey !== null || lost.sshKey,
    hadCsv: lost.csv || (many !== null && many.csv !== ''),
  }
}

/** Written by another version, or by hand: what is not of its kind is as if it were never chosen. */
function restored(stored: Record<string, unknown>): CreateDraft {
  const draft = emptyDraft()
  const names = Array.isArray(stored.envNames) ? stored.envNames.filter(name => typeof name === 'string') : []
  return {
    ...alike(draft, stored),
    projectId: textOrNull(stored.projectId),
    serverId: textOrNull(stored.serverId),
    many: isRecord(stored.many) ? alike(noMany, stored.many) : null,
    after: isRecord(stored.after) ? (stored.after as unknown as AfterSteps) : draft.after,
    filled: null,
    options: isRecord(stored.options)
      ? {
          ...alike(defaultOptions, stored.options),
          dev_kit: typeof stored.options.dev_kit === 'boolean' ? stored.options.dev_kit : null,
        }
      : defaultOptions,
    envText: names.map(name => `${name}=\n`).join(''),
    sshKey: null,
    lost: { env: names.length > 0, sshKey: stored.hadKey === true, csv: stored.hadCsv === true },
  }
}

const noMany: Many = { count: 2, pattern: 'box-{n}', serverIds: [], keyEach: false, csv: '' }

/** `defaults`, with those of `stored` that are of the same type. */
function alike<T extends object>(defaults: T, stored: Record<string, unknown>): T {
  const same = Object.entries(defaults).filter(([field, value]) => {
    const other = stored[field]
    return typeof other === typeof value && Array.isArray(other) === Array.isArray(value) && other !== null
  })
  return { ...defaults, ...Object.fromEntries(same.map(([field]) => [field, stored[field]])) }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** The request's body, exactly as it is sent; what is left out is the API's to choose. */
export function bodyOf(draft: CreateDraft): Schemas['ContainerCreate'] {
  const { hoody_kit, dev_kit, autostart, ai, cache, ramdisk, bypass_prespawn, kvm } = draft.options
  const environment_vars = envOf(draft.envText)
  return {
    server_id: draft.serverId ?? '',
    ...(draft.name && { name: draft.name }),
    color: draft.color,
    container_image: draft.image,
    ...(draft.comment && { comment: draft.comment }),
    hoody_kit,
    ...(dev_kit !== null && { dev_kit }),
    ai,
    autostart,
    ramdisk,
    ...(!cache && { cache }),
    ...(bypass_prespawn && { bypass_prespawn }),
    ...(kvm && { kvm }),
    ...(draft.realmIds.length > 0 && { realm_ids: [...draft.realmIds] }),
    ...(Object.keys(environment_vars).length > 0 && { environment_vars }),
    ...(draft.sshKey && { ssh_public_key: draft.sshKey }),
  }
}
