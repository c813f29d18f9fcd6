import { vi } from 'vitest'
import { type Connection, saveConnection, useConnections } from './connection.ts'
import { forgetAnswers } from './forget-answers.ts'
import { setSession, useSessions } from './session.ts'

export interface TestAnswer {
  status?: number
  /** `data` of the envelope, or the whole body of an error. */
  body?: unknown
  headers?: Record<string, string>
}

/** For tests: signs in to an API that `answer` plays. An answer of null is a network failure. */
export function playApi(
  answer: (request: Request) => TestAnswer | null | Promise<TestAnswer | null>,
): Connection {
  vi.stubGlobal('fetch', async (request: Request) => {
    const played = await answer(request)
    if (!played) throw new TypeError('Failed to fetch')
    const { status = 200, body = null, headers = {} } = played
    const whole =
      status < 400
        ? { statusCode: status, message: 'OK', data: body }
        : { statusCode: status, message: 'No', ...(body as object) }
    return new Response(JSON.stringify(whole), {
      status,
      headers: { 'Content-Type': 'application/json', ...headers },
    })
  })
  forgetAnswers()
  useSessions.setState({ sessions: {}, ended: {} })
  useConnections.setState({ connections: [], activeId: null })
  const connection = saveConnection({
    name: 'test',
    baseUrl: 'https://api.hoody.test',
    user: 'dana',
    containersDomain: 'containers.hoody.test',
    simulated: false,
  })
  setSession(connection.id, {
    token: 'first',
    refreshToken: 'refresh-first',
    expiresAt: Date.now() + 3_600_000,
    remember: false,
  })
  return connection
}

export const bearerOf = (request: Request) =>
  request.headers.get('Authorization')?.replace('Bearer ', '') ?? null
