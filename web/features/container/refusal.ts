// Which control shows what the API refused.

import { refusedWhileRunning } from '../../../contract/update.ts'
import type { Schemas } from '../../api/client.ts'
import { isApiError, messageOf } from '../../api/error.ts'
import { isBusy } from '../../api/refusal.ts'
import { refusedFields } from '../../api/refused-fields.ts'
import { sentence } from '../../lib/format.ts'
import type { FieldName } from './draft.ts'

type Changes = Schemas['ContainerUpdate']

export interface Refusal {
  fields: Partial<Record<FieldName, string>>
  /** What belongs to no control, for below the form. */
  other?: string
}

const controls: Record<FieldName, string> = {
  name: 'Name',
  color: 'Colour',
  comment: 'Comment',
  autostart: 'Autostart',
  ssh_public_key: 'SSH key',
  ai: 'AI',
  ramdisk: 'Ramdisk',
  ramdisk_scope: 'Ramdisk scope',
  realm_ids: 'Realms',
}

/** The names of fields as people know them: "SSH key and AI". */
export function labelsOf(names: readonly string[]): string {
  const labels = names.map(name => controls[name as FieldName] ?? name)
  return labels.length < 2 ? labels.join() : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`
}

/** @param sent what was refused; an error whose field has been changed since is no longer of interest */
export function refusalOf(error: Error | null, sent: Changes | undefined, now: Changes): Refusal {
  if (!error || !sent) return { fields: {} }
  const found = Object.entries(fieldMessages(error, Object.keys(sent)))
  const known = found.filter(([name]) => Object.hasOwn(controls, name))
  const unknown = found.filter(([name]) => !Object.hasOwn(controls, name))
  const fields = Object.fromEntries(
    known.filter(([name]) => String(sent[name as FieldName]) === String(now[name as FieldName])),
  )
  if (found.length === 0) return { fields, other: messageOf(error) }
  if (unknown.length === 0) return { fields }
  return { fields, other: unknown.map(([name, message]) => `${name}: ${message}`).join(' ') }
}

/** Messages by field, and where the server names none, what needs a stopped container takes the blame for its not being so. */
function fieldMessages(error: Error, sent: readonly string[]): Record<string, string> {
  const told = refusedFields(error)
  if (Object.keys(told).length > 0) return told
  // While an operation runs, everything but these could have been saved.
  const isAboutState = (isApiError(error) && error.code === 'CONTAINER_NOT_STOPPED') || isBusy(error)
  if (!isAboutState) return {}
  const message = sentence(messageOf(error))
  return Object.fromEntries(refusedWhileRunning(sent).map(field => [field, message]))
}
