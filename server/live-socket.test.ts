import { once } from 'node:events'
import { request } from 'node:http'
import { io, type Socket } from 'socket.io-client'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { components } from '../contract/generated/types.ts'
import { recordEvent } from './live.ts'
import { callerOf, signIn, type TestServer, testServer } from './test-server.ts'

// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever was sent
type Frame = any

const realm = 'a'.repeat(24)

interface Line {
  socket: Socket
  frames: Frame[]
  /** The next frame of this type that has not been taken yet. */
  next(type: string): Promise<Frame>
}

async function listening(options: Parameters<typeof testServer>[0] = {}) {
  const at = await testServer({ port: 0, ...options })
  const origin = (await at.server.listen()).replace('localhost', '127.0.0.1')
  const connect = (
    auth: object,
    {
      host,
      query,
      ...more
    }: { host?: string; query?: Record<string, string>; transports?: string[]; origin?: string } = {},
  ): Line => {
    const extraHeaders = { ...(host ? { Host: host } : {}), ...(more.origin ? { Origin: more.origin } : {}) }
    const socket = io(origin, {
      path: '/api/v1/events',
      auth,
      query,
      extraHeaders,
      transports: more.transports ?? ['websocket'],
      forceNew: true,
      reconnection: false,
    })
    onTestFinished(() => void socket.disconnect())
    const frames: Frame[] = []
    socket.on('message', frame => frames.push(frame))
    return {
      socket,
      frames,
      async next(type) {
        const index = () => frames.findIndex(frame => frame.type === type)
        await expect.poll(index, { timeout: 5000, interval: 10 }).toBeGreaterThanOrEqual(0)
        return frames.splice(index(), 1)[0]
      },
    }
  }
  return { ...at, origin, connect }
}

const refusal = async ({ socket }: Line): Promise<Frame> => {
  const [error] = await once(socket as never, 'connect_error')
  return error
}

const gone = async ({ socket }: Line): Promise<string> => (await once(socket as never, 'disconnect'))[0]

/** Long enough for anything that was sent to have come. */
const quiet = () => new Promise(resolve => setTimeout(resolve, 150))

function happen(
  { context, userId, projectId }: TestServer,
  over: { realm_ids?: string[]; user_id?: string; project_id?: string | null } = {},
): components['schemas']['Event']['id'] {
  return recordEvent(context, {
    type: 'storage.share.updated',
    resource_type: 'storage_share',
    resource_id: 'f'.repeat(24),
    user_id: userId,
    project_id: projectId,
    data: {},
    ...over,
  }).id
}

function addMember({ context, clock, projectId }: TestServer, id = 'c'.repeat(24)): string {
  const now = new Date(clock.now()).toISOString()
  context.db.run(
    `INSERT INTO users (id, username, email, created_at, updated_at) VALUES (:id, 'member', 'm@example.org', :now, :now)`,
    { id, now },
  )
  context.db.run(
    `INSERT INTO project_permissions VALUES ('${'d'.repeat(24)}', :projectId, :id, 'read', :now, :now)`,
    { projectId, id, now },
  )
  return id
}

