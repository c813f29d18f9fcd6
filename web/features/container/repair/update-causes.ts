// Why an update was refused: the documented causes (sheet §4.4, §18.1).

import { checkUpdate, refusedAlways, refusedWhileRunning } from '../../../../contract/update.ts'
import { refusedFields } from '../../../api/refused-fields.ts'
import type { Cause, Step } from '../../../components/repair/cause.ts'
import { ranked } from '../../../components/repair/cause.ts'
import { sentence } from '../../../lib/format.ts'
import { labelsOf as labelsOfControls } from '../refusal.ts'
import { conflictCauses } from './conflict-causes.ts'
import type { Facts } from './facts.ts'
import type { Refused } from './problem.ts'
import { commonCauses, hasCode, statusOf, TOLD, type Weighed, weigh } from './refusal-causes.ts'

/** Fields that have no control of the form's. */
const others: Record<string, string> = {
  environment_vars: 'Environment',
  realm_ids: 'Realms',
  container_image: 'Image',
  hoody_kit: 'Kit',
  dev_kit: 'Dev kit',
  server_id: 'Server',
}

const labelsOf = (names: readonly string[]) => labelsOfControls(names.map(name => others[name] ?? name))

const edit: Step = { to: 'configuration' }

/** What an invalid value of these looks like. */
const forms: Record<string, [id: string, title: string, rule: string]> = {
  name: ['name', 'The name is not valid', '3 to 100 letters, digits, hyphens and underscores.'],
  color: ['color', 'The colour is not valid', 'Six digits from 0 to F, as #3498DB.'],
  ssh_public_key: ['key', 'The SSH key is not valid', 'One line: type, key, comment.'],
  realm_ids: ['realms', 'The realms are not valid', 'A list of ids of 24 digits and letters from a to f.'],
  environment_vars: [
    'environment',
    'The environment is not valid',
    'Names of letters, digits and underscores; values up to 4,096 characters.',
  ],
}

export function updateCauses({ error, body = {} }: Refused, facts: Facts): Cause[] {
  const sent = Object.keys(body)
  const causes: Weighed[] = [
    ...immutableCauses(error, sent),
    ...runningCauses(error, sent, facts),
    ...conflictCauses(error, { name: body.name, key: body.ssh_public_key }, facts),
    ...commonCauses(error, facts),
  ]
  for (const [field, message] of Object.entries(refusedFields(error))) {
    const [id = field, title = `${labelsOf([field])} is not valid`, rule] = forms[field] ?? []
    if (causes.some(cause => cause.id === id && cause.weight >= TOLD)) continue
    const text = [sentence(message), rule].filter(Boolean).join(' ')
    causes.push(weigh(TOLD, { id, title, text, step: edit }))
  }
  const told = causes.filter(({ weight }) => weight >= TOLD)
  if (told.length > 0) return ranked(told)
  // The answer names nothing: what the sheet lists, for what was sent.
  for (const field of sent) {
    const form = forms[field]
    if (!form || causes.some(({ id }) => id === form[0])) continue
    causes.push(weigh(0, { id: form[0], title: form[1], text: `It has to be: ${form[2]}`, step: edit }))
  }
  return ranked(causes)
}

function immutableCauses(error: unknown, sent: readonly string[]): Weighed[] {
  const never = refusedAlways(sent)
  if (never.length === 0 && !hasCode(error, 'IMMUTABLE_FIELD')) return []
  const what = never.length > 0 ? labelsOf(never) : 'Image, server and kit'
  const text = `${what} can never be changed. Create another one like it, with that changed.`
  return [weigh(TOLD, { id: 'immutable', title: 'It is permanent', text, step: { to: 'recreate' } })]
}

function runningCauses(error: unknown, sent: readonly string[], { container }: Facts): Weighed[] {
  const { status } = container
  const isTold = hasCode(error, 'CONTAINER_NOT_STOPPED')
  const waits = refusedWhileRunning(sent)
  if (!isTold && (waits.length === 0 || ![400, 409].includes(statusOf(error)))) return []
  const title = 'It has to be stopped for this'
  const refusal = checkUpdate(waits, status)
  if (!refusal) {
    const text = 'It was not stopped then, and is now.'
    return [weigh(isTold ? TOLD : 1, { id: 'running', title, text, step: { to: 'save-again' } })]
  }
  const step: Step | undefined =
    status === 'running' ? { to: 'stop' } : status === 'paused' ? { to: 'resume' } : undefined
  const text = `${labelsOf(waits)} ${refusal.rule}. ${refusal.wayOut ?? ''}`.trim()
  return [weigh(isTold ? TOLD : 5, { id: 'running', title, text, ...(step && { step }) })]
}
