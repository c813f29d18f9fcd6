import { describe, expect, it } from 'vitest'
import type { Alias } from '../../../api/aliases.ts'
import { ApiError } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import type { LastTransition } from '../../../api/last-transition.ts'
import type { Project } from '../../../api/projects.ts'
import { diagnose } from './diagnose.ts'
import type { Facts } from './facts.ts'
import type { Problem, Refused } from './problem.ts'
import { aContainer, aRental, refusal, someFacts } from './repair.fixtures.ts'

const of = (problem: Problem, facts: Partial<Facts> = {}, ranFor: number | null = 90_000) =>
  diagnose(problem, someFacts(facts), ranFor)
const refused = (what: Partial<Refused> & Pick<Refused, 'of' | 'error'>): Problem => ({
  kind: 'refused',
  refused: { key: 'k', ...what },
})
const ids = (...args: Parameters<typeof of>) => of(...args).causes.map(({ id }) => id)
const stopped = aContainer({ status: 'stopped' })
const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f me'
const holder = aContainer({ id: 'x', name: 'acme-shop', ssh_public_key: key })
const quota = { id: 'p', alias: 'acme', max_containers: 1 } as Project
const failedFrom = (from: string | null, more: Partial<LastTransition> = {}): Partial<Facts> => ({
  container: aContainer({ status: 'failed' }),
  transition: { since: '2026-01-01T00:00:00Z', reason: null, cause: null, code: null, from, ...more },
})

describe('slow and stuck', () => {
  const container = aContainer({ status: 'creating' })
  it('looks at the server, its room, the first pull and the kit', () => {
    const slow = of({ kind: 'slow' }, { container })
    expect(slow.causes.map(({ id, isSuspect }) => [id, isSuspect])).toEqual([
      ['image', true],
      ['server', false],
      ['room', false],
      ['kit', false],
    ])
    expect(slow.steps).toEqual([{ to: 'look-again' }])
    const ill = { container, servers: [aRental({ status: 'maintenance' })] }
    expect(of({ kind: 'slow' }, ill).causes[0]).toMatchObject({ id: 'server', step: { to: 'server' } })
  })
  it('recreates, deletes or asks the support after five minutes', () => {
    const steps = of({ kind: 'stuck' }, { container }).steps.map(({ to }) => to)
    expect(steps).toEqual(['recreate', 'delete', 'copy-id'])
  })
  it('gives a copy the time that its data takes', () => {
    expect(ids({ kind: 'slow' }, { container: aContainer({ status: 'copying' }) })).toEqual([
      'size',
      'server',
    ])
  })
})

describe('failed', () => {
  it.each([
    ['capacity', 'capacity'],
    ['invalid_image', 'image'],
    ['network', 'network'],
    ['timeout', 'network'],
  ])('puts first what the API says: %s', (code, id) => {
    const diagnosis = of({ kind: 'failed' }, failedFrom('creating', { code, reason: 'The host said no' }))
    expect(diagnosis.lead).toBe('The host said no.')
    expect(diagnosis.causes[0]?.id).toBe(id)
    expect(diagnosis.steps[0]).toEqual({ to: 'recreate', deletesFirst: true })
    expect(diagnosis.note).toMatch(/nothing is lost/)
  })
  it('puts first what the facts speak for, where the API says nothing', () => {
    const full = { ...failedFrom('creating'), servers: [aRental({ used: 10 })] }
    expect(of({ kind: 'failed' }, full).causes[0]).toMatchObject({ id: 'capacity', step: { to: 'server' } })
    const wrong = { ...failedFrom('creating'), container: aContainer({ container_image: 'ubuntu:22.04' }) }
    expect(ids({ kind: 'failed' }, wrong)[0]).toBe('image')
    const atQuota = { ...failedFrom('creating'), projects: [quota] }
    expect(of({ kind: 'failed' }, atQuota).causes[0]).toMatchObject({ id: 'quota', step: { to: 'project' } })
  })
  it('finds the name or the key taken', () => {
    const name = failedFrom('creating', { reason: 'Container name already in use within the project' })
    expect(ids({ kind: 'failed' }, name)[0]).toBe('name')
    const own = aContainer({ status: 'failed', ssh_public_key: `${key}self` })
    const taken = { ...failedFrom('creating'), container: own, rows: [own, holder] }
    expect(of({ kind: 'failed' }, taken).causes[0]).toMatchObject({
      id: 'key',
      step: { to: 'container', id: 'x', name: 'acme-shop' },
    })
  })
  it('blames no image for a start, and deletes nothing that ran', () => {
    const diagnosis = of({ kind: 'failed' }, failedFrom('stopped', { code: 'command_failed' }))
    expect(diagnosis.causes.map(({ id }) => id)).toEqual(['host', 'capacity'])
    expect(diagnosis.causes[0]?.title).toBe('The host could not start it')
    expect(diagnosis.steps.map(({ to }) => to)).toEqual(['recreate', 'delete'])
    expect(of({ kind: 'failed' }, failedFrom('deleting')).causes[0]?.title).toBe(
      'The host could not delete it',
    )
  })
})

