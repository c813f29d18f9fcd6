import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'

const create = (livery: Livery, name: string) => livery.createRunning(name, { color: '#D52E26' })

async function operate(livery: Livery, id: string, ...operations: string[]) {
  for (const operation of operations) {
    expect((await livery.api('POST', `/api/v1/containers/${id}/${operation}`)).status).toBe(200)
  }
}

async function openContainer(page: Page, livery: Livery, id: string) {
  await livery.open(page)
  await page.locator(`[data-container-id="${id}"]`).getByRole('link').first().click()
  await tab(page, 'Timeline').click()
  await expect(stage(page)).toBeVisible()
}

const stage = (page: Page) => page.getByRole('group', { name: /^State from / })
const changes = (page: Page) => page.getByRole('table', { name: 'State changes' })
const tab = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const spanOf = (page: Page) => {
  const { searchParams } = new URL(page.url())
  return Number(searchParams.get('to')) - Number(searchParams.get('from'))
}

test('a container is renamed where its name stands, and a refusal loses nothing', async ({
  page,
  livery,
}) => {
  const id = await create(livery, 'acme-api')
  await openContainer(page, livery, id)
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  const name = page.getByRole('textbox', { name: 'Name' })
  await expect(name).toBeFocused()
  await name.fill('default')
  await expect(name).toHaveAccessibleDescription(/Another container of the project has this name/)
  await name.press('Enter')
  await expect(name).toHaveValue('default')
  await name.fill('acme-shop')
  await name.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'acme-shop' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Rename', exact: true })).toBeFocused()
  await page.getByRole('link', { name: /^Project default/ }).click()
  await expect(page).toHaveURL(/q=project/)
})

test('what happened is a picture, numbers, a list and a file', async ({ page, livery }) => {
  const id = await create(livery, 'acme-api')
  await operate(livery, id, 'stop', 'start', 'restart', 'pause', 'resume')
  await livery.api('POST', `/api/v1/containers/${id}/snapshots`, { alias: 'nightly' })
  await openContainer(page, livery, id)
  await page.getByRole('radio', { name: '1 h', exact: true }).check()
  await expect(page).toHaveURL(/range=1h/)
  await expect(stage(page)).toHaveAccessibleName(/now running$/)
  await expect(page.getByRole('img', { name: /Snapshot taken: nightly/ })).toHaveCount(1)
  await expect(page.getByText('Longest outage')).toBeVisible()
  await expect(changes(page).getByRole('row').filter({ hasText: 'Paused' })).toHaveCount(2)

  // Somebody else stops it: it shows by itself.
  await operate(livery, id, 'stop')
  await expect(stage(page)).toHaveAccessibleName(/now stopped$/)
  // In the list too, of which the file is made.
  await expect(changes(page).getByRole('row').nth(1)).toContainText(/Running\s*Stopped/)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('acme-api-states.csv')
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n')
  expect(lines[0]).toBe('when,from,to,took_ms,stayed_ms,by,why')
  expect(lines[1]).toMatch(/,running,stopped,\d+,,.*,stop$/)
})

test('the band is zoomed, panned and walked by keyboard, and a link carries what is shown', async ({
  page,
  livery,
}) => {
  const id = await create(livery, 'acme-api')
  await operate(livery, id, 'stop', 'start')
  await openContainer(page, livery, id)
  await stage(page).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('[data-segment]:focus')).toHaveAccessibleName(/^(Running since|\d+ states) /)
  await page.keyboard.press('Escape')
  await expect(stage(page)).toBeFocused()
  await page.keyboard.press('+')
  await expect.poll(() => spanOf(page)).toBeGreaterThan(0)
  const zoomed = spanOf(page)
  await page.keyboard.press('+')
  await expect.poll(() => spanOf(page)).toBeLessThan(zoomed)
  const { searchParams } = new URL(page.url())
  await page.keyboard.press('Shift+ArrowLeft')
  await expect
    .poll(() => Number(new URL(page.url()).searchParams.get('from')))
    .toBeLessThan(Number(searchParams.get('from')))
  await page.reload()
  await expect(stage(page)).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('what was zoomed to a moment before stays in the link when the requests open, and they stay open', async ({
  page,
  livery,
}) => {
  const id = await create(livery, 'acme-api')
  await openContainer(page, livery, id)
  await stage(page).focus()
  await page.keyboard.press('+')
  await page.keyboard.press('r')
  await expect.poll(() => spanOf(page)).toBeGreaterThan(0)
  await expect(page).toHaveURL(/api=1/)
  const drawer = page.getByRole('dialog', { name: 'Requests of acme-api' })
  await expect(drawer).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
})

test('the strip is brushed, and the band is dragged', async ({ page, livery }) => {
  const id = await create(livery, 'acme-api')
  await openContainer(page, livery, id)
  // Everything above is there as well, so that it stays where it is.
  await expect(changes(page)).toBeVisible()
  const box = (await stage(page).boundingBox())!
  const y = box.y + box.height / 2
  await page.keyboard.down('Shift')
  await page.mouse.move(box.x + box.width * 0.25, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect.poll(() => Math.round(spanOf(page) / 3_600_000)).toBe(6)
  const from = Number(new URL(page.url()).searchParams.get('from'))
  await page.mouse.move(box.x + box.width * 0.25, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.75, y, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => Number(new URL(page.url()).searchParams.get('from'))).toBeLessThan(from)
})

test('the activity tells before and after, who and which operation, live and filtered', async ({
  page,
  livery,
}) => {
  const id = await create(livery, 'acme-api')
  await operate(livery, id, 'stop')
  await openContainer(page, livery, id)
  await tab(page, 'Activity').click()
  await expect(tab(page, 'Activity')).toBeFocused()
  await expect(page).toHaveURL(/\/activity$/)
  const events = page.getByRole('list', { name: 'Events' }).getByRole('listitem')
  await expect(events.filter({ hasText: 'Stop completed' })).toContainText('by you')
  await expect(
    events.filter({ hasText: 'Stop completed' }).getByRole('button', { name: 'Copy operation id' }),
  ).toBeVisible()

  await livery.api('PATCH', `/api/v1/containers/${id}`, { name: 'acme-shop' })
  await expect(events.first()).toContainText(/Renamed.*Name before acme-api.*after acme-shop/)
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('state')
  await expect(events.filter({ hasText: 'Renamed' })).toHaveCount(0)
  await page.getByRole('searchbox', { name: 'Find in the activity' }).fill('shop')
  await expect(page.getByText('None of them matches.')).toBeVisible()
  await expect(page).toHaveURL(/kind=state&find=shop/)
  await page.reload()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(events.filter({ hasText: 'Renamed' })).toHaveCount(1)
})

test('timeline and activity are accessible and fit a phone', async ({ page, livery }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const id = await create(livery, 'acme-api')
  await operate(livery, id, 'stop', 'start')
  await openContainer(page, livery, id)
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    for (const name of ['Timeline', 'Activity']) {
      await tab(page, name).click()
      await expect(
        page.getByRole(name === 'Timeline' ? 'table' : 'list', { name: /^(State changes|Events)$/ }),
      ).toBeVisible()
      await expectAccessible(page)
      await expect
        .poll(() => page.locator('#main').evaluate(main => main.scrollWidth - main.clientWidth))
        .toBe(0)
    }
  }
})
