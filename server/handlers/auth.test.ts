import { SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { callerOf, signIn, testServer } from '../test-server.ts'

const email = 'mara@example.org'
const password = 'correct horse 7 battery'
const withPassword = { email, password }
const day = 24 * 60 * 60_000

describe('the printed link', () => {
  test('signs in once, and a new link voids the one before', async () => {
    const { server } = await testServer()
    const ask = callerOf(server, null)
    const first = server.signInLink().split('#')[1]
    const second = server.signInLink().split('#')[1]
    expect((await ask('POST', '/livery/sign-in', { code: first })).body.code).toBe('SIGN_IN_CODE_INVALID')
    expect((await ask('POST', '/livery/sign-in', { code: second })).status).toBe(200)
    expect((await ask('POST', '/livery/sign-in', { code: second })).status).toBe(401)
  })

  test('is void after a day', async () => {
    const { server, clock } = await testServer()
    const code = server.signInLink().split('#')[1]
    await clock.advance(day)
    expect((await callerOf(server, null)('POST', '/livery/sign-in', { code })).status).toBe(401)
  })

  test('gives a session that says what the account has', async () => {
    const { session, call, userId } = await testServer()
    expect(session.server).toMatchObject({ is_ready: true })
    expect(session.project).toMatchObject({ alias: expect.any(String) })
    expect(session.container).toMatchObject({ name: expect.any(String) })
    const me = await call('GET', '/api/v1/users/auth/me')
    expect(me.body.data).toMatchObject({ id: userId, email_verified: true })
    expect((await call('GET', '/api/v1/users/me')).body.data).toEqual(me.body.data)
  })
})

describe('login', () => {
  test('takes the email in any case, or the username', async () => {
    const { server, session } = await testServer(withPassword)
    const ask = callerOf(server, null)
    const byEmail = await ask('POST', '/api/v1/users/auth/login', {
      email: 'Mara@Example.ORG',
      password,
      client: 'cli',
    })
    expect(byEmail.status).toBe(200)
    expect(byEmail.body.data).toMatchObject({
      expires_in: 86_400,
      refresh_expires_in: 604_800,
      client_ip: '127.0.0.1',
    })
    const { username } = session.user
    expect((await ask('POST', '/api/v1/users/auth/login', { username, password })).status).toBe(200)
  })

  test('names what is missing, and tells a wrong password no different from an unknown user', async () => {
    const { server } = await testServer(withPassword)
    const ask = callerOf(server, null)
    const missing = await ask('POST', '/api/v1/users/auth/login', { password })
    expect(missing.body).toMatchObject({
      statusCode: 400,
      message: 'Username or email, and password are required',
    })
    const wrong = await ask('POST', '/api/v1/users/auth/login', { email, password: 'not the password' })
    const unknown = await ask('POST', '/api/v1/users/auth/login', { email: 'no@example.org', password })
    expect(wrong.status).toBe(401)
    expect(unknown.body).toEqual(wrong.body)
  })

  test('is impossible by password while none is set', async () => {
    const { server, session } = await testServer()
    const { username } = session.user
    const ask = callerOf(server, null)
    expect((await ask('POST', '/api/v1/users/auth/login', { username, password })).status).toBe(401)
    expect((await ask('GET', '/livery/about')).body.data.has_password).toBe(false)
  })

  test('slows down after ten failures, the right password included, until the time is over', async () => {
    const { server, clock, session } = await testServer(withPassword)
    const ask = callerOf(server, null)
    const attempt = (body: object) => ask('POST', '/api/v1/users/auth/login', body)
    // All at once, so that none can slip in before another is counted; by both names, which are one account.
    const { username } = session.user
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, n) =>
        attempt({ ...(n % 2 ? { email } : { username }), password: `wrong password ${n}` }),
      ),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4)
    const refused = await attempt({ email, password })
    expect(refused.body).toMatchObject({ statusCode: 429, code: 'RATE_LIMITED' })
    expect(Number(refused.headers['retry-after'])).toBe(15 * 60)
    await clock.advance(15 * 60_000)
    expect((await attempt({ email, password })).status).toBe(200)
  })

  test('does not count what succeeds', async () => {
    const { server } = await testServer(withPassword)
    const ask = callerOf(server, null)
    for (let n = 0; n < 12; n++) {
      expect((await ask('POST', '/api/v1/users/auth/login', { email, password })).status).toBe(200)
    }
  })
})