describe('an update that was refused', () => {
  const update = (error: unknown, body: Refused['body'], facts: Partial<Facts> = {}) =>
    of(refused({ of: 'update', error, body: body! }), facts).causes
  it('because it runs: stop it, then save it again', () => {
    const error = refusal(400, 'CONTAINER_NOT_STOPPED')
    expect(update(error, { ai: false })[0]).toMatchObject({
      id: 'running',
      text: 'AI can only be changed while the container is stopped, and it is running. Stop it first.',
      step: { to: 'stop' },
    })
    expect(update(error, { ai: false }, { container: stopped })[0]?.step).toEqual({ to: 'save-again' })
    const paused = { container: aContainer({ status: 'paused' }) }
    expect(update(error, { ai: false }, paused)[0]?.step).toEqual({ to: 'resume' })
    // Without a code, as the seed has it.
    const plain = refusal(400, 'HTTP_400', 'Bad Request')
    expect(update(plain, { environment_vars: {} })[0]).toMatchObject({ id: 'running' })
  })
  it('because the name or the key is taken: open what has it', () => {
    const rows = [aContainer(), holder]
    const name = refusal(409, 'CONTAINER_NAME_IN_USE')
    expect(update(name, { name: 'acme-shop' }, { rows })).toMatchObject([
      { id: 'name', step: { to: 'container', id: 'x' } },
    ])
    expect(update(name, { name: 'acme-else' }, { rows })[0]?.step).toEqual({ to: 'configuration' })
    const taken = refusal(409, 'SSH_PUBLIC_KEY_IN_USE')
    expect(update(taken, { ssh_public_key: key }, { rows, container: stopped })).toMatchObject([
      { id: 'key', text: expect.stringContaining('acme-shop'), step: { to: 'container', id: 'x' } },
    ])
    expect(update(taken, { ssh_public_key: key }, { container: stopped })[0]?.text).toContain(
      'not shown here',
    )
  })
  it.each([
    ['color', 'color'],
    ['realm_ids', 'realms'],
    ['environment_vars.A-B', 'environment'],
    ['name', 'name'],
  ])('because %s is not valid', (path, id) => {
    const fields = [{ path, message: 'must match the pattern' }]
    const error = new ApiError({
      status: 400,
      code: 'VALIDATION_ERROR',
      message: 'Validation failed',
      fields,
    })
    const body = { [path.split('.')[0]!]: 'x' } as Refused['body']
    const [first] = update(error, body, { container: stopped })
    expect(first).toMatchObject({ id, step: { to: 'configuration' } })
    expect(first?.text).toMatch(/^Must match the pattern\./)
  })
  it('because it is permanent: make another one', () => {
    const error = refusal(400, 'IMMUTABLE_FIELD')
    expect(update(error, { container_image: 'x' } as never)[0]).toMatchObject({
      id: 'immutable',
      text: expect.stringMatching(/^Image can never be changed/),
      step: { to: 'recreate' },
    })
  })
  it('lists what the sheet does where the answer names nothing', () => {
    const causes = update(refusal(400, 'HTTP_400'), { color: '#12', realm_ids: [] }, { container: stopped })
    expect(causes.map(({ id, isSuspect }) => [id, isSuspect])).toEqual([
      ['color', false],
      ['realms', false],
    ])
  })
})

