import { existsSync } from 'node:fs'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import { ApiError } from './errors.ts'

/** Serves the built app with its security headers; every path that is not the API's or a file's is the app's page. */
export async function addWebApp(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        // A team points the app at its own Hoody API: the address is known only once the user has typed it.
        connectSrc: [
          "'self'",
          'https:',
          'wss:',
          'http://localhost:*',
          'ws://localhost:*',
          'http://127.0.0.1:*',
          'ws://127.0.0.1:*',
        ],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // The server speaks plain HTTP on loopback: asking browsers to insist on HTTPS would lock the user out.
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/livery/'))
      reply.header('Cache-Control', 'no-store')
  })

  const web = config.web && existsSync(config.web) ? config.web : null
  if (web) {
    await app.register(fastifyStatic, {
      root: web,
      preCompressed: true,
      index: ['index.html'],
      // Its own header would come after ours.
      cacheControl: false,
      setHeaders(response, path) {
        const hashed = /[\\/]assets[\\/]/.test(path)
        response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !/^\/(api|livery)(\/|$)/.test(request.url)
    if (!isPage || !web || /\.\w+$/.test(request.url.split('?')[0]!)) {
      throw new ApiError(404, 'RESOURCE_NOT_FOUND', 'Resource not found')
    }
    return reply.sendFile('index.html')
  })
}