describe('the credential', () => {
  test('is asked for, and refused with its own code', async () => {
    const { call, token } = await testServer()
    const me = (authorization: string | undefined) =>
      call('GET', '/api/v1/users/auth/me', undefined, { authorization })
    expect((await me(undefined)).body).toEqual({
      statusCode: 401,
      error: 'Unauthorized',
      message: 'Authentication token required',
      code: 'MISSING_TOKEN',
    })
    expect((await me('Bearer nonsense')).body.code).toBe('INVALID_TOKEN')
    expect((await me(token)).body.code).toBe('INVALID_TOKEN')
    expect((await me('hdy_nothing')).body.code).toBe('INVALID_TOKEN')
  })

  test('cannot be forged with another key or none', async () => {
    const { call, userId } = await testServer()
    const claims = { use: 'access', sid: '0'.repeat(24), iat_ms: 0 }
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(userId)
      .setExpirationTime('10y')
      .sign(new Uint8Array(32))
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const none = `${part({ alg: 'none' })}.${part({ ...claims, sub: userId, exp: 4e9 })}.`
    for (const jwt of [forged, none]) {
      const answer = await call('GET', '/api/v1/users/auth/me', undefined, { authorization: `Bearer ${jwt}` })
      expect(answer.body.code).toBe('INVALID_TOKEN')
    }
  })

  test('expires after a day, also when it was taken before', async () => {
    const { call, clock } = await testServer()
    await clock.advance(day - 1000)
    expect((await call('GET', '/api/v1/users/auth/me')).status).toBe(200)
    await clock.advance(2000)
    expect((await call('GET', '/api/v1/users/auth/me')).body).toMatchObject({ code: 'TOKEN_EXPIRED' })
  })

  test('may be user and password, slowed down like a login', async () => {
    const { call } = await testServer(withPassword)
    const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })
    const me = (text: string) => call('GET', '/api/v1/users/auth/me', undefined, basic(text))
    expect((await me(`${email}:${password}`)).status).toBe(200)
    for (let n = 0; n < 10; n++) expect((await me(`${email}:wrong`)).status).toBe(401)
    expect((await me(`${email}:${password}`)).status).toBe(429)
  })

  test('never stands in the database', async () => {
    const { context, session, server } = await testServer()
    const code = server.signInLink().split('#')[1]!
    const everything = JSON.stringify(
      ['sessions', 'sign_in_codes', 'users'].map(table => context.db.all(`SELECT * FROM ${table}`)),
    )
    for (const secret of [session.token, session.refreshToken, code]) expect(everything).not.toContain(secret)
  })
})

describe('refresh', () => {
  test('accepts the token in the body alone, beside the expired one, or as Bearer too', async () => {
    const { server, session, clock } = await testServer()
    await clock.advance(day + 1000)
    const ask = callerOf(server, null)
    let { token, refreshToken } = session
    for (const bearer of [undefined, () => token, () => refreshToken]) {
      const headers = bearer ? { authorization: `Bearer ${bearer()}` } : {}
      const answer = await ask('POST', '/api/v1/users/auth/refresh', { refreshToken }, headers)
      expect(answer.status).toBe(200)
      ;({ token, refreshToken } = answer.body.data)
      expect((await callerOf(server, token)('GET', '/api/v1/users/auth/me')).status).toBe(200)
    }
  })

  test('spends the token; one that comes back later ends the session', async () => {
    const { server, session, clock } = await testServer()
    const refresh = (refreshToken: string) =>
      callerOf(server, null)('POST', '/api/v1/users/auth/refresh', { refreshToken })
    const next = (await refresh(session.refreshToken)).body.data
    expect((await refresh(session.refreshToken)).status).toBe(401)
    const me = () => callerOf(server, next.token)('GET', '/api/v1/users/auth/me')
    expect((await me()).status).toBe(200)
    await clock.advance(11_000)
    expect((await refresh(session.refreshToken)).status).toBe(401)
    expect((await me()).status).toBe(401)
    expect((await refresh(next.refreshToken)).status).toBe(401)
  })

  test('takes no access token, and an access token is no refresh token', async () => {
    const { server, session } = await testServer()
    const ask = callerOf(server, null)
    expect((await ask('POST', '/api/v1/users/auth/refresh', { refreshToken: session.token })).status).toBe(
      401,
    )
    const me = await callerOf(server, session.refreshToken)('GET', '/api/v1/users/auth/me')
    expect(me.status).toBe(401)
  })

  test('is over after seven days, and limited for each session', async () => {
    const { server, session, clock } = await testServer()
    const refresh = (refreshToken: string) =>
      callerOf(server, null)('POST', '/api/v1/users/auth/refresh', { refreshToken })
    let { refreshToken } = session
    for (let n = 0; n < 30; n++) ({ refreshToken } = (await refresh(refreshToken)).body.data)
    expect((await refresh(refreshToken)).status).toBe(429)
    await clock.advance(7 * day + 1000)
    expect((await refresh(refreshToken)).body.code).toBe('TOKEN_EXPIRED')
  })
})

