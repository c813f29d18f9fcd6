import type { Page } from '@playwright/test'

/**
 * Milliseconds of a work that is always the same: some arithmetic, some text laid out. Beside a figure it tells what the
 * machine was like at that moment, which on a shared one differs by half from minute to minute.
 */
export function fixedWork(page: Page): Promise<number> {
  return page.evaluate(() => {
    const started = performance.now()
    let sum = 0
    for (let n = 0; n < 1_000_000; n += 1) sum = (sum * 31 + n) | 0
    const list = document.createElement('div')
    list.style.cssText = 'position: absolute; visibility: hidden; columns: 4'
    for (let n = 0; n < 200; n += 1) list.appendChild(document.createElement('p')).textContent = `${sum + n}`
    document.body.append(list)
    list.getBoundingClientRect()
    list.remove()
    return performance.now() - started
  })
}
