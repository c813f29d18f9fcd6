import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' })
const dialog = (page: Page) => page.getByRole('dialog')
const create = (page: Page, count: number) =>
  page.locator('footer').getByRole('button', { name: `Create ${count}`, exact: true })
/** In the dialog with the plan. */
const begin = (page: Page, count: number) =>
  dialog(page).getByRole('button', { name: `Create ${count}`, exact: true })

interface Row {
  name: string
  server_id: string
  ssh_public_key: string | null
  environment_vars: string
}

function rows(livery: Livery, like: string): Row[] {
  return livery.server.context.db.all<Row>(
    'SELECT name, server_id, ssh_public_key, environment_vars FROM containers WHERE name LIKE :like ORDER BY name',
    { like },
  )
}

/** The requests that asked for a container, as they reach the server. */
function countCreates(livery: Livery, onCreate: (count: number) => void = () => {}) {
  const seen = { count: 0 }
  livery.server.app.server.on('request', ({ method, url }) => {
    if (method !== 'POST' || !/^\/api\/v1\/projects\/[0-9a-f]{24}\/containers/.test(url ?? '')) return
    seen.count += 1
    onCreate(seen.count)
  })
  return seen
}

async function openMany(page: Page, livery: Livery, count: number, pattern: string) {
  await livery.open(page, '/containers/new')
  await page.getByRole('checkbox', { name: 'Several at once' }).check()
  await page.getByRole('spinbutton', { name: 'How many' }).fill(String(count))
  await page.getByRole('textbox', { name: 'Names' }).fill(pattern)
}

const servers = (page: Page) =>
  page.getByRole('group', { name: 'Spread over, by room' }).getByRole('checkbox')

test('a batch of 50 over two servers, killed by a reload at 20, is resumed to exactly 50', async ({
  page,
  livery,
}) => {
  test.slow()
  await openMany(page, livery, 50, 'web-{nn}')
  await expect(servers(page)).toHaveCount(2)
  for (const server of await servers(page).all()) await server.check()
  await expect(page.getByRole('list', { name: 'Planned containers' }).getByRole('listitem')).toHaveCount(50)
  await expect(page.getByText('50 containers in default')).toBeVisible()
  await create(page, 50).click()

  // Slow enough that no page could be through with them before it is gone.
  await livery.faults({ slow_ms: 1500 })
  let reloaded: Promise<unknown> = Promise.resolve()
  const seen = countCreates(livery, count => {
    if (count === 20) reloaded = page.reload({ waitUntil: 'commit' })
  })
  await begin(page, 50).click()
  await expect.poll(() => seen.count, { timeout: 60_000 }).toBeGreaterThanOrEqual(20)
  await reloaded
  await livery.faults({})

  const card = messages(page)
  await expect(card).toContainText('Creating 50 containers: stopped by a reload')
  expect(rows(livery, 'web-%').length).toBeLessThan(50)
  await card.getByRole('button', { name: /^Create the other/ }).click()
  await expect(card).toContainText('50 containers created', { timeout: 60_000 })

  const made = rows(livery, 'web-%')
  expect(made.map(row => row.name)).toEqual(
    Array.from({ length: 50 }, (_, at) => `web-${String(at + 1).padStart(2, '0')}`),
  )
  const { free, dedicated } = livery.servers
  expect(new Set(made.map(row => row.server_id))).toEqual(new Set([free, dedicated]))
  await page.reload()
  await expect(page.locator('[data-fleet-complete="true"]')).toBeVisible()
  await expect(card.getByText('stopped by a reload')).toHaveCount(0)
  expect(rows(livery, 'web-%')).toHaveLength(50)
})