describe('logout', () => {
  test('ends every session of the account, not its tokens, and a login right after works', async () => {
    const { server, call, session } = await testServer()
    const other = await signIn(server)
    const made = await call('POST', '/api/v1/auth/tokens', { permission_template: 'read_only' })
    expect((await call('POST', '/api/v1/users/auth/logout')).body).toMatchObject({
      statusCode: 200,
      data: null,
    })
    for (const { token, refreshToken } of [session, other]) {
      expect((await callerOf(server, token)('GET', '/api/v1/users/auth/me')).status).toBe(401)
      const refreshed = await callerOf(server, null)('POST', '/api/v1/users/auth/refresh', { refreshToken })
      expect(refreshed.status).toBe(401)
    }
    const survives = await callerOf(server, made.body.data.token)('GET', '/api/v1/users/auth/me')
    expect(survives.status).toBe(200)
    // The clock has not moved: the new session has the very millisecond of the logout.
    const again = await signIn(server)
    expect((await callerOf(server, again.token)('GET', '/api/v1/users/auth/me')).status).toBe(200)
  })
})

describe('the account', () => {
  test('gets its first password without another, and later ones only with it', async () => {
    const { server, call, userId } = await testServer({ email })
    const other = await signIn(server)
    const url = `/api/v1/users/${userId}`
    expect((await call('PUT', url, { password: 'alllowercaseletters' })).body.data).toEqual([
      { instancePath: '/password', message: expect.stringContaining('mix three') },
    ])
    expect((await call('PUT', url, { password })).status).toBe(200)
    expect((await callerOf(server, other.token)('GET', '/api/v1/users/me')).status).toBe(401)
    expect((await call('GET', '/api/v1/users/me')).status).toBe(200)
    const changed = { password: 'Another-secret-9', current_password: 'not the password' }
    expect((await call('PATCH', url, changed)).body.code).toBe('INVALID_PASSWORD')
    expect((await call('PATCH', url, { password: 'Another-secret-9' })).body.code).toBe('INVALID_PASSWORD')
    expect((await call('PATCH', url, { ...changed, current_password: password })).status).toBe(200)
    const login = await callerOf(server, null)('POST', '/api/v1/users/auth/login', {
      email,
      password: 'Another-secret-9',
    })
    expect(login.status).toBe(200)
  })

  test('changes its alias and what is kept with it; nobody else’s', async () => {
    const { call, userId } = await testServer()
    const changed = await call('PATCH', `/api/v1/users/${userId}`, {
      alias: 'Mara',
      metadata: { theme: 'dark' },
    })
    expect(changed.body.data).toMatchObject({ alias: 'Mara', metadata: { theme: 'dark' } })
    expect((await call('PATCH', `/api/v1/users/${'0'.repeat(24)}`, { alias: 'X' })).status).toBe(404)
  })

  test('finds sign-ins and changes in its security history', async () => {
    const { server, call, userId } = await testServer(withPassword)
    const ask = callerOf(server, null)
    await ask('POST', '/api/v1/users/auth/login', { email, password: 'not the password', client: 'cli' })
    await call('PUT', `/api/v1/users/${userId}`, { password: 'Another-secret-9', current_password: password })
    const { body } = await call('GET', '/api/v1/users/me/security-history')
    expect(body.data.map((row: { event: string; outcome: string }) => `${row.event} ${row.outcome}`)).toEqual(
      ['password_change success', 'login failed', 'login success'],
    )
    expect(body.metadata).toEqual({ total: 3, page: 1, limit: 20, pages: 1 })
  })

  test('that is banned is shut out', async () => {
    const { call, context } = await testServer()
    context.db.run('UPDATE users SET is_banned = 1')
    expect((await call('GET', '/api/v1/users/me')).body).toMatchObject({
      statusCode: 403,
      code: 'ACCOUNT_BANNED',
    })
  })
})

describe('other sites', () => {
  test('get nothing by another name or from another origin', async () => {
    const { call } = await testServer()
    const me = (headers: Record<string, string>) => call('GET', '/api/v1/users/me', undefined, headers)
    expect((await me({ host: 'evil.example' })).body.code).toBe('HOST_NOT_ALLOWED')
    expect((await me({ host: `${'a'.repeat(24)}.evil.example` })).body.code).toBe('HOST_NOT_ALLOWED')
    expect((await me({ origin: 'https://evil.example' })).body.code).toBe('ORIGIN_NOT_ALLOWED')
    expect((await me({ origin: 'http://localhost' })).status).toBe(200)
    const preflight = await call('OPTIONS', '/api/v1/users/me', undefined, { origin: 'https://evil.example' })
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined()
  })
})
