import { createServer, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { Server, type Socket } from 'socket.io'
import type { Caller } from './auth/caller.ts'
import { bareCredential, type Identity, identify } from './auth/identify.ts'
import { plainAddress } from './auth/ip-whitelist.ts'
import { requestedRealm } from './auth/realm-scope.ts'
import { AuthRefusal, messageOf, type Reason } from './auth/refusal.ts'
import { afterReal } from './clock.ts'
import { type Context, isoNow } from './context.ts'
import { audience, boundarySeq, cursorAt, latestSeq, retentionDays, toFrame } from './db/events.ts'
import { newId } from './db/ids.ts'
import { guard } from './guard.ts'
import type { Connected, Live } from './live.ts'
import { checkFrame, type Frame } from './live-frames.ts'
import { answerSubscriptions } from './live-subscriptions.ts'

const path = '/api/v1/events'
const tickEvery = 30_000
const connectionLimit = 100

/**
 * Rooms say who hears what: a connection sits in one for its user, or for its user in the one realm that it is
 * confined to.
 */
const roomOf = (user_id: string, realm_id: string | null): string =>
  realm_id === null ? `user ${user_id}` : `user ${user_id} in ${realm_id}`
const activityRoom = (caller: Pick<Caller, 'user_id' | 'realm_id'>): string =>
  `activity of ${roomOf(caller.user_id, caller.realm_id)}`

interface SocketData extends Identity {
  /** Stops the timer that ends the connection with its credential. */
  cancel?: () => void
}
type LiveSocket = Socket<
  Record<string, (...input: unknown[]) => void>,
  { message: (frame: Frame) => void },
  object,
  SocketData
>

/**
 * The stream of sheet §16.3. It shares its path with the REST history: only requests with `EIO` in the query, and
 * upgrades, are the socket's (sheet §21).
 */
export function startLive(app: FastifyInstance, context: Context): Live {
  const { db, clock, config, faults } = context
  const io = new Server<
    Record<string, (...input: unknown[]) => void>,
    { message: (frame: Frame) => void },
    object,
    SocketData
  >({
    path,
    addTrailingSlash: false,
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    cors: config.corsOrigins.length > 0 ? { origin: config.corsOrigins } : undefined,
    allowRequest: (_request, answer) => answer(faults.mute_socket ? 'muted' : null, !faults.mute_socket),
  })
  // It is attached to a server that never listens, because it would take every request of the path from the real one.
  io.attach(createServer())

  app.addHook('onRequest', async (request, reply) => {
    if (!isSocketRequest(request.raw)) return
    reply.hijack()
    // The engine's declaration asks for a request with its own fields, which it adds itself.
    io.engine.handleRequest(request.raw as Parameters<typeof io.engine.handleRequest>[0], reply.raw)
  })
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    try {
      guard(config, request)
    } catch {
      return socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
    }
    if (!isSocketRequest(request)) return socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
    io.engine.handleUpgrade(request as Parameters<typeof io.engine.handleUpgrade>[0], socket, head)
  })

  const send = (to: { emit(name: 'message', frame: Frame): unknown }, frame: Frame): void => {
    checkFrame(context, frame)
    to.emit('message', frame)
  }

  function revokeOne(socket: LiveSocket, reason: Reason): void {
    send(socket, { type: 'revoked', reason, message: messageOf(reason), timestamp: isoNow(context) })
    socket.disconnect(true)
  }

  const connections = (): LiveSocket[] => [...io.sockets.sockets.values()]

  io.use(async (socket, next) => {
    try {
      socket.data = await identifySocket(context, socket)
      const { user_id } = socket.data.caller
      const others = connections().filter(each => each.data.caller.user_id === user_id)
      if (others.length >= connectionLimit) throw new AuthRefusal('CONNECTION_LIMIT_EXCEEDED')
      next()
    } catch (error) {
      const reason = error instanceof AuthRefusal ? error.reason : 'AUTH_FAILED'
      next(Object.assign(new Error(reason), { data: { code: reason, message: messageOf(reason) } }))
    }
  })

  io.on('connection', socket => {
    const { caller, expires_at } = socket.data
    void socket.join(roomOf(caller.user_id, caller.realm_id))
    if (expires_at !== null) {
      const reason = caller.kind === 'session' ? 'JWT_EXPIRED' : 'AUTH_TOKEN_EXPIRED'
      socket.data.cancel = endsAt(context, expires_at, () => revokeOne(socket, reason))
      socket.on('disconnect', () => socket.data.cancel?.())
    }
    answerSubscriptions(context, socket, caller, activityRoom(caller), frame => send(socket, frame))
    send(socket, {
      type: 'welcome',
      connectionId: socket.id,
      userId: caller.user_id,
      realmId: caller.realm_id,
      boundary_cursor: cursorAt(db, boundarySeq(db)),
      latest_cursor: cursorAt(db, latestSeq(db)),
      retention_days: retentionDays,
      timestamp: isoNow(context),
    })
  })

  function tick(): void {
    if (io.sockets.sockets.size > 0) send(io, { type: 'tick', latest_cursor: cursorAt(db, latestSeq(db)) })
    cancelTick = afterReal(clock, tickEvery, tick)
  }
  let cancelTick = afterReal(clock, tickEvery, tick)

  app.addHook('preClose', async () => {
    cancelTick()
    for (const socket of connections()) socket.data.cancel?.()
    await io.close()
  })

  return {
    publish(event) {
      const rooms = audience(db, event).flatMap(user_id => [
        roomOf(user_id, null),
        ...(event.realm_ids ?? []).map(realm_id => roomOf(user_id, realm_id)),
      ])
      send(io.to(rooms), toFrame(db, event))
    },
    publishActivity(rows) {
      for (const row of rows) {
        const rooms = [activityRoom({ ...row, realm_id: null })]
        if (row.realm_id !== null) rooms.push(activityRoom(row))
        send(io.to(rooms), {
          type: 'event',
          event: 'activity.logged',
          data: { activity: row },
          timestamp: row.created_at,
          eventId: newId(),
          resource_type: 'activity_log',
          resource_id: row.id,
          realm_ids: row.realm_id === null ? [] : [row.realm_id],
          actor: { kind: 'user', id: row.user_id },
          ephemeral: true,
        })
      }
    },
    revoke(of, reason) {
      for (const socket of connections()) if (isOf(socket.data.caller, of)) revokeOne(socket, reason)
    },
    leaveProject(user_id, project_id) {
      for (const socket of connections()) {
        if (socket.data.caller.user_id !== user_id) continue
        send(socket, { type: 'scope_changed', project_id, reason: 'PROJECT_ACCESS_REVOKED' })
      }
    },
    drop() {
      for (const socket of connections()) socket.conn.close()
    },
  }
}

