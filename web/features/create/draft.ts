// What was chosen for a container that is not created yet. It outlives the page, per connection; secrets do not: values of the
// environment, SSH keys and pasted tables stay in memory, and of the environment the names are kept.

import { create } from 'zustand'
import { activeConnection, useActiveConnection } from '../../api/connection.ts'
import { useSessions } from '../../api/session.ts'
import type { AfterSteps } from '../../components/after-steps.ts'
import type { NamedBody } from '../../components/create-with-card.ts'
import { envMap } from '../../lib/env-text.ts'
import { isRecord } from '../../lib/kept.ts'
import { readJson, writeJson } from '../../lib/storage.ts'
import { emptyDraft, restored, toStored } from './draft-values.ts'

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
  /** What filled it in, and what of that still stands untouched: `name`, `options.ai`. */
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
  const before = currentDraft()
  const draft = { ...before, ...changes }
  // What is edited by hand is no longer what a preset put there.
  const edited = changedFields(before, draft)
  const fields = before.filled?.fields.filter(field => !edited.includes(field)) ?? []
  const filled = before.filled && fields.length > 0 ? { ...before.filled, fields } : null
  useDrafts.setState({ [id]: { ...draft, filled } })
  keep()
}

export function editOptions(changes: Partial<CreateOptions>) {
  editDraft({ options: { ...currentDraft().options, ...changes } })
}

export function editAfter(changes: Partial<AfterSteps>) {
  editDraft({ after: { ...currentDraft().after, ...changes } })
}

/** Puts values in, marked as not chosen by hand. */
export function fillDraft(by: string, values: Partial<CreateDraft>) {
  const id = activeConnection()?.id ?? ''
  const before = currentDraft()
  const draft = { ...before, ...values }
  // The same again leaves what it put there before.
  const again = before.filled?.by === by ? before.filled.fields : []
  const fields = [...new Set([...again, ...changedFields(before, draft)])]
  useDrafts.setState({ [id]: { ...draft, filled: { by, fields } } })
  beforeFill.set(id, before)
  keep()
}

/** What the last filling in replaced, as long as the page lives. */
const beforeFill = new Map<string, CreateDraft>()

/** Takes the last filling in back. */
export function undoFill() {
  const id = activeConnection()?.id ?? ''
  const before = beforeFill.get(id)
  if (!before) return
  beforeFill.delete(id)
  useDrafts.setState({ [id]: before })
  keep()
}

export function canUndoFill(): boolean {
  return beforeFill.has(activeConnection()?.id ?? '')
}

/** Names of fields that differ; those of options and of what follows one by one: `options.ai`. */
export function changedFields(before: CreateDraft, after: CreateDraft): string[] {
  const flat = ({ options, after: steps, filled: _filled, lost: _lost, ...rest }: CreateDraft) => ({
    ...rest,
    ...prefixed('options', options),
    ...prefixed('after', steps),
  })
  const [from, to] = [flat(before), flat(after)]
  return Object.keys(to).filter(
    field => JSON.stringify(from[field as 'name']) !== JSON.stringify(to[field as 'name']),
  )
}

function prefixed(name: string, values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}.${key}`, value]))
}

export function discardDraft() {
  const id = activeConnection()?.id ?? ''
  fresh.delete(id)
  beforeFill.delete(id)
  const { [id]: _gone, ...others } = useDrafts.getState()
  useDrafts.setState(others, true)
  keep()
}

/** Secrets last as long as the session; one that ended by itself goes on after a sign-in. */
function forgetSecrets(id: string) {
  const draft = useDrafts.getState()[id]
  if (draft) useDrafts.setState({ [id]: restored(toStored(draft)) })
  fresh.delete(id)
  beforeFill.delete(id)
}

useSessions.subscribe(({ sessions, ended }, before) => {
  for (const id of Object.keys({ ...before.sessions, ...before.ended })) {
    if (!sessions[id] && !ended[id]) forgetSecrets(id)
  }
})

function keep() {
  const drafts = Object.entries(useDrafts.getState())
  writeJson('local', KEY, Object.fromEntries(drafts.map(([id, draft]) => [id, toStored(draft)])))
}

/** The request's body, exactly as it is sent; what is left out is the API's to choose. */
export function bodyOf(draft: CreateDraft): NamedBody {
  const { hoody_kit, dev_kit, autostart, ai, cache, ramdisk, bypass_prespawn, kvm } = draft.options
  const environment_vars = envMap(draft.envText)
  return {
    server_id: draft.serverId ?? '',
    // `rand` asks for one (sheet §4.3).
    name: draft.name || 'rand',
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
