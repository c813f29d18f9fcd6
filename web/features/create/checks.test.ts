import { describe, expect, it, test } from 'vitest'
import { realKeys } from '../../../contract/ssh-key.fixtures.ts'
import type { Check } from './check.ts'
import { checksOf } from './checks.ts'
import { acme, aDraft, aToken, known, rental } from './create.fixtures.ts'
import { defaultOptions, noAfter } from './draft-values.ts'

const about = (checks: Check[], field: Check['field']) =>
  checks.filter(check => check.field === field).map(({ level, message }) => `${level}: ${message}`)

const key = realKeys[0].line

it('passes what the API would take', () => {
  const checks = checksOf(aDraft({ sshKey: key, envText: 'A=1\n' }), known())
  expect(checks.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    'passes: Name is free in client-acme',
    'passes: client-acme has room: 1 of 20 containers',
    'passes: node-us is in service, 1 of 10 containers',
    'passes: debian/13 is in the catalogue',
    'passes: 1 variable well formed',
    'passes: SSH key opens no other container here',
  ])
})

it('says nothing of what is not known yet', () => {
  const unknown = known({
    rows: [],
    complete: false,
    projects: undefined,
    servers: undefined,
    images: undefined,
  })
  expect(checksOf(aDraft(), unknown)).toEqual([])
})

describe('the name', () => {
  it('is refused when it is taken in the project, and tells by whom', () => {
    const [check] = checksOf(aDraft({ name: 'acme-api' }), known())
    expect(check).toEqual({
      step: 'basics',
      field: 'name',
      level: 'refuses',
      message: 'Name already used in client-acme. Choose another, or open the container that has it',
      holder: { id: 'c1', name: 'acme-api' },
    })
    const elsewhere = checksOf(aDraft({ name: 'acme-api', projectId: 'home' }), known())
    expect(about(elsewhere, 'name')).toEqual(['passes: Name is free in home'])
  })
  it('has a form', () => {
    expect(about(checksOf(aDraft({ name: 'a b' }), known()), 'name')[0]).toMatch(/^refuses/)
    expect(about(checksOf(aDraft({ name: '' }), known()), 'name')).toEqual(['passes: The API chooses a name'])
  })
  it('is not looked at for several at once, which have names of their own', () => {
    const many = { count: 2, pattern: 'web-{n}', serverIds: [], keyEach: false, csv: '' }
    expect(about(checksOf(aDraft({ name: 'acme-api', many }), known()), 'name')).toEqual([])
  })
})

describe('the project', () => {
  it('has room up to its quota', () => {
    const full = known({ projects: [{ ...acme, max_containers: 1 }] })
    expect(about(checksOf(aDraft(), full), 'project')).toEqual([
      'refuses: client-acme is full: 1 of 1 container. Delete one, raise its quota or choose another',
    ])
    expect(about(checksOf(aDraft({ projectId: 'home' }), known()), 'project')).toEqual([
      'passes: home has no limit',
    ])
  })
  it('holds the realm that everything is narrowed to', () => {
    const inRealm = (realmId: string) => about(checksOf(aDraft(), known({ realmId })), 'project')[0]
    expect(inRealm('a'.repeat(24))).toMatch(/^passes/)
    expect(inRealm('b'.repeat(24))).toMatch(/^refuses: client-acme does not hold the realm/)
  })
  it('must be there', () => {
    expect(about(checksOf(aDraft({ projectId: 'gone' }), known()), 'project')[0]).toMatch(/^refuses/)
    expect(about(checksOf(aDraft(), known({ projects: [] })), 'project')[0]).toMatch(/^refuses/)
  })
})

test.each([
  [rental('node-us', {}, 10, 10), 'refuses: node-us: Full: 10 of 10 containers'],
  [rental('node-us', { status: 'maintenance' }), 'refuses: node-us: Not in service: maintenance'],
  [rental('node-us', { status: 'odd' }), 'warns: node-us: May not be in service: odd'],
])('a server that is full or ailing says why not (%#)', (server, message) => {
  expect(about(checksOf(aDraft(), known({ servers: [server] })), 'server_id')).toEqual([message])
})

test.each([
  ['debian-13', 'passes: debian/13 is in the catalogue'],
  ['ubuntu:22.04', 'refuses: "ubuntu:22.04" is written as ubuntu/22.04. Take ubuntu/22.04'],
  ['', undefined],
])('the image %s', (image, message) => {
  expect(about(checksOf(aDraft({ image }), known()), 'container_image')[0]).toBe(message)
})

it('warns of an image that this account does not see', () => {
  const [message] = about(checksOf(aDraft({ image: 'fedora/43' }), known()), 'container_image')
  expect(message).toMatch(/^warns: .*fedora\/43.*would fail$/)
})

