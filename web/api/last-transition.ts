import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import type { Container } from './fleet-state.ts'
import { inTurn } from './in-turn.ts'
import { queryClient } from './query-client.ts'

type StatusLog = Schemas['StatusLog']

export interface LastTransition {
  /** ISO date since when it is in its state. */
  since: string
  /** Why, as the log has it; null for most. */
  reason: string | null
  /** The same in short, where it is one of the usual causes. */
  cause: string | null
  /** The API's word for the cause, where it has one. */
  code: string | null
  /** The state before; null for the first. */
  from: string | null
}

/** Livery's own codes for what the sheet lists as causes (§18.1). */
const causes: Record<string, string> = {
  capacity: 'Server out of capacity',
  invalid_image: 'No such image',
  network: 'Network failed',
  timeout: 'Host did not answer',
  command_failed: 'Command failed on the host',
}

const KEY = 'last-transition'

type StateOfRow = Pick<Container, 'id' | 'status' | 'updated_at'>

/** Whether it was asked before, so that showing it costs no request. */
export function isTransitionKnown(container: StateOfRow): boolean {
  return queryClient.getQueryData(lastTransitionQuery(container).queryKey) !== undefined
}

/**
 * When a container came into its state, and why: rows do not say, so its latest status log is asked, once for each
 * state of a row. Null when the log tells of another state.
 */
export function lastTransitionQuery({ id, status, updated_at }: StateOfRow) {
  return queryOptions({
    queryKey: [KEY, id, status, updated_at],
    queryFn: async ({ signal }) => {
      const logs = await knownLogs?.(id, updated_at)
      if (logs) return readTransition(id, status, logs[0])
      return inTurn(signal, () => fetchLastTransition(id, status, signal))
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
    // A change of colour or comment does not end the state.
    placeholderData: (before, query) =>
      query?.queryKey[1] === id && query.queryKey[2] === status ? before : undefined,
  })
}

type Known = (id: string, updated_at: string) => Promise<readonly StatusLog[] | null>
let knownLogs: Known | undefined

/** For what reads whole histories and comes later: it is asked before the API is. */
export function askFirst(known: Known) {
  knownLogs = known
}

async function fetchLastTransition(
  id: string,
  status: string,
  signal: AbortSignal,
): Promise<LastTransition | null> {
  const params = { path: { id }, query: { limit: 1 } }
  const { logs } = await answer(api().GET('/api/v1/containers/{id}/status-logs', { params, signal }))
  return readTransition(id, status, logs[0])
}

function readTransition(id: string, status: string, log: StatusLog | undefined): LastTransition | null {
  if (log?.to_status !== status) return null
  noteTransition(id, status, log.transition_time)
  const { reason, message, reason_code } = log.metadata ?? {}
  const text = [reason, message].find(value => typeof value === 'string' && value !== '')
  return {
    since: log.transition_time,
    reason: (text as string | undefined) ?? null,
    code: typeof reason_code === 'string' ? reason_code : null,
    from: log.from_status,
    cause: (Object.hasOwn(causes, String(reason_code)) && causes[String(reason_code)]) || null,
  }
}

const noted = new Map<string, { status: string; since: number }>()

/** Keeps what a log has told, for `knownSince`. @param since ISO date */
export function noteTransition(id: string, status: string, since: string) {
  noted.set(id, { status, since: Date.parse(since) })
}

/**
 * When a container came into its state, in milliseconds since the epoch; undefined as long as no log has told. Asks for
 * nothing: its last change is the latest that it can have been.
 */
export function knownSince(row: Pick<Container, 'id' | 'status' | 'created_at'>): number | undefined {
  // Creating is the first state there is.
  if (row.status === 'creating') return Date.parse(row.created_at)
  const log = noted.get(row.id)
  return log?.status === row.status ? log.since : undefined
}
