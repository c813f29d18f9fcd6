import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true })
const bar = (page: Page) => page.getByRole('region', { name: 'Selection' })
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' })
const dialog = (page: Page) => page.getByRole('dialog')

/** What reached the server, by method and container: `POST stop <id>`, `DELETE <id>`. */
function watchRequests(livery: Livery, onRequest: () => void = () => {}): string[] {
  const seen: string[] = []
  livery.server.app.server.on('request', ({ method, url }) => {
    const found = /^\/api\/v1\/containers\/([0-9a-f]{24})(?:\/([a-z-]+))?$/.exec(url?.split('?')[0] ?? '')
    if (!found || method === 'GET') return
    seen.push([method, found[2], found[1]].filter(Boolean).join(' '))
    onRequest()
  })
  return seen
}

interface Row {
  id: string
  name: string
  status: string
}

function rows(livery: Livery, status?: string): Row[] {
  const all = livery.server.context.db.all<Row>('SELECT id, name, status FROM containers ORDER BY created_at')
  return status ? all.filter(row => row.status === status) : all
}

/** Waits until the gestures and the keys of the selection are there. */
async function ready(page: Page) {
  await expect(page.locator('[data-marquee]')).toBeAttached()
}

async function selectAll(page: Page) {
  await ready(page)
  await page.locator('[data-container-id]').first().focus()
  await page.keyboard.press('Control+a')
}

test('click, Ctrl, Shift, the marquee and Escape select; filters hide but keep', async ({ page, livery }) => {
  livery.sample(48)
  await livery.open(page)
  await ready(page)
  const cells = page.locator('[data-container-id]')
  await cells.nth(0).hover()
  await cells.nth(0).getByRole('checkbox').check()
  await expect(bar(page)).toContainText('1 selected')
  await cells.nth(2).click({ modifiers: ['Control'], position: { x: 60, y: 60 } })
  await expect(bar(page)).toContainText('2 selected')
  await cells.nth(5).click({ modifiers: ['Shift'], position: { x: 60, y: 60 } })
  await expect(bar(page)).toContainText('5 selected')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)

  // From the gap between the second and the third card, over those two, down into the next line.
  const [second, third] = await Promise.all([cells.nth(1).boundingBox(), cells.nth(2).boundingBox()])
  await page.mouse.move(second!.x + second!.width + 6, second!.y + 40)
  await page.mouse.down()
  await page.mouse.move(third!.x + 50, third!.y + 60, { steps: 4 })
  await expect(bar(page)).toContainText('1 selected')
  await page.mouse.up()

  await selectAll(page)
  await expect(bar(page)).toContainText(/(48|49) selected/)
  await page.getByLabel('Find containers').fill('agent')
  await expect(bar(page)).toContainText(/hidden/)
})

test('a marquee reaches what only appears while it scrolls', async ({ page, livery }) => {
  livery.sample(300)
  await livery.open(page, '/?group=none')
  await ready(page)
  const cells = page.locator('[data-container-id]')
  const boxes = await cells.evaluateAll(all => all.map(cell => cell.getBoundingClientRect().toJSON()))
  const [first, second] = boxes
  const below = boxes.find(box => box.y > first!.y)
  const gap = (first!.x + first!.width + second!.x) / 2
  const bottom = 895
  await page.mouse.move(gap, first!.y + 20)
  await page.mouse.down()
  await page.mouse.move(second!.x + second!.width - 10, bottom, { steps: 3 })
  const scrolled = () => page.locator('[data-fleet-scroll]').evaluate(one => one.scrollTop)
  await expect.poll(scrolled, { timeout: 20_000 }).toBeGreaterThan(6000)
  await page.mouse.up()
  // One column of cards, none left out.
  const lines = (bottom + (await scrolled()) - first!.y) / (below!.y - first!.y)
  expect(lines).toBeGreaterThan(35)
  const selected = async () => Number(/(\d+) selected/.exec((await bar(page).textContent()) ?? '')?.[1])
  await expect.poll(async () => Math.abs((await selected()) - lines)).toBeLessThan(2)
})

