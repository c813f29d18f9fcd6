// One operation as a step of a longer work: what it leads to may be there already, or come without an answer.

import { containerQuery, operateContainer } from '../api/containers.ts'
import { ApiError } from '../api/error.ts'
import type { Container } from '../api/fleet-state.ts'
import { mutate } from '../api/mutate.ts'
import { queryClient } from '../api/query-client.ts'
import { isOutcomeUnknown, statusInRefusal } from '../api/refusal.ts'

export function fetchNow(id: string): Promise<Container> {
  return queryClient.fetchQuery({ ...containerQuery(id), staleTime: 0 })
}

/** Answers what was found instead, in a few words, or nothing. */
export async function operateUntil(
  id: string,
  name: string,
  operation: 'start' | 'stop' | 'pause' | 'resume',
  goal: string,
): Promise<string | undefined> {
  // The step shows its own failure, so that no message repeats it.
  const { meta: _silent, ...silently } = operateContainer(name, operation)
  try {
    await mutate(silently, { id, operation })
    return undefined
  } catch (error) {
    if (statusInRefusal(error) === goal) return `It was ${goal} already`
    // The next step looks for itself what became of it.
    if (operation === 'stop' && isOutcomeUnknown(error)) return 'No answer in time'
    throw error
  }
}

/** Milliseconds: between two looks, and until it is given up. */
const LOOK_EVERY = 1000
const WAIT_AT_MOST = 120_000

/** Until it has one of these states. Throws when it has not after two minutes. */
export async function waitUntil(id: string, goals: readonly string[]): Promise<undefined> {
  for (const started = Date.now(); ; ) {
    const { status } = await fetchNow(id)
    if (goals.includes(status)) return undefined
    if (Date.now() - started > WAIT_AT_MOST) {
      throw new ApiError({
        status: 0,
        code: 'STILL_RUNNING',
        message: `It is still ${status} after two minutes.`,
      })
    }
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY))
  }
}
