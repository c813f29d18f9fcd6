import { join } from 'node:path'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { addActivityLog } from './activity-log.ts'
import { watchExpiries } from './alias-events.ts'
import { newSignInCode } from './auth/sign-in-code.ts'
import type { Clock } from './clock.ts'
import { realClock } from './clock.ts'
import { type Config, databasePath, withDefaults } from './config.ts'
import type { Context } from './context.ts'
import { addContractRoutes } from './contract-routes.ts'
import { openDb } from './db/open.ts'
import { hostMemory } from './db/servers.ts'
import { createSimulatedEngine } from './engine/simulated/engine.ts'
import { ApiError, notFound } from './errors.ts'
import { applyStatusFault, noFaults } from './faults.ts'
import { firstStart } from './first-start.ts'
import { guard } from './guard.ts'
import { handlers } from './handlers/handlers.ts'
import { nobodyListens } from './live.ts'
import { startLive } from './live-socket.ts'
import { settleAfterCrash } from './operations/settle.ts'
import { watchSnapshotExpiries } from './operations/snapshot.ts'
import { addWebApp } from './web-app.ts'

export interface LiveryServer {
  app: FastifyInstance
  context: Context
  /** Starts to listen; answers the origin, such as `http://localhost:4680`. */
  listen(): Promise<string>
  /** A link that signs one browser in, once. */
  signInLink(): string
  close(): Promise<void>
}

/** Values an environment variable or a comment may reach (sheet 18.3), and a little for the rest. */
const bodyLimit = 2 * 1024 * 1024

/** The whole control plane. Options left out are the defaults of `config.ts`; `clock` is for tests. */
export async function createServer(
  options: Partial<Config> = {},
  parts: { clock?: Clock } = {},
): Promise<LiveryServer> {
  const config = withDefaults(options)
  const clock = parts.clock ?? realClock(config.speed)
  const db = openDb(databasePath(config))
  const faults = noFaults()
  const engine = createSimulatedEngine({
    clock,
    faults,
    seed: config.seed,
    mishaps: config.mishaps,
    hostMemory: id => hostMemory(db, id),
  })
  const app = fastify({
    bodyLimit,
    trustProxy: false,
    // Requests are not logged: a path can hold what is a credential. Failures are, without their input.
    logger: false,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, caseSensitive: true },
  })
  let isClosing = false
  const context: Context = { config, clock, db, engine, faults, live: nobodyListens }

  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    if (text === '') return done(null, undefined)
    try {
      done(null, JSON.parse(text as string))
    } catch {
      done(new ApiError(400, 'VALIDATION_ERROR', 'The body is not valid JSON.'), undefined)
    }
  })
  app.addHook('onRequest', async request => guard(config, request))
  addCors(app, config)
  app.addHook('preHandler', async request => applyStatusFault(context, request))
  addActivityLog(app, context)

  app.setErrorHandler((error: FastifyError | ApiError, request, reply) => {
    const refusal = asApiError(error)
    // Whoever asked is cut off when the server closes, and its database is gone: that is no fault of the request.
    if (refusal.status >= 500 && !(error instanceof ApiError) && !isClosing) {
      process.stderr.write(
        `${request.method} ${request.routeOptions.url ?? '?'} failed: ${error.stack ?? error.message}\n`,
      )
    }
    if (refusal.detail.retryAfter !== undefined)
      reply.header('Retry-After', String(refusal.detail.retryAfter))
    return reply.code(refusal.status).send(refusal.body())
  })

  addContractRoutes(app, context, handlers)
  await addWebApp(app, config)
  context.live = startLive(app, context)
  await firstStart(context)
  settleAfterCrash(context)
  const stopWatching = [watchExpiries(context), watchSnapshotExpiries(context)]

  return {
    app,
    context,
    async listen() {
      await app.listen({ host: config.host, port: config.port })
      const address = app.server.address()
      const port = typeof address === 'object' && address ? address.port : config.port
      const name = config.host === '127.0.0.1' || config.host === '::1' ? 'localhost' : config.host
      return `http://${name}:${port}`
    },
    signInLink: () => `/sign-in#${newSignInCode(context)}`,
    async close() {
      isClosing = true
      await app.close()
      for (const stop of stopWatching) stop()
      engine.close()
      db.close()
    },
  }
}

function asApiError(error: FastifyError | ApiError): ApiError {
  if (error instanceof ApiError) return error
  switch (error.statusCode) {
    case 413:
      return new ApiError(413, 'PAYLOAD_TOO_LARGE', `The body is larger than ${bodyLimit / 1024 / 1024} MiB.`)
    case 415:
      return new ApiError(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body must be application/json.')
    case 400:
      return new ApiError(400, 'VALIDATION_ERROR', 'The request is malformed.')
    case 403:
      // A path that leads out of the app's folder: nothing is there.
      return notFound()
    default:
      return new ApiError(500, 'INTERNAL_SERVER_ERROR', 'An unexpected error occurred')
  }
}

/** Closed unless configured: another site's page gets neither an answer it can read nor a passed preflight. */
function addCors(app: FastifyInstance, config: Config): void {
  if (config.corsOrigins.length === 0) return
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers
    if (!origin || !config.corsOrigins.includes(origin)) return
    reply.header('Access-Control-Allow-Origin', origin)
    reply.header('Vary', 'Origin')
    reply.header('Access-Control-Expose-Headers', 'ETag, Retry-After, X-Hoody-Signature')
    if (request.method === 'OPTIONS') {
      reply.header('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE')
      reply.header(
        'Access-Control-Allow-Headers',
        'Authorization, Content-Type, If-Match, X-Hoody-Client-ID, X-Hoody-Client-Name',
      )
      reply.header('Access-Control-Max-Age', '600')
      return reply.code(204).send()
    }
  })
  app.options('/*', async (_request, reply) => reply.code(204).send())
}

export const webFolder = (root: string): string => join(root, 'dist', 'web')
