import { expect, test } from 'vitest'
import { isRealmId, realmEndpoint, realmFromHost } from './realm.ts'

const realm = '67e89abc123def456789abcd'

test('a realm is 24 lower-case hex digits', () => {
  expect(isRealmId(realm)).toBe(true)
  for (const text of ['', realm.slice(1), `${realm}0`, realm.toUpperCase(), 'production', `${realm}\n`]) {
    expect(isRealmId(text), text).toBe(false)
  }
})

test.each([
  [`${realm}.localhost:4680`, realm],
  [`${realm}.localhost`, realm],
  [`${realm}.api.hoody.com`, realm],
  [`${realm.toUpperCase()}.API.hoody.com`, realm],
  ['localhost:4680', null],
  ['production.api.hoody.com', null],
  ['127.0.0.1:4680', null],
  ['[::1]:4680', null],
  [`x${realm}.localhost`, null],
  [`api.${realm}.localhost`, null],
  [realm, null],
  [`${realm}.`, null],
  ['', null],
])('the host %s scopes to %s', (host, expected) => {
  expect(realmFromHost(host)).toBe(expected)
})

test.each([
  ['https://api.hoody.com', `https://${realm}.api.hoody.com`],
  ['https://api.hoody.com/', `https://${realm}.api.hoody.com`],
  ['http://localhost:4680', `http://${realm}.localhost:4680`],
  ['http://0123456789abcdef01234567.localhost:4680', `http://${realm}.localhost:4680`],
  ['https://hoody.example.org/proxy/', `https://${realm}.hoody.example.org/proxy`],
  ['http://127.0.0.1:4680', null],
  ['http://[::1]:4680', null],
])('the realm of %s opens at %s', (base, expected) => {
  expect(realmEndpoint(base, realm)).toBe(expected)
  if (expected) expect(realmFromHost(new URL(expected).host)).toBe(realm)
})
