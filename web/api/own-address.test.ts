import { expect, test } from 'vitest'
import { ownAddress } from './own-address.ts'

const agent = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0'
const entry = (ip_address: string | null, user_agent: string | null = agent) => ({ ip_address, user_agent })

test.each([
  [
    'the newest of this browser',
    [entry('203.0.113.7', 'curl/8'), entry('198.51.100.4'), entry('192.0.2.1')],
    '198.51.100.4',
  ],
  ['a name that the log has cut', [entry('198.51.100.4', agent.slice(0, 20))], '198.51.100.4'],
  ['IPv4 written as IPv6', [entry('::ffff:198.51.100.4')], '198.51.100.4'],
  ['none of another program', [entry('203.0.113.7', 'curl/8'), entry('203.0.113.7', null)], null],
  ['none in IPv6', [entry('2001:db8::1')], null],
  ['none on the same machine', [entry('127.0.0.1')], null],
  ['none in an empty log', [], null],
])('finds %s', (_what, log, address) => {
  expect(ownAddress(log, agent)).toBe(address)
})
