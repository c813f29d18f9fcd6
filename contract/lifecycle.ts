// Which operation is allowed in which state, and what it leads to (sheet §6; contradictions settled as §20 says).
// The server refuses by these rules and the app disables by them, so that neither can drift from the other.

export const containerStatuses = [
  'creating',
  'claiming',
  'copying',
  'running',
  'paused',
  'stopped',
  'failed',
  'deleting',
  'deleted',
] as const
export type ContainerStatus = (typeof containerStatuses)[number]

/** The last path segment of `POST /containers/{id}/{operation}`. */
export const manageOperations = ['start', 'stop', 'force-stop', 'restart', 'pause', 'resume'] as const
export type ManageOperation = (typeof manageOperations)[number]

export const containerOperations = [
  ...manageOperations,
  'delete',
  'snapshot',
  'restore',
  'copy',
  'sync',
  'kvm',
  'update',
] as const
export type ContainerOperation = (typeof containerOperations)[number]

type LifecycleCode =
  | 'OPERATION_STATE_CONFLICT'
  | 'container_finalizing'
  | 'SNAPSHOT_PRESPAWN_FORBIDDEN'
  | 'CONTAINER_NOT_FOUND'

type Refusal = {
  allowed: false
  /** HTTP status of the answer. */
  status: 400 | 404 | 409
  code: LifecycleCode
  /** One sentence without a full stop, as the API publishes them: "Container is already running". */
  reason: string
  /** A sentence saying what to do instead; null when there is nothing to do. */
  wayOut: string | null
}
/** `leadsTo` is the status that the operation's answer carries; for delete and sync more follows by itself. */
export type Verdict<S extends string> = { allowed: true; leadsTo: ContainerStatus | S } | Refusal

type Rule = {
  from: readonly ContainerStatus[] | 'all'
  /** null: the status stays. */
  to: ContainerStatus | null
  otherwise: 400 | 409
}

const rules: Record<ContainerOperation, Rule> = {
  start: { from: ['stopped'], to: 'running', otherwise: 400 },
  stop: { from: ['running'], to: 'stopped', otherwise: 400 },
  'force-stop': { from: ['running'], to: 'stopped', otherwise: 400 },
  restart: { from: ['running', 'stopped'], to: 'running', otherwise: 400 },
  pause: { from: ['running'], to: 'paused', otherwise: 400 },
  resume: { from: ['paused'], to: 'running', otherwise: 400 },
  delete: { from: ['stopped', 'failed'], to: 'deleting', otherwise: 409 },
  snapshot: { from: ['running', 'stopped'], to: null, otherwise: 400 },
  // A restored container boots afterwards (sheet §9).
  restore: { from: ['running', 'stopped'], to: 'running', otherwise: 400 },
  copy: { from: ['running', 'stopped'], to: null, otherwise: 409 },
  sync: { from: ['running', 'stopped'], to: 'copying', otherwise: 409 },
  kvm: { from: ['stopped'], to: null, otherwise: 409 },
  // Single fields are stricter: update.ts.
  update: { from: 'all', to: null, otherwise: 409 },
}

/** The statuses a new container may start with; a claim from the warm pool may answer `running` at once. */
export const firstStatuses: readonly ContainerStatus[] = ['creating', 'claiming', 'copying', 'running']

/** Where a container may go from each status. Staying is no transition; a restart passes through `stopped`. */
export const transitions: Record<ContainerStatus, readonly ContainerStatus[]> = {
  creating: ['running', 'failed'],
  claiming: ['running', 'failed'],
  copying: ['running', 'failed'],
  running: ['stopped', 'paused', 'copying', 'failed'],
  // No operation stops a paused container; a reboot of its host does, for the memory is gone.
  paused: ['running', 'stopped'],
  stopped: ['running', 'copying', 'deleting', 'failed'],
  failed: ['deleting'],
  deleting: ['deleted', 'failed'],
  deleted: [],
}

export function isContainerStatus(status: string): status is ContainerStatus {
  return (containerStatuses as readonly string[]).includes(status)
}

/** Changing by itself, so worth watching. A status from a newer API counts as such (sheet §20 row 19). */
export function isOnItsWay(status: string): boolean {
  return !['running', 'paused', 'stopped', 'failed', 'deleted'].includes(status)
}

