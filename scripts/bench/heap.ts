import type { CDPSession } from '@playwright/test'
import { createChurn, startChurn } from './changes.ts'
import type { Benchmark } from './stage.ts'

/** As many as half an hour brings at ten a second, but in less time. */
const EVENTS = 18_000
const PER_SECOND = 200

async function usedHeap(cdp: CDPSession): Promise<number> {
  for (let pass = 0; pass < 3; pass += 1) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 1000
}

/** Whether what happens leaves anything behind. */
export const heap: Benchmark = {
  name: 'heap',
  async run(stage) {
    const { page, cdp, close } = await stage.settle()
    const before = await usedHeap(cdp)
    const stop = startChurn(createChurn(stage.server), PER_SECOND)
    await page.waitForTimeout((EVENTS / PER_SECOND) * 1000)
    stop()
    // Until it is written down for the next visit, what was there before is held too (web/api/keep-fleet.ts).
    await page.waitForTimeout(45_000)
    const after = await usedHeap(cdp)
    await close()
    return [
      { what: 'heap after loading', value: before, unit: 'kB' },
      { what: 'heap after half an hour of events', value: after, unit: 'kB' },
      {
        what: 'heap: grown',
        value: after / before,
        unit: 'x',
        // Of a small fleet, the code that the first events bring is more than that.
        ...(stage.size >= 10_000 && { most: 1.2 }),
      },
    ]
  },
}