describe('connecting', () => {
  test.each([['websocket'], ['polling']])(
    'works by %s, and events come as they are in the history',
    async transport => {
      const at = await listening()
      const line = at.connect({ token: at.token }, { transports: [transport] })
      const welcome = await line.next('welcome')
      expect(welcome).toMatchObject({ userId: at.userId, realmId: null, retention_days: 90 })
      const id = happen(at)
      const frame = await line.next('event')
      expect(frame).toMatchObject({ event: 'storage.share.updated', eventId: id, project_id: at.projectId })
      const missed = await at.call('GET', `/api/v1/events?after=${welcome.latest_cursor}`)
      expect(missed.body.data.events[0]).toMatchObject({ id, cursor: frame.cursor, event_type: frame.event })
    },
  )

  test('upgrades from polling, as the first clients do', async () => {
    const at = await listening()
    const line = at.connect({ token: at.token }, { transports: ['polling', 'websocket'] })
    await line.next('welcome')
    await expect.poll(() => line.socket.io.engine.transport.name).toBe('websocket')
    happen(at)
    await line.next('event')
  })

  test('leaves the history on the same path alone', async () => {
    const at = await listening()
    for (const path of ['/api/v1/events', '/api/v1/events/', '/api/v1/events/stats']) {
      const answer = await fetch(at.origin + path, { headers: { authorization: `Bearer ${at.token}` } })
      expect(answer.status).toBe(200)
      expect(await answer.json()).toMatchObject({ statusCode: 200 })
    }
  })

  test('is refused with a code', async () => {
    const at = await listening()
    const made = await at.call('POST', '/api/v1/auth/tokens', { event_access: false })
    const confined = await at.call('POST', '/api/v1/auth/tokens', { realm_ids: [realm] })
    const cases: [object, object, string][] = [
      [{}, {}, 'MISSING_TOKEN'],
      [{ token: 'nonsense' }, {}, 'INVALID_TOKEN'],
      [{ token: 'hdy_nothing' }, {}, 'INVALID_TOKEN'],
      [{ token: at.session.refreshToken }, {}, 'INVALID_TOKEN'],
      [{ token: made.body.data.token }, {}, 'EVENT_ACCESS_DENIED'],
      [{ token: confined.body.data.token }, {}, 'REALM_REQUIRED'],
      [{ token: confined.body.data.token, realmId: 'b'.repeat(24) }, {}, 'REALM_FORBIDDEN'],
      [
        { token: at.token, realmId: 'b'.repeat(24) },
        { host: `${realm}.localhost` },
        'REALM_SELECTION_CONFLICT',
      ],
    ]
    for (const [auth, options, code] of cases) {
      const error = await refusal(at.connect(auth, options))
      expect(error).toMatchObject({ message: code, data: { code, message: expect.any(String) } })
    }
  })

  test('by another name or from another site gets nothing', async () => {
    const at = await listening()
    for (const options of [{ host: 'evil.example' }, { origin: 'https://evil.example' }]) {
      const line = at.connect({ token: at.token }, options)
      expect((await refusal(line)).message).toBe('websocket error')
      expect(line.frames).toEqual([])
    }
    const poll = async (headers: Record<string, string>) => {
      const polling = request(`${at.origin}/api/v1/events/?EIO=4&transport=polling`, { headers }).end()
      const [answer] = await once(polling, 'response')
      answer.resume()
      return answer.statusCode
    }
    expect(await poll({ host: 'localhost' })).toBe(200)
    expect(await poll({ host: 'evil.example' })).toBe(403)
    expect(await poll({ host: 'localhost', origin: 'https://evil.example' })).toBe(403)
  })

  test('is limited for each user', async () => {
    const at = await listening()
    const lines = Array.from({ length: 100 }, () => at.connect({ token: at.token }))
    await Promise.all(lines.map(line => line.next('welcome')))
    expect((await refusal(at.connect({ token: at.token }))).message).toBe('CONNECTION_LIMIT_EXCEEDED')
    lines[0]!.socket.disconnect()
    await quiet()
    await at.connect({ token: at.token }).next('welcome')
  })
})

