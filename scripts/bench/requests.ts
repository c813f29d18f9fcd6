import { createChurn } from './changes.ts'
import { median } from './numbers.ts'
import type { Benchmark } from './stage.ts'
import { isApi, watchTraffic } from './traffic.ts'

/** Milliseconds to watch a page that is left alone: every ten seconds it looks at the latest changes. */
const WATCH = 15_000
const CHANGES = 50

/** What a page costs that is open and does nothing. */
export const steady: Benchmark = {
  name: 'steady',
  async run(stage) {
    const { page, cdp, close } = await stage.settle()
    const churn = createChurn(stage.server)
    const sent = await watchTraffic(cdp)
    await page.waitForTimeout(WATCH)
    const quiet = sent.filter(isApi).length
    sent.length = 0
    for (let second = 0; second < WATCH / 1000; second += 1) {
      churn.change(1)
      await page.waitForTimeout(1000)
    }
    const busy = sent.filter(isApi).length
    await close()
    return [
      { what: 'steady page: requests in 15 s without changes', value: quiet, unit: '', most: 2 },
      { what: 'steady page: requests in 15 s with 15 changes', value: busy, unit: '', most: 15 },
    ]
  },
}

/** What it costs to be back after a cut in which something happened. */
export const reconnect: Benchmark = {
  name: 'reconnect',
  async run(stage) {
    const { context, page, cdp, close } = await stage.settle()
    const churn = createChurn(stage.server)
    const sent = await watchTraffic(cdp)
    const counts: number[] = []
    const times: number[] = []
    for (let run = 0; run < stage.runs; run += 1) {
      await context.setOffline(true)
      await page.waitForSelector('[data-link="offline"]')
      churn.change(CHANGES)
      sent.length = 0
      const started = performance.now()
      await context.setOffline(false)
      await page.waitForSelector('[data-link="live"]')
      times.push(performance.now() - started)
      await page.waitForTimeout(2000)
      counts.push(sent.filter(isApi).length)
      // Lists overlap by five seconds: these changes are not to be part of the next run's.
      await page.waitForTimeout(6000)
    }
    await close()
    return [
      {
        what: `reconnect with ${CHANGES} changes: requests`,
        value: median(counts),
        unit: '',
        most: 3,
      },
      {
        what: `reconnect with ${CHANGES} changes: until equal`,
        value: median(times),
        unit: 'ms',
        most: 5000,
      },
    ]
  },
}
