// Values of the form for a sentence.

import { parseSshKey } from '../../../../contract/ssh-key.ts'
import { realmLabel } from '../../../components/realm-label.ts'
import type { FieldName, Values } from '../draft.ts'

const LONGEST = 240

export function inWords(name: FieldName, values: Values): string {
  const value = values[name]
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (typeof value === 'object') return value.length === 0 ? 'no realm' : value.map(realmLabel).join(', ')
  if (name === 'ssh_public_key') return keyWords(value)
  if (name === 'ramdisk_scope') return value === 'project' ? 'shared in the project' : 'its own'
  if (value === '') return 'nothing'
  return `“${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}”`
}

/** Told by its comment where it has one; the fingerprint stands under the field. */
function keyWords(line: string): string {
  if (line.trim() === '') return 'no key'
  const parsed = parseSshKey(line)
  if ('refused' in parsed) return 'no valid key'
  const { key } = parsed
  const kind = key.type.replace(/^ssh-/, '')
  return key.comment ? `${kind} key ${key.comment}` : `${kind} key …${key.blob.slice(-8)}`
}
