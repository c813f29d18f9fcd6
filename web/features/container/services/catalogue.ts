// What the kit's services are at just now: running is not ready (sheet §17.3).

import type { KitService } from '../../../../contract/kit.ts'
import { kitServices } from '../../../../contract/kit-services.ts'
import type { Service } from '../../../api/coming-up.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { readinessOf } from '../../../components/readiness.ts'
import { WARMING } from '../runtime/absence.ts'

/** `untold`: nothing inside tells of it. `off`: the container does not run. `unknown`: not asked yet, or no answer. */
export type Answering = 'answering' | 'warming' | 'silent' | 'failed' | 'untold' | 'off' | 'unknown'

export interface Offer {
  service: KitService
  state: Answering
}

export const stateWords: Record<Answering, string> = {
  answering: 'answering',
  warming: 'warming up',
  silent: 'not answering',
  failed: 'failed',
  untold: 'not told',
  off: 'off',
  unknown: 'not known',
}

/** For the eyes, beside the words. */
export const marks: Record<Answering, string> = {
  answering: '●',
  warming: '◐',
  silent: '!',
  failed: '!',
  untold: '○',
  off: '○',
  unknown: '○',
}

interface Facts {
  status: Container['status']
  /** The units inside; null while nobody inside can tell, undefined before there is an answer. */
  services: readonly Service[] | null | undefined
  /** Milliseconds it has been running; null when that is not known. */
  ranFor: number | null
}

/** The whole catalogue in its order. One instance that answers is enough for a service to answer. */
export function offersOf({ status, services, ranFor }: Facts): Offer[] {
  const slow = ranFor !== null && ranFor < WARMING ? 'warming' : 'silent'
  const told = services && readinessOf(services)
  return kitServices.map(service => {
    if (status !== 'running') return { service, state: 'off' }
    if (told === undefined) return { service, state: 'unknown' }
    // No unit is told of the way out.
    if (service.slug === 'proxy') return { service, state: 'untold' }
    if (told === null) return { service, state: slow }
    const states = told.filter(({ label }) => label === service.label).map(({ state }) => state)
    if (states.includes('ready')) return { service, state: 'answering' }
    if (states.includes('starting')) return { service, state: slow }
    if (states.includes('failed')) return { service, state: 'failed' }
    return { service, state: told.length === 0 ? slow : 'untold' }
  })
}

/** "15 of 18 answering": of those that something is told of. */
export function countAnswering(offers: readonly Offer[]): { answering: number; of: number } {
  return {
    answering: offers.filter(({ state }) => state === 'answering').length,
    of: offers.filter(({ state }) => state !== 'untold').length,
  }
}

/** Those whose address is as good as an account with all rights inside (sheet §17.2). */
const shells = ['terminal', 'code', 'desktop', 'display', 'agent']

/** What somebody gets with the address. */
export function whatItGrants({ slug, label }: Pick<KitService, 'slug' | 'label'>): string {
  if (slug === 'ssh') return 'The address is not enough: it takes the private key too.'
  if (slug === 'proxy') return 'Whoever has this address can send traffic out through the container.'
  if (shells.includes(slug)) return 'Whoever has this address has a shell inside, which is as good as root.'
  return `Whoever has this address can use ${label} without signing in.`
}