describe('the SSH key', () => {
  const rows = [{ ...known().rows[0]!, ssh_public_key: `${key} other comment` }]
  it('opens one container only, whatever its comment says', () => {
    const [check] = checksOf(aDraft({ sshKey: `${key} me@laptop` }), known({ rows })).filter(
      ({ field }) => field === 'ssh_public_key',
    )
    expect(check).toMatchObject({ level: 'refuses', holder: { id: 'c1', name: 'acme-api' } })
  })
  it('is a key', () => {
    expect(about(checksOf(aDraft({ sshKey: 'nonsense' }), known()), 'ssh_public_key')[0]).toMatch(/^refuses/)
  })
  it('is asked for again after a reload', () => {
    const lost = { env: false, sshKey: true, csv: false }
    expect(about(checksOf(aDraft({ lost }), known()), 'ssh_public_key')[0]).toMatch(/^warns.*not kept/)
  })
})

it('warns that nothing could reach it', () => {
  const options = { ...defaultOptions, hoody_kit: false }
  expect(about(checksOf(aDraft({ options }), known()), 'hoody_kit')).toEqual([
    'warns: Without the kit and without a key nothing can reach it',
  ])
  expect(about(checksOf(aDraft({ options, sshKey: key }), known()), 'hoody_kit')).toEqual([])
})

it('refuses KVM on a free server', () => {
  const options = { ...defaultOptions, kvm: true }
  expect(about(checksOf(aDraft({ options, serverId: 'node-free' }), known()), 'kvm')[0]).toMatch(/^refuses/)
  expect(about(checksOf(aDraft({ options }), known()), 'kvm')).toEqual([])
})

it('refuses too long a comment, counted as the API counts', () => {
  expect(about(checksOf(aDraft({ comment: '🙂'.repeat(16_000) }), known()), 'comment')).toEqual([])
  expect(about(checksOf(aDraft({ comment: 'x'.repeat(16_003) }), known()), 'comment')).toEqual([
    'refuses: The comment has 3 characters too many',
  ])
})

it('refuses what is no realm', () => {
  expect(about(checksOf(aDraft({ realmIds: ['nope'] }), known()), 'realm_ids')[0]).toMatch(/^refuses/)
})

describe('the environment', () => {
  it('names the first problem', () => {
    const draft = aDraft({ envText: 'A=1\n1B=2\nHOODY_X=3\n' })
    expect(about(checksOf(draft, known()), 'environment_vars')[0]).toMatch(/^refuses: "1B".*, and 1 more$/)
  })
  it('asks again for values that were not kept', () => {
    const lost = { env: true, sshKey: false, csv: false }
    const draft = aDraft({ envText: 'A=\nB=\n', lost })
    expect(about(checksOf(draft, known()), 'environment_vars')[0]).toMatch(/^refuses: 2 values .*not kept/)
    const given = aDraft({ envText: 'A=1\nB=2\n', lost })
    expect(about(checksOf(given, known()), 'environment_vars')[0]).toMatch(/^passes/)
  })
})

describe('a token', () => {
  it('may create or not', () => {
    const token = aToken({ containers: { read: true } })
    expect(about(checksOf(aDraft(), known({ token })), 'project')).toContain(
      'refuses: This token may not create containers',
    )
  })
  it('may set keys or not; of features it is not certain when the API asks', () => {
    const token = aToken({ containers: { create: true, features: { hoody_kit: true } } })
    const checks = checksOf(aDraft({ sshKey: key }), known({ token }))
    expect(about(checks, 'ssh_public_key')).toContain('refuses: This token may not set SSH keys')
    expect(about(checks, 'ai')).toEqual(['warns: This token may not turn AI on: the API may refuse it'])
    expect(about(checks, 'hoody_kit')).toEqual([])
  })
  it('that is confined to realms sets no other', () => {
    const token = aToken({ containers: { create: true } }, { has_realm_restrictions: true })
    const draft = aDraft({ realmIds: ['b'.repeat(24)] })
    const checks = checksOf(draft, known({ token, realmId: 'a'.repeat(24) }))
    expect(about(checks, 'realm_ids')[0]).toMatch(/^warns: This token is confined/)
  })
})

test.each([
  [{ alias: { name: 'A', program: 'http', port: 80 } }, /alias/],
  [{ alias: { name: 'shop', program: 'http', port: 0 } }, /port/],
  [{ firewall: 'ssh-from-here' as const }, /address/],
  [{ snapshot: '' }, /snapshot/],
])('what follows must be complete (%#)', (after, message) => {
  const [found] = about(checksOf(aDraft({ after: { ...noAfter, ...after } }), known()), 'after')
  expect(found).toMatch(/^refuses/)
  expect(found).toMatch(message)
})

it('warns that several at once go without what follows', () => {
  const many = { count: 2, pattern: 'web-{n}', serverIds: [], keyEach: false, csv: '' }
  const after = { ...noAfter, denyByDefault: true }
  expect(about(checksOf(aDraft({ after, many }), known()), 'after')[0]).toMatch(/^warns: Several at once/)
})
