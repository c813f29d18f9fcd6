import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

const density = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const grid = (page: Page) => page.getByRole('grid', { name: 'Containers' })

/** Ids of the containers on the screen, and where each begins below the upper edge, in pixels. */
function onScreen(page: Page): Promise<Map<string, number>> {
  return page
    .locator('[data-fleet-scroll]')
    .evaluate(scroller => {
      const { top, bottom } = scroller.getBoundingClientRect()
      return [...scroller.querySelectorAll<HTMLElement>('[role=grid] [data-container-id]')].flatMap(
        element => {
          const box = element.getBoundingClientRect()
          const isOn = box.bottom > top + 36 && box.top < bottom
          return isOn ? [[element.dataset.containerId!, box.top - top] as const] : []
        },
      )
    })
    .then(entries => new Map(entries))
}

function focusedId(page: Page) {
  return page.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-container-id]')?.dataset.containerId,
  )
}

/** The one that the keyboard goes on from. */
function activeId(page: Page) {
  return page
    .locator(
      '[role=grid] :is([data-container-id][tabindex="0"], [data-container-id]:has(> * > [tabindex="0"]))',
    )
    .first()
    .getAttribute('data-container-id')
}

for (const count of [48, 2000]) {
  test(`switching the density of ${count} containers keeps place, selection and the keyboard's place`, async ({
    page,
    livery,
  }) => {
    livery.sample(count)
    await livery.open(page)
    await page.getByRole('gridcell').first().focus()
    for (let at = 0; at < 6; at++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('x')
    await page.keyboard.press('ArrowRight')
    const id = await focusedId(page)
    expect(id).toBeDefined()
    for (const name of ['Tiles', 'Rows', 'Cards'] as const) {
      await density(page, name).click()
      await expect(page).toHaveURL(name === 'Cards' ? /\/$/ : new RegExp(`density=${name.toLowerCase()}`))
      await expect.poll(() => activeId(page), { message: name }).toBe(id)
      await expect(grid(page).locator(`[data-container-id="${id}"]`), name).toBeInViewport()
      await expect(grid(page).locator('[role=gridcell][aria-selected=true]').first()).toBeVisible()
    }
  })
}

/** What only one density shows. */
const marks = { Cards: '[role=grid] article', Tiles: '[role=grid] .tile', Rows: '.fleet-rows' } as const

/** Waits until nothing moves on the screen any more. */
async function settled(page: Page): Promise<Map<string, number>> {
  let before: string | undefined
  const isStill = async () => {
    const [was, now] = [before, JSON.stringify([...(await onScreen(page))])]
    before = now
    return now !== '[]' && now === was
  }
  await expect.poll(isStill).toBe(true)
  return onScreen(page)
}

test('the first container on the screen stays there, to and fro', async ({ page, livery }) => {
  livery.sample(2000)
  await livery.open(page)
  await density(page, 'Rows').click()
  await expect(page.getByRole('columnheader', { name: 'Name', exact: true })).toBeVisible()
  await page.locator('[data-fleet-scroll]').evaluate(scroller => scroller.scrollTo(0, 20_000))
  const [id, y] = [...(await settled(page))].filter(([, y]) => y > 60).sort((a, b) => a[1] - b[1])[0]!
  for (const name of ['Tiles', 'Cards', 'Rows', 'Cards', 'Tiles', 'Rows'] as const) {
    await density(page, name).click()
    await expect(page.locator(marks[name]).first()).toBeVisible()
    await expect
      .poll(async () => Math.abs((await settled(page)).get(id)! - y), { message: name })
      .toBeLessThan(90)
  }
})

test('zooming with the keyboard keeps the focus, and is announced', async ({ page, livery }) => {
  livery.sample(2000)
  await livery.open(page)
  await page.getByRole('gridcell').first().focus()
  for (let at = 0; at < 8; at++) await page.keyboard.press('ArrowDown')
  const id = await focusedId(page)
  expect(id).toBeDefined()
  for (const [key, said, query] of [
    ['-', 'Large tiles', 'density=tiles&zoom=large'],
    ['-', 'Tiles', 'density=tiles'],
    ['-', 'Small tiles', 'density=tiles&zoom=small'],
    ['+', 'Tiles', 'density=tiles'],
    ['+', 'Large tiles', 'density=tiles&zoom=large'],
    ['+', 'Cards', ''],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.locator('div[aria-live=polite]')).toHaveText(said)
    await expect.poll(() => new URL(page.url()).search.slice(1)).toBe(query)
    await expect.poll(() => focusedId(page)).toBe(id)
    await expect(grid(page).locator(`[data-container-id="${id}"]`)).toBeInViewport()
  }
  // At the near end there is nothing more.
  await page.keyboard.press('+')
  await expect.poll(() => focusedId(page)).toBe(id)
})

test('Ctrl and the wheel zoom at the container under the pointer', async ({ page, livery }) => {
  livery.sample(2000)
  await livery.open(page, '/?density=tiles')
  await expect(page.locator('.tile').first()).toBeVisible()
  await page.mouse.move(700, 600)
  await page.mouse.wheel(0, 3000)
  await settled(page)
  /** One in the middle of the screen. */
  const choose = () =>
    page.locator('.tile').evaluateAll(tiles => {
      const all = tiles.map(tile => ({ id: tile.dataset.containerId!, box: tile.getBoundingClientRect() }))
      const far = ({ box }: (typeof all)[number]) => Math.hypot(box.x - 700, box.y - 500)
      const { id, box } = all.sort((a, b) => far(a) - far(b))[0]!
      return { id, x: box.x + box.width / 2, y: box.y + box.height / 2 }
    })
  await page.keyboard.down('Control')
  for (const [query, shown] of [
    ['density=tiles&zoom=large', '[role=grid][style*="--tile: 32px"]'],
    ['', marks.Cards],
  ] as const) {
    const { id, x, y } = await choose()
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, -100)
    await expect.poll(() => new URL(page.url()).search.slice(1)).toBe(query)
    await expect(page.locator(shown).first()).toBeVisible()
    const { y: edge } = (await page.locator('[data-fleet-scroll]').boundingBox())!
    await expect.poll(async () => Math.abs((await settled(page)).get(id)! + edge - y)).toBeLessThan(50)
  }
  await page.keyboard.up('Control')
})