export function isFinal(status: string): boolean {
  return status === 'deleted'
}

export function mayBecome(from: ContainerStatus, to: ContainerStatus): boolean {
  return transitions[from].includes(to)
}

/** Whether the status allows the operation. That another one is running is for the server to add. */
export function canOperate<S extends string>(operation: ContainerOperation, status: S): Verdict<S> {
  const { from, to, otherwise } = rules[operation]
  const refuse = (http: Refusal['status'], code: LifecycleCode, reason: string): Refusal => ({
    allowed: false,
    status: http,
    code,
    reason,
    wayOut: wayOut(operation, status),
  })

  if (status === 'deleted') return refuse(404, 'CONTAINER_NOT_FOUND', 'Container not found')
  const fits = from === 'all' ? status !== 'deleting' : (from as readonly string[]).includes(status)
  if (fits) return { allowed: true, leadsTo: to ?? status }
  if (status === to) return refuse(otherwise, 'OPERATION_STATE_CONFLICT', `Container is already ${status}`)

  const reason = `Cannot ${phrases[operation] ?? operation} while ${status}`
  if (operation === 'snapshot' && status === 'claiming') {
    return refuse(400, 'SNAPSHOT_PRESPAWN_FORBIDDEN', reason)
  }
  if (!isOnItsWay(status)) return refuse(otherwise, 'OPERATION_STATE_CONFLICT', reason)
  const finalizing = status !== 'deleting' && saysFinalizing(operation)
  if (finalizing) return refuse(409, 'container_finalizing', reason)
  // Of snapshots the conflict is a 400 alone (sheet §9).
  return refuse(isOfSnapshots(operation) ? otherwise : 409, 'OPERATION_STATE_CONFLICT', reason)
}

/**
 * What a container is left as when the host says that a command failed. What brings it up leaves it `failed`,
 * as does anything under way; a stop or pause that failed changed nothing. A timeout (504) never comes here:
 * its outcome is unknown, so the status stays.
 */
export function afterFailure(operation: ContainerOperation, status: ContainerStatus): ContainerStatus {
  const bringsUp = operation === 'start' || operation === 'restart' || operation === 'restore'
  return isOnItsWay(status) || bringsUp ? 'failed' : status
}

/** The operations to run, in order, before a delete is accepted; null when one can only wait, or it is gone. */
export function stepsToDelete(status: string): ManageOperation[] | null {
  if (status === 'paused') return ['resume', 'stop']
  if (status === 'running') return ['stop']
  return canOperate('delete', status).allowed ? [] : null
}

/** The way to `stopped`, for what needs it. */
export function howToStop(status: string): string | null {
  if (status === 'running') return 'Stop it first.'
  if (status === 'paused') return 'Resume it, then stop it.'
  return wayOut('stop', status)
}

const phrases: Partial<Record<ContainerOperation, string>> = {
  snapshot: 'take a snapshot',
  restore: 'restore a snapshot',
  kvm: 'change kvm',
}

/** Manage and snapshots publish `container_finalizing`; delete, copy, sync and kvm do not (sheet §4.5–§4.8, §9). */
function saysFinalizing(operation: ContainerOperation): boolean {
  return isOfSnapshots(operation) || manageOperations.some(o => o === operation)
}

function isOfSnapshots(operation: ContainerOperation): boolean {
  return operation === 'snapshot' || operation === 'restore'
}

function wayOut(operation: ContainerOperation, status: string): string | null {
  const needsStop = operation === 'delete' || operation === 'kvm'
  switch (status) {
    case 'running':
      return needsStop ? 'Stop it first.' : null
    case 'paused':
      if (operation === 'pause') return null
      if (operation === 'start') return 'Resume it instead.'
      return needsStop ? 'Resume it, then stop it.' : 'Resume it first.'
    case 'stopped':
      if (operation === 'pause') return 'Start it first.'
      return operation === 'resume' ? 'Start it instead.' : null
    case 'failed':
      return 'A failed container can only be deleted.'
    case 'deleting':
    case 'deleted':
      return null
    default:
      return 'Wait until it is ready.'
  }
}
