import { describe, expect, it } from 'vitest'
import { networkError } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { problemOf, type Refused, type Signs } from './problem.ts'
import { aContainer, aRental, refusal } from './repair.fixtures.ts'
import { type Asked, latestRefused } from './use-refused.ts'

const unit = (name: string, active: string) => ({ name, active })
const refused = (more: Partial<Refused> = {}): Refused => ({
  key: 'k',
  of: 'update',
  error: refusal(400, 'CONTAINER_NOT_STOPPED'),
  ...more,
})

function signs(more: Partial<Signs> = {}): Signs {
  return {
    container: aContainer(),
    wait: 'short',
    isWarm: true,
    refused: null,
    deleteFlow: undefined,
    services: [unit('hoody-terminal', 'active')],
    rental: aRental(),
    isPending: false,
    ...more,
  }
}

const kind = (more: Partial<Signs>) => problemOf(signs(more))?.kind

describe('what is wrong', () => {
  it('is nothing with one that answers, and nothing is claimed of what nobody knows', () => {
    expect(problemOf(signs())).toBeNull()
    expect(problemOf(signs({ services: undefined, rental: undefined }))).toBeNull()
    expect(problemOf(signs({ container: aContainer({ status: 'deleted' }) }))).toBeNull()
    const remembered = aContainer({ status: 'failed', unconfirmed: true })
    expect(problemOf(signs({ container: remembered }))).toBeNull()
  })

  it.each(['creating', 'claiming', 'copying', 'deleting', 'provisioning'])('is the time in %s', status => {
    const container = aContainer({ status } as never)
    expect(kind({ container })).toBeUndefined()
    expect(kind({ container, wait: 'long' })).toBe('slow')
    expect(kind({ container, wait: 'too long' })).toBe('stuck')
  })

  it('is that it failed, its server expired or is in trouble', () => {
    expect(kind({ container: aContainer({ status: 'failed' }) })).toBe('failed')
    expect(kind({ container: aContainer({ server_expired: true, status: 'failed' }) })).toBe('expired')
    expect(kind({ rental: aRental({ status: 'maintenance' }) })).toBe('server')
    // It has its place there.
    expect(kind({ rental: aRental({ used: 10 }) })).toBeUndefined()
  })

  it('is that its variables are not tried any more, not that they wait', () => {
    const sync = (exhausted: boolean) => ({ env_sync: { exhausted, pending: true } }) as Partial<Container>
    expect(kind({ container: aContainer(sync(true)) })).toBe('environment')
    expect(kind({ container: aContainer(sync(false)) })).toBeUndefined()
  })

  it('is what was refused, until it is reached', () => {
    expect(kind({ refused: refused() })).toBe('refused')
    // Such as the stop that it needs.
    expect(kind({ refused: refused(), isPending: true })).toBe('refused')
    expect(kind({ refused: refused({ error: networkError('here', false) }) })).toBeUndefined()
    expect(kind({ refused: refused({ error: refusal(429, 'RATE_LIMITED') }) })).toBeUndefined()
    const start = refused({ of: 'operate', operation: 'start', error: refusal(502, 'X') })
    expect(kind({ refused: start })).toBeUndefined()
    expect(kind({ refused: start, container: aContainer({ status: 'stopped' }) })).toBe('refused')
    const already = refusal(400, 'OPERATION_STATE_CONFLICT', 'Container is already running', {
      status: 'running',
    })
    const raced = refused({ of: 'operate', operation: 'start', error: already })
    expect(kind({ refused: raced, container: aContainer({ status: 'paused' }) })).toBeUndefined()
  })

  it('is the step of a delete that failed', () => {
    const flow = {
      id: 'me',
      name: 'acme-api',
      steps: [{ id: 'stop', state: 'failed', detail: 'The host did not answer.' }],
      wishes: { takeSnapshot: false, mayHaveAliases: true },
    } as const
    expect(problemOf(signs({ deleteFlow: { ...flow, phase: 'failed' } }))).toMatchObject({
      kind: 'refused',
      refused: { of: 'delete', step: 'stop', error: { message: 'The host did not answer.' } },
    })
    // Not what an earlier one was refused for.
    const error = refusal(403, 'INSUFFICIENT_PERMISSIONS', 'You may not')
    const earlier = refused({ of: 'delete', error })
    const deleteFlow = { ...flow, phase: 'failed' as const }
    expect(problemOf(signs({ deleteFlow, refused: earlier }))).not.toMatchObject({ refused: { error } })
    const steps = [{ id: 'delete' as const, state: 'failed' as const, detail: 'You may not' }]
    const now = problemOf(signs({ deleteFlow: { ...deleteFlow, steps }, refused: earlier }))
    expect(now).toMatchObject({ refused: { error } })
    expect(kind({ deleteFlow: { ...flow, phase: 'running' }, refused: refused() })).toBeUndefined()
  })

  it('is that nothing answers of one that runs long enough and has the kit', () => {
    expect(kind({ services: null })).toBe('silent')
    expect(kind({ services: [] })).toBe('silent')
    expect(kind({ services: [unit('hoody-terminal', 'activating')] })).toBe('silent')
    expect(kind({ services: [unit('hoody-code', 'failed')] })).toBe('silent')
    expect(kind({ services: null, isWarm: false })).toBeUndefined()
    expect(kind({ services: null, isPending: true })).toBeUndefined()
    expect(kind({ services: null, container: aContainer({ hoody_kit: false }) })).toBeUndefined()
    expect(kind({ services: null, container: aContainer({ status: 'stopped' }) })).toBeUndefined()
    // Units that this version does not know as the kit's.
    expect(kind({ services: [unit('something', 'failed')] })).toBeUndefined()
  })
})

describe('the latest that was refused', () => {
  const asked = (kind: string, at: number, status = 'error', variables: object = {}): Asked => ({
    kind,
    at,
    status,
    error: status === 'error' ? refusal(409, 'X') : null,
    variables: { id: 'me', ...variables },
  })

  it('is forgotten when the same succeeds', () => {
    expect(latestRefused([])).toBeNull()
    expect(latestRefused([asked('update-container', 1)])).toMatchObject({ of: 'update' })
    expect(latestRefused([asked('update-container', 1), asked('update-container', 2, 'success')])).toBeNull()
    const again = [asked('update-container', 1), asked('update-container', 2, 'pending')]
    expect(latestRefused(again)?.key).toBe('update-container 1')
    const other = [asked('update-container', 1), asked('delete-container', 2, 'success')]
    expect(latestRefused(other)?.of).toBe('update')
  })
  it('tells what was asked', () => {
    const later = [
      asked('update-container', 1, 'error', { body: { ai: true } }),
      asked('operate-container', 2, 'error', { operation: 'stop' }),
    ]
    expect(latestRefused(later)).toMatchObject({ of: 'operate', operation: 'stop' })
    expect(latestRefused(later.slice(0, 1))).toMatchObject({ of: 'update', body: { ai: true } })
  })
})
