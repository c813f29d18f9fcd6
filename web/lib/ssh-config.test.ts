// Against the real thing: `npm test` sees to it that ssh is there.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keyFileName, sshCommand, sshConfig } from './ssh-config.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'livery-config-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const host = '67e89abc123def4567890123-67e89abc123def4567890124-ssh.node-us.containers.hoody.icu'
const access = { name: 'acme-api', ssh_hostname: host, keyFile: keyFileName('acme-api') }

/** What ssh makes of a command, without connecting. */
function resolved(command: string): Record<string, string> {
  const env = { ...process.env, HOME: folder }
  const answer = execFileSync('sh', ['-c', command.replace(/^ssh/, 'ssh -G')], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return Object.fromEntries(
    answer
      .trim()
      .split('\n')
      .map(line => [line.split(' ')[0], line.slice(line.indexOf(' ') + 1)]),
  )
}

const expected = {
  hostname: host,
  user: 'root',
  port: '22',
  identitiesonly: 'yes',
}

it('writes a block that ssh understands', () => {
  const path = join(folder, 'config')
  const others = sshConfig({ name: 'other', ssh_hostname: 'other.example' })
  writeFileSync(path, `${sshConfig(access)}\n${others}`)
  expect(resolved(`ssh -F ${path} acme-api`)).toMatchObject({
    ...expected,
    identityfile: `~/.ssh/${access.keyFile}`,
  })
  expect(resolved(`ssh -F ${path} other`)).toMatchObject({ hostname: 'other.example', identitiesonly: 'no' })
})

it('writes a command that ssh understands', () => {
  // ssh leaves out a key that is not there.
  const path = join(folder, '.ssh', access.keyFile)
  mkdirSync(join(folder, '.ssh'))
  writeFileSync(path, '')
  expect(resolved(sshCommand(access)!)).toMatchObject({ ...expected, identityfile: path })
  expect(sshCommand({ name: 'x', ssh_hostname: host })).toBe(`ssh root@${host}`)
})

it('has nothing to say before the host is known', () => {
  expect(sshCommand({ name: 'x', ssh_hostname: null })).toBeNull()
  expect(sshConfig({ name: 'x', ssh_hostname: null })).toBeNull()
})

it('never lets a name be more than one host, or an option', () => {
  expect(sshConfig({ name: '-o *\nHost !a', ssh_hostname: 'h' })).toMatch(
    /^Host o---Host--a\n {2}HostName h\n/,
  )
  expect(keyFileName('../x')).toBe('..-x_ed25519')
})
