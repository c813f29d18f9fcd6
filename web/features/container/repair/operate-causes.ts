// Why something else that was asked of it was refused: an operation, or a copy.

import { canOperate } from '../../../../contract/lifecycle.ts'
import { type Cause, ranked, type Step } from '../../../components/repair/cause.ts'
import { conflictCauses } from './conflict-causes.ts'
import type { Facts } from './facts.ts'
import type { Refused } from './problem.ts'
import { commonCauses, limitCauses, saidBy, statusOf, TOLD, type Weighed, weigh } from './refusal-causes.ts'

export function operateCauses({ operation, error }: Refused, facts: Facts): Cause[] {
  const { status } = facts.container
  const common = commonCauses(error, facts)
  const verdict = operation && canOperate(operation, status)
  const state: Weighed[] =
    verdict && !verdict.allowed && [400, 409].includes(statusOf(error)) && common.length === 0
      ? [weigh(TOLD, { id: 'state', title: `It is ${status}`, text: verdict.wayOut ?? `${verdict.reason}.` })]
      : []
  const causes = [...common.map(cause => withWay(cause, operation, status)), ...state]
  if (causes.length > 0) return ranked(causes)
  return [{ id: 'unknown', title: 'The API gives no other cause', text: saidBy(error), isSuspect: true }]
}

/** What does not stop can be ended; everything else can be asked for again. */
function withWay(cause: Weighed, operation: Refused['operation'], status: string): Weighed {
  if (cause.id !== 'host') return cause
  const isHanging = (operation === 'stop' || operation === 'restart') && status === 'running'
  const step: Step | undefined = isHanging
    ? { to: 'force-stop' }
    : operation && canOperate(operation, status).allowed
      ? { to: operation }
      : cause.step
  return step ? { ...cause, step } : cause
}

export function copyCauses({ error, copy }: Refused, facts: Facts): Cause[] {
  const wanted = { name: copy?.name, key: copy?.ssh_public_key, projectId: copy?.target_project_id ?? '' }
  const causes = [
    ...conflictCauses(error, wanted, facts),
    ...limitCauses(error, facts),
    ...commonCauses(error, facts),
  ].map(cause => (cause.step?.to === 'configuration' ? { ...cause, step: { to: 'copy' } as const } : cause))
  if (causes.length > 0) return ranked(causes)
  const step: Step = { to: 'copy' }
  return [
    { id: 'unknown', title: 'The API gives no other cause', text: saidBy(error), isSuspect: true, step },
  ]
}
