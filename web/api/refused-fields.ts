import { sentence } from '../lib/format.ts'
import { isApiError, messageOf } from './error.ts'
import { isKeyTaken, isNameTaken } from './refusal.ts'

/**
 * What was refused of a container's fields, as sentences by the API's name of the field; empty when it was about none.
 * Some servers say only by the code what it is about (sheet §20 rows 5, 7).
 */
export function refusedFields(error: unknown): Record<string, string> {
  const message = sentence(messageOf(error))
  if (isNameTaken(error) || hasCode(error, 'INVALID_CONTAINER_NAME')) return { name: message }
  if (isKeyTaken(error) || hasCode(error, 'INVALID_SSH_PUBLIC_KEY')) return { ssh_public_key: message }
  if (hasCode(error, 'SERVER_CONTAINER_LIMIT', 'SUBSERVER_DORMANT')) return { server_id: message }
  const fields: Record<string, string> = {}
  for (const { path, message } of isApiError(error) ? error.fields : []) {
    const name = path.split('.')[0]!
    fields[name] = fields[name] ? `${fields[name]} ${sentence(message)}` : sentence(message)
  }
  return fields
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return isApiError(error) && codes.includes(error.code)
}
