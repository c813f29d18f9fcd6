import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from '@playwright/test'

interface Running {
  process: ChildProcess
  origin: string
  link: string
}

/** `npm start` itself, as a newcomer runs it. */
async function start(data: string): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    env: { ...process.env, LIVERY_DATA: data, LIVERY_PORT: '0', LIVERY_SPEED: '2' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Read to the end: a server whose output nobody takes would be held up or broken by it.
  let printed = ''
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', chunk => {
      printed += chunk
      const link = printed.match(/http:\/\/\S+\/sign-in#\S+/)?.[0]
      if (link) resolve({ process: child, link, origin: new URL(link).origin })
    })
    child.on('exit', () => reject(new Error(`The server ended before it printed a link:\n${printed}`)))
  })
}

async function kill({ process: child }: Running, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit')
  child.kill(signal)
  return (await ended)[0]
}

async function signIn({ link, origin }: Running): Promise<string> {
  const answer = await fetch(`${origin}/livery/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code: link.split('#')[1] }),
  })
  return ((await answer.json()) as { data: { token: string } }).data.token
}

interface Row {
  id: string
  name: string
  status: string
}

async function containers(origin: string, token: string): Promise<Row[]> {
  const answer = await fetch(`${origin}/api/v1/containers?limit=100&include_deleting=true`, {
    headers: { Authorization: `Bearer ${token}` },
  })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { data: { containers: Row[] } }).data.containers
}

test('a server killed in the middle of creates loses nothing it acknowledged and leaves nothing creating', async () => {
  const data = await mkdtemp(join(tmpdir(), 'livery-crash-'))
  try {
    const first = await start(data)
    const token = await signIn(first)
    const authorization = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
    const get = async (path: string) => (await fetch(first.origin + path, { headers: authorization })).json()
    const { projects } = (await get('/api/v1/projects')).data as { projects: { id: string }[] }
    const rentals = (await get('/api/v1/servers')).data as { server_id: string; is_free_tier: boolean }[]
    const server_id = rentals.find(rental => !rental.is_free_tier)!.server_id

    const acknowledged: string[] = []
    const creates = Array.from({ length: 40 }, async (_, index) => {
      const answer = await fetch(`${first.origin}/api/v1/projects/${projects[0]!.id}/containers`, {
        method: 'POST',
        headers: authorization,
        body: JSON.stringify({ server_id, name: `crash-${index}`, container_image: 'ubuntu/24.04' }),
      })
      if (answer.status === 201) acknowledged.push(((await answer.json()) as { data: Row }).data.id)
      if (acknowledged.length === 20) first.process.kill('SIGKILL')
    })
    await Promise.allSettled(creates)
    expect(acknowledged.length).toBeGreaterThanOrEqual(20)

    const second = await start(data)
    // The session was given before the crash, and holds.
    const rows = await containers(second.origin, token)
    const found = new Set(rows.map(row => row.id))
    expect(acknowledged.filter(id => !found.has(id))).toEqual([])
    expect(rows.filter(row => !['running', 'failed'].includes(row.status))).toEqual([])

    // A second start finds everything as it was, and Ctrl-C ends it cleanly.
    expect(await kill(second, 'SIGINT')).toBe(0)
    const third = await start(data)
    const again = await containers(third.origin, token)
    expect(again.map(row => row.id).sort()).toEqual(rows.map(row => row.id).sort())
    expect(await kill(third, 'SIGTERM')).toBe(0)
  } finally {
    await rm(data, { recursive: true, force: true })
  }
})

test('a start that is refused says why and ends', async () => {
  const data = await mkdtemp(join(tmpdir(), 'livery-'))
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const refused = async (settings: NodeJS.ProcessEnv) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
      env: { ...process.env, LIVERY_DATA: data, ...settings },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    return { said: said.trim(), code }
  }
  expect(await refused({ LIVERY_PORT: '0', LIVERY_PASSWORD: 'all lower case' })).toEqual({
    said: 'LIVERY_PASSWORD must mix three of these: lower case, upper case, digits, other characters.',
    code: 1,
  })
  expect(await refused({ LIVERY_PORT: String(port) })).toEqual({
    said: `Port ${port} is in use. Stop what uses it, or set LIVERY_PORT to another.`,
    code: 1,
  })
  taken.close()
  await rm(data, { recursive: true })
})
