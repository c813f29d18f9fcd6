import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, type Livery, test } from './fixtures.ts'

const views = (page: Page) => page.getByRole('navigation', { name: 'Views' })
const tab = (page: Page, name: string | RegExp) => views(page).getByRole('link', { name })
const tabs = (page: Page) => views(page).getByRole('link').allTextContents()
const toFleet = (page: Page) => page.getByRole('link', { name: 'Livery, the fleet' }).click()
const q = (page: Page) => new URL(page.url()).searchParams.get('q')

async function save(page: Page, name: string) {
  await page.getByRole('button', { name: '+ Save view' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.keyboard.press('Enter')
  await expect(tab(page, name)).toHaveAttribute('aria-current', 'page')
}

async function choose(page: Page, view: string, entry: string) {
  await page.getByRole('button', { name: `View ${view}`, exact: true }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

async function addFailed(livery: Livery) {
  await livery.api('POST', `/api/v1/projects/${livery.project}/containers`, {
    server_id: livery.servers.dedicated,
    name: 'no-image',
    container_image: 'nowhere/1',
  })
}

for (const count of [48, 2000]) {
  test(`views of ${count}: built in, saved, changed, opened by link and first`, async ({
    page,
    browser,
    livery,
  }) => {
    livery.sample(count)
    await livery.open(page)
    await expect
      .poll(() => tabs(page))
      .toEqual(['All', 'Running', expect.stringMatching(/^Needs attention/), 'Recently changed'])

    await tab(page, 'Running').click()
    await expect.poll(() => q(page)).toBe('state:running')
    await expect(page.getByRole('status').filter({ hasText: /\d of [\d,]+ containers/ })).toBeVisible()

    await page.goto(`${livery.origin}/?q=state:running+color:blue&group=server&sort=name`)
    // The first ones of all, not of those that came first.
    await expect(page.locator('[data-fleet-complete="true"]')).toBeVisible()
    await save(page, 'Live databases')
    const cards = page.getByRole('article')
    await expect(cards.first()).toBeVisible()
    const shown = await cards.evaluateAll(all =>
      all
        .slice(0, 6)
        .map(card => card.getAttribute('aria-labelledby') && card.querySelector('h3')?.textContent),
    )

    // In a clean browser the link alone shows the same containers in the same order.
    const context = await browser.newContext()
    const other = await context.newPage()
    await livery.open(other, `/${new URL(page.url()).search}`)
    await expect(other.getByRole('article').first()).toBeVisible()
    await expect
      .poll(() =>
        other
          .getByRole('article')
          .evaluateAll(all => all.slice(0, 6).map(card => card.querySelector('h3')?.textContent)),
      )
      .toEqual(shown)
    await context.close()

    await page.goto(`${livery.origin}/?q=color:blue&group=server&sort=name`)
    await expect(tab(page, /Live databases.*changed/)).toBeVisible()
    await page.getByRole('button', { name: 'Revert' }).click()
    await expect.poll(() => q(page)).toBe('state:running color:blue')

    await choose(page, 'Live databases', 'Open first')
    await page.getByRole('button', { name: /^Account of/ }).click()
    await page.getByRole('menuitem', { name: 'Settings' }).click()
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
    await toFleet(page)
    await expect.poll(() => q(page)).toBe('state:running color:blue')
    await tab(page, 'All').click()
    await expect.poll(() => q(page)).toBeNull()
    // All of it was asked for: coming back from elsewhere, or loading the page again, shows it again.
    await page.reload()
    await expect(page.locator('[data-fleet-complete="true"]')).toBeVisible()
    expect(q(page)).toBeNull()
    await page.goto('about:blank')
    await page.goto(livery.origin)
    await expect.poll(() => q(page)).toBe('state:running color:blue')
  })
}

test('what needs attention is counted as it happens', async ({ page, livery }) => {
  await livery.open(page)
  await expect(tab(page, 'Needs attention')).toHaveText('Needs attention')
  await addFailed(livery)
  await expect(tab(page, 'Needs attention 1')).toBeVisible()
  await tab(page, 'Needs attention 1').click()
  await expect(page.getByRole('article', { name: 'no-image' })).toBeVisible()
})

test('views are renamed, put in order, deleted and brought back', async ({ page, livery }) => {
  await livery.open(page, '/?q=api')
  // Nothing beside the tabs changes its width any more, so that they stay where they are dragged from.
  await expect(page.locator('[data-fleet-complete="true"]')).toBeVisible()
  await save(page, 'Interfaces')
  await choose(page, 'Interfaces', 'Rename')
  await page.getByRole('dialog').getByLabel('Name').fill('APIs')
  await page.keyboard.press('Enter')
  await expect(tab(page, 'APIs')).toBeVisible()

  await tab(page, 'APIs').dragTo(tab(page, 'Running'), { targetPosition: { x: 4, y: 10 } })
  await expect
    .poll(() => tabs(page))
    .toEqual(['All', 'APIs', 'Running', 'Needs attention', 'Recently changed'])
  await tab(page, 'APIs').focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(tab(page, 'APIs')).toBeFocused()
  await choose(page, 'APIs', 'Move right')
  const order = ['All', 'Running', 'Needs attention', 'APIs', 'Recently changed']
  await expect.poll(() => tabs(page)).toEqual(order)

  await choose(page, 'APIs', 'Delete')
  await expect(tab(page, 'APIs')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => tabs(page)).toEqual(order)
  await page.reload()
  await expect.poll(() => tabs(page)).toEqual(order)
})

test('views and legend go from one browser to another as a file', async ({ page, browser, livery }) => {
  await livery.open(page, '/?q=api')
  await save(page, 'APIs')
  await page.goto(`${livery.origin}/settings`)
  await page.getByLabel('Teal', { exact: true }).fill('Queues')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export views and legend' }).click()
  const file = await (await waiting).path()
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    livery: 'views',
    version: 1,
    views: [{ name: 'APIs', search: 'q=api' }],
    legend: { '#05AAAA': 'Queues' },
  })

  const context = await browser.newContext()
  const other = await context.newPage()
  await livery.open(other)
  await choose(other, 'All', 'Import views and legend')
  await other.getByLabel('Or its text').fill('{"livery":"views","version":9,"views":[]}')
  await expect(other.getByText('It was written by a newer Livery.').first()).toBeVisible()
  await other.getByLabel('File').setInputFiles(file)
  await expect(other.getByText('1 view added, names of colours set.')).toBeVisible()
  await other.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(tab(other, 'APIs')).toBeVisible()
  await other.goto(`${livery.origin}/settings`)
  await expect(other.getByLabel('Teal', { exact: true })).toHaveValue('Queues')
  await context.close()
})

test("a team's views are there for everybody; a broken file harms nobody", async ({ page, livery }) => {
  let body = JSON.stringify({
    livery: 'views',
    version: 1,
    views: [{ name: 'Agents', search: 'q=color:violet' }],
    legend: { '#9354FC': 'Robots' },
  })
  await page.route('**/views.json', route => route.fulfill({ contentType: 'application/json', body }))
  livery.sample(48)
  await livery.open(page)
  await tab(page, 'Agents').click()
  await expect.poll(() => q(page)).toBe('color:violet')
  await expect(page.getByRole('button', { name: /^Robots/ })).toBeVisible()

  body = '{ "livery": "views", '
  await page.goto(livery.origin)
  await expect(page.locator('[data-fleet-complete="true"]')).toBeVisible()
  await expect(tab(page, 'Agents')).toBeVisible()
  await page.goto(`${livery.origin}/settings`)
  await expect(page.getByText('views.json of this installation is left out. This is not JSON.')).toBeVisible()
})

test('the legend names facets, groups and pickers', async ({ page, livery }) => {
  livery.sample(48)
  await livery.open(page, '/?q=color:blue&group=color')
  await expect(page.getByRole('heading', { name: 'Databases' })).toBeVisible()
  await page.getByRole('button', { name: 'Edit legend' }).click()
  await page.getByRole('dialog', { name: 'Colour legend' }).getByLabel('Blue').fill('Storage')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Storage/ }).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Storage' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Databases' })).toHaveCount(0)

  await page.goto(`${livery.origin}/?q=color:blue`)
  await page.getByRole('article').first().getByRole('link').first().click()
  const configuration = page.getByRole('link', { name: 'Configuration', exact: true })
  await configuration.click()
  // The overview has such a button too.
  await expect(configuration).toHaveAttribute('aria-current', 'page')
  await expect(page.getByText('Blue: Storage')).toBeVisible()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Blue: Storage' })).toBeChecked()
})

test('views open from the command palette on any page', async ({ page, livery }) => {
  await livery.open(page, '/settings')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('needs attention')
  await expect(page.getByRole('option', { selected: true })).toContainText('Needs attention')
  await page.keyboard.press('Enter')
  await expect.poll(() => q(page)).toBe('needs:attention')
})
