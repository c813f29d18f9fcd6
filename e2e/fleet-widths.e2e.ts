import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

const densities = ['cards', 'tiles', 'rows', 'timeline'] as const

/** In the page that is open, on a desk. */
async function show(page: Page, density: (typeof densities)[number]) {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('radio', { name: density }).click()
  await expect(page).toHaveURL(density === 'cards' ? /\/$/ : new RegExp(`density=${density}`))
  await expectWhole(page)
}

async function expectWhole(page: Page) {
  await expect(page.locator('[role=grid] [data-container-id]').first()).toBeVisible()
  // What comes after the first paint has a width too.
  await expect(page.getByRole('button', { name: 'New container', exact: true })).toBeEnabled({
    timeout: 30_000,
  })
}

/** What is wider than the page, and for a finger what is too small to be hit (WCAG 2.5.8). */
function measure(page: Page, isTouch: boolean, mayScroll: boolean): Promise<string[]> {
  return page.evaluate(
    ([isTouch, mayScroll]) => {
      const pressed = 'button, a, input, [role=gridcell][data-fill]'
      const visible = [...document.querySelectorAll<HTMLElement>(pressed)]
        .map(element => ({ element, box: element.getBoundingClientRect() }))
        // Those of one pixel are for screen readers; a link that skips is outside until it has the focus.
        .filter(({ box }) => box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight)
        // The whole label takes the press.
        .filter(({ element }) => !element.closest('label'))
      const print = ({ element, box }: (typeof visible)[number]) =>
        `${element.ariaLabel ?? element.textContent?.trim()}: ${box.width}x${box.height} at ${box.left}`
      const scroller = document.querySelector('[data-fleet-scroll]')!
      const wide = [document.documentElement, ...(mayScroll ? [] : [scroller])]
      return [
        ...wide
          .filter(element => element.scrollWidth > element.clientWidth)
          .map(element => `${element.tagName} scrolls ${element.scrollWidth - element.clientWidth} px`),
        ...visible.filter(({ box }) => isTouch && Math.min(box.width, box.height) < 24).map(print),
        ...visible
          .filter(({ element }) => !element.closest('nav, [data-fleet-scroll]'))
          .filter(({ box }) => box.left < 0 || box.right > innerWidth)
          .map(print),
      ]
    },
    [isTouch, mayScroll],
  )
}

for (const count of [48, 2000]) {
  for (const [device, widths] of Object.entries({ touch: [320, 390, 768], desk: [1440, 2560, 3840] })) {
    test(`${count} fit every width of a ${device} screen in every density`, async ({ browser, livery }) => {
      test.slow()
      livery.sample(count)
      const isTouch = device === 'touch'
      const page = await browser.newPage({ hasTouch: isTouch, isMobile: isTouch })
      await livery.open(page)
      for (const density of densities) {
        await show(page, density)
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          // A table may be wider than a tablet, and scrolls by itself.
          const mayScroll = density === 'rows' && width === 768
          await expect
            .poll(() => measure(page, isTouch, mayScroll), { message: `${density} at ${width}` })
            .toEqual([])
        }
      }
      await page.close()
    })
  }
}

test('a wide screen holds more beside each other, and stretches nothing', async ({ page, livery }) => {
  livery.sample(200)
  await livery.open(page, '/?group=none')
  const widthsOf = () =>
    page.locator('[role=gridcell]').evaluateAll(cells => {
      const boxes = cells.map(cell => cell.getBoundingClientRect())
      return boxes.filter(({ top }) => top === boxes[0]!.top).map(({ width }) => width)
    })
  let before = 0
  for (const width of [390, 1440, 2560, 3840]) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(async () => (await widthsOf()).length, { message: `${width}` }).toBeGreaterThan(before)
    const cards = await widthsOf()
    expect(Math.max(...cards), `a card at ${width}`).toBeLessThan(400)
    before = cards.length
  }
})

test('in a wall of cards each looks as usual, and has its controls once it is pointed at', async ({
  page,
  livery,
}) => {
  livery.sample(400)
  await page.setViewportSize({ width: 3840, height: 2160 })
  await livery.open(page, '/?group=none&sort=name')
  const cells = page.locator('[data-container-id]')
  const running = cells.filter({ has: page.getByText('Running') }).nth(20)
  const card = page.locator(`[data-container-id="${await running.getAttribute('data-container-id')}"]`)
  const stop = card.getByRole('button', { name: /^Stop/ })
  await expect(stop).toBeHidden()
  const before = await card.boundingBox()
  await card.hover()
  await expect(stop).toBeVisible()
  expect(await card.boundingBox()).toEqual(before)
  await stop.click()
  await expect(card).toContainText('Stopped')

  // A question that is asked stays when the pointer goes on.
  await card.getByRole('button', { name: /^Delete / }).click()
  const answer = card.getByRole('button', { name: 'Keep it' })
  await expect(answer).toBeVisible()
  for (let at = 40; at < 60; at += 1) await cells.nth(at).hover()
  await answer.click()
  expect(await page.locator('[role=grid] *').count()).toBeLessThan(2500)
})

test('on a phone, actions come in a sheet from below', async ({ browser, livery }) => {
  livery.sample(48)
  const viewport = { width: 390, height: 844 }
  const page = await browser.newPage({ viewport, hasTouch: true, isMobile: true })
  for (const density of ['cards', 'rows']) {
    await livery.open(page, `/?density=${density}`)
    await expectWhole(page)
    await page
      .getByRole('button', { name: /^(More actions|Actions) for/ })
      .first()
      .tap()
    const sheet = page.getByRole('menu')
    await expect(sheet).toBeVisible()
    const entries = sheet.getByRole('menuitem')
    const box = await sheet.boundingBox()
    expect(box).toMatchObject({ x: 0, width: viewport.width })
    expect(box!.y + box!.height).toBe(viewport.height)
    for (const entry of await entries.all()) {
      expect((await entry.boundingBox())!.height).toBeGreaterThanOrEqual(40)
    }
    await entries.filter({ hasText: 'Open' }).tap()
    await expect(page).toHaveURL(/\/containers\//)
  }

  await livery.open(page)
  await expectWhole(page)
  await page
    .getByRole('button', { name: /^Delete / })
    .first()
    .tap()
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('button', { name: 'Keep it' })).toBeVisible()
  const box = await panel.boundingBox()
  expect(Math.round(box!.y + box!.height)).toBe(viewport.height)
  await page.close()
})

test('no density has a serious accessibility fault', async ({ browser, livery }) => {
  test.slow()
  livery.sample(48)
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  await livery.open(page)
  for (const density of densities) {
    await show(page, density)
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await expectAccessible(page, 'html', `${density} at ${width}`)
    }
  }
  await context.close()
})
