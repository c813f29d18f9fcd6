/**
 * `npm run bench [-- --sizes 1000,10000 --runs 5]`: what the fleet page costs, against the real server in a real browser.
 * Prints medians. Nothing here fails on a number: machines differ, so compare runs made on the same one.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { createServer, type LiveryServer, webFolder } from '../server/create-server.ts'
import { addSample } from '../server/sample/add-sample.ts'
import { buildWeb, isBuildStale } from './build-web.ts'
import { findChromium } from './find-program.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000' }, runs: { type: 'string', default: '5' } },
})
const sizes = values.sizes.split(',').map(Number)
const runs = Number(values.runs)

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function quantile(numbers: number[], q: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}

interface FirstLoad {
  requests: number
  apiRequests: number
  /** Of the app's own files as they were sent, compressed. */
  bytes: number
  apiBytes: number
  scripts: string[]
  scriptBytes: number
  firstCard: number
  allLoaded: number
}

/** One visit of somebody signed in, with an empty cache: from the navigation to the last container. */
async function firstLoad(browser: Browser, origin: string, link: string): Promise<FirstLoad> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(origin + link)
  await page.waitForSelector('[data-fleet-complete="true"]', { timeout: 120_000 })
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  const kinds = new Map<string, { type: string; url: string }>()
  let requests = 0
  let apiRequests = 0
  let bytes = 0
  let apiBytes = 0
  const scripts = new Set<string>()
  cdp.on('Network.responseReceived', event => {
    kinds.set(event.requestId, { type: event.type, url: event.response.url })
  })
  cdp.on('Network.loadingFinished', event => {
    const kind = kinds.get(event.requestId)
    if (!kind) return
    requests += 1
    if (new URL(kind.url).pathname.startsWith('/api/')) {
      apiRequests += 1
      apiBytes += event.encodedDataLength
    } else bytes += event.encodedDataLength
    if (kind.type === 'Script') scripts.add(new URL(kind.url).pathname)
  })
  await page.goto(origin)
  await page.waitForSelector('[data-container-id]')
  const firstCard = await page.evaluate(() => performance.now())
  await page.waitForSelector('[data-fleet-complete="true"]', { timeout: 120_000 })
  const allLoaded = await page.evaluate(() => performance.now())
  await page.waitForLoadState('networkidle').catch(() => {})
  const scriptBytes = [...scripts].reduce((sum, path) => sum + gzipSize(path), 0)
  await context.close()
  return { requests, apiRequests, bytes, apiBytes, scripts: [...scripts], scriptBytes, firstCard, allLoaded }
}

/** What gzip makes of a script that was loaded, in bytes. */
function gzipSize(path: string): number {
  const file = join(webFolder(root), path)
  try {
    return statSync(`${file}.gz`).size
  } catch {
    return readFileSync(file).length
  }
}

/** Milliseconds of each frame while the page scrolls for three seconds. */
async function scrollFrames(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('[data-fleet-scroll]') ?? document.scrollingElement!
    const frames: number[] = []
    let last = performance.now()
    const end = last + 3000
    await new Promise<void>(resolve => {
      const step = (now: number) => {
        frames.push(now - last)
        last = now
        scroller.scrollBy(0, 60)
        if (now < end) requestAnimationFrame(step)
        else resolve()
      }
      requestAnimationFrame(step)
    })
    return frames.slice(1)
  })
}

async function pageLatency(origin: string, token: string): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < 60; index += 1) {
    const started = performance.now()
    const answer = await fetch(`${origin}/api/v1/containers?limit=100&page=${1 + (index % 10)}`, {
      headers: { Authorization: `Bearer ${token}` },
    })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`The list answered ${answer.status}`)
    times.push(performance.now() - started)
  }
  return times.slice(10)
}

async function signIn(server: LiveryServer, origin: string): Promise<string> {
  const code = server.signInLink().split('#')[1]
  const answer = await fetch(`${origin}/livery/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  return ((await answer.json()) as { data: { token: string } }).data.token
}

const row = (name: string, value: string) => console.log(`  ${name.padEnd(44)} ${value}`)
const ms = (value: number) => `${value.toFixed(value < 20 ? 1 : 0)} ms`
const kb = (value: number) => `${(value / 1000).toFixed(1)} kB`

async function measure(browser: Browser, size: number): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'livery-bench-'))
  const server = await createServer({ data, port: 0, web: webFolder(root) })
  try {
    addSample(server.context, size)
    const origin = await server.listen()
    console.log(`\n${size} containers (medians of ${runs})`)
    const token = await signIn(server, origin)
    const latency = await pageLatency(origin, token)
    row('server: a page of 100, over HTTP', `${ms(median(latency))} (p95 ${ms(quantile(latency, 0.95))})`)
    const loads: FirstLoad[] = []
    for (let run = 0; run < runs; run += 1) loads.push(await firstLoad(browser, origin, server.signInLink()))
    row('first load: JavaScript, gzip', kb(median(loads.map(load => load.scriptBytes))))
    row('first load: all files of the app, compressed', kb(median(loads.map(load => load.bytes))))
    row('first load: answers of the API', kb(median(loads.map(load => load.apiBytes))))
    row(
      'first load: requests (of them to the API)',
      `${median(loads.map(load => load.requests))} (${median(loads.map(load => load.apiRequests))})`,
    )
    if (process.env.BENCH_SCRIPTS) for (const path of loads[0]!.scripts) row(`  ${path}`, kb(gzipSize(path)))
    row('time to first card', ms(median(loads.map(load => load.firstCard))))
    row('time to all containers loaded', ms(median(loads.map(load => load.allLoaded))))
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    // The compiler that runs this file names functions with a helper that the page lacks.
    await page.addInitScript('globalThis.__name = value => value')
    await page.goto(origin + server.signInLink())
    await page.waitForSelector('[data-fleet-complete="true"]', { timeout: 120_000 })
    const frames = await scrollFrames(page)
    row('scrolling: frame, median', ms(median(frames)))
    row('scrolling: frame, p95', ms(quantile(frames, 0.95)))
    row('scrolling: frames over 33 ms', `${frames.filter(frame => frame > 33).length} of ${frames.length}`)
    row('cards in the document', String(await page.locator('[data-container-id]').count()))
    await page.close()
  } finally {
    await server.close()
    rmSync(data, { recursive: true, force: true })
  }
}

if (await isBuildStale(root)) await buildWeb(root)
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] })
for (const size of sizes) await measure(browser, size)
await browser.close()
