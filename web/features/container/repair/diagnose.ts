// What to say of a problem: its causes, the most likely first, each with what speaks for it, and the ways on. Pure.

import { isOnItsWay } from '../../../../contract/lifecycle.ts'
import { type Cause, ranked, type Step } from '../../../components/repair/cause.ts'
import { failureCauses, serverFacts, slowCauses } from '../../../components/repair/creation-causes.ts'
import { sentence } from '../../../lib/format.ts'
import { conflictCauses } from './conflict-causes.ts'
import { deleteCauses } from './delete-causes.ts'
import { environmentCauses } from './environment-causes.ts'
import type { Facts } from './facts.ts'
import { copyCauses, operateCauses } from './operate-causes.ts'
import type { Problem, Refused } from './problem.ts'
import { saidBy, TOLD, weigh } from './refusal-causes.ts'
import { silenceCauses } from './silence-causes.ts'
import { updateCauses } from './update-causes.ts'

export interface Diagnosis {
  title: string
  /** What the API says, or what the rule is. */
  lead?: string | undefined
  causes: readonly Cause[]
  /** The ways on that do not depend on the cause; the first is the one to take. */
  steps: readonly Step[]
  /** What the steps cost, or do not. */
  note?: string | undefined
}

/** @param ranFor milliseconds since it came up; null where that is not known */
export function diagnose(problem: Problem, facts: Facts, ranFor: number | null): Diagnosis {
  const { container } = facts
  const { name, illness, step: toServer } = serverFacts(facts)
  const place = toServer ? [toServer] : []
  switch (problem.kind) {
    case 'refused':
      return refusedDiagnosis(problem.refused, facts)
    case 'failed':
      return failedDiagnosis(facts)
    case 'slow':
    case 'stuck':
      return slowDiagnosis(problem.kind === 'stuck', facts)
    case 'silent':
      return {
        title: 'Its services do not answer',
        lead: 'Running is not ready: services usually answer 30 to 60 s after the start.',
        causes: silenceCauses(facts, ranFor),
        steps: [{ to: 'force-stop' }],
      }
    case 'expired': {
      const why = container.server_expired_reason
      const text =
        'What is on it can be read until it is cleared away, not changed. Create it again on another server.'
      return {
        title: 'Its server has expired',
        lead: why ? sentence(why) : undefined,
        causes: [{ id: 'expired', title: `${name} is out of service`, text, isSuspect: true }],
        steps: [{ to: 'recreate' }, ...place],
      }
    }
    case 'environment': {
      const code = container.env_sync?.last_error ?? null
      return {
        title: 'Its latest variables did not get in',
        lead: `What is stored could not be brought into it${code ? ` (${code})` : ''}. It is tried again with the next change or start.`,
        causes: environmentCauses(code),
        steps: [{ to: 'configuration' }],
      }
    }
    case 'server': {
      const text = `${illness ?? 'Not in service.'} What runs on it may stop or not answer until that is over.`
      return {
        title: `${name} is in trouble`,
        causes: [{ id: 'server', title: 'The server is not in service', text, isSuspect: true }],
        steps: [{ to: 'copy' }, ...place],
      }
    }
  }
}

const refusedTitles: Record<Refused['of'], string> = {
  update: 'The change was refused',
  delete: 'It could not be deleted',
  copy: 'The copy was refused',
  operate: 'It was refused',
}

function refusedDiagnosis(refused: Refused, facts: Facts): Diagnosis {
  const { of, operation, error } = refused
  const title = operation ? `It could not ${verbs[operation] ?? operation}` : refusedTitles[of]
  const causes = { update: updateCauses, delete: deleteCauses, operate: operateCauses, copy: copyCauses }
  return { title, lead: `The API says: ${saidBy(error)}`, causes: causes[of](refused, facts), steps: [] }
}

const verbs: Record<string, string> = {
  start: 'be started',
  stop: 'be stopped',
  'force-stop': 'be force stopped',
  restart: 'be restarted',
  pause: 'be paused',
  resume: 'be resumed',
}

/** What it was on its way from when it failed. */
const ends: Record<string, string> = {
  stopped: 'start it',
  running: 'go on with it',
  paused: 'resume it',
  deleting: 'delete it',
}

function failedDiagnosis(facts: Facts): Diagnosis {
  const { container, transition } = facts
  const { reason = null, code = null, from } = transition ?? {}
  const neverRan = from === 'creating' || from === 'claiming'
  const lead = reason ? sentence(reason) : 'The API gives no cause. The usual ones, the likely first:'
  const isMaking = from === undefined || from === null || isOnItsWay(from)
  const creation = failureCauses(facts, code).map(cause => ({
    ...cause,
    weight: cause.isSuspect ? TOLD - 1 : 0,
  }))
  const wanted = neverRan ? { name: container.name, key: container.ssh_public_key } : {}
  const conflicts = conflictCauses(reason ?? '', wanted, facts)
  const what = from ? ends[from] : undefined
  const host =
    what === undefined
      ? []
      : [
          weigh(TOLD, {
            id: 'host',
            title: `The host could not ${what}`,
            text: 'A failed container can only be deleted; create it again, on another server if need be.',
          }),
        ]
  return {
    title: 'It failed',
    lead,
    causes: ranked([
      ...conflicts,
      ...host,
      // The image was there and the project had room when it was made.
      ...creation.filter(({ id }) => isMaking || id === 'capacity'),
    ]),
    steps: [
      ...(neverRan ? [{ to: 'recreate', deletesFirst: true } as const] : []),
      { to: 'recreate' },
      { to: 'delete' },
    ],
    note: neverRan
      ? 'It never ran, so nothing is lost with it. While it is there, it keeps its name and its SSH key.'
      : undefined,
  }
}

function slowDiagnosis(isTooLong: boolean, facts: Facts): Diagnosis {
  const { container } = facts
  const { status } = container
  const { name, illness, rental, step } = serverFacts(facts)
  if (status === 'creating' || status === 'claiming') {
    return {
      title: isTooLong ? 'It will hardly come any more' : 'It takes longer than it should',
      lead: isTooLong
        ? 'After five minutes, create it again, on another server if need be. If that does not help either, ask the support, with its id.'
        : 'Creations take a few seconds; over two minutes, one of these may be why.',
      causes: slowCauses(facts),
      steps: isTooLong ? [{ to: 'recreate' }, { to: 'delete' }, { to: 'copy-id' }] : [{ to: 'look-again' }],
    }
  }
  const server: Cause[] = illness
    ? [{ id: 'server', text: `${name}: ${illness}`, isSuspect: true, ...(step && { step }) }]
    : rental
      ? [{ id: 'server', text: `${name} is in service.`, isSuspect: false }]
      : []
  const size: Cause[] =
    status === 'copying'
      ? [{ id: 'size', text: 'A copy takes as long as there is data in it.', isSuspect: !illness }]
      : []
  return {
    title: 'It takes longer than it should',
    lead: isTooLong ? 'If it does not end, ask the support, with its id.' : undefined,
    causes: ranked([...server, ...size]),
    steps: [{ to: 'look-again' }, ...(isTooLong ? [{ to: 'copy-id' } as const] : [])],
  }
}