test('what was cancelled is not created, until somebody says so', async ({ page, livery }) => {
  await openMany(page, livery, 30, 'job-{n}')
  await create(page, 30).click()
  await livery.faults({ slow_ms: 1500 })
  const seen = countCreates(livery)
  await begin(page, 30).click()
  // The cards are there from the start: some asked for, the others waiting.
  await expect(
    page.getByRole('article', { name: /^job-/ }).filter({ hasText: 'Creating' }).first(),
  ).toBeVisible()
  await expect(
    page.getByRole('article', { name: /^job-/ }).filter({ hasText: 'Waiting' }).first(),
  ).toBeVisible()
  await expect.poll(() => seen.count, { timeout: 60_000 }).toBeGreaterThanOrEqual(6)
  await messages(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(messages(page)).toContainText('not sent')
  const made = rows(livery, 'job-%').length
  expect(made).toBe(seen.count)
  expect(made).toBeLessThan(30)
  await expect(page.getByRole('article', { name: /^job-/ }).filter({ hasText: 'Waiting' })).toHaveCount(0)
  await livery.faults({})
  await messages(page)
    .getByRole('button', { name: `Create the other ${30 - made}` })
    .click()
  await expect(messages(page)).toContainText('30 containers created', { timeout: 60_000 })
  expect(rows(livery, 'job-%')).toHaveLength(30)
})

test('what failed is tried again, and Retry-After is waited for', async ({ page, livery }) => {
  await openMany(page, livery, 12, 'box-{n}')
  await create(page, 12).click()
  const path = '/api/v1/projects'
  await livery.faults({ status: { code: 500, method: 'POST', times: 3, path, retry_after: null } })
  await begin(page, 12).click()
  await expect(messages(page)).toContainText('9 containers created, 3 failed')
  await livery.faults({ status: { code: 429, method: 'POST', times: 2, path, retry_after: 2 } })
  await messages(page).getByRole('button', { name: 'Try 3 again' }).click()
  await expect(messages(page)).toContainText('The server asks to wait')
  await expect(messages(page)).toContainText('12 containers created')
  expect(rows(livery, 'box-%')).toHaveLength(12)
})

test('a quota that would overflow is said before the first request', async ({ page, livery }) => {
  await livery.api('PUT', `/api/v1/projects/${livery.project}`, { alias: 'default', max_containers: 5 })
  await openMany(page, livery, 9, 'web-{n}')
  const seen = countCreates(livery)
  const problems = page.getByRole('list', { name: 'In the way' })
  await expect(problems).toContainText('default has room for 4 more (1 of 5), not for 9.')
  await create(page, 9).click()
  await expect(begin(page, 9)).toHaveAccessibleDescription('The plan has problems; they are listed above.')
  await page.keyboard.press('Escape')
  await page.getByRole('spinbutton', { name: 'How many' }).fill('4')
  await expect(problems).toHaveCount(0)
  expect(seen.count).toBe(0)
})

test('keys are saved before the first request, and their public halves are what is sent', async ({
  page,
  livery,
}) => {
  await openMany(page, livery, 3, 'ssh-{n}')
  await page.getByRole('checkbox', { name: 'An SSH key pair for each' }).check()
  await create(page, 3).click()
  await expect(begin(page, 3)).toHaveAccessibleDescription('Save the keys first.')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Make and save 3 keys' }).click(),
  ])
  expect(rows(livery, 'ssh-%')).toHaveLength(0)
  const files = unzipSync(await readFile(await download.path()))
  const folder = download.suggestedFilename().replace(/\.zip$/, '')
  await begin(page, 3).click()
  await expect(messages(page)).toContainText('3 containers created')
  const made = rows(livery, 'ssh-%')
  for (const { name, ssh_public_key } of made) {
    expect(strFromU8(files[`${folder}/${name}_ed25519.pub`]!)).toBe(`${ssh_public_key}\n`)
    expect(strFromU8(files[`${folder}/${name}_ed25519`]!)).toContain('OPENSSH PRIVATE KEY')
  }
  // Once they are there, the same archive has their addresses too.
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    messages(page).getByRole('button', { name: 'Save the keys' }).click(),
  ])
  const config = strFromU8(unzipSync(await readFile(await again.path()))[`${folder}/ssh_config`]!)
  for (const { name } of made) expect(config).toMatch(new RegExp(`Host ${name}\n  HostName \\S+-ssh\\.`))
})