describe('who hears what', () => {
  test('a connection in a realm hears that realm only', async () => {
    const at = await listening()
    const all = at.connect({ token: at.token })
    const byHost = at.connect({ token: at.token }, { host: `${realm}.localhost` })
    const byQuery = at.connect({ token: at.token }, { query: { realm_id: realm } })
    const byAuth = at.connect({ token: at.token, realmId: realm })
    for (const line of [all, byHost, byQuery, byAuth]) await line.next('welcome')
    happen(at, { realm_ids: ['b'.repeat(24)] })
    const inside = happen(at, { realm_ids: [realm, 'b'.repeat(24)] })
    for (const line of [byHost, byQuery, byAuth]) {
      expect((await line.next('event')).eventId).toBe(inside)
      expect(line.frames).toEqual([])
    }
    await all.next('event')
    expect((await all.next('event')).eventId).toBe(inside)
    expect(all.frames).toEqual([])
  })

  test('events of a project reach those it is shared with, until they are shut out', async () => {
    const at = await listening()
    const member = addMember(at)
    const line = at.connect({ token: at.token })
    await line.next('welcome')
    // Seen from the other side: the project is the member's, and shared with the one who listens.
    at.context.db.run('UPDATE projects SET user_id = :member', { member })
    at.context.db.run('UPDATE project_permissions SET user_id = :userId', { userId: at.userId })
    happen(at, { user_id: member, project_id: null })
    const shared = happen(at, { user_id: member })
    expect((await line.next('event')).eventId).toBe(shared)
    at.context.db.run('DELETE FROM project_permissions')
    at.context.live.leaveProject(at.userId, at.projectId)
    expect(await line.next('scope_changed')).toMatchObject({ project_id: at.projectId })
    happen(at, { user_id: member })
    await quiet()
    expect(line.frames).toEqual([])
  })

  test('nothing is sent for what was rolled back', async () => {
    const at = await listening()
    const line = at.connect({ token: at.token })
    await line.next('welcome')
    expect(() =>
      at.context.db.tx(() => {
        happen(at)
        throw new Error('no')
      }),
    ).toThrow('no')
    const kept = happen(at)
    expect((await line.next('event')).eventId).toBe(kept)
    expect(line.frames).toEqual([])
  })

  test('activity comes to those who ask for it, and to them only', async () => {
    const at = await listening()
    const [asks, silent] = [at.connect({ token: at.token }), at.connect({ token: at.token })]
    await Promise.all([asks.next('welcome'), silent.next('welcome')])
    asks.socket.emit('subscribe', { type: 'activity' })
    expect(await asks.next('activity_subscribed')).toMatchObject({ enabled: true })
    await at.call('GET', '/api/v1/projects?limit=3')
    const frame = await asks.next('event')
    expect(frame).toMatchObject({ event: 'activity.logged', ephemeral: true })
    expect(frame.data.activity.path).not.toContain('?')
    asks.socket.emit('unsubscribe', { type: 'activity' })
    expect(await asks.next('activity_subscribed')).toMatchObject({ enabled: false })
    expect(silent.frames).toEqual([])
  })
})

