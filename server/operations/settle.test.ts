import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { manualClock } from '../clock.ts'
import { createServer } from '../create-server.ts'
import { runningOperations } from '../db/operations.ts'
import { callerOf, signIn } from '../test-server.ts'
import { begun, finished } from './operations.fixtures.ts'

/** A server over a folder of its own, which can be cut off in mid-work and started again. */
async function crashable() {
  const data = mkdtempSync(join(tmpdir(), 'livery-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  const clock = manualClock()
  const start = () => createServer({ data, checkAnswers: true, faultsAllowed: true }, { clock })
  let server = await start()
  onTestFinished(() => server.close())
  const session = await signIn(server)
  const call = callerOf(server, session.token)
  const server_id = server.context.db.get<{ id: string }>('SELECT id FROM servers WHERE is_free = 0')!.id
  return {
    clock,
    call,
    session,
    server_id,
    context: () => server.context,
    async crash() {
      await server.close()
      server = await start()
      return { context: server.context, call: callerOf(server, session.token) }
    },
  }
}

test('nothing is on its way for ever after a crash', async () => {
  const { clock, call, context, crash, session, server_id } = await crashable()
  const create = async (name: string, more = {}) => {
    const body = { server_id, name, bypass_prespawn: true, ...more }
    return (await call('POST', `/api/v1/projects/${session.project!.id}/containers`, body)).body.data
      .id as string
  }
  const ask = async (id: string, what: string, body?: unknown) => {
    void call('POST', `/api/v1/containers/${id}/${what}`, body)
    await begun({ context: context() }, id)
  }
  const [deleting, starting, stopping, snapshotting, source] = await Promise.all(
    ['deleting', 'starting', 'stopping', 'snapshotting', 'source'].map(name => create(name)),
  )
  await clock.advance(40_000)
  await ask(deleting!, 'stop')
  await ask(starting!, 'stop')
  await clock.advance(15_000)

  const creating = await create('creating')
  const claiming = await create('claiming', { bypass_prespawn: false })
  const copied = await call('POST', `/api/v1/containers/${source}/copy`, {
    target_project_id: session.project!.id,
  })
  const copying: string = copied.body.data.id
  await call('DELETE', `/api/v1/containers/${deleting}`)
  await ask(starting!, 'start')
  await ask(stopping!, 'stop')
  await ask(snapshotting!, 'snapshots', {})

  const after = await crash()
  const status = async (id: string) => {
    const answer = await after.call('GET', `/api/v1/containers/${id}`)
    return answer.status === 404 ? 'deleted' : answer.body.data.status
  }
  expect(await status(creating)).toBe('failed')
  expect(await status(claiming)).toBe('failed')
  expect(await status(copying)).toBe('failed')
  expect(await status(starting!)).toBe('stopped')
  expect(await status(stopping!)).toBe('running')
  expect(await status(snapshotting!)).toBe('running')
  await clock.advance(5_000)
  expect(await status(deleting!)).toBe('deleted')
  expect(runningOperations(after.context.db)).toEqual([])

  const { logs } = (await after.call('GET', `/api/v1/containers/${creating}/status-logs`)).body.data
  expect(logs[0]).toMatchObject({
    from_status: 'creating',
    to_status: 'failed',
    metadata: { command: 'create', reason: 'Interrupted by a restart of the control plane' },
  })
  const events = (await after.call('GET', `/api/v1/events?container_id=${starting}`)).body.data.events
  expect(events[0]).toMatchObject({
    event_type: 'container.operation.failed',
    payload: { operation: { kind: 'start', status: 'terminated' } },
  })
})

test('what was at rest is as it was, and can be worked with', async () => {
  const { clock, call, crash, session } = await crashable()
  const id = session.container!.id
  const stopped = call('POST', `/api/v1/containers/${id}/stop`)
  expect((await finished({ clock }, stopped)).status).toBe(200)
  const after = await crash()
  expect((await after.call('GET', `/api/v1/containers/${id}`)).body.data.status).toBe('stopped')
  const started = after.call('POST', `/api/v1/containers/${id}/start`)
  expect((await finished({ clock }, started)).body.data.status).toBe('running')
})
