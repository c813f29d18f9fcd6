import { expect, test } from 'vitest'
import { looksSecret } from './looks-secret.ts'

test.each([
  'PASSWORD',
  'DB_PASSWORD',
  'dbPassword',
  'PGPASSWORD',
  'db-pass',
  'API_KEY',
  'APIKEY',
  'OPENAI_API_KEY',
  'AWS_SECRET_ACCESS_KEY',
  'GITHUB_TOKEN',
  'SENTRY_DSN',
  'SESSION_SECRET',
  'PASSWORD_FILE',
  'PRIVATE_KEY',
  'CLIENT_SECRET_ID',
])('%s names a secret', key => {
  expect(looksSecret(key, 'x')).toBe(true)
})

test.each([
  '',
  'NODE_ENV',
  'PORT',
  'PATH',
  'PUBLIC_KEY',
  'AWS_ACCESS_KEY_ID',
  'TOKEN_TTL',
  'KEYBOARD',
  'MONKEY',
  'AUTHOR',
  'PASSENGER_COUNT',
  'COMPASS',
])('%s names none', key => {
  expect(looksSecret(key, 'x')).toBe(false)
})

test.each([
  'postgres://app:hunter2@db:5432/app',
  'redis://:hunter2@cache',
  '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
  ['ghp', 'abc'].join('_'),
  ['sk', 'live', 'x'].join('_'),
  '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
])('%s is one', value => {
  expect(looksSecret('X', value)).toBe(true)
})

test.each([
  '',
  'production',
  'https://api.example.org:8443/v1',
  'postgres://db:5432/app',
  'a-long-name-with-many-words-in-it',
  '/usr/local/share/applications/thing',
  '12345678',
  'Europe/Amsterdam',
])('%s is none', value => {
  expect(looksSecret('X', value)).toBe(false)
})
