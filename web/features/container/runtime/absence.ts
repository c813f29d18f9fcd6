// Why nothing is told from inside a container, and what to do about it.

import { isOnItsWay } from '../../../../contract/lifecycle.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { formatDuration } from '../../../lib/format.ts'

export interface Absence {
  title: string
  text: string
  /** What helps: an operation of the API, or a place to go to. */
  step: 'start' | 'resume' | 'restart' | 'log-in' | 'create' | 'history' | null
}

/** Milliseconds after a start in which services may not answer yet (sheet §17.3). */
export const WARMING = 60_000

type Subject = Pick<Container, 'status' | 'hoody_kit' | 'ssh_public_key'>

/** @param ranFor milliseconds it has been running; null when that is not known */
export function whyNothing({ status, hoody_kit, ssh_public_key }: Subject, ranFor: number | null): Absence {
  if (status === 'stopped')
    return { title: 'It is stopped', text: 'Nothing runs inside until it is started.', step: 'start' }
  if (status === 'paused')
    return { title: 'It is paused', text: 'What runs inside is frozen until it is resumed.', step: 'resume' }
  if (status === 'failed')
    return { title: 'It has failed', text: 'The state history tells what went wrong.', step: 'history' }
  if (status === 'deleted') return { title: 'It is deleted', text: 'Nothing runs inside.', step: null }
  if (status !== 'running' && isOnItsWay(status)) {
    const text = 'What runs inside shows here by itself once it is running.'
    return { title: `It is ${status}`, text, step: null }
  }
  if (!hoody_kit) {
    const text = 'The kit is what tells from inside, and it is chosen at the creation for good.'
    return {
      title: 'It was created without the kit',
      text: ssh_public_key ? `${text} Log in by SSH to look.` : `${text} Create another one with the kit.`,
      step: ssh_public_key ? 'log-in' : 'create',
    }
  }
  if (ranFor !== null && ranFor < WARMING) {
    const text = `Running for ${formatDuration(ranFor)}. Services usually answer 30 to 60 s after the start.`
    return { title: 'It is warming up', text, step: null }
  }
  const evidence = ranFor === null ? 'It runs' : `It has been running for ${formatDuration(ranFor)}`
  const text = `${evidence}, but nothing inside tells what it does. A restart often helps.`
  return { title: 'It does not answer', text, step: 'restart' }
}
