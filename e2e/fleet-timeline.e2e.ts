import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'

const density = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const grid = (page: Page) => page.getByRole('grid', { name: 'Containers' })
const lane = (page: Page, name: string) =>
  grid(page).getByRole('gridcell', { name: new RegExp(`^${name}, `) })

/** Ids whose whole log was asked for: cards ask for its last entry only. */
function watchLogs(livery: Livery): string[] {
  const asked: string[] = []
  livery.server.app.server.on('request', ({ url }) => {
    const found = /\/containers\/([0-9a-f]{24})\/status-logs\?.*limit=100/.exec(url ?? '')
    if (found) asked.push(found[1]!)
  })
  return asked
}

const lanes = (page: Page) =>
  grid(page)
    .locator('[data-container-id]')
    .evaluateAll(all => all.map(element => (element as HTMLElement).dataset.containerId!))

/** Every lane that there is shows what happened. */
async function expectDrawn(page: Page) {
  await expect(async () => {
    const { all, drawn } = await page.evaluate(() => ({
      all: document.querySelectorAll('[role=grid] [data-container-id]').length,
      drawn: document.querySelectorAll('[role=grid] .state-band').length,
    }))
    expect(all).toBeGreaterThan(0)
    expect(drawn).toBe(all)
  }).toPass()
}

const focusedId = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-container-id]')?.dataset.containerId,
  )

for (const count of [48, 2000]) {
  test(`of ${count} containers only the lanes on the screen are asked for, and everything keeps its place`, async ({
    page,
    livery,
  }) => {
    test.slow()
    livery.sample(count)
    const asked = watchLogs(livery)
    await livery.open(page)
    await page.getByRole('gridcell').first().focus()
    for (let at = 0; at < 5; at++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('x')
    await page.keyboard.press('ArrowRight')
    const id = (await focusedId(page))!
    expect(id).toBeDefined()

    await density(page, 'Timeline').click()
    await expect(page).toHaveURL(/density=timeline/)
    const here = grid(page).locator(`[data-container-id="${id}"]`)
    await expect(here).toBeInViewport()
    await expect(here.locator('[role=gridcell][tabindex="0"]')).toHaveCount(1)
    await expect(grid(page).locator('[role=gridcell][aria-selected=true]').first()).toBeVisible()
    await expectDrawn(page)
    expect(new Set(asked)).toEqual(new Set(await lanes(page)))
    expect(asked.length).toBeLessThan(48)
    expect(await grid(page).locator('*').count()).toBeLessThan(2500)

    for (const [name, layout] of [
      ['Rows', /fleet-rows/],
      ['Timeline', /fleet-lanes/],
    ] as const) {
      await density(page, name).click()
      await expect(grid(page)).toHaveClass(layout)
      await expect(here).toBeInViewport()
      await expect(grid(page).locator('[role=gridcell][aria-selected=true]').first()).toBeVisible()
    }
    await expectDrawn(page)

    // Past most of them at once: they are not asked for.
    await here.locator('[role=gridcell][tabindex="0"]').focus()
    await page.keyboard.press('Control+End')
    await expect(here).not.toBeInViewport()
    await expectDrawn(page)
    expect(new Set(asked).size).toBeLessThan(90)
  })
}

test('the focus goes along with the density, and through the segments', async ({ page, livery }) => {
  livery.sample(48)
  await livery.open(page, '/?density=timeline&range=7d')
  await expectDrawn(page)
  await page.getByRole('gridcell').nth(2).focus()
  await page.keyboard.press('ArrowDown')
  const id = await focusedId(page)
  await page.keyboard.press('End')
  const segment = page.locator('.segment:focus')
  await expect(segment).toHaveAttribute('aria-label', / since .*, \d/)
  await expect(page.locator('.tooltip')).toHaveText(/ since /)
  await page.keyboard.press('ArrowDown')
  await expect(segment).toHaveAttribute('aria-label', / since .*, \d/)
  await page.keyboard.press('ArrowUp')
  expect(await focusedId(page)).toBe(id)
  await page.keyboard.press('x')
  await expect(grid(page).locator('[role=gridcell][aria-selected=true]')).toHaveCount(3)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/containers/${id}`))
})

test('a change of state goes on in its lane', async ({ page, livery }) => {
  const { body } = await livery.api<{ data: { id: string } }>(
    'POST',
    `/api/v1/projects/${livery.project}/containers`,
    { server_id: livery.servers.dedicated, name: 'lane-one' },
  )
  const status = async () =>
    (await livery.api<{ data: { status: string } }>('GET', `/api/v1/containers/${body.data.id}`)).body.data
      .status
  await expect.poll(status).toBe('running')
  await livery.open(page, '/?density=timeline&range=1h&q=lane-one')
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  await expect(lane(page, 'lane-one')).toHaveAccessibleName(/; now running$/)
  await livery.api('POST', `/api/v1/containers/${body.data.id}/stop`)
  await expect(lane(page, 'lane-one')).toHaveAccessibleName(/; now stopped$/)
  await expect(lane(page, 'lane-one').locator('.segment').last()).toHaveAttribute('data-fill', 'stopped')
  await livery.api('POST', `/api/v1/containers/${body.data.id}/start`)
  await expect(lane(page, 'lane-one')).toHaveAccessibleName(/; now running$/)
  // As the log has it, not only as the row.
  await expect(lane(page, 'lane-one')).toHaveAccessibleName(/; 4 changes; /)
})

test('how far back it looks is in the link, and what was read for long serves for short', async ({
  page,
  livery,
}) => {
  livery.sample(48)
  const asked = watchLogs(livery)
  await livery.open(page)
  await expect(page.getByRole('group', { name: 'Time shown' })).toHaveCount(0)
  await page.goto(`${livery.origin}/?density=timeline&range=7d`)
  await expectDrawn(page)
  await expect(page.getByRole('columnheader', { name: 'Last 7 days' })).toBeVisible()
  await expect(density(page, '7 d')).toBeChecked()
  const before = asked.length
  await density(page, '1 h').click()
  await expect(page).toHaveURL(/range=1h/)
  await expect(page.getByRole('columnheader', { name: 'Last hour' })).toBeVisible()
  await expectDrawn(page)
  expect(asked.length).toBe(before)
  await page.reload()
  await expect(density(page, '1 h')).toBeChecked()
  await density(page, '24 h').click()
  await expect(page).not.toHaveURL(/range/)
})

test('the timeline has no serious accessibility fault, and fits a phone', async ({ page, livery }) => {
  test.slow()
  livery.sample(48)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await livery.open(page, '/?density=timeline&range=7d')
  await expectDrawn(page)
  await expectAccessible(page, 'main')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectDrawn(page)
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitemradio', { name: '1 h', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'Last hour' })).toBeVisible()
})
