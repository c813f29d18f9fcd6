// Why a delete failed: the documented causes, in the order of the documented way (sheet §18.1).

import { howToStop, stepsToDelete } from '../../../../contract/lifecycle.ts'
import { type Cause, ranked, type Step } from '../../../components/repair/cause.ts'
import { serverFacts } from '../../../components/repair/creation-causes.ts'
import { plural } from '../../../lib/format.ts'
import type { Facts } from './facts.ts'
import type { Refused } from './problem.ts'
import { commonCauses, hasCode, statusOf, TOLD, type Weighed, weigh } from './refusal-causes.ts'

export function deleteCauses(refused: Refused, facts: Facts): Cause[] {
  const { error, step } = refused
  const { illness } = serverFacts(facts)
  // That the host could not is said already by what it could not do.
  const isSaid = ({ id }: Cause) => id === 'host' && !illness && (step === 'stop' || step === 'wait')
  return ranked([
    stateCause(refused, facts),
    ...aliasCauses(refused, facts),
    ...commonCauses(error, facts)
      .filter(cause => !isSaid(cause))
      .map(withRetry),
    ...permissionCause(error),
  ])
}

function stateCause({ error, step }: Refused, { container: { status } }: Facts): Weighed {
  const before = stepsToDelete(status)
  const id = 'running'
  if (before?.length === 0) {
    return { id, text: `It is ${status}, as it has to be.`, isSuspect: false, weight: 0 }
  }
  if (step === 'stop' || step === 'wait') {
    const text = `It is still ${status}. Force stop ends it without a clean shutdown.`
    return weigh(TOLD + 1, { id, title: 'It could not be stopped', text, step: { to: 'force-stop' } })
  }
  const isTold = hasCode(error, 'OPERATION_STATE_CONFLICT')
  const title = `It is ${status}`
  // The flow of the delete stops it on the way.
  const way: Step | undefined = before ? { to: 'delete' } : undefined
  const text = `Only a stopped or failed one can be deleted. ${howToStop(status) ?? 'Wait until it has ended.'}`
  return weigh(isTold ? TOLD + 1 : 3, { id, title, text, ...(way && { step: way }) })
}

function aliasCauses({ error, step }: Refused, { aliases }: Facts): Weighed[] {
  if (!aliases) return []
  const id = 'aliases'
  if (aliases.length === 0) {
    return [{ id, text: 'No proxy alias leads to it.', isSuspect: false, weight: 0 }]
  }
  const names = aliases.map(({ alias }) => alias).join(', ')
  const text = `${plural(aliases.length, 'alias leads', 'aliases lead')} to it: ${names}. Remove ${aliases.length === 1 ? 'it' : 'them'} first.`
  const isTold = step === 'aliases' || hasCode(error, 'RESOURCE_IN_USE')
  const weight = isTold ? TOLD : 2
  return [
    weigh(weight, {
      id,
      title: 'Proxy aliases lead to it',
      text,
      step: { to: 'remove-aliases', count: aliases.length },
    }),
  ]
}

/** Looked at too, unless the answer has said already that it is not that. */
function permissionCause(error: unknown): Weighed[] {
  if (statusOf(error) === 403) return []
  const text = 'The API does not say that you may not delete it.'
  return [{ id: 'permission', text, isSuspect: false, weight: 0 }]
}

/** The same again may work. */
function withRetry(cause: Weighed): Weighed {
  return cause.id === 'host' || cause.id === 'busy' ? { ...cause, step: { to: 'delete' } } : cause
}
