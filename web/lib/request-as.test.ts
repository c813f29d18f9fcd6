import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { operations } from './hoody-operations.ts'
import { type ApiRequest, hoodyCommand, requestAs, type Target } from './request-as.ts'
import { hasSecrets, SECRET, withoutSecrets } from './request-secrets.ts'
import { shellWord } from './shell-word.ts'

const project = '67e89abc123def456789abcd'
const container = '890abcdef12345678901cdef'
const server = '63f8b0e5c9a1b2d3e4f5a6b7'
const realm = '64a2c4e9f3d5e2b6a8c7d8e1'

const cloud: Target = {
  baseUrl: 'https://api.hoody.com',
  origin: 'https://api.hoody.com',
  realmId: null,
  realmQuery: null,
}
const own: Target = {
  baseUrl: 'http://localhost:4680',
  origin: 'http://localhost:4680',
  realmId: realm,
  realmQuery: realm,
}

const create = (body: object): ApiRequest => ({
  method: 'POST',
  path: `/api/v1/projects/${project}/containers`,
  body: { server_id: server, ...body },
})

/** The words a shell makes of a command: the command's own name is a function that prints its arguments. */
function wordsOf(command: string, env: Record<string, string> = {}): string[] {
  const name = command.split(' ')[0]
  const script = `${name}() { for word; do printf '%s\\0' "$word"; done; }\n${command}`
  const printed = execFileSync('sh', ['-c', script], {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', ...env },
  })
  return printed.split('\0').slice(0, -1)
}

const text = fc
  .oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom("'", '"', '\\', '$', '`', '!', '\n', ' ', '*', '~', '#', 'é', '漢') }),
  )
  .map(value => value.replaceAll('\0', ''))

const variables = fc.dictionary(fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,12}$/), text, { maxKeys: 5 })

describe('shell words', () => {
  test('come out of a shell as they went in', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), texts => {
        expect(wordsOf(`words ${texts.map(shellWord).join(' ')}`)).toEqual(texts)
      }),
    )
  })

  test('stay plain where they may', () => {
    expect([container, 'debian/13', 'a b', "it's", ''].map(shellWord)).toEqual([
      container,
      'debian/13',
      "'a b'",
      "'it'\\''s'",
      "''",
    ])
  })
})

describe('curl', () => {
  test('sends the very body, with the token of the shell', () => {
    fc.assert(
      fc.property(variables, text, (environment_vars, comment) => {
        const request = create({ environment_vars, comment })
        const words = wordsOf(requestAs('curl', request, own)!, { HOODY_TOKEN: 'hdy_secret' })
        expect(words.slice(0, 3)).toEqual([
          '--request',
          'POST',
          `http://localhost:4680${request.path}?realm_id=${realm}`,
        ])
        expect(words).toContain('Authorization: Bearer hdy_secret')
        expect(JSON.parse(words[words.indexOf('--data-raw') + 1]!)).toEqual(request.body)
      }),
    )
  })

  test('goes to the realm’s host where there is one, and says what a change is based on', () => {
    const settings = {
      method: 'PUT',
      path: `/api/v1/containers/${container}/proxy/settings`,
      ifMatch: 'file:v3',
    }
    const target = { ...cloud, realmId: realm, origin: `https://${realm}.api.hoody.com` }
    expect(requestAs('curl', { ...settings, body: { default: 'deny' } }, target)).toBe(
      [
        `curl --request PUT https://${realm}.api.hoody.com/api/v1/containers/${container}/proxy/settings \\`,
        '  --header "Authorization: Bearer $HOODY_TOKEN" \\',
        "  --header 'If-Match: file:v3' \\",
        "  --header 'Content-Type: application/json' \\",
        `  --data-raw '{\n  "default": "deny"\n}'`,
      ].join('\n'),
    )
  })
})

