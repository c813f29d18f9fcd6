import { test as base, expect, type Page } from '@playwright/test'
import type { components } from '../contract/generated/types.ts'
import { createServer, type LiveryServer } from '../server/create-server.ts'
import { addSample } from '../server/sample/add-sample.ts'

type Faults = components['schemas']['Faults']

export interface Livery {
  server: LiveryServer
  /** Such as `http://localhost:41234`. */
  origin: string
  /** Opens the sign-in link in `page`, which leads to `path`, and waits for what the page has to load: a fleet for all of it. */
  open(page: Page, path?: string): Promise<void>
  /** Calls the API as the first user; answers the whole body. */
  api<Body = unknown>(method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }>
  /** Asks for a container on the dedicated server; answers its id once that is accepted. */
  create(name: string, more?: object): Promise<string>
  /** The same, once it runs. */
  createRunning(name: string, more?: object): Promise<string>
  faults(faults: Partial<Faults>): Promise<void>
  sample(count: number): void
  /** The ids that a new account starts with. */
  project: string
  servers: { free: string; dedicated: string }
}

interface Fixtures {
  livery: Livery
  /** Seconds to undo a delete. None, but for tests of that: others want to see it gone. */
  undo: number
  /** How fast simulated time runs; a test that wants to watch something on its way slows it down. */
  speed: number
}

/** Each test has a control plane of its own, with an empty database, on a free port. */
export const test = base.extend<Fixtures>({
  speed: [20, { option: true }],
  undo: [0, { option: true }],
  context: async ({ context, undo }, use) => {
    await context.addInitScript(seconds => {
      // Sandboxed frames and empty pages have no storage.
      if (location.protocol === 'http:') localStorage.setItem('livery.undo-seconds', String(seconds))
    }, undo)
    await use(context)
  },
  livery: async ({ speed }, use) => {
    const server = await createServer({
      port: 0,
      speed,
      seed: 7,
      // Ids differ from run to run, and what would fail with them.
      mishaps: false,
      faultsAllowed: true,
      checkAnswers: true,
      web: process.env.LIVERY_E2E_WEB ?? new URL('../dist/web', import.meta.url).pathname,
    })
    const origin = await server.listen()
    const token = await signIn(server, origin)

    const api: Livery['api'] = async (method, path, body) => {
      const answer = await fetch(origin + path, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: await answer.json() }
    }
    const projects = await api<{ data: { projects: { id: string }[] } }>('GET', '/api/v1/projects')
    const rentals = await api<{ data: { server_id: string; is_free_tier: boolean }[] }>(
      'GET',
      '/api/v1/servers',
    )
    const serverOf = (free: boolean) =>
      rentals.body.data.find(rental => rental.is_free_tier === free)!.server_id

    const project = projects.body.data.projects[0]!.id
    const dedicated = serverOf(false)
    type Made = { data: { id: string; status: string } }
    const create: Livery['create'] = async (name, more = {}) => {
      const body = { server_id: dedicated, name, ...more }
      const made = await api<Made>('POST', `/api/v1/projects/${project}/containers`, body)
      expect(made.status).toBe(201)
      return made.body.data.id
    }

    await use({
      server,
      origin,
      api,
      project,
      servers: { free: serverOf(true), dedicated },
      create,
      async createRunning(name, more) {
        const id = await create(name, more)
        const read = () => api<Made>('GET', `/api/v1/containers/${id}`)
        await expect.poll(async () => (await read()).body.data.status).toBe('running')
        return id
      },
      async open(page, path = '/') {
        const [signIn, code] = server.signInLink().split('#')
        await page.goto(`${origin}${signIn}?to=${encodeURIComponent(path)}#${code}`)
        await expect(page).not.toHaveURL(/\/sign-in/)
        // Twenty pages of a large sample take a busy machine a while.
        const loaded = /^\/(\?|$)/.test(path) ? '[data-fleet-complete="true"]' : 'main :is(h1, [role=status])'
        await expect(page.locator(loaded).first()).toBeVisible({ timeout: 30_000 })
      },
      async faults(faults) {
        const { status } = await api('PUT', '/livery/faults', faults)
        expect(status).toBe(200)
      },
      sample: count => addSample(server.context, count),
    })
    await server.close()
  },
})

async function signIn(server: LiveryServer, origin: string): Promise<string> {
  const answer = await fetch(`${origin}/livery/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code: server.signInLink().split('#')[1] }),
  })
  const { data } = (await answer.json()) as { data: { token: string } }
  return data.token
}

export { expect }
