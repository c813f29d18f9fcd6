import type { Locator, Page } from '@playwright/test'
import { createServer, type LiveryServer } from '../server/create-server.ts'
import { addSample } from '../server/sample/add-sample.ts'
import { expect, type Livery, test } from './fixtures.ts'
import { holdBack } from './hold-back.ts'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find or do anything' })
const field = (page: Page) => palette(page).getByRole('combobox')
const options = (page: Page) => palette(page).getByRole('option')
const query = (page: Page) => page.getByRole('combobox', { name: 'Find containers' })
const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true })
const cellOf = (page: Page, id: string) => page.locator(`[role=gridcell][data-container-id="${id}"]`)

interface Row {
  id: string
  name: string
  status: string
}

/** Opens the palette, types, and takes the first that has such a name. */
async function take(page: Page, typed: string, name: string | RegExp) {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(typed)
  const option = options(page).filter({ hasText: name }).first()
  await expect(option).toBeVisible()
  // What is only remembered cannot be acted on until it is confirmed.
  await expect(option).not.toHaveAttribute('aria-disabled', 'true')
  while ((await option.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toHaveCount(0)
}

async function newest(livery: Livery, count: number): Promise<Row[]> {
  const { body } = await livery.api<{ data: { containers: Row[] } }>(
    'GET',
    `/api/v1/containers?limit=${count}&sort_by=created_at&sort_order=desc`,
  )
  return body.data.containers
}

const focusedId = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-container-id') ?? null)

const whole = (page: Page) => expect(page.locator('[data-fleet-complete="true"]')).toBeVisible()

for (const count of [48, 2000]) {
  test(`the palette finds any container, place, page and action among ${count}`, async ({ page, livery }) => {
    livery.sample(count)
    const rows = await newest(livery, 100)
    // The oldest of those that share their name with none, and is on no screen yet.
    const [{ id, name } = rows[0]!] = livery.server.context.db.all<Row>(
      'SELECT id, name FROM containers GROUP BY name HAVING count(*) = 1 ORDER BY created_at',
    )
    await livery.open(page)

    await take(page, name, name)
    await expect(page).toHaveURL(new RegExp(`/containers/${id}$`))
    await page.keyboard.press('Control+k')
    await page.keyboard.type(id.slice(0, 12))
    await expect(options(page).first()).toContainText(name)
    await page.keyboard.press('Escape')
    await expect(palette(page)).toHaveCount(0)

    const { body: projects } = await livery.api<{ data: { projects: { alias: string }[] } }>(
      'GET',
      '/api/v1/projects',
    )
    const project = projects.data.projects.find(({ alias }) => alias !== 'default')!.alias
    await take(page, `${project} project`, /Project$/)
    await expect(page).toHaveURL(/q=project%3A/)
    await whole(page)
    await take(page, 'node server', /Server$/)
    await expect(page).toHaveURL(/q=server%3A/)
    await take(page, 'needs view', 'Needs attention')
    await expect(page).toHaveURL(/q=needs%3Aattention/)
    await take(page, 'settings', /Page$/)
    await expect(page).toHaveURL(/\/settings$/)
    await take(page, 'dark', 'Dark theme')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

    // What was chosen lately comes first, the latest of all on top.
    await page.keyboard.press('Control+k')
    await expect(options(page).nth(0)).toContainText('Settings')
    await expect(options(page).nth(1)).toContainText('Needs attention')
    await expect(options(page).filter({ hasText: name }).first()).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(palette(page)).toHaveCount(0)

    await take(page, 'realm', /Realm$/)
    await expect(page).toHaveURL(/\/settings$/)
    await take(page, 'all realms', 'All realms')
    // Also where no fleet is on the page, and none is loaded.
    const running = rows.find(row => row.status === 'running' && row.name !== name)!
    await take(page, `stop ${running.name}`, `Stop ${running.name}`)
    const called = rows.filter(row => row.name === running.name)
    await expect
      .poll(async () => Promise.all(called.map(row => statusOf(livery, row.id))))
      .not.toEqual(called.map(row => row.status))
  })

  test(`single keys do what they say among ${count}`, async ({ page, livery }) => {
    livery.sample(count)
    const rows = await newest(livery, 30)
    const running = rows.findIndex((row, at) => at > 0 && row.status === 'running')
    await livery.open(page, '/?group=none')
    await whole(page)

    // Down to a line and back, from wherever the focus is.
    await page.keyboard.press('j')
    expect(await focusedId(page)).toBe(rows[0]!.id)
    await page.keyboard.press('ArrowRight')
    expect(await focusedId(page)).toBe(rows[1]!.id)
    await page.keyboard.press('j')
    const below = await focusedId(page)
    expect(below).not.toBe(rows[1]!.id)
    await page.keyboard.press('k')
    expect(await focusedId(page)).toBe(rows[1]!.id)

    await page.keyboard.press('x')
    await expect(cellOf(page, rows[1]!.id)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('x')
    await expect(cellOf(page, rows[1]!.id)).toHaveAttribute('aria-selected', 'false')

    await walkTo(page, rows, running)
    await page.keyboard.press('s')
    await expect(cellOf(page, rows[running]!.id)).toContainText('Stopped')
    await page.keyboard.press('s')
    await expect(cellOf(page, rows[running]!.id)).toContainText('Running')
    await page.keyboard.press('Delete')
    await expect(page.getByRole('region', { name: `Delete ${rows[running]!.name}?` })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(cellOf(page, rows[running]!.id)).toBeFocused()

    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/containers/${rows[running]!.id}$`))
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await expect(page).toHaveURL(/\/settings$/)
    // The key after `g` is no key of its own.
    expect(await statusOf(livery, rows[running]!.id)).toBe('running')
    await page.keyboard.press('g')
    await page.keyboard.press('f')
    await expect(page).toHaveURL(`${livery.origin}/`)
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await expect(page).toHaveURL(/\/connect$/)
    await page.goBack()

    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    for (const label of ['Filter the fleet', 'New container', 'Select', 'Start, stop or resume', 'Delete']) {
      await expect(list.getByRole('term').filter({ hasText: label }).first()).toBeVisible()
    }
    await page.keyboard.press('Escape')
    await expect(list).toHaveCount(0)

    await page.keyboard.press('c')
    await expect.poll(async () => (await newest(livery, 1))[0]!.id).not.toBe(rows[0]!.id)
  })
}

test('no key acts while somebody types, and single keys can be turned off', async ({ page, livery }) => {
  livery.sample(48)
  const [first] = await newest(livery, 1)
  await livery.open(page, '/?group=none')
  await whole(page)

  await page.keyboard.press('/')
  await expect(query(page)).toBeFocused()
  await page.keyboard.type('xscjk?gs/')
  await expect(query(page)).toHaveValue('xscjk?gs/')
  await expect(page).toHaveURL(/^[^?]*\/\?/)
  // A chord that leads out of the field does.
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('x s ?')
  await expect(field(page)).toHaveValue('x s ?')
  await page.keyboard.press('Escape')
  await expect(query(page)).toBeFocused()
  await query(page).fill('')

  await page.keyboard.press('Tab')
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await list.getByRole('checkbox', { name: /Single keys act/ }).uncheck()
  await page.keyboard.press('Escape')
  await cellOf(page, first!.id).focus()
  for (const key of ['x', 'j', 's', 'c', '/', '?']) await page.keyboard.press(key)
  await expect(cellOf(page, first!.id)).toBeFocused()
  await expect(cellOf(page, first!.id)).toHaveAttribute('aria-selected', 'false')
  expect(await newest(livery, 1)).toEqual([first])
  // Named keys and chords still do.
  await page.keyboard.press('ArrowRight')
  await expect(cellOf(page, first!.id)).not.toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')

  await page.reload()
  await whole(page)
  await page.keyboard.press('/')
  await expect(query(page)).not.toBeFocused()
  await page.goto(`${livery.origin}/settings`)
  await page.getByRole('checkbox', { name: /Single keys act/ }).check()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('/')
  await expect(query(page)).toBeFocused()
})

test('tooltips say which key does the same', async ({ page, livery }) => {
  await livery.open(page)
  const tooltip = page.locator('.tooltip')
  const says = async (control: Locator, text: string | RegExp) => {
    await control.hover()
    await expect(tooltip).toHaveText(text)
  }
  await says(card(page, 'default').getByRole('button', { name: 'Stop default' }), 'Stop (S)')
  await says(card(page, 'default').getByRole('button', { name: 'Delete default' }), 'Delete (Del)')
  await says(page.getByRole('button', { name: 'New container', exact: true }), /\(C\)$/)
  await says(page.getByRole('button', { name: 'Find or do anything' }), 'Find or do anything (Ctrl K)')
})

test('the palette finds containers of the other connections', async ({ page, livery }) => {
  const elsewhere = await createServer({
    port: 0,
    speed: 20,
    seed: 9,
    corsOrigins: [livery.origin],
    web: process.env.LIVERY_E2E_WEB ?? new URL('../dist/web', import.meta.url).pathname,
  })
  try {
    const origin = await elsewhere.listen()
    const name = 'far-away'
    await prepare(elsewhere, origin, name)
    await livery.open(page)
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await page.getByText('Another Hoody API').click()
    await page.getByLabel('Address').fill(origin)
    await page.getByLabel(/email or user name/i).fill('owner@localhost')
    await page.getByRole('textbox', { name: 'Password' }).fill('Correct-horse-battery-9')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(card(page, name)).toBeVisible()

    // Back to the first one, by the palette too.
    await take(page, 'connection', /Connection$/)
    await expect(card(page, 'default')).toBeVisible()
    await take(page, name, name)
    await expect(page.getByRole('heading', { level: 1, name: name })).toBeVisible()
  } finally {
    await elsewhere.close()
  }
})

/** Gives the owner a password, and one container the name. */
async function prepare(server: LiveryServer, origin: string, name: string) {
  const call = async (method: string, path: string, body: unknown, token?: string) => {
    const answer = await fetch(origin + path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    // biome-ignore lint/suspicious/noExplicitAny: what is asked for differs by path.
    return ((await answer.json()) as { data: any }).data
  }
  const { token } = await call('POST', '/livery/sign-in', { code: server.signInLink().split('#')[1] })
  const me = await call('GET', '/api/v1/users/auth/me', undefined, token)
  await call('PUT', `/api/v1/users/${me.id}`, { password: 'Correct-horse-battery-9' }, token)
  addSample(server.context, 1)
  const { containers } = await call('GET', '/api/v1/containers', undefined, token)
  await call('PUT', `/api/v1/containers/${containers[0].id}`, { name }, token)
}

async function statusOf(livery: Livery, id: string): Promise<string> {
  const { body } = await livery.api<{ data: Row }>('GET', `/api/v1/containers/${id}`)
  return body.data.status
}

/** With the arrow keys, in the order of the page. */
async function walkTo(page: Page, rows: readonly Row[], to: number) {
  const id = await focusedId(page)
  let at = rows.findIndex(row => row.id === id)
  for (; at < to; at += 1) await page.keyboard.press('ArrowRight')
  for (; at > to; at -= 1) await page.keyboard.press('ArrowLeft')
  expect(await focusedId(page)).toBe(rows[to]!.id)
}

test('what is typed while the palette is on its way is meant for it', async ({ page, livery }) => {
  livery.sample(5)
  const palette = await holdBack(page, /\/assets\/palette-/)
  await livery.open(page)
  const [first] = await newest(livery, 1)
  await cellOf(page, first!.id).focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('xszz')
  await page.keyboard.press('Backspace')
  palette.release()
  await expect(field(page)).toHaveValue('xsz')
  await page.keyboard.press('Escape')
  await expect(cellOf(page, first!.id)).toHaveAttribute('aria-selected', 'false')
  expect(await newest(livery, 1)).toEqual([first])
})
