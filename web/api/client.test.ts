import { afterEach, describe, expect, it, vi } from 'vitest'
import { answer, api, retryDelay } from './client.ts'
import { setRealm, useConnections } from './connection.ts'
import { ApiError, isApiError } from './error.ts'
import { dropSession, sessionOf, setSession, useSessions } from './session.ts'
import { bearerOf, playApi, type TestAnswer } from './test-api.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const me = () => answer(api().GET('/api/v1/users/auth/me'))
const create = () =>
  answer(
    api().POST('/api/v1/projects/{id}/containers', {
      params: { path: { id: 'b'.repeat(24) } },
      body: { server_id: 'c'.repeat(24) },
    }),
  )
const isRefresh = (request: Request) => request.url.endsWith('/auth/refresh')
const refreshed: TestAnswer = {
  body: { token: 'second', refreshToken: 'refresh-second', expires_in: 86_400 },
}

describe('a session that ends', () => {
  it('is refreshed once for all requests, with the refresh token in body and bearer', async () => {
    const refreshes: Request[] = []
    const connection = playApi(async request => {
      if (isRefresh(request)) {
        refreshes.push(request.clone())
        return refreshed
      }
      return bearerOf(request) === 'second' ? { body: { username: 'dana' } } : { status: 401 }
    })
    const answers = await Promise.all([me(), me(), me()])
    expect(answers.map(user => user.username)).toEqual(['dana', 'dana', 'dana'])
    expect(refreshes).toHaveLength(1)
    expect(bearerOf(refreshes[0]!)).toBe('refresh-first')
    expect(await refreshes[0]!.json()).toEqual({ refreshToken: 'refresh-first' })
    expect(sessionOf(connection.id)).toMatchObject({ token: 'second', refreshToken: 'refresh-second' })
  })

  it('is refreshed before it ends', async () => {
    const connection = playApi(request =>
      isRefresh(request) ? refreshed : { body: { username: bearerOf(request) } },
    )
    setSession(connection.id, { ...sessionOf(connection.id)!, expiresAt: Date.now() + 5000 })
    expect((await me()).username).toBe('second')
  })

  it('keeps requests waiting until somebody signs in again, then sends them anew', async () => {
    const bodies: unknown[] = []
    const connection = playApi(async request => {
      if (isRefresh(request) || bearerOf(request) !== 'third')
        return { status: 401, body: { code: 'TOKEN_EXPIRED' } }
      bodies.push(await request.json())
      return { status: 201, body: { id: 'd'.repeat(24) } }
    })
    const waiting = create()
    await vi.waitFor(() => expect(useSessions.getState().ended[connection.id]).toBe(true))
    setSession(connection.id, { token: 'third', refreshToken: null, expiresAt: null, remember: false })
    expect((await waiting).id).toBe('d'.repeat(24))
    expect(bodies).toEqual([{ server_id: 'c'.repeat(24) }])
    expect(useSessions.getState().ended).toEqual({})
  })

  it('lets requests go when somebody signs out instead', async () => {
    const connection = playApi(() => ({ status: 401 }))
    const waiting = me().catch((error: unknown) => error)
    await vi.waitFor(() => expect(useSessions.getState().ended[connection.id]).toBe(true))
    dropSession(connection.id)
    expect(await waiting).toMatchObject({ code: 'SESSION_ENDED' })
  })

  it('does not end because the server was away during a refresh', async () => {
    const connection = playApi(request => (isRefresh(request) ? { status: 500 } : { status: 401 }))
    await expect(me()).rejects.toMatchObject({ status: 500 })
    expect(sessionOf(connection.id)?.token).toBe('first')
  })

  it('is not blamed for a wrong one-time code', async () => {
    const connection = playApi(() => ({ status: 401, body: { code: 'INVALID_OTP_CODE' } }))
    await expect(me()).rejects.toMatchObject({ code: 'INVALID_OTP_CODE' })
    expect(sessionOf(connection.id)?.token).toBe('first')
  })
})

describe('trying again', () => {
  it('repeats a read that found no server, and gives up in the end', async () => {
    vi.useFakeTimers()
    let tries = 0
    playApi(() => {
      tries += 1
      return tries < 3 ? null : { body: { username: 'dana' } }
    })
    const waiting = me()
    await vi.advanceTimersByTimeAsync(5000)
    expect((await waiting).username).toBe('dana')
    expect(tries).toBe(3)
  })

  it('never repeats a write that may have worked', async () => {
    let tries = 0
    playApi(() => {
      tries += 1
      return null
    })
    const error = await create().catch((thrown: unknown) => thrown)
    expect(isApiError(error) && error.offline).toBe(true)
    expect(tries).toBe(1)
  })

  it('honours Retry-After of a refused write once', async () => {
    vi.useFakeTimers()
    let tries = 0
    playApi(() => {
      tries += 1
      return { status: 429, headers: { 'Retry-After': '3' } }
    })
    const waiting = create().catch((thrown: unknown) => thrown)
    await vi.advanceTimersByTimeAsync(2900)
    expect(tries).toBe(1)
    await vi.advanceTimersByTimeAsync(200)
    expect(tries).toBe(2)
    expect(await waiting).toMatchObject({ status: 429, retryAfter: 3 })
  })

  const failure = (status: number, retryAfter: number | null = null, code = 'X_Y') =>
    new ApiError({ status, code, message: '', retryAfter })

  it.each([
    ['doubles from 250 ms', failure(503), true, 1, 250],
    ['doubles from 250 ms', failure(503), true, 3, 1000],
    ['gives up after four tries', failure(503), true, 4, null],
    ['waits as long as it is told', failure(429, 4), true, 1, 4000],
    ['caps the wait', failure(503, 120), true, 1, 30_000],
    ['does not repeat what will fail again', failure(500), true, 1, null],
    ['does not repeat after a timeout', failure(0, null, 'TIMEOUT'), true, 1, null],
    ['surfaces a long wait of a write', failure(429, 60), false, 1, null],
    ['surfaces a write without Retry-After', failure(429), false, 1, null],
  ])('%s', (_name, error, reads, tries, delay) => {
    expect(retryDelay(error, reads, tries, 0)).toBe(delay)
  })
})

describe('what is sent', () => {
  it('carries the realm in the host, or in the query where the host cannot', async () => {
    const urls: string[] = []
    const { id } = playApi(request => {
      urls.push(request.url)
      return { body: [] }
    })
    setRealm(id, 'e'.repeat(24))
    await answer(api().GET('/api/v1/servers'))
    const { connections } = useConnections.getState()
    useConnections.setState({
      connections: connections.map(one => ({ ...one, baseUrl: 'http://localhost:4680' })),
    })
    await answer(api().GET('/api/v1/servers'))
    expect(urls).toEqual([
      `https://${'e'.repeat(24)}.api.hoody.test/api/v1/servers`,
      `http://localhost:4680/api/v1/servers?realm_id=${'e'.repeat(24)}`,
    ])
  })

  it('is not taken for an answer when it is a page', async () => {
    playApi(() => ({ headers: { 'Content-Type': 'text/html' } }))
    await expect(me()).rejects.toMatchObject({ code: 'NOT_JSON' })
  })
})
