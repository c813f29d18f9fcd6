// Why its services do not answer although it runs: the documented causes (sheet §17.3, §18.1).

import { type Readiness, readinessOf } from '../../../components/readiness.ts'
import { type Cause, ranked } from '../../../components/repair/cause.ts'
import { serverFacts } from '../../../components/repair/creation-causes.ts'
import { formatDuration, plural } from '../../../lib/format.ts'
import type { Facts } from './facts.ts'
import { weigh } from './refusal-causes.ts'

/** @param ranFor milliseconds since it came up; null where that is not known */
export function silenceCauses(facts: Facts, ranFor: number | null): Cause[] {
  const { container, services } = facts
  const { name, illness, rental, step } = serverFacts(facts)
  const readiness = services ? readinessOf(services) : []
  const failed = readiness.filter(({ state }) => state === 'failed')
  const starting = readiness.filter(({ state }) => state === 'starting')
  const since = ranFor === null ? 'It runs' : `It has been running for ${formatDuration(ranFor)}`
  const causes: Parameters<typeof ranked>[0][number][] = []
  if (!container.hoody_kit) {
    const text =
      'Services come with the kit, which is chosen at the creation for good. Create another one with it.'
    causes.push(weigh(9, { id: 'kit', title: 'It has no kit', text, step: { to: 'recreate' } }))
  }
  if (illness) {
    const text = `${name}: ${illness}`
    causes.push(weigh(8, { id: 'server', title: 'Its server is in trouble', text, ...(step && { step }) }))
  } else if (rental) causes.push({ id: 'server', text: `${name} is in service.`, isSuspect: false })
  if (failed.length > 0) {
    const text = `${listed(failed)} failed, and will not come by itself. A restart often helps.`
    causes.push(weigh(7, { id: 'failed', title: countOf(failed, readiness), text, step: { to: 'restart' } }))
  }
  if (starting.length > 0) {
    const text = `${since}, and still starting ${starting.length === 1 ? 'is' : 'are'} ${listed(starting)}; usually that takes 30 to 60 s. A restart often helps.`
    causes.push(
      weigh(6, { id: 'starting', title: countOf(starting, readiness), text, step: { to: 'restart' } }),
    )
  }
  if (services === null || services?.length === 0) {
    const text = `${since}, but nothing inside tells what it does. Restart it; if that does not end, force stop and start it.`
    causes.push(weigh(6, { id: 'untold', title: 'Nothing inside answers', text, step: { to: 'restart' } }))
  }
  causes.push({ id: 'status', text: `${since}.`, isSuspect: false })
  if (container.hoody_kit) causes.push({ id: 'kit', text: 'It was created with the kit.', isSuspect: false })
  return ranked(causes)
}

function countOf(some: readonly Readiness[], all: readonly Readiness[]): string {
  return `${some.length} of ${plural(all.length, 'service')} ${some.length === 1 ? 'does' : 'do'} not answer`
}

/** Names of so many. */
const NAMED = 4

function listed(services: readonly Readiness[]): string {
  const names = services.slice(0, NAMED).map(({ label }) => label)
  const more = services.length - names.length
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
}