test('200 are stopped, each asked once, with what fails tried again', async ({ page, livery }) => {
  test.slow()
  livery.sample(400)
  const running = rows(livery, 'running').map(row => row.id)
  expect(running.length).toBeGreaterThan(200)
  await livery.open(page)
  const seen = watchRequests(livery)
  await selectAll(page)
  await bar(page).getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(dialog(page)).toContainText(`${running.length} containers will be stopped`)
  await expect(dialog(page)).toContainText('Container is already stopped')
  expect(seen).toEqual([])
  await livery.faults({
    status: { code: 500, method: 'POST', times: 3, path: '/api/v1/containers', retry_after: null },
  })
  await dialog(page)
    .getByRole('button', { name: /^Stop \(/ })
    .click()
  const result = messages(page)
  await expect(result).toContainText(`${running.length - 3} containers stopped, 3 failed`, {
    timeout: 90_000,
  })
  expect(seen.filter(request => request.startsWith('POST stop'))).toHaveLength(running.length)
  expect(new Set(seen).size).toBe(seen.length)

  await result.getByRole('button', { name: 'Try 3 again' }).click()
  await expect(messages(page)).toContainText(`${running.length} containers stopped`)
  expect(seen).toHaveLength(running.length + 3)
  expect(rows(livery, 'running')).toHaveLength(0)
})

test.describe('slowly', () => {
  test.use({ speed: 4 })

  test('what was cancelled is not sent, and Retry-After holds everything back', async ({ page, livery }) => {
    livery.sample(100)
    await livery.open(page)
    const times: number[] = []
    const seen = watchRequests(livery, () => times.push(performance.now()))
    await selectAll(page)
    await bar(page).getByRole('button', { name: 'Stop', exact: true }).click()
    await livery.faults({
      status: { code: 429, method: 'POST', times: 6, path: '/api/v1/containers', retry_after: 3 },
    })
    await dialog(page)
      .getByRole('button', { name: /^Stop \(/ })
      .click()
    await expect(messages(page)).toContainText('The server asks to wait')
    await expect.poll(() => seen.length).toBeGreaterThan(12)
    // Those that were on their way together, and no other.
    const early = times.filter(time => time < times[0]! + 3000)
    expect(early.length).toBeLessThanOrEqual(6)
    await messages(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(messages(page)).toContainText('not sent')
    await expect(messages(page)).not.toContainText('under way')
    const sent = seen.length
    await page.waitForTimeout(1000)
    expect(seen).toHaveLength(sent)
  })

  test('a reload in the middle sends nothing twice and offers the rest', async ({ page, livery }) => {
    test.slow()
    livery.sample(60)
    const running = rows(livery, 'running').length
    await livery.open(page)
    const seen = watchRequests(livery)
    await selectAll(page)
    await bar(page).getByRole('button', { name: 'Stop', exact: true }).click()
    await dialog(page)
      .getByRole('button', { name: /^Stop \(/ })
      .click()
    await expect.poll(() => seen.length).toBeGreaterThan(8)
    await page.reload()
    await expect(messages(page)).toContainText('stopped by a reload')
    const sent = seen.length
    await page.waitForTimeout(1500)
    expect(seen).toHaveLength(sent)
    await messages(page)
      .getByRole('button', { name: /^Stop the other/ })
      .click()
    // What the reload cut off on its way was never heard of: after a minute that is known, and offered again.
    const again = messages(page).getByRole('button', { name: /^Try \d+ again/ })
    async function stillRunning() {
      if (await again.isVisible()) await again.click()
      return rows(livery, 'running').length
    }
    await expect.poll(stillRunning, { timeout: 120_000 }).toBe(0)
    expect(seen).toHaveLength(running)
    expect(new Set(seen).size).toBe(running)
  })
})

test.describe('half a minute to undo', () => {
  test.use({ undo: 30 })

  test('the time to undo goes on over a reload, and undo then still sends nothing', async ({
    page,
    livery,
  }) => {
    test.slow()
    livery.sample(2000)
    await livery.open(page, '/?group=none')
    const seen = watchRequests(livery)
    await card(page, 'default').getByRole('button', { name: 'Delete default' }).click()
    await page.getByRole('button', { name: 'Stop and delete' }).click()
    await expect(card(page, 'default')).toContainText(/Deleting in \d+ s/)
    await page.reload()
    await expect(card(page, 'default')).toContainText(/Deleting in \d+ s/)
    await card(page, 'default').getByRole('button', { name: 'Keep default' }).click()
    await expect(card(page, 'default')).toContainText(/Running/)
    expect(seen).toEqual([])
  })
})

test.describe('deleting', () => {
  test.use({ undo: 8 })

  test('of more than five asks for the count; undo sends nothing at all', async ({ page, livery }) => {
    livery.sample(12)
    await livery.open(page)
    const seen = watchRequests(livery)
    await selectAll(page)
    await page.keyboard.press('Delete')
    const confirm = dialog(page).getByRole('button', { name: /^Delete \(/ })
    const count = Number(/\((\d+)\)/.exec((await confirm.textContent()) ?? '')?.[1])
    expect(count).toBeGreaterThan(5)
    await expect(confirm).toHaveAttribute('aria-disabled', 'true')
    await dialog(page).getByRole('textbox').fill(String(count))
    await confirm.click()
    await expect(messages(page)).toContainText(`Deleting ${count} containers in`)
    await expect(page.getByRole('article').first()).toContainText(/Deleting in \d s/)
    await page.reload()
    await expect(messages(page)).toContainText(`Deleting ${count} containers in`)
    await page.keyboard.press('Control+z')
    await expect(messages(page)).toContainText('Nothing was deleted')
    await page.waitForTimeout(9000)
    expect(seen).toEqual([])
  })

  test('goes through when the time is over, on whatever page', async ({ page, livery }) => {
    livery.sample(12)
    const names = rows(livery, 'stopped')
      .slice(0, 2)
      .map(row => row.name)
    await livery.open(page)
    const seen = watchRequests(livery)
    await ready(page)
    for (const name of names) {
      await card(page, name).scrollIntoViewIfNeeded()
      await card(page, name).hover()
      await card(page, name).getByRole('checkbox').check()
    }
    await page.keyboard.press('Delete')
    await dialog(page).getByRole('button', { name: 'Delete (2)' }).click()
    await page.getByRole('link', { name: 'default' }).first().click()
    await expect(messages(page)).toContainText('Deleting 2 containers in')
    expect(seen).toEqual([])
    await expect(messages(page)).toContainText('2 containers deleted', { timeout: 20_000 })
    expect(seen.filter(request => request.startsWith('DELETE'))).toHaveLength(2)
    // Accepted is not yet done: the host takes a while.
    await expect
      .poll(() => rows(livery).filter(row => names.includes(row.name) && row.status !== 'deleted'))
      .toHaveLength(0)
  })

  test('one counts down on its card, and expires unsent while the page is closed', async ({
    page,
    livery,
  }) => {
    await livery.open(page)
    const seen = watchRequests(livery)
    const start = async () => {
      await card(page, 'default').getByRole('button', { name: 'Delete default' }).click()
      await page.getByRole('button', { name: 'Stop and delete' }).click()
      await expect(card(page, 'default')).toContainText(/Deleting in \d s/)
    }
    await start()
    await card(page, 'default').getByRole('button', { name: 'Keep default' }).click()
    await expect(card(page, 'default')).toContainText(/Running/)
    await start()
    await page.goto('about:blank')
    await page.waitForTimeout(8500)
    await page.goto(livery.origin)
    await expect(messages(page)).toContainText('Delete default?')
    expect(seen).toEqual([])
    await messages(page).getByRole('button', { name: 'Delete now' }).click()
    await expect(card(page, 'default')).toHaveCount(0)
    expect(seen.filter(request => request.startsWith('DELETE'))).toHaveLength(1)

    await messages(page).getByRole('button', { name: 'Recreate' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'New container: Basics' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('default')
    await page.getByRole('button', { name: 'Create now', exact: true }).click()
    await expect(card(page, 'default')).toContainText(/Running/)
  })
})

test('a plan names what is left out, and gives its commands', async ({ page, livery }) => {
  livery.sample(24)
  await livery.open(page)
  const seen = watchRequests(livery)
  await selectAll(page)
  await bar(page).getByRole('button', { name: 'Colour' }).click()
  await dialog(page).getByRole('radio', { name: 'Teal' }).check()
  await dialog(page).getByText('hoody commands').or(dialog(page).getByText(/hoody/)).first().click()
  await expect(dialog(page).locator('pre')).toContainText(
    /hoody containers update \S+ --color '#[0-9A-F]{6}'/,
  )
  const confirm = dialog(page).getByRole('button', { name: /^Colour \(/ })
  const count = Number(/\((\d+)\)/.exec((await confirm.textContent()) ?? '')?.[1])
  await confirm.click()
  await expect(messages(page)).toContainText(`${count} containers coloured`)
  expect(seen.filter(request => request.startsWith('PUT'))).toHaveLength(count)
})

test('the bar, the plan and the results have no accessibility findings', async ({ page, livery }) => {
  test.slow()
  livery.sample(24)
  await livery.open(page)
  await selectAll(page)
  await expect(bar(page)).toBeVisible()
  await expectAccessible(page, '.selection-bar', 'bar')
  await bar(page).getByRole('button', { name: 'Delete' }).click()
  await expect(dialog(page).getByRole('textbox')).toBeVisible()
  await expectAccessible(page, 'dialog', 'plan')
  await page.keyboard.press('Escape')
  await livery.faults({
    status: { code: 500, method: 'POST', times: 1, path: '/api/v1/containers', retry_after: null },
  })
  await bar(page).getByRole('button', { name: 'Stop', exact: true }).click()
  await dialog(page)
    .getByRole('button', { name: /^Stop \(/ })
    .click()
  await expect(messages(page)).toContainText('1 failed', { timeout: 30_000 })
  await messages(page)
    .getByRole('button', { name: /^Details/ })
    .click()
  await expect(dialog(page)).toContainText('Failed')
  await expectAccessible(page, '.messages', 'results')
})
