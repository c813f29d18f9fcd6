import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true })

/** Presses Tab until the focus is there: no more often than `most` times. */
async function tabTo(page: Page, target: Locator, most: number) {
  const isThere = () => target.evaluate(element => element === document.activeElement)
  for (let press = 0; press < most && !(await isThere()); press += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}

test('no page has a serious accessibility fault', async ({ browser, livery }) => {
  test.slow()
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  livery.sample(30)
  await page.goto(`${livery.origin}/connect`)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expectAccessible(page, 'html', 'connect')

  await livery.open(page)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  await expectAccessible(page, 'html', 'fleet')

  await page
    .getByRole('article')
    .first()
    .getByRole('button', { name: /^More actions/ })
    .click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page, 'html', 'menu')
  await page.keyboard.press('Escape')

  await page
    .getByRole('article')
    .first()
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeVisible()
  await expectAccessible(page, 'html', 'delete')
  await page.getByRole('button', { name: 'Keep it' }).click()

  await page.getByRole('article').first().getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Facts' })).toBeVisible()
  await expectAccessible(page, 'html', 'container')
  const configuration = page.getByRole('link', { name: 'Configuration', exact: true })
  await configuration.click()
  // The overview has such a button too.
  await expect(configuration).toHaveAttribute('aria-current', 'page')
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Edit' })).toBeVisible()
  await expectAccessible(page, 'html', 'edit')

  for (const path of ['/settings', '/no-such-page', '/containers/ffffffffffffffffffffffff']) {
    await page.goto(livery.origin + path)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await expectAccessible(page, 'html', path)
  }
  await context.close()
})

test('everything by keyboard: find, open, stop, delete', async ({ page, livery }) => {
  const { body } = await livery.api<{ data: { id: string } }>(
    'POST',
    `/api/v1/projects/${livery.project}/containers`,
    {
      server_id: livery.servers.dedicated,
      name: 'by-keyboard',
    },
  )
  expect(body.data.id).toBeTruthy()
  await livery.open(page)
  await expect(card(page, 'by-keyboard')).toContainText(/Running/)

  await page.keyboard.press('/')
  await page.keyboard.type('by-key')
  await expect(card(page, 'default')).toHaveCount(0)

  // Past the rest of the top bar and all of the filters.
  const skip = page.getByRole('link', { name: 'Skip to the containers' })
  await tabTo(page, skip, 8)
  await page.keyboard.press('Enter')
  const cell = page.getByRole('gridcell').filter({ has: card(page, 'by-keyboard') })
  await expect(cell).toBeFocused()

  await tabTo(page, card(page, 'by-keyboard').getByRole('button', { name: 'Stop by-keyboard' }), 6)
  await page.keyboard.press('Enter')
  await expect(card(page, 'by-keyboard')).toContainText(/Stopped/)

  await tabTo(page, card(page, 'by-keyboard').getByRole('button', { name: 'Delete by-keyboard' }), 6)
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: 'Delete by-keyboard?' })
  await expect(panel).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(card(page, 'by-keyboard')).toBeVisible()

  // From its controls back to itself.
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/containers\//)
  await expect(page).toHaveTitle(/by-keyboard/)
  expect(await page.title()).not.toMatch(/[0-9a-f]{24}/)
})

test('on a phone nothing is cut off and every action is there', async ({ browser, livery }) => {
  livery.sample(12)
  const page = await browser.newPage({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  })
  await livery.open(page)
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Filters' }).click()
  await expect(page.getByRole('complementary', { name: 'Filters' })).toContainText('Running')
  await page.getByRole('button', { name: 'Filters' }).click()

  const first = page.getByRole('article').first()
  await first.getByRole('button', { name: /^Delete/ }).tap()
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeVisible()
  expect(await overflow()).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Keep it' }).tap()

  // WCAG 2.5.8: 24 px at least, for all that can be pressed.
  const small = await page.locator('button, a, input').evaluateAll(elements =>
    elements
      .map(element => ({ box: element.getBoundingClientRect(), name: element.textContent?.trim() ?? '' }))
      .filter(({ box }) => box.width > 1 && box.height > 1 && (box.width < 24 || box.height < 24))
      .map(({ box, name }) => `${name} ${box.width}x${box.height}`),
  )
  expect(small).toEqual([])

  await first.getByRole('link').first().tap()
  await expect(page.getByRole('region', { name: 'Facts' })).toBeVisible()
  expect(await overflow()).toBeLessThanOrEqual(0)
  await page.close()
})