describe('a delete that failed', () => {
  const aliases = [{ alias: 'shop' }, { alias: 'www' }] as Alias[]
  const remove = (error: unknown, facts: Partial<Facts> = {}, step?: Refused['step']) =>
    of(refused({ of: 'delete', error, ...(step && { step }) }), facts).causes
  it('because it runs: stop and delete', () => {
    expect(remove(refusal(409, 'OPERATION_STATE_CONFLICT'), { aliases: [] })).toMatchObject([
      { id: 'running', title: 'It is running', step: { to: 'delete' } },
      { id: 'aliases', isSuspect: false },
      { id: 'permission', isSuspect: false },
    ])
  })
  it('because it does not stop: force stop', () => {
    const error = refusal(504, 'CONTAINER_HOST_TIMEOUT', 'The host did not answer.')
    expect(remove(error, {}, 'stop')[0]).toMatchObject({
      title: 'It could not be stopped',
      step: { to: 'force-stop' },
    })
  })
  it('because of aliases: remove them', () => {
    const facts = { container: stopped, aliases }
    expect(remove(refusal(409, 'RESOURCE_IN_USE'), facts)[0]).toMatchObject({
      id: 'aliases',
      text: '2 aliases lead to it: shop, www. Remove them first.',
      step: { to: 'remove-aliases', count: 2 },
    })
  })
  it('because one may not, or the host could not', () => {
    const facts = { container: stopped, aliases: [] }
    expect(remove(refusal(403, 'INSUFFICIENT_PERMISSIONS'), facts)[0]).toMatchObject({
      id: 'permission',
      step: { to: 'project', name: 'acme' },
    })
    expect(remove(refusal(500, 'EXTERNAL_SERVICE_ERROR'), facts)[0]).toMatchObject({
      id: 'host',
      step: { to: 'delete' },
    })
    expect(remove(refusal(403, 'OPERATION_NOT_PERMITTED_ON_EXPIRED'), facts)[0]?.id).toBe('expired')
  })
})

describe('anything else that was refused', () => {
  const operate = (operation: Refused['operation'], error: unknown, container = stopped) =>
    of(refused({ of: 'operate', operation: operation!, error }), { container })
  it.each([
    ['SUBSERVER_DORMANT', 409, 'server'],
    ['CONTAINER_ACCESS_SUSPENDED', 403, 'suspended'],
    ['OPERATION_NOT_PERMITTED_ON_EXPIRED', 403, 'expired'],
    ['CONTAINER_OPERATION_IN_PROGRESS', 409, 'busy'],
    ['CONTAINER_HOST_COMMAND_FAILED', 502, 'host'],
    ['CONTAINER_HOST_TIMEOUT', 504, 'host'],
    ['CONTAINER_NOT_FOUND', 404, 'gone'],
    ['SOMETHING_NEW', 422, 'unknown'],
  ])('%s', (code, status, id) => {
    const diagnosis = operate('start', refusal(status, code))
    expect(diagnosis.title).toBe('It could not be started')
    expect(diagnosis.causes[0]?.id).toBe(id)
  })
  it('force stops what does not stop, and tries again what may work', () => {
    const timeout = refusal(504, 'CONTAINER_HOST_TIMEOUT')
    expect(operate('stop', timeout, aContainer()).causes[0]?.step).toEqual({ to: 'force-stop' })
    expect(operate('start', timeout).causes[0]?.step).toEqual({ to: 'start' })
  })
  it('says of a copy that the server or the project is full, or the name or key taken', () => {
    const copy = { target_project_id: 'p', name: 'acme-shop', ssh_public_key: key } as Refused['copy']
    const first = (code: string, facts: Partial<Facts> = {}) =>
      of(refused({ of: 'copy', error: refusal(400, code), copy: copy! }), facts).causes[0]
    const full = { servers: [aRental({ used: 10 })] }
    expect(first('SERVER_CONTAINER_LIMIT', full)).toMatchObject({ id: 'room', step: { to: 'server' } })
    expect(first('PROJECT_CONTAINER_LIMIT', { projects: [quota] })).toMatchObject({
      id: 'quota',
      text: 'acme holds 1 of 1. Delete one, or raise its limit.',
    })
    const rows: Container[] = [aContainer(), holder]
    expect(first('CONTAINER_NAME_IN_USE', { rows })).toMatchObject({ id: 'name' })
    expect(first('SSH_PUBLIC_KEY_IN_USE')).toMatchObject({ id: 'key', step: { to: 'copy' } })
  })
})

