// Why something was refused: what the API's answer says, held against what is known.

import { isApiError, messageOf } from '../../../api/error.ts'
import { isAtLimit, isBusy } from '../../../api/refusal.ts'
import type { Cause, Step } from '../../../components/repair/cause.ts'
import { serverFacts } from '../../../components/repair/creation-causes.ts'
import { formatCount, sentence } from '../../../lib/format.ts'
import type { Facts } from './facts.ts'

export type Weighed = Cause & { weight: number }

/** Said by the API; weighs more than what only the facts speak for. */
export const TOLD = 10

export const weigh = (weight: number, cause: Omit<Cause, 'isSuspect'>): Weighed => ({
  ...cause,
  isSuspect: weight > 0,
  weight,
})

export const hasCode = (error: unknown, ...codes: string[]) => isApiError(error) && codes.includes(error.code)
export const statusOf = (error: unknown) => (isApiError(error) ? error.status : 0)

export const projectOf = ({ container, projects }: Facts) =>
  projects?.find(({ id }) => id === container.project_id)?.alias ?? container.project_alias ?? null

const holds: Record<string, string> = {
  not_active: 'its subscription is not active',
  operation_in_flight: 'something is being done to it',
  no_subscription: 'it has no subscription',
}

/** What may refuse anything at all (sheet §1.5, §4.6). */
export function commonCauses(error: unknown, facts: Facts): Weighed[] {
  const { name, illness, step: toServer } = serverFacts(facts)
  const status = statusOf(error)
  if (hasCode(error, 'OPERATION_NOT_PERMITTED_ON_EXPIRED')) {
    const text = 'What is on an expired server can only be read. Create it again on another one.'
    return [weigh(TOLD, { id: 'expired', title: `${name} has expired`, text, step: { to: 'recreate' } })]
  }
  if (hasCode(error, 'SUBSERVER_DORMANT')) {
    const { reason } = ((isApiError(error) && error.data) || {}) as { reason?: string }
    const why = holds[reason ?? ''] ?? 'it is not in use'
    const text = `Nothing runs on it for now: ${why}.`
    return [
      weigh(TOLD, { id: 'server', title: `${name} is on hold`, text, ...(toServer && { step: toServer }) }),
    ]
  }
  if (hasCode(error, 'CONTAINER_ACCESS_SUSPENDED')) {
    const text = 'It may be stopped and read, not started. Ask the support, with its id.'
    return [
      weigh(TOLD, { id: 'suspended', title: 'Access to it is suspended', text, step: { to: 'copy-id' } }),
    ]
  }
  if (isBusy(error)) {
    const text = 'It does one thing at a time. Try again when that has ended.'
    return [
      weigh(TOLD, {
        id: 'busy',
        title: 'Something else is being done to it',
        text,
        step: { to: 'look-again' },
      }),
    ]
  }
  if (status === 403) {
    const project = projectOf(facts)
    const where = project === null ? 'its project' : project
    const text = `Check that ${where} is yours or is shared with you for this, and that the token in use may do it.`
    const step: Step | undefined = project === null ? undefined : { to: 'project', name: project }
    return [weigh(TOLD, { id: 'permission', title: 'You may not do this', text, ...(step && { step }) })]
  }
  if (status === 404) {
    const text = 'It was deleted, or is outside of the realm that is shown.'
    return [weigh(TOLD, { id: 'gone', title: 'It is not there any more', text, step: { to: 'look-again' } })]
  }
  if (status >= 500) {
    const title = status === 504 ? `${name} did not answer in time` : `${name} could not do it`
    const outcome = status === 504 ? 'It may still have been done: look again before you repeat it. ' : ''
    const text = `${outcome}${illness ? `${name}: ${illness}` : `${name} is in service, so it may pass by itself.`}`
    return [weigh(TOLD, { id: 'host', title, text, step: { to: 'look-again' } })]
  }
  return []
}

/** Full, of containers: the server or the project. */
export function limitCauses(error: unknown, facts: Facts): Weighed[] {
  const { rows, projects, container } = facts
  const { name, isFull, room, step } = serverFacts(facts)
  const project = projects?.find(({ id }) => id === container.project_id)
  const used = rows.filter(row => row.project_id === container.project_id).length
  const isAtQuota = project?.max_containers != null && used >= project.max_containers
  if (!isAtLimit(error) && !isFull && !isAtQuota) return []
  const isServer = hasCode(error, 'SERVER_CONTAINER_LIMIT')
  const isProject = hasCode(error, 'PROJECT_CONTAINER_LIMIT')
  return [
    weigh(isServer ? TOLD : isFull ? 2 : 0, {
      id: 'room',
      title: `${name} is full`,
      text: room ? `It holds ${room}. Choose another server.` : 'Choose another server.',
      ...(step && { step }),
    }),
    weigh(isProject ? TOLD : isAtQuota ? 2 : 0, {
      id: 'quota',
      title: 'The project may hold no more',
      text: project?.max_containers
        ? `${project.alias} holds ${formatCount(used)} of ${formatCount(project.max_containers)}. Delete one, or raise its limit.`
        : 'Delete one of its containers, or raise its limit.',
      ...(project && { step: { to: 'project', name: project.alias } as const }),
    }),
  ]
}

/** What the API answered, as a sentence. */
export const saidBy = (error: unknown): string =>
  sentence(isApiError(error) ? messageOf(error) : error instanceof Error ? error.message : messageOf(error))
