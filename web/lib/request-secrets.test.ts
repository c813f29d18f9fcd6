import { expect, it } from 'vitest'
import { answerWithoutSecrets, SECRET } from './request-secrets.ts'

it('leaves the secrets of an answer out, wherever they stand, and nothing else', () => {
  const answer = {
    statusCode: 200,
    message: 'OK',
    data: {
      name: 'acme-api',
      environment_vars: { API_KEY: 'hunter2' },
      ssh_public_key: 'ssh-ed25519 AAAAC3Nza dana@acme',
      runtime_info: { terminals: [{ id: '1', command_history: ['mysql -phunter2', 'ls'] }] },
      network: { proxy: 'socks5://dana:hunter2@proxy.acme.dev:1080' },
      permissions: { groups: [{ name: 'ops', token: { value: 'hunter2' } }], password: 'hunter2' },
    },
  }
  expect(answerWithoutSecrets(answer)).toEqual({
    statusCode: 200,
    message: 'OK',
    data: {
      name: 'acme-api',
      environment_vars: { API_KEY: SECRET },
      ssh_public_key: `ssh-ed25519 ${SECRET}`,
      runtime_info: { terminals: [{ id: '1', command_history: [SECRET, SECRET] }] },
      network: { proxy: `socks5://${SECRET}@proxy.acme.dev:1080` },
      permissions: { groups: [{ name: 'ops', token: { value: SECRET } }], password: SECRET },
    },
  })
  for (const plain of [null, undefined, 'text', 4, []]) expect(answerWithoutSecrets(plain)).toEqual(plain)
})
