import { beforeEach, describe, expect, it } from 'vitest'
import { parseBaseUrl } from './base-url.ts'
import {
  activeConnection,
  endpointOf,
  removeConnection,
  saveConnection,
  setRealm,
  useConnections,
} from './connection.ts'

const realm = 'a'.repeat(24)
const cloud = {
  name: 'api.hoody.com',
  baseUrl: 'https://api.hoody.com',
  user: 'dana',
  containersDomain: 'containers.hoody.com',
  simulated: false,
}

beforeEach(() => useConnections.setState({ connections: [], activeId: null }))

describe('endpointOf', () => {
  const here = 'http://localhost:4680'
  it.each([
    ['the host where it can carry the realm', cloud.baseUrl, `https://${realm}.api.hoody.com`, null],
    ['the query for this server', '', here, realm],
    ['the query on localhost', 'http://localhost:4700', 'http://localhost:4700', realm],
    ['the query on an address', 'http://10.0.0.7:4680', 'http://10.0.0.7:4680', realm],
    ['the query on an IPv6 address', 'http://[::1]:4680', 'http://[::1]:4680', realm],
  ])('scopes by %s', (_name, baseUrl, origin, realmQuery) => {
    expect(endpointOf({ baseUrl, realmId: realm }, here)).toEqual({ origin, realmQuery })
  })

  it('leaves an unscoped base alone', () => {
    expect(endpointOf({ baseUrl: '', realmId: null }, here)).toEqual({ origin: here, realmQuery: null })
  })
})

it.each([
  ['https://api.hoody.com', 'https://api.hoody.com'],
  [' api.hoody.icu/ ', 'https://api.hoody.icu'],
  ['https://api.hoody.com/api/v1/', 'https://api.hoody.com'],
  ['localhost:4680', 'http://localhost:4680'],
  ['127.0.0.1:4680', 'http://127.0.0.1:4680'],
  ['ftp://api.hoody.com', null],
  ['https://user:secret@api.hoody.com', null],
  ['https://hoody.com/pricing', null],
  ['', null],
  ['not an address', null],
])('reads the address %j', (text, origin) => {
  expect(parseBaseUrl(text)).toBe(origin)
})

it('renews the connection of the same server and user, keeping its realm', () => {
  const first = saveConnection(cloud)
  setRealm(first.id, realm)
  const again = saveConnection({ ...cloud, containersDomain: 'containers.hoody.icu' })
  expect(again).toEqual({ ...cloud, id: first.id, realmId: realm, containersDomain: 'containers.hoody.icu' })
  expect(useConnections.getState().connections).toHaveLength(1)
  saveConnection({ ...cloud, user: 'kim' })
  expect(useConnections.getState().connections).toHaveLength(2)
  expect(activeConnection()?.user).toBe('kim')
})

it('has no active connection after that one was forgotten', () => {
  const { id } = saveConnection(cloud)
  removeConnection(id)
  expect(activeConnection()).toBeNull()
})
