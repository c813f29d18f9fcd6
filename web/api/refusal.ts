// What an error is about, for those who know another way then.

import { isApiError } from './error.ts'

function says(error: unknown, codes: string[], words: RegExp): boolean {
  if (!isApiError(error)) return false
  // The seed answers 400 where newer APIs answer 409, and some send the reason phrase instead of a code (sheet §20 rows 5, 7).
  return codes.includes(error.code) || ([400, 409, 422].includes(error.status) && words.test(error.message))
}

export const isNameTaken = (error: unknown) =>
  says(error, ['CONTAINER_NAME_IN_USE'], /container name .*already (in use|exists)/i)

export const isKeyTaken = (error: unknown) =>
  says(error, ['SSH_PUBLIC_KEY_IN_USE'], /ssh (public )?key .*already (in use|exists)/i)

export const isAtLimit = (error: unknown) =>
  says(
    error,
    ['SERVER_CONTAINER_LIMIT', 'PROJECT_CONTAINER_LIMIT', 'QUOTA_EXCEEDED'],
    /container limit|quota exceeded/i,
  )

/** Another operation is under way: the same request may work in a moment. */
export const isBusy = (error: unknown) =>
  says(
    error,
    ['CONTAINER_OPERATION_IN_PROGRESS', 'SNAPSHOT_OPERATION_IN_PROGRESS', 'container_finalizing'],
    /being operated on|in progress/i,
  )

/** The status the server says the container has, when that is why it refused (sheet §4.6); null otherwise. */
export function statusInRefusal(error: unknown): string | null {
  if (!isApiError(error) || ![400, 409].includes(error.status)) return null
  const status = (error.data as { status?: unknown } | null | undefined)?.status
  return typeof status === 'string' ? status : null
}

/** No answer, or one that does not tell: the write may have worked (sheet §4.6, 504). */
export const isOutcomeUnknown = (error: unknown) =>
  isApiError(error) && (error.offline || error.status === 504)
