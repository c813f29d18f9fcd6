// A control plane with a sample fleet, in memory: the disk's times are its own. And a browser that is signed in to it: what every benchmark plays on.

import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import { createServer, type LiveryServer } from '../../server/create-server.ts'
import { addSample } from '../../server/sample/add-sample.ts'
import type { Figure } from './numbers.ts'

interface Visit {
  context: BrowserContext
  page: Page
  cdp: CDPSession
  close: () => Promise<void>
}

interface VisitOptions {
  /** The page's processor so many times slower. */
  slower?: number
  /** Path and query to open; nothing is opened when left out. */
  path?: string
  viewport?: { width: number; height: number }
}

export interface Stage {
  size: number
  runs: number
  /** Of the built app. */
  web: string
  server: LiveryServer
  origin: string
  /** Somebody signed in who has never been here: nothing is cached or remembered. */
  visit(options?: VisitOptions): Promise<Visit>
  /** The same with the whole fleet loaded, live, and nothing left to do. */
  settle(options?: VisitOptions): Promise<Visit>
  close(): Promise<void>
}

export interface Benchmark {
  name: string
  run(stage: Stage): Promise<Figure[]>
}

/** Tokens are good for longer, in milliseconds. */
const SIGNED_IN_FOR = 300_000

export async function openStage(browser: Browser, size: number, runs: number, web: string): Promise<Stage> {
  const server = await createServer({ port: 0, web })
  // The first start has made one.
  const { made } = server.context.db.get<{ made: number }>('SELECT count(*) AS made FROM containers')!
  addSample(server.context, size - made)
  const origin = await server.listen()
  let signedIn = { at: 0, local: '', session: '' }

  async function signIn() {
    if (Date.now() - signedIn.at < SIGNED_IN_FOR) return
    const page = await browser.newPage()
    await page.goto(origin + server.signInLink())
    await page.waitForSelector('[data-container-id]', { timeout: 60_000 })
    const kept = await page.evaluate(() => [JSON.stringify(localStorage), JSON.stringify(sessionStorage)])
    await page.close()
    signedIn = { at: Date.now(), local: kept[0]!, session: kept[1]! }
  }

  async function visit({ slower = 1, path, viewport = { width: 1440, height: 900 } }: VisitOptions = {}) {
    await signIn()
    const context = await browser.newContext({ viewport })
    await context.addInitScript(`
      // The compiler that runs these files names functions with a helper that the page lacks.
      globalThis.__name = value => value
      if (location.protocol === 'http:' && !localStorage.length) {
        Object.assign(localStorage, ${signedIn.local})
        Object.assign(sessionStorage, ${signedIn.session})
      }
    `)
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    if (slower > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
    if (path !== undefined) await page.goto(origin + path)
    return { context, page, cdp, close: () => context.close() }
  }

  return {
    size,
    runs,
    web,
    server,
    origin,
    visit,
    async settle({ path = '/', ...options } = {}) {
      const there = await visit({ path, ...options })
      await untilSettled(there.page)
      return there
    },
    close: () => server.close(),
  }
}

export async function untilSettled(page: Page) {
  await page.waitForSelector('[data-fleet-complete="true"]', { timeout: 120_000 })
  await page.waitForSelector('[data-link="live"]', { timeout: 60_000 })
  await page.waitForLoadState('networkidle')
  // Cards ask for their times once the page is still, and what is kept for the next visit is written.
  await page.waitForTimeout(3000)
  await page.waitForLoadState('networkidle')
}
