// Which control shows what the API refused.

import { refusedWhileRunning } from '../../../contract/update.ts'
import type { Schemas } from '../../api/client.ts'
import { isApiError, messageOf } from '../../api/error.ts'
import { isBusy, isKeyTaken, isNameTaken } from '../../api/refusal.ts'
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
    known.filter(([name]) => sent[name as FieldName] === now[name as FieldName]),
  )
  if (found.length === 0) return { fields, other: messageOf(error) }
  if (unknown.length === 0) return { fields }
  return { fields, other: unknown.map(([name, message]) => `${name}: ${message}`).join(' ') }
}

/** Messages by field; some servers say only by the code what it is about (sheet §20 rows 5, 7). */
function fieldMessages(error: Error, sent: readonly string[]): Record<string, string> {
  const message = sentence(messageOf(error))
  const code = isApiError(error) ? error.code : ''
  if (isNameTaken(error) || code === 'INVALID_CONTAINER_NAME') return { name: message }
  if (isKeyTaken(error) || code === 'INVALID_SSH_PUBLIC_KEY') return { ssh_public_key: message }
  const told = isApiError(error) ? error.fields : []
  if (told.length > 0) {
    return Object.fromEntries(told.map(({ path, message }) => [path.split('.')[0]!, sentence(message)]))
  }
  // While an operation runs, everything but these could have been saved.
  if (code !== 'CONTAINER_NOT_STOPPED' && !isBusy(error)) return {}
  return Object.fromEntries(refusedWhileRunning(sent).map(field => [field, message]))
}
