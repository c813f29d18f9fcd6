import type { Page } from '@playwright/test'
import { type Figure, median, quantile } from './numbers.ts'
import { fixedWork } from './pace.ts'
import type { Benchmark } from './stage.ts'

/** Typed and taken back letter by letter; nearly each letter changes what matches. */
const TEXT = 'api state:running'

/** Milliseconds from each key to the frame that shows its result, for those that change it; and of a fixed work after each. */
async function typeAndTakeBack(page: Page): Promise<{ keys: number[]; paces: number[] }> {
  const field = page.locator('search input')
  await field.focus()
  await page.waitForTimeout(500)
  await page.evaluate(() => {
    const results = () => document.querySelector('main [role=status]')?.textContent ?? ''
    const state = { at: 0, frames: [] as { at: number; text: string }[] }
    document.addEventListener('keydown', event => Object.assign(state, { at: event.timeStamp, frames: [] }), {
      capture: true,
    })
    const look = () => {
      const text = results()
      // After the paint of this frame, and before whatever else the page has put off until then.
      void scheduler.postTask(() => state.frames.push({ at: performance.now(), text }), {
        priority: 'user-blocking',
      })
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(globalThis, {
      timeOfLastKey: (before: string) => {
        const final = results()
        const first = state.frames.find((_, at) => state.frames.slice(at).every(({ text }) => text === final))
        return { final, ms: final === before || !first ? null : first.at - state.at }
      },
    })
  })
  const keys: number[] = []
  const paces: number[] = []
  let shown = ''
  for (const key of [...TEXT, ...[...TEXT].map(() => 'Backspace')]) {
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForTimeout(400)
    const { final, ms } = await page.evaluate(
      before =>
        (
          globalThis as unknown as { timeOfLastKey(text: string): { final: string; ms: number | null } }
        ).timeOfLastKey(before),
      shown,
    )
    shown = final
    if (ms !== null) keys.push(ms)
    paces.push(await fixedWork(page))
  }
  return { keys, paces }
}

export const query: Benchmark = {
  name: 'query',
  async run(stage) {
    const figures: Figure[] = []
    for (const { slower, most } of [
      { slower: 1, most: 50 },
      { slower: 4, most: 120 },
    ]) {
      const { page, close } = await stage.settle({ slower })
      const runs: { keys: number[]; paces: number[] }[] = []
      for (let run = 0; run < stage.runs; run += 1) {
        runs.push(await typeAndTakeBack(page))
        await page.reload()
        await page.waitForSelector('[data-fleet-complete="true"]', { timeout: 120_000 })
        await page.waitForTimeout(2000)
      }
      await close()
      const at = slower > 1 ? `, at ${slower}x` : ''
      const of = (q: number) => median(runs.map(({ keys }) => quantile(keys, q)!))
      const pace = median(runs.flatMap(({ paces }) => paces))
      figures.push(
        { what: `query: key to painted result, median${at}`, value: of(0.5), unit: 'ms' },
        { what: `query: key to painted result, p95${at}`, value: of(0.95), unit: 'ms', most },
        { what: `a fixed work between the keys, median${at}`, value: pace, unit: 'ms' },
      )
    }
    return figures
  },
}
