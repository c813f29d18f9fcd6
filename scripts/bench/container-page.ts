import type { Page } from '@playwright/test'
import type { LiveryServer } from '../../server/create-server.ts'
import { newId } from '../../server/db/ids.ts'
import { insertStatusLog } from '../../server/db/status-logs.ts'
import { gzipSize } from './first-load.ts'
import { type Figure, median, quantile } from './numbers.ts'
import type { Benchmark, Stage } from './stage.ts'
import { isApi, watchTraffic } from './traffic.ts'

const LOGS = 10_000
/** Milliseconds. */
const DAY = 86_400_000
const OVER = 60 * DAY

/** A running container that changed its state ten thousand times in two months. */
function busyContainer({ context: { db } }: LiveryServer): string {
  const { id } = db.get<{ id: string }>(
    `SELECT id FROM containers WHERE status = 'running' AND hoody_kit = 1 ORDER BY created_at DESC`,
  )!
  const begun = Date.now() - OVER
  db.tx(() => {
    db.run('DELETE FROM status_logs WHERE container_id = :id', { id })
    db.run('UPDATE containers SET created_at = :at WHERE id = :id', { id, at: new Date(begun).toISOString() })
    for (let at = 0; at < LOGS; at += 1) {
      const to_status = at % 2 === 0 ? 'running' : 'stopped'
      insertStatusLog(db, {
        id: newId(),
        container_id: id,
        from_status: at === 0 ? null : at % 2 === 0 ? 'stopped' : 'running',
        to_status: at === LOGS - 1 ? 'running' : to_status,
        transition_time: new Date(begun + (at / LOGS) * OVER).toISOString(),
        duration_ms: 1000 + (at % 7) * 900,
        triggered_by: at % 3 === 0 ? 'system' : 'user',
        metadata: { command: to_status === 'running' ? 'start' : 'stop' },
      } as Parameters<typeof insertStatusLog>[1])
    }
  })
  return id
}

const heading = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** From the fleet to a container that is on the screen, until its first view is whole. */
async function firstView(stage: Stage) {
  const { page, cdp, close } = await stage.settle()
  const card = page
    .locator('[role=gridcell][data-container-id]')
    .filter({ hasText: /Running \d/ })
    .first()
  const id = (await card.getAttribute('data-container-id'))!
  const sent = await watchTraffic(cdp)
  const started = await page.evaluate(() => {
    const note = () => {
      if (!document.querySelector('header.tag h1')) return
      observer.disconnect()
      requestAnimationFrame(() =>
        setTimeout(() => Object.assign(globalThis, { headerAt: performance.now() })),
      )
    }
    const observer = new MutationObserver(note)
    observer.observe(document, { childList: true, subtree: true })
    return performance.now()
  })
  await card.getByRole('link').first().click()
  await heading(page, 'Runtime').waitFor()
  await page.waitForLoadState('networkidle')
  const header =
    (await page.evaluate(() => (globalThis as unknown as { headerAt: number }).headerAt)) - started
  // What it uses and what runs is asked again every few seconds: that is not the first view.
  const asked = new Set(sent.filter(isApi).map(({ path, query }) => path + query))
  const scriptsOf = () =>
    [...new Set(sent.filter(({ type }) => type === 'Script').map(({ path }) => path))].map(path => ({
      path,
      size: gzipSize(stage.web, path) / 1000,
    }))
  const first = scriptsOf()
  for (const tab of await page
    .getByRole('navigation', { name: 'Views of the container' })
    .locator('a')
    .all()) {
    await tab.click()
    await page.waitForTimeout(700)
  }
  const all = scriptsOf()
  await close()
  const sum = (some: typeof all) => some.reduce((total, { size }) => total + size, 0)
  return {
    requests: [...asked].filter(path => path.includes(id)).length,
    header,
    scripts: sum(first),
    // Charts are drawn with a library that comes when a chart is looked at.
    tabs: sum(all.filter(({ path }) => !/\/chart-/.test(path))),
    charts: sum(all.filter(({ path }) => /\/chart-/.test(path))),
  }
}

/** Drags the band to the past and back, and takes the time of each frame. */
async function pan(page: Page): Promise<number[]> {
  const stage = page.getByRole('group', { name: /^State from / })
  const { x, y, width, height } = (await stage.boundingBox())!
  const middle = y + height / 2
  await page.mouse.move(x + width * 0.1, middle)
  await page.mouse.down()
  await page.evaluate(() => {
    const frames: number[] = []
    let last = performance.now()
    const step = (now: number) => {
      frames.push(now - last)
      last = now
      if (!(globalThis as unknown as { isOver?: boolean }).isOver) requestAnimationFrame(step)
    }
    Object.assign(globalThis, { frames, isOver: false })
    requestAnimationFrame(step)
  })
  for (let swing = 0; swing < 2; swing += 1) {
    await page.mouse.move(x + width * 0.9, middle, { steps: 60 })
    await page.mouse.move(x + width * 0.1, middle, { steps: 60 })
  }
  const frames = await page.evaluate(() => {
    Object.assign(globalThis, { isOver: true })
    return (globalThis as unknown as { frames: number[] }).frames
  })
  await page.mouse.up()
  // What is settled is written into the link, and its list is shown.
  await page.waitForTimeout(1500)
  return frames.slice(1)
}

async function panning(stage: Stage, id: string, slower: number): Promise<Figure[]> {
  const { page, close } = await stage.settle({ slower })
  await page.goto(`${stage.origin}/containers/${id}/timeline?range=30d`)
  await page.getByRole('table', { name: 'State changes' }).waitFor({ timeout: 180_000 })
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(2000)
  const runs: number[][] = []
  for (let run = 0; run < stage.runs; run += 1) runs.push(await pan(page))
  await close()
  const of = (q: number) => median(runs.map(frames => quantile(frames, q)!))
  const at = slower > 1 ? `, at ${slower}x` : ''
  const what = `panning ${LOGS.toLocaleString('en')} changes`
  return [
    { what: `${what}: frame, median${at}`, value: of(0.5), unit: 'ms' },
    { what: `${what}: frame, p95${at}`, value: of(0.95), unit: 'ms', ...(slower > 1 && { most: 33.5 }) },
    { what: `${what}: longest frame${at}`, value: of(1), unit: 'ms' },
  ]
}

/** The page of one container: what its first view costs, and whether a long history pans smoothly. */
export const containerPage: Benchmark = {
  name: 'container',
  async run(stage) {
    const views: Awaited<ReturnType<typeof firstView>>[] = []
    for (let run = 0; run < stage.runs; run += 1) views.push(await firstView(stage))
    const of = (name: keyof (typeof views)[number]) => median(views.map(view => view[name]))
    const id = busyContainer(stage.server)
    return [
      { what: 'container page: requests of the first view', value: of('requests'), unit: '', most: 4 },
      { what: 'container page: time to its header', value: of('header'), unit: 'ms' },
      {
        what: 'container page: JavaScript of the first view, gzip',
        value: of('scripts'),
        unit: 'kB',
        most: 80,
      },
      { what: '  with every tab, without the charts', value: of('tabs'), unit: 'kB', most: 80 },
      { what: '  the charts', value: of('charts'), unit: 'kB' },
      ...(await panning(stage, id, 1)),
      ...(await panning(stage, id, 4)),
    ]
  },
}
