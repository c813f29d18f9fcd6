import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'

const create = (livery: Livery, name: string) =>
  livery.createRunning(name, { environment_vars: { API_KEY: 'hunter2-hunter2' } })

const drawer = (page: Page) => page.getByRole('dialog', { name: /^Requests of / })
const actions = (page: Page) => drawer(page).getByRole('region', { name: 'What an action would send now' })
const sent = (page: Page) => drawer(page).getByRole('region', { name: 'What was sent' })
const line = (page: Page, name: RegExp) => actions(page).getByRole('button', { name })

test('each action is there as a request, and what was sent with its answer', async ({ page, livery }) => {
  const id = await create(livery, 'acme-api')
  await livery.open(page)
  const card = page.locator(`[data-container-id="${id}"]`)
  await card.getByRole('button', { name: 'More actions for acme-api' }).click()
  await page.getByRole('menuitem', { name: 'As a request' }).click()
  await expect(page).toHaveURL(/\?api=1$/)
  await expect(drawer(page)).toBeVisible()

  // What the state does not allow says why, and can be looked at all the same.
  await expect(line(page, /^Start/)).toContainText('Container is already running.')
  await line(page, /^Stop/).click()
  await expect(actions(page).locator('pre')).toContainText(/^POST \/api\/v1\/containers\/[0-9a-f]+…?\/stop/)
  await expect(actions(page)).toContainText('Not sent from here yet.')
  await actions(page).getByText('curl', { exact: true }).click()
  await expect(actions(page).locator('pre')).toContainText('curl --request POST')
  await expect(actions(page).locator('pre')).toContainText('Bearer $HOODY_TOKEN')
  await actions(page).getByText('hoody', { exact: true }).click()
  await expect(actions(page).locator('pre')).toContainText(/containers manage .* stop/)

  // The page beside it works on: what it sends shows, with the answer, also where it is refused.
  const status = { code: 500, times: 1, path: `/api/v1/containers/${id}/stop`, method: 'POST' }
  await livery.faults({ status } as Parameters<Livery['faults']>[0])
  const stop = page.locator('header.tag').getByRole('button', { name: 'Stop', exact: true })
  await stop.click()
  await expect(actions(page)).toContainText(/Last answer 500 · [\d,]+ ms · INTERNAL_SERVER_ERROR/)
  await stop.click()
  await expect(actions(page)).toContainText(/Last answer 200 · [\d,]+ ms/)
  await expect(line(page, /^Stop/)).toContainText('not now')
  const stops = sent(page).getByRole('button', { name: /POST .*\/stop/ })
  await expect(stops).toHaveText([/200 · [\d,]+ ms/, /500 · [\d,]+ ms/])

  // Nothing of it is a secret, and nothing of it is kept.
  await sent(page)
    .getByRole('button', { name: /GET .*\/containers\/[^/?]+ / })
    .first()
    .click()
  const answer = sent(page).locator('pre').last()
  await expect(answer).toContainText('"API_KEY": "••••••"')
  await expect(drawer(page)).not.toContainText('hunter2')
  await sent(page).getByRole('button', { name: 'Show the answer’s secrets' }).click()
  await expect(answer).toContainText('hunter2-hunter2')
  expect(await drawer(page).innerHTML()).not.toContain('Bearer ey')
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).not.toContain('hunter2')
})

test('it opens by key, Back closes it, and an edit that is not saved is a request too', async ({
  page,
  livery,
}) => {
  const id = await create(livery, 'acme-api')
  await livery.open(page)
  await page.locator(`[data-container-id="${id}"]`).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'Facts' })).toBeVisible()
  await page.keyboard.press('r')
  await expect(drawer(page)).toBeVisible()
  await expect.poll(() => drawer(page).evaluate(dialog => dialog.contains(document.activeElement))).toBe(true)
  await page.goBack()
  await expect(drawer(page)).toHaveCount(0)

  const button = page.getByRole('button', { name: 'Requests', exact: true })
  await button.click()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await expect(line(page, /^Update/)).toContainText('Nothing is edited.')
  await drawer(page).getByRole('button', { name: 'Close' }).click()
  await expect(drawer(page)).toHaveCount(0)
  await expect(button).toBeFocused()

  // It stays with the page from tab to tab, and a link opens it.
  await button.click()
  await page.getByRole('link', { name: 'Snapshots', exact: true }).click()
  await expect(page).toHaveURL(/\/snapshots\?api=1$/)
  await page.reload()
  await expect(drawer(page)).toBeVisible()
  await line(page, /^Delete/).click()
  await expect(actions(page)).toContainText('The page first sends stop, and removes its aliases.')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/snapshots$/)
})

test('the requests are accessible, and before the page where there is no room', async ({ page, livery }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const id = await create(livery, 'acme-api')
  await livery.open(page, `/containers/${id}?api=1`)
  await line(page, /^Snapshot/).click()
  await expect(actions(page).locator('pre')).toContainText('/snapshots')
  for (const [width, isModal] of [
    [1440, false],
    [1000, true],
    [320, true],
  ] as const) {
    await page.setViewportSize({ width, height: 844 })
    await expect(page.locator('dialog:modal')).toHaveCount(isModal ? 1 : 0)
    await expect(drawer(page)).toBeVisible()
    await expectAccessible(page)
    await expect.poll(() => drawer(page).evaluate(box => box.scrollWidth - box.clientWidth)).toBe(0)
  }
})
