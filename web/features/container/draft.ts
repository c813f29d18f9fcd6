// What was typed into a container's form and not saved yet. It outlives the form: closing it loses nothing.

import { create } from 'zustand'
import { keyBlob } from '../../../contract/ssh-key.ts'
import type { Schemas } from '../../api/client.ts'
import type { Container } from '../../api/fleet-state.ts'

/** The fields of the form, as its controls hold them: no comment and no key are empty texts. */
export interface Values {
  name: string
  color: string
  comment: string
  autostart: boolean
  ssh_public_key: string
  ai: boolean
  ramdisk: boolean
  ramdisk_scope: NonNullable<Container['ramdisk_scope']>
  /** Sorted: their order means nothing. */
  realm_ids: readonly string[]
}
export type FieldName = keyof Values

/** `base` is what stood there when the edit began: what differs from it now was changed by somebody else. */
interface Edit<Value> {
  value: Value
  base: Value
}
export type Edits = { readonly [Name in FieldName]?: Edit<Values[Name]> }

export function valuesOf(container: Container): Values {
  return {
    name: container.name,
    color: container.color,
    comment: container.comment ?? '',
    autostart: container.autostart,
    ssh_public_key: container.ssh_public_key ?? '',
    ai: container.ai,
    ramdisk: container.ramdisk ?? false,
    ramdisk_scope: container.ramdisk_scope ?? 'container',
    realm_ids: container.realm_ids.toSorted(),
  }
}

/** What the form shows: the edits over what is. */
export function shownValues(container: Container, edits: Edits): Values {
  const edited = Object.entries(edits).map(([name, edit]) => [name, edit.value])
  return { ...valuesOf(container), ...Object.fromEntries(edited) }
}

/** The edits after one more. Typing back what is there leaves none. */
export function withEdit<Name extends FieldName>(
  edits: Edits,
  container: Container,
  name: Name,
  value: Values[Name],
): Edits {
  const current = valuesOf(container)[name]
  if (isSame(value, current)) return without(edits, [name])
  return { ...edits, [name]: { value, base: edits[name]?.base ?? current } }
}

function isSame(one: Values[FieldName], other: Values[FieldName]): boolean {
  return typeof one === 'object' ? String(one) === String(other) : one === other
}

function without(edits: Edits, names: readonly string[]): Edits {
  return Object.fromEntries(Object.entries(edits).filter(([name]) => !names.includes(name)))
}

/** The fields that differ from what is: all that an update has to send. */
export function changesOf(container: Container, edits: Edits): Schemas['ContainerUpdate'] {
  const current = valuesOf(container)
  const values = shownValues(container, edits)
  const changed = (Object.keys(edits) as FieldName[]).filter(name =>
    name === 'ssh_public_key'
      ? keyBlob(values[name]) !== keyBlob(current[name])
      : !isSame(values[name], current[name]),
  )
  return Object.fromEntries(changed.map(name => [name, asSent(name, values[name])]))
}

/** An empty comment or key is sent as null, which clears it (sheet §4.4). */
function asSent(name: FieldName, value: Values[FieldName]) {
  if (name === 'ssh_public_key') return String(value).trim() || null
  return name === 'comment' ? value || null : value
}

/** The fields that somebody else has changed since their edit began, to something else than what was typed. */
export function changedMeanwhile(container: Container, edits: Edits): FieldName[] {
  const current = valuesOf(container)
  return (Object.keys(edits) as FieldName[]).filter(name => {
    const { value, base } = edits[name]!
    return !isSame(current[name], base) && !isSame(current[name], value)
  })
}

const none: Edits = {}

/** By container id, as long as this tab lives. */
const useDrafts = create<Readonly<Record<string, Edits>>>(() => ({}))

export function useDraft(id: string): Edits {
  return useDrafts(drafts => drafts[id] ?? none)
}

export const hasDraft = (id: string) => Object.hasOwn(useDrafts.getState(), id)

function setDraft(id: string, edits: Edits) {
  const { [id]: _before, ...others } = useDrafts.getState()
  useDrafts.setState(Object.keys(edits).length === 0 ? others : { ...others, [id]: edits }, true)
}

export function editField<Name extends FieldName>(container: Container, name: Name, value: Values[Name]) {
  setDraft(container.id, withEdit(useDrafts.getState()[container.id] ?? none, container, name, value))
}

export function dropField(id: string, name: FieldName) {
  setDraft(id, without(useDrafts.getState()[id] ?? none, [name]))
}

export function discardDraft(id: string) {
  setDraft(id, none)
}

/** After a save: what was typed while it was under way stays. Answers whether nothing did. */
export function dropSaved(id: string, saved: Edits): boolean {
  const edits = useDrafts.getState()[id] ?? none
  const same = (Object.keys(saved) as FieldName[]).filter(name => edits[name] === saved[name])
  const left = without(edits, same)
  setDraft(id, left)
  return Object.keys(left).length === 0
}