test('the selection outlives every density', async ({ page, livery }) => {
  livery.sample(48)
  await livery.open(page, '/?density=rows')
  await page.getByRole('gridcell').first().click()
  await page
    .getByRole('checkbox', { name: /^Select (?!all)/ })
    .first()
    .check()
  await page
    .getByRole('checkbox', { name: /^Select (?!all)/ })
    .nth(2)
    .check()
  await density(page, 'Tiles').click()
  await expect(grid(page).locator('[aria-selected=true]')).toHaveCount(2)
  await density(page, 'Cards').click()
  await expect(grid(page).locator('[aria-selected=true]')).toHaveCount(2)
})

test('of thousands, each can be pointed at, walked to and selected, though lines are drawn', async ({
  page,
  livery,
}) => {
  livery.sample(3000)
  await livery.open(page, '/?density=tiles&zoom=small&group=none')
  const lines = page.locator('[data-drawn]')
  await expect.poll(() => lines.count()).toBeGreaterThan(30)
  await expect.poll(() => grid(page).locator('*').count()).toBeLessThan(2500)
  await expect(page.getByRole('gridcell', { name: /^\d+ containers: \d+ Running, / }).first()).toBeVisible()
  await expectAccessible(page, '[data-fleet-scroll]', 'drawn tiles')

  const [size, gap] = [14, 2]
  const box = (await lines.nth(5).boundingBox())!
  const spot = (column: number, line: number) =>
    [box.x + column * (size + gap) + size / 2, box.y + line * (size + gap) + size / 2] as const
  await page.mouse.move(...spot(12, 0))
  const pointed = await page.evaluate(
    ([x, y]) =>
      document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-container-id]')?.dataset.containerId,
    spot(12, 0),
  )
  const { body } = await livery.api<{ data: { name: string } }>('GET', `/api/v1/containers/${pointed}`)
  const card = page.getByRole('dialog', { name: 'Card' })
  await expect(card.getByRole('article', { name: body.data.name, exact: true })).toBeVisible()
  await page.mouse.click(...spot(12, 0))
  await expect(card.getByRole('link', { name: body.data.name, exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect.poll(() => focusedId(page)).toBe(pointed)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focusedId(page)).not.toBe(pointed)
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => focusedId(page)).toBe(pointed)

  // From beside the wall over ten tiles of each of three lines.
  await page.mouse.move(box.x - 6, box.y + 2)
  await page.mouse.down()
  const [right, bottom] = spot(9, 2)
  await page.mouse.move(right, bottom, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('30 selected')
})

test('a tile acts from its card', async ({ page, livery }) => {
  livery.sample(48)
  await livery.open(page, '/?density=tiles&q=state:running')
  const tile = page.locator('.tile').first()
  const name = (await tile.getAttribute('aria-label'))!.split(',')[0]!
  await tile.hover()
  await page.getByRole('button', { name: `Stop ${name}`, exact: true }).click()
  await expect(page.locator('div[aria-live=polite]')).toContainText(`${name}: Stop`)
})

test('sorting by a header and choosing columns are kept: in the link, and in the browser', async ({
  page,
  livery,
}) => {
  livery.sample(48)
  await livery.open(page, '/?density=rows&group=none')
  await page.getByRole('button', { name: 'Name', exact: true }).click()
  await expect(page).toHaveURL(/sort=name/)
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
  await expect(async () => {
    const names = await grid(page).locator('[data-column=name] a').allTextContents()
    expect(names).toEqual(names.toSorted(compare))
  }).toPass()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Id', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Id', exact: true })).toBeVisible()
  // Keys are hidden: so is what opens the container's services.
  await expect(grid(page).locator('[data-column=id]').first()).toHaveText(/hidden/)
})
