import { onTestFinished } from 'vitest'
import type { components } from '../contract/generated/types.ts'
import { type Clock, manualClock, realClock } from './clock.ts'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import { createServer, type LiveryServer } from './create-server.ts'

export interface Reply {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever was answered
  body: any
  headers: Record<string, unknown>
}

export type Call = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS',
  url: string,
  body?: unknown,
  headers?: Record<string, string | undefined>,
) => Promise<Reply>

export interface TestServer {
  server: LiveryServer
  context: Context
  clock: ReturnType<typeof manualClock>
  /** Asks as the signed-in user; `headers` add to or replace `host` and `authorization`, undefined takes one away. */
  call: Call
  session: components['schemas']['Session']
  token: string
  userId: string
  /** The default project. */
  projectId: string
  /** The free server, then the dedicated one. */
  serverIds: string[]
  /** The default container. */
  containerId: string
}

interface Options extends Partial<Config> {
  /** Time passes by itself, `speed` times as fast; the default clock stands still until `clock.advance`. */
  realTime?: boolean
}

/** A server of its own with an empty database, signed in through a sign-in code; it is closed when the test is over. */
export async function testServer({ realTime = false, ...config }: Options = {}): Promise<TestServer> {
  const manual = manualClock()
  const clock: Clock = realTime ? realClock(config.speed ?? 1) : manual
  const server = await createServer(
    { data: ':memory:', checkAnswers: true, faultsAllowed: true, ...config },
    { clock },
  )
  onTestFinished(() => server.close())
  const session = await signIn(server)
  const { id: userId } = session.user
  return {
    server,
    context: server.context,
    clock: manual,
    call: callerOf(server, session.token),
    session,
    token: session.token,
    userId,
    projectId: session.project!.id,
    serverIds: server.context.db
      .all<{ id: string }>('SELECT id FROM servers WHERE user_id = :userId ORDER BY is_free DESC', { userId })
      .map(row => row.id),
    containerId: session.container!.id,
  }
}

/** A new session of the first user. */
export async function signIn(server: LiveryServer): Promise<components['schemas']['Session']> {
  const code = server.signInLink().split('#')[1]
  const { status, body } = await callerOf(server, null)('POST', '/livery/sign-in', { code })
  if (status !== 200) throw new Error(`Signing in failed: ${JSON.stringify(body)}`)
  return body.data
}

/** Asks with this token, or as nobody. */
export const callerOf =
  (server: LiveryServer, token: string | null): Call =>
  async (method, url, body, headers = {}) => {
    const all = {
      host: 'localhost',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
      ...headers,
    }
    const answer = await server.app.inject({
      method,
      url,
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
      payload: body === undefined ? undefined : JSON.stringify(body),
    })
    return {
      status: answer.statusCode,
      body: /json/.test(String(answer.headers['content-type'])) ? answer.json() : answer.body,
      headers: answer.headers,
    }
  }
