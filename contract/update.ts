// Which fields of `PUT /containers/{id}` change never, and which only while the container is stopped (sheet §4.4).

import { howToStop } from './lifecycle.ts'

/** Set once, at creation. Everything else of the container is either writable or worked out by the API. */
export const immutableFields = [
  'id',
  'project_id',
  'server_id',
  'container_image',
  'hoody_kit',
  'dev_kit',
  'source_container_id',
  'is_default',
] as const

/** Strict mode (sheet §20 row 4). name, color, comment, realm_ids and autostart change in any state. */
export const needsStopped = ['environment_vars', 'ssh_public_key', 'ai', 'ramdisk', 'ramdisk_scope'] as const

export type UpdateRefusal = {
  status: 400
  code: 'IMMUTABLE_FIELD' | 'CONTAINER_NOT_STOPPED'
  fields: string[]
  /** The rule without the fields' names, for a control that has its own label: "can never be changed". */
  rule: string
  /** Names the fields; one sentence without a full stop. */
  reason: string
  wayOut: string | null
}

export function refusedAlways(fields: readonly string[]): string[] {
  return fields.filter(field => (immutableFields as readonly string[]).includes(field))
}

export function refusedWhileRunning(fields: readonly string[]): string[] {
  return fields.filter(field => (needsStopped as readonly string[]).includes(field))
}

/** Why an update of these fields is refused in this status, or null. Fields unknown here are not its business. */
export function checkUpdate(fields: readonly string[], status: string): UpdateRefusal | null {
  const never = refusedAlways(fields)
  if (never.length > 0) {
    const rule = 'can never be changed'
    return {
      status: 400,
      code: 'IMMUTABLE_FIELD',
      fields: never,
      rule,
      reason: `${list(never)} ${rule}`,
      wayOut: 'Create a new container, or copy this one.',
    }
  }
  const later = refusedWhileRunning(fields)
  if (status === 'stopped' || later.length === 0) return null
  const rule = `can only be changed while the container is stopped, and it is ${status}`
  return {
    status: 400,
    code: 'CONTAINER_NOT_STOPPED',
    fields: later,
    rule,
    reason: `${list(later)} ${rule}`,
    wayOut: howToStop(status),
  }
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
