import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { holdBack } from './hold-back.ts'

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true })

test('from the printed link to a container that was made, stopped, started and deleted', async ({
  page,
  livery,
}) => {
  await livery.open(page)
  expect(page.url()).toBe(`${livery.origin}/`)
  await expect(page).toHaveTitle(/Livery/)
  await expect(card(page, 'default')).toContainText('Running')

  await page.getByRole('button', { name: 'New container', exact: true }).click()
  const made = page.getByRole('article').filter({ hasNot: page.getByText('default', { exact: true }) })
  await expect(made).toHaveCount(1)
  await expect(made).toContainText(/Running/)
  const name = (await made.getByRole('heading').textContent())!.trim()

  // On its way it says so, until there is an answer.
  const stop = await holdBack(page, /\/stop$/, 'POST')
  await made.getByRole('button', { name: `Stop ${name}` }).click()
  await expect(card(page, name)).toContainText('Stopping')
  stop.release()
  await expect(card(page, name)).toContainText(/Stopped/)
  const start = await holdBack(page, /\/start$/, 'POST')
  await card(page, name)
    .getByRole('button', { name: `Start ${name}` })
    .click()
  await expect(card(page, name)).toContainText('Starting')
  start.release()
  await expect(card(page, name).getByRole('button', { name: `Stop ${name}` })).toBeVisible()

  await card(page, name)
    .getByRole('button', { name: `Delete ${name}` })
    .click()
  const panel = page.getByRole('region', { name: `Delete ${name}?` })
  await expect(panel).toContainText('File system, environment, network and firewall settings')
  await expect(panel).toContainText('Kept')
  await panel.getByRole('button', { name: 'Stop and delete' }).click()
  await expect(card(page, name)).toHaveCount(0)
  await expect(card(page, 'default')).toBeVisible()

  const { body } = await livery.api<{ data: { containers: { name: string }[] } }>('GET', '/api/v1/containers')
  expect(body.data.containers.map(row => row.name)).toEqual(['default'])
})

test('a link that was used says so and offers another way in', async ({ page, livery }) => {
  const link = livery.origin + livery.server.signInLink()
  await page.goto(link)
  await expect(page.locator('[data-fleet-complete="true"]')).toBeVisible()
  const other = await page.context().browser()!.newContext()
  const stranger = await other.newPage()
  await stranger.goto(link)
  await expect(stranger.getByText(/link has been used/i)).toBeVisible()
  expect(stranger.url()).not.toContain('#')
  await other.close()
})

test('an empty fleet offers a sample, which can be searched, filtered and linked to', async ({
  page,
  livery,
}) => {
  const { body } = await livery.api<{ data: { containers: { id: string }[] } }>('GET', '/api/v1/containers')
  const [first] = body.data.containers
  await livery.api('POST', `/api/v1/containers/${first!.id}/stop`)
  await livery.api('DELETE', `/api/v1/containers/${first!.id}`)
  await livery.open(page)
  await page.getByRole('button', { name: /sample fleet of 48/ }).click()
  await expect(page.getByRole('status').filter({ hasText: '48 containers' })).toBeVisible()

  const search = page.getByLabel('Find containers')
  await search.fill('agent')
  await expect(page.getByRole('status').filter({ hasText: /of 48 containers/ })).toBeVisible()
  await expect(page.getByRole('article').filter({ hasNotText: 'agent' })).toHaveCount(0)
  const names = await page.getByRole('article').getByRole('heading').allTextContents()
  expect(names.length).toBeGreaterThan(0)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(other.getByRole('article').getByRole('heading')).toHaveText(names)

  await search.fill('no such name')
  await expect(page.getByText('No container matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).first().click()
  await expect(page.getByRole('status').filter({ hasText: '48 containers' })).toBeVisible()
})

test('ten thousand containers load whole and only those on screen are in the page', async ({
  page,
  livery,
}) => {
  test.slow()
  livery.sample(2000)
  await livery.open(page)
  await expect(page.getByRole('status').filter({ hasText: '2,001 containers' })).toBeVisible()
  expect(await page.locator('[data-container-id]').count()).toBeLessThan(80)
  await page.locator('[data-fleet-scroll]').evaluate(element => element.scrollTo(0, element.scrollHeight))
  await expect(page.getByRole('article').first()).toBeVisible()
  expect(await page.locator('[data-container-id]').count()).toBeLessThan(80)
})

test('a second start of the browser tab is still signed in, and another tab is too', async ({
  page,
  livery,
}) => {
  await livery.open(page)
  await page.reload()
  await expect(card(page, 'default')).toBeVisible()
  const tab = await page.context().newPage()
  await tab.goto(livery.origin)
  await expect(card(tab, 'default')).toBeVisible()
  const stored = await page.evaluate(() => JSON.stringify(localStorage))
  expect(stored).not.toMatch(/eyJ/)
})

test('a password set in the app signs in elsewhere', async ({ page, livery, browser }) => {
  await livery.open(page, '/settings')
  await page
    .getByLabel(/new password/i)
    .first()
    .fill('Correct-horse-battery-9')
  const again = page.getByLabel(/repeat|again|confirm/i)
  if (await again.count()) await again.first().fill('Correct-horse-battery-9')
  await page.getByRole('button', { name: /set (the )?password/i }).click()
  await expect(page.getByText(/password (is|was|has been)? ?set/i).first()).toBeVisible()

  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(livery.origin)
  await other.getByLabel(/email or user name/i).fill('owner@localhost')
  await other.getByRole('textbox', { name: 'Password' }).fill('wrong-password-1')
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other.getByText(/invalid|wrong/i).first()).toBeVisible()
  await other.getByRole('textbox', { name: 'Password' }).fill('Correct-horse-battery-9')
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(card(other, 'default')).toBeVisible()
  await context.close()
})
