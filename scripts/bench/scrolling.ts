import { sweep } from './frames.ts'
import { type Figure, median, quantile } from './numbers.ts'
import type { Benchmark, Stage } from './stage.ts'

/** Pixels per second. */
const SPEED = 4000

async function measure(stage: Stage, slower: number) {
  const { page, close } = await stage.settle({ slower })
  const runs = []
  for (let run = 0; run < stage.runs; run += 1) runs.push((await sweep(page, SPEED, 3000)).frames)
  const cards = await page.locator('[data-container-id]').count()
  await close()
  return { runs, cards }
}

/** Of each run its own: one bad run is not the page's. */
const overRuns = (runs: readonly number[][], q: number) => median(runs.map(frames => quantile(frames, q)!))

export const scrolling: Benchmark = {
  name: 'scroll',
  async run(stage) {
    const { runs, cards } = await measure(stage, 1)
    const { runs: slow } = await measure(stage, 4)
    const late = (some: readonly number[][]) =>
      median(some.map(frames => (100 * frames.filter(frame => frame > 33.5).length) / frames.length))
    return [
      { what: 'scrolling: frame, median', value: overRuns(runs, 0.5), unit: 'ms' },
      { what: 'scrolling: frame, p95', value: overRuns(runs, 0.95), unit: 'ms' },
      { what: 'scrolling: frames over 33 ms, in a hundred', value: late(runs), unit: '' },
      { what: 'scrolling: frame, median, at 4x', value: overRuns(slow, 0.5), unit: 'ms' },
      { what: 'scrolling: frame, p95, at 4x', value: overRuns(slow, 0.95), unit: 'ms', most: 33.5 },
      { what: 'scrolling: frames over 33 ms, in a hundred, at 4x', value: late(slow), unit: '' },
      { what: 'cards in the document', value: cards, unit: '' },
    ]
  },
}

export const sweeping: Benchmark = {
  name: 'sweep',
  async run(stage) {
    const figures: Figure[] = []
    for (const slower of [1, 4]) {
      const { page, close } = await stage.settle({ slower })
      const runs = []
      for (let run = 0; run < stage.runs; run += 1) runs.push(await sweep(page, 'all', 5000))
      await close()
      const at = slower > 1 ? `, at ${slower}x` : ''
      figures.push(
        {
          what: `5 s over all: longest blank${at}`,
          value: median(runs.map(({ blank }) => blank)),
          unit: 'ms',
          ...(slower === 1 && { most: 100 }),
        },
        {
          what: `5 s over all: frame, p95${at}`,
          value: overRuns(
            runs.map(({ frames }) => frames),
            0.95,
          ),
          unit: 'ms',
        },
      )
    }
    return figures
  },
}
