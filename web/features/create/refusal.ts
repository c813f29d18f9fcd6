// Which control of which step shows what the API refused.

import { isApiError, messageOf } from '../../api/error.ts'
import { isAtLimit, isOutcomeUnknown } from '../../api/refusal.ts'
import { refusedFields } from '../../api/refused-fields.ts'
import { sentence } from '../../lib/format.ts'
import type { CreateDraft } from './draft.ts'
import { type DraftField, isDraftField, type StepId, stepOf } from './steps.ts'

export interface Refusal {
  /** What was sent: a field that has been changed since is no longer refused. */
  draft: CreateDraft
  fields: Partial<Record<DraftField, string>>
  /** What was refused of the environment, by the variable's name. */
  env: Readonly<Record<string, string>>
  /** What belongs to no control. */
  other?: string
}

export function refusalOf(error: unknown, draft: CreateDraft): Refusal {
  const fields: Refusal['fields'] = {}
  const env = envRefusals(error)
  const others: string[] = []
  for (const [name, message] of Object.entries(refusedFields(error))) {
    const field = name === 'dev_kvm' ? 'kvm' : name === 'cache_image' ? 'cache' : name
    if (isDraftField(field)) fields[field] = message
    else others.push(`${name}: ${message}`)
  }
  if (Object.keys(fields).length > 0 || others.length > 0) {
    return { draft, fields, env, ...(others.length > 0 && { other: others.join(' ') }) }
  }
  const message = sentence(messageOf(error))
  const field = fieldByWords(error)
  if (field) return { draft, env, fields: { [field]: message } }
  const doubt = ' It may have been created all the same: look at the fleet before you try again.'
  return { draft, env, fields: {}, other: message + (isOutcomeUnknown(error) ? doubt : '') }
}

function envRefusals(error: unknown): Record<string, string> {
  const told = isApiError(error) ? error.fields : []
  return Object.fromEntries(
    told.flatMap(({ path, message }) => {
      const [field, key] = path.split('.')
      return field === 'environment_vars' && key ? [[key, sentence(message)]] : []
    }),
  )
}

/** Where an answer names no field, its words do (sheet §4.3). */
function fieldByWords(error: unknown): DraftField | undefined {
  if (!isApiError(error)) return undefined
  if (isAtLimit(error)) return /server/i.test(error.message) ? 'server_id' : 'project'
  if (/ENV/.test(error.code)) return 'environment_vars'
  if (/\bkvm\b/i.test(error.message)) return 'kvm'
  if (error.status === 404 && /project/i.test(error.message)) return 'project'
  if (/\bserver\b/i.test(error.message) && [403, 404].includes(error.status)) return 'server_id'
  if (error.status === 403 && /\brealm/i.test(error.message)) return 'realm_ids'
  if (error.status < 500 && /\bimage\b/i.test(error.message)) return 'container_image'
  return undefined
}

/** What of a refusal still holds for the draft as it is now. */
export function standing({ draft, fields }: Refusal, now: CreateDraft): Refusal['fields'] {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field]) => inDraft(draft, field as DraftField) === inDraft(now, field as DraftField),
    ),
  )
}

/** The step with the first field that was refused; the last one for what belongs to none. */
export function stepOfRefusal({ fields }: Refusal): StepId {
  const [first] = Object.keys(fields)
  return first ? stepOf(first as DraftField) : 'review'
}

function inDraft(draft: CreateDraft, field: DraftField): unknown {
  switch (field) {
    case 'project':
      return draft.projectId
    case 'server_id':
      return draft.serverId
    case 'container_image':
      return draft.image
    case 'realm_ids':
      return draft.realmIds
    case 'environment_vars':
      return draft.envText
    case 'ssh_public_key':
      return draft.sshKey
    case 'name':
    case 'color':
    case 'comment':
    case 'after':
      return draft[field]
    default:
      return draft.options[field]
  }
}