describe('a connection', () => {
  test('hears a tick every 30 seconds, and a pong to each ping', async () => {
    const at = await listening()
    const line = at.connect({ token: at.token })
    const { latest_cursor } = await line.next('welcome')
    await at.clock.advance(30_000)
    expect(await line.next('tick')).toEqual({ type: 'tick', latest_cursor })
    happen(at)
    await at.clock.advance(30_000)
    expect((await line.next('tick')).latest_cursor).toBe((await line.next('event')).cursor)
    line.socket.emit('ping')
    await line.next('pong')
  })

  test('subscribes to what is within its reach', async () => {
    const at = await listening()
    const line = at.connect({ token: at.token })
    await line.next('welcome')
    const answer = async (input: unknown) => {
      line.socket.emit('subscribe', input)
      return (await line.next('error')).error
    }
    expect(await answer({})).toBe('INVALID_SUBSCRIPTION')
    expect(await answer('everything')).toBe('INVALID_SUBSCRIPTION')
    expect(await answer({ projectId: 'x' })).toBe('INVALID_PROJECT_ID')
    expect(await answer({ containerId: 7 })).toBe('INVALID_CONTAINER_ID')
    expect(await answer({ projectId: 'e'.repeat(24) })).toBe('SUBSCRIPTION_NOT_ALLOWED')
    line.socket.emit('subscribe', { projectId: at.projectId, containerId: at.containerId })
    line.socket.emit('ping')
    await line.next('pong')
    expect(line.frames).toEqual([])
  })

  test('ends with the JWT that opened it', async () => {
    const at = await listening()
    const line = at.connect({ token: at.token })
    await line.next('welcome')
    const end = gone(line)
    await at.clock.advance(24 * 60 * 60_000)
    expect((await line.next('revoked')).reason).toBe('JWT_EXPIRED')
    expect(await end).toBe('io server disconnect')
  })

  test('ends with a logout, while those of tokens go on', async () => {
    const at = await listening()
    const made = await at.call('POST', '/api/v1/auth/tokens', {})
    const byToken = at.connect({ token: made.body.data.token })
    const bySession = at.connect({ token: (await signIn(at.server)).token })
    await Promise.all([byToken.next('welcome'), bySession.next('welcome')])
    const end = gone(bySession)
    await at.call('POST', '/api/v1/users/auth/logout')
    expect((await bySession.next('revoked')).reason).toBe('JWT_REVOKED')
    await end
    expect(byToken.socket.connected).toBe(true)
    happen(at)
    await byToken.next('event')
  })

  test.each([
    ['is switched off', 'PUT', { is_enabled: false }, 'AUTH_TOKEN_DISABLED'],
    ['loses its access to events', 'PUT', { event_access: false }, 'EVENT_ACCESS_REVOKED'],
    ['is confined', 'PUT', { realm_ids: [realm] }, 'TOKEN_AUTH_CHANGED'],
    ['is deleted', 'DELETE', undefined, 'AUTH_TOKEN_DELETED'],
  ] as const)('ends when its token %s', async (_what, method, body, reason) => {
    const at = await listening()
    const { id, token } = (await at.call('POST', '/api/v1/auth/tokens', {})).body.data
    const line = at.connect({ token })
    await line.next('welcome')
    await at.call('PUT', `/api/v1/auth/tokens/${id}`, { alias: 'only a name' })
    expect(line.socket.connected).toBe(true)
    const end = gone(line)
    await at.call(method, `/api/v1/auth/tokens/${id}`, body)
    expect((await line.next('revoked')).reason).toBe(reason)
    await end
  })

  test('ends when the token that made its token is switched off', async () => {
    const at = await listening()
    const parent = (await at.call('POST', '/api/v1/auth/tokens', { permission_template: 'full_access' })).body
      .data
    const child = (await callerOf(at.server, parent.token)('POST', '/api/v1/auth/tokens', {})).body.data
    const line = at.connect({ token: child.token })
    await line.next('welcome')
    await at.call('PUT', `/api/v1/auth/tokens/${parent.id}`, { is_enabled: false })
    expect((await line.next('revoked')).reason).toBe('AUTH_TOKEN_LINEAGE_REVOKED')
  })
})

describe('faults', () => {
  test('drop a connection once, as a broken network would', async () => {
    const at = await listening()
    const line = at.connect({ token: at.token })
    await line.next('welcome')
    const end = gone(line)
    const { body } = await at.call('PUT', '/livery/faults', { drop_socket: true })
    expect(body.data.drop_socket).toBe(false)
    expect(await end).not.toBe('io server disconnect')
    await at.connect({ token: at.token }).next('welcome')
  })

  test.each(['websocket', 'polling'])('let nobody in by %s while the socket is muted', async transport => {
    const at = await listening()
    await at.call('PUT', '/livery/faults', { mute_socket: true })
    await refusal(at.connect({ token: at.token }, { transports: [transport] }))
    await at.call('PUT', '/livery/faults', {})
    await at.connect({ token: at.token }, { transports: [transport] }).next('welcome')
  })
})

test('the server closes with connections open', async () => {
  const at = await listening()
  const line = at.connect({ token: at.token })
  await line.next('welcome')
  const end = gone(line)
  await at.server.app.close()
  await end
})