describe('not answering', () => {
  const silent: Problem = { kind: 'silent' }
  const units = (...states: string[]) => states.map((active, at) => ({ name: `hoody-u${at}`, active }))
  it('names what starts and what failed, and offers a restart', () => {
    const diagnosis = of(silent, { services: units('active', 'activating', 'failed') })
    expect(diagnosis.causes.slice(0, 2)).toMatchObject([
      { id: 'failed', title: '1 of 3 services does not answer', step: { to: 'restart' } },
      { id: 'starting', text: expect.stringContaining('running for 1 min') },
    ])
    expect(diagnosis.steps).toEqual([{ to: 'force-stop' }])
  })
  it('says that nothing tells, and what is well', () => {
    expect(ids(silent, { services: null })).toEqual(['untold', 'server', 'status', 'kit'])
  })
  it('blames the server that is in trouble, and the kit that is missing', () => {
    expect(ids(silent, { services: null, servers: [aRental({ status: 'maintenance' })] })[0]).toBe('server')
    expect(ids(silent, { container: aContainer({ hoody_kit: false }) })[0]).toBe('kit')
  })
})

describe('the environment', () => {
  const given = (last_error: string | null) =>
    of(
      { kind: 'environment' },
      { container: aContainer({ env_sync: { exhausted: true, last_error } } as Partial<Container>) },
    )
  it('says what the code of the last try means, and leads to where they are changed', () => {
    const diagnosis = given('ENV_HOST_CONFIG_TOO_LARGE')
    expect(diagnosis.lead).toContain('(ENV_HOST_CONFIG_TOO_LARGE)')
    expect(diagnosis.causes).toMatchObject([{ title: 'The variables are too long', isSuspect: true }])
    expect(diagnosis.steps).toEqual([{ to: 'configuration' }])
  })
  it('claims nothing of a code that it does not know, and of none', () => {
    for (const code of ['ENV_OF_TOMORROW', null])
      expect(given(code).causes).toMatchObject([{ title: 'It could not be applied' }])
    expect(given(null).lead).not.toContain('(')
  })
})

describe('the server', () => {
  it('has expired: create it again elsewhere', () => {
    const container = aContainer({ server_expired: true, server_expired_reason: 'rental ended' })
    const diagnosis = of({ kind: 'expired' }, { container })
    expect(diagnosis.lead).toBe('Rental ended.')
    expect(diagnosis.steps).toEqual([{ to: 'recreate' }, { to: 'server', name: 'node-a' }])
  })
  it('is in maintenance', () => {
    const diagnosis = of({ kind: 'server' }, { servers: [aRental({ status: 'maintenance' })] })
    expect(diagnosis.title).toBe('node-a is in trouble')
    expect(diagnosis.causes[0]?.text).toMatch(/^Not in service: maintenance\./)
  })
})