describe('hoody', () => {
  const shown: [string, ApiRequest, string][] = [
    ['the shortest create', create({}), `hoody containers create --project ${project} --server-id ${server}`],
    [
      'a manage',
      { method: 'POST', path: `/api/v1/containers/${container}/force-stop` },
      `hoody containers manage ${container} force-stop`,
    ],
    [
      'a snapshot',
      { method: 'POST', path: `/api/v1/containers/${container}/snapshots`, body: { alias: 'before it' } },
      `hoody --container ${container} snapshots create --alias 'before it'`,
    ],
    [
      'an environment',
      { method: 'PUT', path: `/api/v1/containers/${container}/env`, body: { A: '1' } },
      `hoody --container ${container} containers env bulk-set --body '{"A":"1"}'`,
    ],
    [
      'a comment that goes',
      { method: 'PUT', path: `/api/v1/containers/${container}`, body: { comment: null, autostart: true } },
      `hoody containers update ${container} --comment null --autostart`,
    ],
  ]
  test.each(shown)('says %s', (_, request, expected) => {
    const { command, unsaid } = hoodyCommand(request)!
    expect(command.replaceAll(' \\\n  ', ' ')).toBe(expected)
    expect(unsaid).toEqual([])
  })

  test('says of a create what differs from its own defaults', () => {
    const body = {
      name: 'acme-api',
      color: '#E9B90C',
      ai: false,
      hoody_kit: true,
      dev_kit: true,
      autostart: false,
      cache: true,
      ssh_public_key: null,
      realm_ids: [realm, server],
      bypass_prespawn: true,
    }
    expect(wordsOf(requestAs('hoody', create(body), own)!)).toEqual([
      ...[
        '--base-url',
        'http://localhost:4680',
        '--realm',
        realm,
        'containers',
        'create',
        '--project',
        project,
      ],
      ...['--server-id', server, '--name', 'acme-api', '--color', '#E9B90C', '--no-ai', '--no-autostart'],
      ...['--realm-ids', realm, '--realm-ids', server, '--bypass-prespawn'],
    ])
  })

  test('sends each variable as it is', () => {
    fc.assert(
      fc.property(variables, text, (environment_vars, comment) => {
        const request = create({ environment_vars, comment: `about ${comment}` })
        const words = wordsOf(hoodyCommand(request)!.command)
        const values = (flag: string) => words.filter((_, at) => words[at - 1] === flag)
        expect(values('--environment-vars')).toEqual(
          Object.entries(environment_vars).map(([key, value]) => `${key}=${value}`),
        )
        expect(values('--comment')).toEqual([`about ${comment}`])
      }),
    )
  })

  test('owns up to what it cannot say', () => {
    expect(requestAs('hoody', create({ dev_kit: false }), cloud)).toBe(
      `# This command cannot set dev_kit as false. Use curl instead.\nhoody containers create --project ${project} --server-id ${server}`.replace(
        ' --server',
        ' \\\n  --server',
      ),
    )
    const unsaid = (body: object) =>
      hoodyCommand({ method: 'PUT', path: `/api/v1/containers/${container}`, body })!.unsaid
    expect(unsaid({ autostart: false })).toEqual([
      'This command cannot set autostart as false. Use curl instead.',
    ])
    expect(unsaid({ realm_ids: [] })).toEqual([
      'This command cannot set realm_ids to none. Use curl instead.',
    ])
    expect(unsaid({ comment: 'null' })).toEqual(['This command cannot set comment. Use curl instead.'])
    expect(unsaid({ comment: 'a\0b' })).toEqual(['This command cannot set comment. Use curl instead.'])
    expect(unsaid({ kvm: true })).toEqual(['This command has no flag for kvm. Use curl instead.'])
  })

  test('says what it would add', () => {
    const path = `/api/v1/containers/${container}/firewall/ingress`
    const unsaid = (body: object) => hoodyCommand({ method: 'DELETE', path, body })!.unsaid
    expect(unsaid({ description: 'Web', state: 'disabled' })).toEqual([])
    expect(unsaid({ description: 'Web' })).toEqual([
      'This command sends state enabled by itself. Use curl instead.',
    ])
  })

  test('knows every operation by its own path only', () => {
    for (const { method, path, command } of operations) {
      const request = { method, path: path.replace(/\{(\w+)\}/g, (_, name) => `a-${name}`), body: {} }
      const words = command.replace(/\{(\w+)\}/g, (_, name) => `a-${name}`)
      expect(hoodyCommand(request)?.command).toContain(words)
    }
    expect(hoodyCommand({ method: 'POST', path: '/api/v1/unheard-of' })).toBeNull()
  })
})

