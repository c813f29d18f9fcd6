import type { Page } from '@playwright/test'

/**
 * Holds back what a page asks of these addresses, until `release` is called. `asked` notes it as `GET /path?query`;
 * `arrived` resolves with the first.
 * @param method others pass
 */
export async function holdBack(page: Page, url: string | RegExp, method?: string) {
  const asked: string[] = []
  let release = () => {}
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  let arrive = () => {}
  const arrived = new Promise<void>(resolve => {
    arrive = resolve
  })
  await page.route(url, async route => {
    const request = route.request()
    if (!method || request.method() === method) {
      const { pathname, search } = new URL(request.url())
      asked.push(`${request.method()} ${pathname}${search}`)
      arrive()
      await released
    }
    await route.continue()
  })
  return { asked, arrived, release: () => release() }
}
