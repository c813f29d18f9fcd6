import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'
import { holdBack } from './hold-back.ts'

const create = (livery: Livery, name: string) =>
  livery.createRunning(name, { color: '#D52E26', environment_vars: { API_KEY: 'hunter2-hunter2' } })

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const card = (page: Page, id: string) => page.locator(`[data-container-id="${id}"]`)

const panels = ['State', 'Services', 'Runtime', 'Use', 'Facts', 'Environment']

test('the header shows without an answer, and the first view asks for four things', async ({
  page,
  livery,
}) => {
  const id = await create(livery, 'acme-api')
  await livery.open(page)
  // Since when it runs is known from the fleet.
  await expect(card(page, id)).toContainText(/Running \d/)
  const { asked, release } = await holdBack(page, `**/api/v1/**${id}**`)
  await card(page, id).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'acme-api' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  await expect(page.locator('header.tag')).toContainText(/Running \d/)
  await expect(page).toHaveTitle('Livery – acme-api: running, red: public-facing')
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', /%23D52E26/)
  for (const name of panels) await expect(panel(page, name)).toBeVisible()
  const path = `GET /api/v1/containers/${id}`
  const four = [path, `${path}/stats`, `${path}/status-logs?page=1&limit=100`, `${path}?runtime=true`]
  await expect.poll(() => asked.toSorted()).toEqual(four)

  release()
  await expect(panel(page, 'State').getByRole('cell', { name: 'Running' }).first()).toBeVisible()
  await expect(panel(page, 'Runtime').getByRole('cell', { name: 'cron', exact: true })).toBeVisible()
  await expect(panel(page, 'Use')).toContainText(/Disk\s*\d/)
  // What runs and what it uses is asked again after a while; nothing else is.
  expect(new Set(asked)).toEqual(new Set(four))
  expect(asked.filter(one => one === four[0] || one === four[2])).toHaveLength(2)

  await page.getByRole('link', { name: 'Livery, the fleet' }).click()
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', /livery\.svg/)
})

test('it tells the last day, what runs and what is used, and leads to the whole', async ({
  page,
  livery,
}) => {
  const id = await create(livery, 'acme-api')
  for (const operation of ['stop', 'start'])
    expect((await livery.api('POST', `/api/v1/containers/${id}/${operation}`)).status).toBe(200)
  await livery.open(page)
  await expect(card(page, id)).toContainText(/Running \d/)
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(`${livery.origin}/containers/${id}`)
  await expect(page.getByRole('group', { name: /^State in the last 24 hours: .*now running$/ })).toBeVisible()
  const changes = panel(page, 'Latest state changes').locator('tbody tr')
  await expect(changes.first()).toContainText(/Stopped\s*Running/)
  await expect(
    panel(page, 'Use')
      .getByRole('img', { name: /^In the last .*: between/ })
      .first(),
  ).toBeVisible()
  await expect(panel(page, 'Environment')).not.toContainText('hunter2')
  // Since when it runs is in the history that is read anyhow.
  await expect(page.locator('header.tag')).toContainText(/Running \d/)
  expect(asked.filter(url => url.endsWith(`${id}/status-logs?limit=1`))).toEqual([])

  // Somebody else stops it: it shows by itself.
  expect((await livery.api('POST', `/api/v1/containers/${id}/stop`)).status).toBe(200)
  await expect(panel(page, 'Runtime')).toContainText('It is stopped')
  await expect(changes.first()).toContainText(/Running\s*Stopped/)
  await expect(panel(page, 'Use')).toContainText('Not measured')

  for (const [name, tab] of [
    ['Timeline: the timeline', 'timeline'],
    ['See all: what runs inside', 'runtime'],
    ['Charts: what it uses', 'use'],
  ] as const) {
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/${tab}$`))
    await page.goBack()
  }
})

test('it is accessible and fits a phone', async ({ page, livery }) => {
  const id = await create(livery, 'acme-api')
  await livery.open(page, `/containers/${id}`)
  await expect(panel(page, 'Runtime').getByRole('cell', { name: 'cron', exact: true })).toBeVisible()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // What 320 px leave where a bar stands beside the page.
  for (const width of [1440, 304]) {
    await page.setViewportSize({ width, height: 844 })
    await expectAccessible(page)
    await expect
      .poll(() => page.locator('#main').evaluate(main => main.scrollWidth - main.clientWidth))
      .toBe(0)
  }
})
