import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { callerOf, signIn, type TestServer, testServer } from '../test-server.ts'

const email = 'mara@example.org'
const password = 'correct horse 7 battery'

/** A server whose user has a second factor, and the codes of their authenticator app. */
async function withSecondFactor() {
  const at = await testServer({ email, password })
  const { body } = await at.call('POST', '/api/v1/users/auth/2fa/setup', { password })
  const totp = new TOTP({ secret: Secret.fromBase32(body.data.manual_entry_key) })
  const code = () => totp.generate({ timestamp: at.clock.now() })
  const confirmed = await at.call('POST', '/api/v1/users/auth/2fa/verify-setup', { code: code() })
  await at.clock.advance(30_000)
  return { ...at, setup: body.data, confirmed, code }
}

const login = async ({ server }: TestServer) =>
  (await callerOf(server, null)('POST', '/api/v1/users/auth/login', { email, password })).body.data

test('is on once a first code was given, which ends the other sessions', async () => {
  const { server, call, clock } = await testServer({ email, password })
  const other = await signIn(server)
  const status = async () => (await call('GET', '/api/v1/users/auth/2fa/status')).body.data
  expect(
    (await call('POST', '/api/v1/users/auth/2fa/setup', { password: 'not the password' })).body.code,
  ).toBe('INVALID_PASSWORD')
  const { body } = await call('POST', '/api/v1/users/auth/2fa/setup', { password })
  expect(body.data.qr_code).toMatch(/^data:image\/png;base64,/)
  expect(body.data.backup_codes).toHaveLength(10)
  expect(await status()).toMatchObject({ enabled: false, backup_codes_remaining: 0 })
  const totp = new TOTP({ secret: Secret.fromBase32(body.data.manual_entry_key) })
  const wrong = await call('POST', '/api/v1/users/auth/2fa/verify-setup', { code: '000000' })
  expect(wrong.body).toMatchObject({ statusCode: 401, code: 'INVALID_OTP_CODE' })
  const code = totp.generate({ timestamp: clock.now() })
  expect((await call('POST', '/api/v1/users/auth/2fa/verify-setup', { code })).body.data.enabled).toBe(true)
  expect(await status()).toMatchObject({
    enabled: true,
    backup_codes_remaining: 10,
    require_for_tokens: true,
  })
  expect((await callerOf(server, other.token)('GET', '/api/v1/users/me')).status).toBe(401)
  expect((await call('GET', '/api/v1/users/me')).status).toBe(200)
  expect((await call('POST', '/api/v1/users/auth/2fa/setup', { password })).body.code).toBe(
    'TWO_FACTOR_ALREADY_ENABLED',
  )
})

test('a login asks for a code, which works once', async () => {
  const at = await withSecondFactor()
  const ask = callerOf(at.server, null)
  const challenge = await login(at)
  expect(challenge).toEqual({ requires_2fa: true, temp_token: expect.any(String), method: 'totp' })
  expect((await callerOf(at.server, challenge.temp_token)('GET', '/api/v1/users/me')).status).toBe(401)
  const verify = (temp_token: string, code: string) =>
    ask('POST', '/api/v1/users/auth/2fa/verify', { temp_token, code })
  const code = at.code()
  expect((await verify(challenge.temp_token, code)).body.data).toMatchObject({ status: 'approved' })
  expect((await verify((await login(at)).temp_token, code)).body.code).toBe('INVALID_OTP_CODE')
  await at.clock.advance(30_000)
  const asBearer = await callerOf(at.server, (await login(at)).temp_token)(
    'POST',
    '/api/v1/users/auth/2fa/verify',
    {
      code: at.code(),
    },
  )
  expect(asBearer.status).toBe(200)
})

test('the temporary token lives five minutes', async () => {
  const at = await withSecondFactor()
  const { temp_token } = await login(at)
  await at.clock.advance(5 * 60_000 + 1000)
  const late = await callerOf(at.server, null)('POST', '/api/v1/users/auth/2fa/verify', {
    temp_token,
    code: at.code(),
  })
  expect(late.body).toMatchObject({ statusCode: 400, code: 'INVALID_TEMP_TOKEN' })
})

test('codes cannot be guessed at will', async () => {
  const at = await withSecondFactor()
  const { temp_token } = await login(at)
  const verify = (code: string) =>
    callerOf(at.server, null)('POST', '/api/v1/users/auth/2fa/verify', { temp_token, code })
  const right = at.code()
  for (let n = 0; n < 10; n++)
    expect((await verify(right === '111111' ? '222222' : '111111')).status).toBe(401)
  expect((await verify(right)).status).toBe(429)
})

test('a backup code works once, in any case', async () => {
  const at = await withSecondFactor()
  const verify = async (code: string) =>
    callerOf(at.server, null)('POST', '/api/v1/users/auth/2fa/verify', {
      temp_token: (await login(at)).temp_token,
      code,
    })
  const code = at.setup.backup_codes[0].toLowerCase()
  expect((await verify(code)).status).toBe(200)
  expect((await verify(code)).body.code).toBe('INVALID_BACKUP_CODE')
  const { body } = await at.call('GET', '/api/v1/users/auth/2fa/status')
  expect(body.data.backup_codes_remaining).toBe(9)
})

test('a password alone does not get around it', async () => {
  const { call } = await withSecondFactor()
  const authorization = `Basic ${Buffer.from(`${email}:${password}`).toString('base64')}`
  expect((await call('GET', '/api/v1/users/me', undefined, { authorization })).status).toBe(401)
})

test('making a token asks for a code until the gate is taken down, which asks for password and code', async () => {
  const { call, code, clock } = await withSecondFactor()
  const make = (otp_code?: string) => call('POST', '/api/v1/auth/tokens', { otp_code })
  expect((await make()).body.code).toBe('INVALID_OTP_CODE')
  expect((await make(code())).status).toBe(201)
  await clock.advance(30_000)
  const gate = (body: object) => call('PUT', '/api/v1/users/auth/2fa/token-gate', body)
  expect((await gate({ enabled: false })).body.code).toBe('INVALID_PASSWORD')
  expect((await gate({ enabled: false, password, otp_code: code() })).body.data).toEqual({
    require_for_tokens: false,
  })
  expect((await make()).status).toBe(201)
  expect((await gate({ enabled: true })).status).toBe(200)
  expect((await make()).status).toBe(401)
})

test('backup codes can be replaced, and all of it turned off', async () => {
  const at = await withSecondFactor()
  const fresh = await at.call('POST', '/api/v1/users/auth/2fa/backup-codes/regenerate', {
    password,
    code: at.code(),
  })
  expect(fresh.body.data.backup_codes).not.toContain(at.setup.backup_codes[0])
  const off = (code: string) => at.call('DELETE', '/api/v1/users/auth/2fa', { password, code })
  expect((await off(at.setup.backup_codes[0])).body.code).toBe('INVALID_BACKUP_CODE')
  expect((await off(fresh.body.data.backup_codes[0])).status).toBe(200)
  expect(await login(at)).toHaveProperty('token')
  expect((await off(fresh.body.data.backup_codes[1])).body.code).toBe('TWO_FACTOR_NOT_ENABLED')
})

test('a long-lived token cannot touch it', async () => {
  const { call, server } = await testServer({ email, password })
  const made = await call('POST', '/api/v1/auth/tokens', { permission_template: 'full_access' })
  const answer = await callerOf(server, made.body.data.token)('POST', '/api/v1/users/auth/2fa/setup', {
    password,
  })
  expect(answer.body).toMatchObject({ statusCode: 403, code: 'INSUFFICIENT_PERMISSIONS' })
})