describe('SDK', () => {
  /** Runs it with a client that notes down what is asked of it. */
  async function run(code: string) {
    const asked: { options?: unknown; realm?: string; method?: string; args?: unknown[] } = {}
    const recorder = (path: string[]): unknown =>
      new Proxy(() => {}, {
        get: (_, name: string) => recorder([...path, name]),
        apply(_, __, args: unknown[]) {
          Object.assign(asked, { method: path.join('.'), args })
          return { data: null }
        },
      })
    class HoodyClient {
      api = recorder([])
      constructor(options: unknown) {
        asked.options = options
      }
      withRealm(realmId: string) {
        asked.realm = realmId
        return this
      }
    }
    const body = code.replace(/^import .*$/m, '')
    await new Function('HoodyClient', 'process', `return (async () => {${body}})()`)(HoodyClient, {
      env: { HOODY_TOKEN: 'hdy_secret' },
    })
    return asked
  }

  test('calls the method with the path’s parameters and the body', async () => {
    await fc.assert(
      fc.asyncProperty(variables, fc.string(), async (environment_vars, comment) => {
        const request = create({
          environment_vars,
          comment,
          realm_ids: [realm],
          ai: false,
          ssh_public_key: null,
        })
        expect(await run(requestAs('sdk', request, own)!)).toEqual({
          options: { baseURL: 'http://localhost:4680', token: 'hdy_secret' },
          realm,
          method: 'containers.create',
          args: [project, request.body],
        })
      }),
    )
  })

  test('keeps a variable called __proto__', async () => {
    const environment_vars = JSON.parse('{"__proto__":"x"}')
    const { args } = await run(requestAs('sdk', create({ environment_vars }), cloud)!)
    expect(JSON.stringify(args![1])).toBe(JSON.stringify(create({ environment_vars }).body))
  })

  test('passes an entity tag', async () => {
    const path = `/api/v1/containers/${container}/proxy/settings`
    const request = { method: 'PUT', path, body: { default: 'deny' }, ifMatch: 'file:v1' }
    expect((await run(requestAs('sdk', request, cloud)!)).args).toEqual([
      container,
      { default: 'deny' },
      { ifMatch: 'file:v1' },
    ])
  })
})

describe('secrets', () => {
  const secret = 'hunter2-hunter2'

  test.each<[string, ApiRequest]>([
    ['environment', create({ environment_vars: { API_KEY: secret } })],
    ['key', create({ ssh_public_key: `ssh-ed25519 ${secret} me@${secret}` })],
    [
      'variable',
      { method: 'PUT', path: `/api/v1/containers/${container}/env/API_KEY`, body: { value: secret } },
    ],
    ['variables', { method: 'PUT', path: `/api/v1/containers/${container}/env`, body: { API_KEY: secret } }],
    [
      'proxy',
      {
        method: 'PUT',
        path: `/api/v1/containers/${container}/network`,
        body: { type: 'socks5', proxy: `socks5://me:${secret}@proxy.example:1080` },
      },
    ],
    [
      'password',
      { method: 'POST', path: '/api/v1/users/auth/login', body: { username: 'me', password: secret } },
    ],
    ['nested', { method: 'PUT', path: '/api/v1/x', body: { groups: [{ jwt: { secret } }] } }],
  ])('%s is in no form until asked for', (_, request) => {
    expect(hasSecrets(request)).toBe(true)
    for (const form of ['json', 'curl', 'hoody', 'sdk'] as const) {
      const shown = requestAs(form, withoutSecrets(request), own)
      if (shown === null) continue
      expect(shown).not.toContain(secret)
      if (!shown.startsWith('#')) expect(shown).toContain(SECRET)
    }
    expect(requestAs('curl', request, own)).toContain(secret)
  })

  test('nothing else is left out', () => {
    const request = create({
      name: 'acme',
      environment_vars: {},
      comment: 'token and password',
      ssh_public_key: null,
    })
    expect(hasSecrets(request)).toBe(false)
    expect(withoutSecrets(request)).toEqual(request)
  })
})
