// Against the real thing: `npm test` sees to it that ssh-keygen is there.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { parseSshKey, sha256Fingerprint } from '../../contract/ssh-key.ts'
import { makeKeyPair, printPrivateKey, whyNoKeyPair } from './openssh.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'livery-keys-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const keygen = (...args: string[]) =>
  execFileSync('ssh-keygen', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content, { mode: 0o600 })
  return path
}

async function fingerprintOf(line: string): Promise<string> {
  const parsed = parseSshKey(line)
  if (!('key' in parsed)) throw new Error(parsed.refused)
  return sha256Fingerprint(parsed.key.blob)
}

describe('ssh-keygen takes what is made here', () => {
  test.each([
    ['none', ''],
    ['short', 'x'],
    ['long', 'correct horse battery staple '.repeat(8)],
    ['beyond ASCII', 'påssphrase 🦉 “quoted”'],
  ])('passphrase: %s', async (name, passphrase) => {
    const pair = await makeKeyPair('acme api')
    const path = file(name, await printPrivateKey(pair, passphrase))
    expect(keygen('-y', '-P', passphrase, '-f', path)).toBe(pair.publicKey)
    const listed = keygen('-l', '-f', file(`${name}.pub`, pair.publicKey))
    expect(listed).toBe(`256 ${await fingerprintOf(pair.publicKey)} acme api (ED25519)`)
    // A change of passphrase reads, checks and writes all of it.
    keygen('-p', '-P', passphrase, '-N', 'another one', '-f', path)
    expect(keygen('-y', '-P', 'another one', '-f', path)).toBe(pair.publicKey)
  })

  it('and not with another passphrase', async () => {
    const pair = await makeKeyPair('')
    const path = file('sealed', await printPrivateKey(pair, 'right'))
    expect(() => keygen('-y', '-P', 'wrong', '-f', path)).toThrow(/incorrect passphrase/)
  })

  it('and can sign with it', async () => {
    const pair = await makeKeyPair('signer')
    const path = file('signer', await printPrivateKey(pair))
    const message = file('message', 'hello')
    keygen('-Y', 'sign', '-f', path, '-n', 'file', message)
    const allowed = file('allowed', `me ${pair.publicKey}\n`)
    const check = `ssh-keygen -Y verify -f '${allowed}' -I me -n file -s '${message}.sig' < '${message}'`
    expect(execFileSync('sh', ['-c', check], { encoding: 'utf8' })).toMatch(/^Good "file" signature for me/)
  })

  test('with every length of comment, so with every padding', async () => {
    for (let length = 0; length < 9; length += 1) {
      const pair = await makeKeyPair('c'.repeat(length))
      const path = file(`comment-${length}`, await printPrivateKey(pair))
      expect(keygen('-y', '-f', path)).toBe(pair.publicKey)
    }
  })
})

describe('what ssh-keygen makes is taken here', () => {
  test.each([
    ['ed25519', []],
    ['rsa', ['-b', '2048']],
    ['ecdsa', ['-b', '256']],
    ['ecdsa', ['-b', '384']],
    ['ecdsa', ['-b', '521']],
  ])('%s %j', async (type, options) => {
    const path = join(folder, `made-${type}-${options[1]}`)
    keygen('-q', '-t', type, ...options, '-C', 'me@here', '-N', '', '-f', path)
    const line = readFileSync(`${path}.pub`, 'utf8')
    const [bits, fingerprint, comment] = keygen('-l', '-f', `${path}.pub`).split(' ')
    const parsed = parseSshKey(line)
    expect('key' in parsed && parsed.key).toMatchObject({ bits: Number(bits), comment })
    expect(await fingerprintOf(line)).toBe(fingerprint)
    // Its private half never is, in whatever form.
    expect(parseSshKey(readFileSync(path, 'utf8'))).toMatchObject({ privateKey: true })
    for (const format of ['PEM', 'PKCS8']) {
      if (type === 'ed25519') continue
      keygen('-p', '-m', format, '-P', '', '-N', '', '-f', path)
      expect(parseSshKey(readFileSync(path, 'utf8'))).toMatchObject({ privateKey: true })
      keygen('-p', '-m', format, '-P', '', '-N', 'secret', '-f', path)
      expect(parseSshKey(readFileSync(path, 'utf8'))).toMatchObject({ privateKey: true })
      keygen('-p', '-m', format, '-P', 'secret', '-N', '', '-f', path)
    }
  })
})

it('makes another one each time, on one line', async () => {
  const [a, b] = await Promise.all([makeKeyPair(' a\nb\0 '), makeKeyPair('a')])
  expect(a.publicKey).not.toBe(b.publicKey)
  expect(a.publicKey).toMatch(/^ssh-ed25519 [A-Za-z0-9+/]{68} a b$/)
  expect(whyNoKeyPair()).toBeUndefined()
})
