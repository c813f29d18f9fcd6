import type { Page } from '@playwright/test'
import { createChurn, startChurn } from './changes.ts'
import type { Benchmark } from './stage.ts'
import { isList, watchTraffic } from './traffic.ts'

const PER_SECOND = 200
const SECONDS = 30

/** Clicks at where a card is now, and answers whether that card got it. */
async function clickOne(page: Page): Promise<boolean> {
  const aim = await page.evaluate(() => {
    const cards = [...document.querySelectorAll<HTMLElement>('[role=gridcell][data-container-id]')]
    const inside = cards.filter(card => {
      const { top, bottom } = card.getBoundingClientRect()
      return top > 200 && bottom < window.innerHeight
    })
    const card = inside[Math.floor(Math.random() * inside.length)]!
    const { left, top, width, height } = card.getBoundingClientRect()
    return { id: card.dataset.containerId!, x: left + width / 2, y: top + height / 3 }
  })
  await page.mouse.move(aim.x, aim.y)
  await page.mouse.click(aim.x, aim.y)
  const hit = await page.evaluate(() => (globalThis as unknown as { hit: string | undefined }).hit)
  return hit === aim.id
}

/** Long tasks and lost clicks while much happens. */
export const events: Benchmark = {
  name: 'events',
  async run(stage) {
    const { page, cdp, close } = await stage.settle()
    await page.evaluate(() => {
      const tasks: number[] = []
      Object.assign(globalThis, { tasks })
      new PerformanceObserver(list => {
        for (const { duration } of list.getEntries()) tasks.push(duration)
      }).observe({ type: 'longtask' })
      // Noted, and not acted on: a click would open the container.
      document.addEventListener(
        'click',
        event => {
          event.preventDefault()
          event.stopPropagation()
          const card = (event.target as Element).closest<HTMLElement>('[data-container-id]')
          Object.assign(globalThis, { hit: card?.dataset.containerId })
        },
        { capture: true },
      )
    })
    const sent = await watchTraffic(cdp)
    const stop = startChurn(createChurn(stage.server), PER_SECOND)
    let clicks = 0
    let missed = 0
    const end = performance.now() + SECONDS * 1000
    while (performance.now() < end) {
      await page.waitForTimeout(1000)
      clicks += 1
      if (!(await clickOne(page))) missed += 1
    }
    stop()
    const lists = sent.filter(isList).length
    const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks)
    await close()
    const title = `${PER_SECOND} events/s for ${SECONDS} s`
    return [
      { what: `${title}: tasks over 50 ms`, value: tasks.length, unit: '', most: 0 },
      { what: `${title}: longest task`, value: Math.max(0, ...tasks), unit: 'ms' },
      // Each change is told once by the stream, and once more by the looks at what it does not tell.
      { what: `${title}: pages of the list`, value: lists, unit: '', most: (PER_SECOND * SECONDS * 2) / 100 },
      { what: `${title}: clicks`, value: clicks, unit: '' },
      { what: `${title}: clicks that missed`, value: missed, unit: '', most: 0 },
    ]
  },
}
