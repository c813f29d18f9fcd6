import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { median } from './numbers.ts'
import { type Benchmark, type Stage, untilSettled } from './stage.ts'
import { isApi, isList, mostAtOnce, watchTraffic } from './traffic.ts'

/** One first visit, from the navigation until the page has nothing left to do. */
async function load(stage: Stage, slower: number) {
  const { page, cdp, close } = await stage.visit({ slower })
  const sent = await watchTraffic(cdp)
  await noteFirstCard(page)
  await page.goto(stage.origin)
  await page.waitForSelector('[data-fleet-complete="true"]', { timeout: 180_000 })
  const allLoaded = await page.evaluate(() => performance.now())
  const { firstCard, origin } = await page.evaluate(() => ({
    firstCard: (globalThis as unknown as { firstCard: number }).firstCard,
    origin: performance.timeOrigin,
  }))
  // A look at the latest changes, when all are there, is no page of it.
  const lists = sent.filter(one => isList(one) && one.query.includes('limit=100'))
  const loaded = { firstCard, allLoaded, lists: lists.length, parallel: mostAtOnce(lists) }
  if (slower === 1) await untilSettled(page)
  await close()
  const scripts = sent.filter(({ type }) => type === 'Script')
  const sizeOf = (some: typeof scripts) => {
    const paths = [...new Set(some.map(({ path }) => path))]
    return paths.reduce((sum, path) => sum + gzipSize(stage.web, path), 0) / 1000
  }
  const bytesOf = (some: typeof sent) => some.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  return {
    ...loaded,
    scripts: sizeOf(scripts.filter(({ startedAt }) => startedAt <= origin + firstCard)),
    scriptsInAll: sizeOf(scripts),
    files: bytesOf(sent.filter(one => !isApi(one))),
    answers: bytesOf(sent.filter(isApi)),
    requests: sent.length,
    apiRequests: sent.filter(isApi).length,
  }
}

/** When the frame with the first card has been painted, as `performance.now` counts. */
function noteFirstCard(page: Page) {
  return page.addInitScript(() => {
    const note = () => {
      if (!document.querySelector('[data-container-id]')) return
      observer.disconnect()
      requestAnimationFrame(() =>
        setTimeout(() => Object.assign(globalThis, { firstCard: performance.now() })),
      )
    }
    const observer = new MutationObserver(note)
    observer.observe(document, { childList: true, subtree: true })
  })
}

/** What gzip makes of a script, in bytes. */
export function gzipSize(web: string, path: string): number {
  return gzipSync(readFileSync(join(web, path)), { level: 9 }).length
}

/** One after the other: together they would measure each other. */
async function loads(stage: Stage, slower: number) {
  const all: Awaited<ReturnType<typeof load>>[] = []
  for (let run = 0; run < stage.runs; run += 1) all.push(await load(stage, slower))
  return (name: keyof (typeof all)[number]) => median(all.map(one => one[name]))
}

export const firstLoad: Benchmark = {
  name: 'first-load',
  async run(stage) {
    const of = await loads(stage, 1)
    return [
      // What comes when the browser is idle is asked for later than the first card.
      { what: 'first load: JavaScript, gzip', value: of('scripts'), unit: 'kB', most: 150 },
      { what: '  with what comes when idle', value: of('scriptsInAll'), unit: 'kB' },
      { what: 'first load: all files of the app, compressed', value: of('files'), unit: 'kB' },
      { what: 'first load: answers of the API', value: of('answers'), unit: 'kB' },
      { what: 'first load: requests', value: of('requests'), unit: '' },
      { what: '  of them to the API', value: of('apiRequests'), unit: '' },
      { what: '  of them pages of the list', value: of('lists'), unit: '', most: 100 },
      { what: '  pages asked for at once', value: of('parallel'), unit: '', most: 6 },
      { what: 'time to first card', value: of('firstCard'), unit: 'ms' },
      { what: 'time to all containers loaded', value: of('allLoaded'), unit: 'ms' },
    ]
  },
}

export const slowLoad: Benchmark = {
  name: 'slow-load',
  async run(stage) {
    const of = await loads(stage, 4)
    return [
      { what: 'time to first card, at 4x', value: of('firstCard'), unit: 'ms', most: 1400 },
      { what: 'time to all containers loaded, at 4x', value: of('allLoaded'), unit: 'ms' },
    ]
  },
}
