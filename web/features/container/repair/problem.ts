// What is wrong with a container, if anything: the one thing that is to be said first. Pure.

import { isOnItsWay, type ManageOperation } from '../../../../contract/lifecycle.ts'
import type { Schemas } from '../../../api/client.ts'
import type { Service } from '../../../api/coming-up.ts'
import { isApiError, messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { statusInRefusal } from '../../../api/refusal.ts'
import type { Rental } from '../../../api/servers.ts'
import type { DeleteFlow } from '../../../components/delete-flow.ts'
import type { DeleteStepId } from '../../../components/delete-plan.ts'
import { readinessOf } from '../../../components/readiness.ts'
import { serverIllness } from '../../../components/server-state.ts'

/** What was asked of a container and refused, or failed. */
export interface Refused {
  /** Tells it apart from others. */
  key: string
  of: 'update' | 'delete' | 'operate' | 'copy'
  operation?: ManageOperation
  error: unknown
  /** The changes that an update was to make. */
  body?: Schemas['ContainerUpdate']
  /** Name and key that a copy was to have, and where. */
  copy?: Schemas['ContainerCopyInput']
  /** The step of a delete that failed. */
  step?: DeleteStepId
}

export type Problem =
  | { kind: 'refused'; refused: Refused }
  | { kind: 'expired' | 'slow' | 'stuck' | 'failed' | 'silent' | 'environment' | 'server' }

export interface Signs {
  container: Container
  /** How long it has been on its way. */
  wait: 'short' | 'long' | 'too long'
  /** It has been running for longer than services take to answer (sheet §17.3). */
  isWarm: boolean
  /** The latest that was refused; null for none. */
  refused: Refused | null
  deleteFlow: DeleteFlow | undefined
  /** The units inside; null while nobody inside can tell, undefined as long as nobody asked. */
  services: readonly Service[] | null | undefined
  /** Undefined where it is not known. */
  rental: Rental | undefined
  /** An operation of this page is under way. */
  isPending: boolean
}

export function problemOf(signs: Signs): Problem | null {
  const { container, wait, refused, deleteFlow, rental, isPending } = signs
  const { status, server_expired, unconfirmed, env_sync } = container
  if (unconfirmed || status === 'deleted') return null
  if (isOnItsWay(status)) {
    return wait === 'short' ? null : { kind: wait === 'long' ? 'slow' : 'stuck' }
  }
  if (deleteFlow?.phase === 'running' || deleteFlow?.phase === 'stopping') return null
  const failed = deleteFlow?.phase === 'failed' && deleteFlow.steps.find(({ state }) => state === 'failed')
  if (failed) {
    // The step has the words only; what was refused has more, where it is the same.
    const isSame = refused && messageOf(refused.error) === failed.detail
    const error = isSame ? refused.error : new Error(failed.detail)
    return { kind: 'refused', refused: { key: 'delete', of: 'delete', error, step: failed.id } }
  }
  if (server_expired) return { kind: 'expired' }
  if (refused && isWorthSaying(refused) && !isReached(refused, status)) return { kind: 'refused', refused }
  if (status === 'failed') return { kind: 'failed' }
  const illness = rental && serverIllness(rental)
  if (!isPending && isSilent(signs)) return { kind: 'silent' }
  if (env_sync?.exhausted) return { kind: 'environment' }
  // Being full is no trouble of those that have their place.
  if (illness && !illness.reason.startsWith('Full')) return { kind: 'server' }
  return null
}

/** No answer at all, a session that has ended and too many requests are the app's matter. */
function isWorthSaying({ error }: Refused): boolean {
  return !isApiError(error) || !(error.offline || error.status === 401 || error.status === 429)
}

const goals: Record<ManageOperation, string> = {
  start: 'running',
  restart: 'running',
  resume: 'running',
  stop: 'stopped',
  'force-stop': 'stopped',
  pause: 'paused',
}

/** It came to be what was wanted, or was it all along. */
function isReached({ operation, error }: Refused, status: string): boolean {
  if (!operation) return false
  const goal = goals[operation]
  return statusInRefusal(error) === goal || (operation !== 'restart' && status === goal)
}

/** It runs, and what the kit brought does not. What names its units otherwise is not accused. */
export function isSilent({ container, isWarm, services }: Pick<Signs, 'container' | 'isWarm' | 'services'>) {
  if (container.status !== 'running' || !container.hoody_kit || !isWarm || services === undefined)
    return false
  if (services === null || services.length === 0) return true
  return readinessOf(services).some(({ state }) => state !== 'ready')
}