test('a table sets values by row; its secrets are asked for again after a reload', async ({
  page,
  livery,
}) => {
  await openMany(page, livery, 1, 'x-{n}')
  const table = page.getByRole('textbox', { name: 'Values by row' })
  await table.fill('name,color,env.TOKEN\nalpha,nope,one')
  const problems = page.getByRole('list', { name: 'In the way' })
  await expect(problems).toContainText('Row 1, color: "nope" is no colour: write #RRGGBB.')
  const lines = Array.from({ length: 20 }, (_, at) => `row-${at + 10},#1A5EB0,secret-${at}`)
  await table.fill(['name,color,env.TOKEN', ...lines].join('\n'))
  await expect(problems).toHaveCount(0)
  await page
    .locator('footer')
    .getByRole('button', { name: /^Create/ })
    .click()
  await livery.faults({ slow_ms: 1500 })
  let reloaded: Promise<unknown> = Promise.resolve()
  const seen = countCreates(livery, count => {
    if (count === 6) reloaded = page.reload({ waitUntil: 'commit' })
  })
  await begin(page, 20).click()
  await expect.poll(() => seen.count, { timeout: 60_000 }).toBeGreaterThanOrEqual(6)
  await reloaded
  await livery.faults({})
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('secret-')
  await messages(page)
    .getByRole('button', { name: /^Create the other/ })
    .click()
  await dialog(page).getByRole('button', { name: 'Go on' }).click()
  await expect(dialog(page)).toContainText('has no value for TOKEN.')
  await dialog(page)
    .getByRole('textbox', { name: 'Values by row' })
    .fill(['name,color,env.TOKEN', ...lines].join('\n'))
  await dialog(page).getByRole('button', { name: 'Go on' }).click()
  await expect(messages(page)).toContainText('20 containers created')
  const made = rows(livery, 'row-%')
  expect(made.map(row => JSON.parse(row.environment_vars))).toEqual(
    lines.map((_, at) => ({ TOKEN: `secret-${at}` })),
  )
})

test('is accessible, on a phone too', async ({ page, livery }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await livery.api('PUT', `/api/v1/projects/${livery.project}`, { alias: 'default', max_containers: 5 })
  await openMany(page, livery, 9, 'web-{n}')
  await page.getByRole('checkbox', { name: 'An SSH key pair for each' }).check()
  await expect(page.getByRole('list', { name: 'In the way' })).toBeVisible()
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(await overflow()).toBeLessThanOrEqual(0)
  await expectAccessible(page, 'section[aria-labelledby="step"]')
  await page.getByRole('spinbutton', { name: 'How many' }).fill('3')
  await create(page, 3).click()
  await expect(page.getByRole('button', { name: 'Make and save 3 keys' })).toBeVisible()
  await expectAccessible(page, 'dialog')
})

test('quick create: its menu, or holding it, chooses a preset and how many', async ({ page, livery }) => {
  await livery.open(page)
  const button = page.getByRole('button', { name: 'New container', exact: true })
  await expect(button).not.toHaveAttribute('aria-busy', 'true')
  await button.hover()
  await page.mouse.down()
  const preset = page.getByRole('menuitemradio', { name: /^Development/ })
  await expect(preset).toBeVisible()
  await page.mouse.up()
  expect(rows(livery, 'dev-environment%')).toHaveLength(0)
  await preset.click()
  await expect(preset).toHaveCount(0)
  await button.click()
  await expect(page.getByRole('article', { name: 'dev-environment', exact: true })).toBeVisible()
  // The card is there before the answer.
  await expect.poll(() => rows(livery, 'dev-environment%').length).toBe(1)

  await page.getByRole('button', { name: 'Choose what New container makes' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Create 5 now' }).press('Enter')
  await expect(messages(page)).toContainText('5 containers created')
  expect(rows(livery, 'dev-environment%')).toHaveLength(6)
})