function isSocketRequest({ url = '' }: IncomingMessage): boolean {
  const [pathname, query] = url.split('?')
  return (pathname === path || pathname === `${path}/`) && new URLSearchParams(query).has('EIO')
}

/** The longest that a timer of Node can wait. */
const longest = 2 ** 31 - 1

/** Calls `work` at an epoch time however far, unless cancelled. */
function endsAt({ clock }: Context, time: number, work: () => void): () => void {
  let cancel: () => void
  const wait = () => {
    const left = time - clock.now()
    cancel =
      left <= 0
        ? afterReal(clock, 0, work)
        : afterReal(clock, Math.min(left, longest), left <= longest ? work : wait)
  }
  wait()
  return () => cancel()
}

function isOf(caller: Caller, of: Connected): boolean {
  if ('session_id' in of) return caller.session_id === of.session_id
  if ('token_id' in of) return caller.token?.id === of.token_id
  return caller.kind === 'session' && caller.user_id === of.user_id
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** The token stands in `auth.token`, the realm in the host, in `auth.realmId` or in the query (sheet §16.3). */
async function identifySocket(context: Context, socket: Pick<Socket, 'handshake'>): Promise<Identity> {
  const { auth, headers, query, address } = socket.handshake
  const fromQuery = requestedRealm(headers.host, text(query.realm_id))
  const realm_id = requestedRealm(headers.host, text(auth.realmId)) ?? fromQuery
  if (fromQuery !== null && fromQuery !== realm_id) throw new AuthRefusal('REALM_SELECTION_CONFLICT')
  const token = text(auth.token)?.replace(/^Bearer /, '')
  if (!token) throw new AuthRefusal('MISSING_TOKEN')
  const identity = await identify(context, bareCredential(token), { ip: plainAddress(address), realm_id })
  if (identity.caller.token?.event_access === false) throw new AuthRefusal('EVENT_ACCESS_DENIED')
  return identity
}
