import type { Page } from '@playwright/test'
import { realKeys } from '../contract/ssh-key.fixtures.ts'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'

interface Row {
  id: string
  name: string
  project_id: string
  server_id: string
  status: string
  color: string
  comment: string | null
  container_image: string
  hoody_kit: boolean
  dev_kit: boolean
  ai: boolean
  autostart: boolean
  ramdisk: boolean
  kvm: boolean
  realm_ids: string[]
  environment_vars: Record<string, string>
  ssh_public_key: string | null
}

const steps = [
  ['basics', 'Basics'],
  ['image', 'Image'],
  ['realms', 'Realms'],
  ['environment', 'Environment'],
  ['ssh-key', 'SSH key'],
  ['options', 'Options'],
  ['review', 'Review'],
] as const

const key = `${realKeys[0].line} dana@laptop`

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true })
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const check = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name: `New container: ${name}` })
const rail = (page: Page) => page.getByRole('navigation', { name: 'Steps' })
const checks = (page: Page) => page.getByRole('region', { name: 'Checks' })
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' })

async function openWizard(page: Page, livery: Livery, step = 'basics') {
  await livery.open(page, `/containers/new/${step}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(checks(page)).toContainText('is in service')
}

async function go(page: Page, label: string) {
  await rail(page)
    .getByRole('link', { name: new RegExp(`^${label}`) })
    .click()
  await expect(heading(page, label)).toBeVisible()
}

async function rowNamed(livery: Livery, name: string): Promise<Row> {
  const { body } = await livery.api<{ data: { containers: Row[] } }>('GET', '/api/v1/containers?limit=100')
  const row = body.data.containers.find(one => one.name === name)
  expect(row, `a container ${name}`).toBeDefined()
  const whole = await livery.api<{ data: Row }>('GET', `/api/v1/containers/${row!.id}`)
  return whole.body.data
}

/** A container that somebody else makes. */
async function make(livery: Livery, name: string, more: object = {}) {
  const path = `/api/v1/projects/${livery.project}/containers`
  const made = await livery.api('POST', path, { server_id: livery.servers.dedicated, name, ...more })
  expect(made.status).toBe(201)
}

/** Something happens between the press of Create and the arrival of its request. */
async function beforeArrival(page: Page, happen: () => Promise<unknown>) {
  let happened: Promise<unknown> | undefined
  await page.route('**/api/v1/projects/*/containers', async route => {
    if (route.request().method() === 'POST') {
      happened ??= happen()
      await happened
    }
    await route.continue()
  })
}

test('every step has its own address, can be taken in any order and skipped', async ({ page, livery }) => {
  await openWizard(page, livery)
  for (const [id, label] of steps.toReversed()) {
    await go(page, label)
    expect(new URL(page.url()).pathname).toBe(`/containers/new/${id}`)
    await expect(rail(page).getByRole('link', { name: new RegExp(`^${label}`) })).toHaveAttribute(
      'aria-current',
      'step',
    )
  }
  for (const [, label] of steps.slice(1)) {
    await button(page, `Next: ${label}`).click()
    await expect(heading(page, label)).toBeVisible()
  }
  await button(page, 'Back').click()
  await expect(heading(page, 'Options')).toBeVisible()
  await page.goBack()
  await expect(heading(page, 'Review')).toBeVisible()
  await page.goto(`${livery.origin}/containers/new/nonsense`)
  await expect(heading(page, 'Basics')).toBeVisible()
})

test('Create is possible at once, and its card is there', async ({ page, livery }) => {
  await openWizard(page, livery)
  const name = await box(page, 'Name').inputValue()
  expect(name).toMatch(/^[a-z]+-[a-z]+$/)
  await expect(page.getByRole('complementary').getByRole('article', { name })).toBeVisible()
  await button(page, 'Create now').click()
  await expect(page).toHaveURL(`${livery.origin}/`)
  await expect(card(page, name)).toBeVisible()
  await expect(card(page, name)).toContainText('Running')
  // The draft is done with: the next one is another.
  await page.goto(`${livery.origin}/containers/new`)
  await expect(box(page, 'Name')).not.toHaveValue(name)
})

test('everything that is chosen is sent', async ({ page, livery }) => {
  await openWizard(page, livery)
  await box(page, 'Name').fill('acme-web')
  await page.getByRole('radio', { name: /^Teal/ }).check()
  await box(page, 'Comment').fill('The storefront')
  await page.getByRole('radio', { name: 'node-us', exact: true }).check({ force: true })
  await go(page, 'Realms')
  await page.getByLabel(/^Find a realm/).fill('a'.repeat(24))
  await page.getByLabel(/^Find a realm/).press('Enter')
  await go(page, 'Environment')
  await page.getByText('Text', { exact: true }).click()
  await page.getByRole('textbox', { name: /environment/i }).fill('# why\nREGION="eu west"\n')
  await go(page, 'SSH key')
  await box(page, 'SSH key').fill(key)
  await go(page, 'Options')
  await check(page, 'Dev kit').uncheck()
  await check(page, 'AI').uncheck()
  await check(page, 'Autostart').uncheck()
  await check(page, 'Ramdisk').uncheck()
  await go(page, 'Review')
  await expect(page.getByRole('region', { name: 'Environment' })).toContainText('REGION')
  await button(page, 'Create').click()
  await expect(card(page, 'acme-web')).toContainText('Running')
  expect(await rowNamed(livery, 'acme-web')).toMatchObject({
    project_id: livery.project,
    color: '#05AAAA',
    comment: 'The storefront',
    container_image: 'debian/13',
    hoody_kit: true,
    dev_kit: false,
    ai: false,
    autostart: false,
    ramdisk: false,
    realm_ids: ['a'.repeat(24)],
    environment_vars: { REGION: 'eu west' },
    ssh_public_key: key,
  })
})

test('an image is chosen by its name', async ({ page, livery }) => {
  await openWizard(page, livery, 'image')
  await page
    .getByRole('searchbox')
    .or(page.getByRole('combobox'))
    .or(page.getByPlaceholder(/or type one/))
    .first()
    .fill('alpine/3.19')
  await page.getByText('alpine/3.19').first().click()
  await expect(page.getByRole('complementary')).toContainText('alpine/3.19')
})

test('what is in the way is said before anything is sent, and Create leads there', async ({
  page,
  livery,
}) => {
  const posts: string[] = []
  page.on('request', request => request.method() === 'POST' && posts.push(request.url()))
  await openWizard(page, livery)
  await box(page, 'Name').fill('default')
  await expect(box(page, 'Name')).toHaveAccessibleDescription(/already used in default/)
  await expect(checks(page)).toContainText('Name already used')
  await expect(checks(page).getByRole('link', { name: 'open default' })).toBeVisible()
  await go(page, 'Options')
  await expect(rail(page)).toContainText('something is in the way')
  posts.length = 0
  await button(page, 'Create now').click()
  await expect(heading(page, 'Basics')).toBeVisible()
  await expect(box(page, 'Name')).toBeFocused()
  expect(posts).toEqual([])
})

test.describe('a refusal leads back to its step and its field, with everything still there', () => {
  async function createRefused(page: Page) {
    await box(page, 'Comment').fill('Still here')
    await button(page, 'Create now').click()
  }

  test('a name taken meanwhile', async ({ page, livery }) => {
    await openWizard(page, livery)
    await box(page, 'Name').fill('acme-web')
    await beforeArrival(page, () => make(livery, 'acme-web'))
    await createRefused(page)
    await expect(heading(page, 'Basics')).toBeVisible()
    await expect(box(page, 'Name')).toBeFocused()
    await expect(box(page, 'Name')).toHaveAccessibleDescription(/already (in use|used)/)
    await expect(box(page, 'Comment')).toHaveValue('Still here')
    await box(page, 'Name').fill('acme-shop')
    await button(page, 'Create now').click()
    await expect(card(page, 'acme-shop')).toContainText('Running')
    expect(await rowNamed(livery, 'acme-shop')).toMatchObject({ comment: 'Still here' })
  })

  test('a key put to use meanwhile', async ({ page, livery }) => {
    await openWizard(page, livery)
    await go(page, 'SSH key')
    await box(page, 'SSH key').fill(key)
    await expect(checks(page)).toContainText('SSH key opens no other container')
    await go(page, 'Basics')
    await beforeArrival(page, () => make(livery, 'holder', { ssh_public_key: key }))
    await createRefused(page)
    await expect(heading(page, 'SSH key')).toBeVisible()
    await expect(box(page, 'SSH key')).toBeFocused()
    await expect(box(page, 'SSH key')).toHaveValue(key)
    await expect(box(page, 'SSH key')).toHaveAccessibleDescription(/already/)
  })

  test('a project that became full', async ({ page, livery }) => {
    await openWizard(page, livery)
    const quota = { alias: 'default', max_containers: 1 }
    await beforeArrival(page, () => livery.api('PUT', `/api/v1/projects/${livery.project}`, quota))
    await createRefused(page)
    await expect(heading(page, 'Basics')).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Project' })).toBeFocused()
    await expect(page.getByRole('combobox', { name: 'Project' })).toHaveAccessibleDescription(
      /container limit|full/,
    )
    await expect(box(page, 'Comment')).toHaveValue('Still here')
  })

  test('a server without capacity', async ({ page, livery }) => {
    await openWizard(page, livery)
    const { free, dedicated } = livery.servers
    await beforeArrival(page, () => livery.faults({ capacity: [free, dedicated] }))
    await createRefused(page)
    // Some servers refuse, others accept and fail (sheet §4.3): it must not get lost either way.
    await expect(
      page
        .getByText(/capacity|container limit/i)
        .or(page.getByText('Failed'))
        .first(),
    ).toBeVisible()
  })

  test('a host that cannot be reached', async ({ page, livery }) => {
    await openWizard(page, livery)
    const path = '/api/v1/projects'
    await livery.faults({ status: { code: 500, method: 'POST', path, times: 1, retry_after: null } })
    await createRefused(page)
    await expect(heading(page, 'Review')).toBeVisible()
    await expect(page.getByRole('alert')).toBeVisible()
    await go(page, 'Basics')
    await expect(box(page, 'Comment')).toHaveValue('Still here')
  })
})

test('KVM is not offered on a free server', async ({ page, livery }) => {
  await openWizard(page, livery, 'options')
  await check(page, 'KVM').check()
  await go(page, 'Basics')
  await page.locator(`input[type=radio][aria-describedby]`).first().waitFor()
  const free = page.locator('label').filter({ hasText: 'Free' }).getByRole('radio')
  await free.check({ force: true })
  await expect(checks(page)).toContainText(/KVM is not available on the free server/)
  await button(page, 'Create now').click()
  await expect(heading(page, 'Options')).toBeVisible()
  await expect(check(page, 'KVM')).toBeFocused()
  await check(page, 'KVM').uncheck()
  await expect(check(page, 'KVM')).toHaveAccessibleDescription(/Not on the free server/)
})

test('without the kit and without a key it asks before it creates', async ({ page, livery }) => {
  await openWizard(page, livery, 'options')
  await check(page, 'Hoody kit').uncheck()
  await expect(page.getByText('Without the kit and without a key nothing can reach it').first()).toBeVisible()
  await button(page, 'Create now').click()
  const dialog = page.getByRole('dialog', { name: 'Nothing could reach it' })
  await dialog.getByRole('button', { name: 'Add a key' }).click()
  await expect(heading(page, 'SSH key')).toBeVisible()
  await button(page, 'Create now').click()
  await dialog.getByRole('button', { name: 'Create all the same' }).click()
  await expect(page).toHaveURL(`${livery.origin}/`)
})

test('a project can be made in place', async ({ page, livery }) => {
  await openWizard(page, livery)
  await button(page, 'New project').click()
  const form = page.getByRole('form', { name: 'New project' })
  await expect(form.getByRole('textbox', { name: 'Project name' })).toBeFocused()
  await form.getByRole('textbox', { name: 'Project name' }).fill('default')
  await button(page, 'Create the project').click()
  await expect(form.getByRole('textbox', { name: 'Project name' })).toHaveAccessibleDescription(
    /already exists/i,
  )
  await form.getByRole('textbox', { name: 'Project name' }).fill('client-acme')
  await form.getByRole('textbox', { name: 'Quota' }).fill('5')
  await button(page, 'Create the project').click()
  await expect(form).toHaveCount(0)
  await expect(checks(page)).toContainText('client-acme has room: 0 of 5 containers')
  await box(page, 'Name').fill('first')
  await button(page, 'Create now').click()
  await expect(card(page, 'first')).toContainText('Running')
})

for (const [preset, body] of [
  [
    'Development',
    {
      name: 'dev-environment',
      dev_kit: true,
      ai: true,
      autostart: true,
      color: '#F1C40F',
      environment_vars: { NODE_ENV: 'development' },
    },
  ],
  [
    'Production API',
    {
      name: 'production-api',
      dev_kit: false,
      ai: false,
      autostart: true,
      color: '#2ECC71',
      environment_vars: { NODE_ENV: 'production' },
    },
  ],
  [
    'Minimal utility',
    { name: 'utility', dev_kit: false, ai: false, autostart: false, ramdisk: false, color: '#95A5A6' },
  ],
  ['AI agent', { name: 'ai-agent', dev_kit: true, ai: true, autostart: true, color: '#9B59B6' }],
] as const) {
  test(`the preset ${preset} fills in, marked, and stays editable`, async ({ page, livery }) => {
    await openWizard(page, livery)
    await box(page, 'Comment').fill('Mine')
    await button(page, preset).click()
    await expect(box(page, 'Name')).toHaveValue(body.name)
    await expect(page.getByText(`Filled in from ${preset}:`)).toBeVisible()
    await expect(page.getByText(`from ${preset}`, { exact: true }).first()).toBeVisible()
    await button(page, 'Take it back').click()
    await expect(box(page, 'Comment')).toHaveValue('Mine')
    await button(page, preset).click()
    await button(page, 'Create now').click()
    await expect(card(page, body.name)).toContainText('Running')
    expect(await rowNamed(livery, body.name)).toMatchObject({
      ...body,
      hoody_kit: true,
      container_image: 'debian/13',
    })
  })
}

test('a preset of one’s own, and a copy of a container', async ({ page, livery }) => {
  await make(livery, 'acme-api', {
    comment: 'The API',
    ai: false,
    environment_vars: { A: 'secret-1' },
    ssh_public_key: key,
  })
  await openWizard(page, livery)
  await button(page, 'Copy of a container…').click()
  await page.getByRole('searchbox', { name: 'Container' }).fill('acme')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /acme-api/ })
    .click()
  await expect(box(page, 'Name')).toHaveValue('acme-api-2')
  await expect(box(page, 'Comment')).toHaveValue('The API')
  await button(page, 'Save as a preset…').click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Like the API')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await button(page, 'Create now').click()
  await expect(card(page, 'acme-api-2')).toContainText('Running')
  expect(await rowNamed(livery, 'acme-api-2')).toMatchObject({
    comment: 'The API',
    ai: false,
    environment_vars: { A: 'secret-1' },
    ssh_public_key: null,
  })

  await page.goto(`${livery.origin}/containers/new`)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('secret-1')
  await button(page, 'Like the API').click()
  await expect(box(page, 'Comment')).toHaveValue('The API')
  await expect(checks(page)).toContainText('1 value of the environment not kept')
  await button(page, 'Remove the preset Like the API').click()
  await expect(button(page, 'Like the API')).toHaveCount(0)
})

test('the draft outlives a reload, but for its secrets, and can be discarded', async ({ page, livery }) => {
  await openWizard(page, livery)
  await box(page, 'Name').fill('acme-web')
  await box(page, 'Comment').fill('Half done')
  await go(page, 'Environment')
  await page.getByText('Text', { exact: true }).click()
  await page.getByRole('textbox', { name: /environment/i }).fill('TOKEN=hunter2\n')
  await go(page, 'SSH key')
  await box(page, 'SSH key').fill(key)
  await go(page, 'Options')
  await check(page, 'AI').uncheck()
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(stored).toContain('Half done')
  expect(stored).not.toMatch(/hunter2|ssh-ed25519/)

  await page.reload()
  await expect(check(page, 'AI')).not.toBeChecked()
  await go(page, 'Environment')
  await expect(page.getByText('The values were not kept.')).toBeVisible()
  await expect(page.getByRole('complementary')).toContainText('TOKEN')
  await go(page, 'SSH key')
  await expect(page.getByText('The key was not kept.')).toBeVisible()
  await page.goto(`${livery.origin}/`)
  await page.goto(`${livery.origin}/containers/new`)
  await expect(box(page, 'Name')).toHaveValue('acme-web')
  await expect(box(page, 'Comment')).toHaveValue('Half done')

  await button(page, 'Discard draft').click()
  await expect(box(page, 'Comment')).toHaveValue('')
  await messages(page).getByRole('button', { name: 'Undo' }).click()
  await expect(box(page, 'Comment')).toHaveValue('Half done')
  await button(page, 'Discard draft').click()
  await page.reload()
  await expect(box(page, 'Comment')).toHaveValue('')
})

test('a session that ends in the middle loses nothing, secrets included', async ({ page, livery }) => {
  const { body } = await livery.api<{ data: { id: string } }>('GET', '/api/v1/users/auth/me')
  await livery.api('PUT', `/api/v1/users/${body.data.id}`, { password: 'Correct-horse-battery-9' })
  await openWizard(page, livery, 'ssh-key')
  await box(page, 'SSH key').fill(key)
  await go(page, 'Basics')
  await box(page, 'Name').fill('acme-web')
  // What only now connects would be refused too, and the dialog stand before the button.
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  const { context } = livery.server
  context.db.run('DELETE FROM sessions')
  context.db.run('UPDATE users SET sessions_valid_from = :now', { now: Date.now() + 1000 })
  await button(page, 'Create now').click()
  const dialog = page.getByRole('dialog', { name: 'Sign in again' })
  await expect(dialog).toBeVisible()
  context.db.run('UPDATE users SET sessions_valid_from = 0')
  await dialog.getByRole('textbox', { name: 'Password' }).fill('Correct-horse-battery-9')
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(card(page, 'acme-web')).toContainText('Running')
  // The test's own session has ended too.
  const sql = `SELECT ssh_public_key FROM containers WHERE name = 'acme-web'`
  expect(context.db.all(sql)).toEqual([{ ssh_public_key: key }])
})

test('signing out forgets the secrets and keeps the rest', async ({ page, livery }) => {
  await openWizard(page, livery, 'ssh-key')
  await box(page, 'SSH key').fill(key)
  await go(page, 'Basics')
  await box(page, 'Comment').fill('Half done')
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: /Sign out/ }).click()
  await expect(page.getByRole('heading', { name: 'New container' })).toHaveCount(0)
  await page.goto(livery.origin + livery.server.signInLink())
  await expect(page.locator('[data-fleet-complete="true"]')).toBeVisible()
  await page.goto(`${livery.origin}/containers/new`)
  await expect(box(page, 'Comment')).toHaveValue('Half done')
  await go(page, 'SSH key')
  await expect(box(page, 'SSH key')).toHaveValue('')
})

test('what follows is carried out after it, each step with its own result', async ({ page, livery }) => {
  await make(livery, 'holder')
  const holder = await rowNamed(livery, 'holder')
  const alias = { container_id: holder.id, alias: 'shop', program: 'http', port: 80 }
  await livery.api('POST', '/api/v1/proxy/aliases', alias)
  await openWizard(page, livery, 'review')
  await check(page, 'Proxy denies by default').check()
  await check(page, 'Firewall rules').check()
  await check(page, 'Proxy alias').check()
  await box(page, 'Alias').fill('shop')
  await check(page, 'First snapshot').check()
  await box(page, 'Snapshot name').fill('as-new')
  await go(page, 'Basics')
  await box(page, 'Name').fill('acme-web')
  await button(page, 'Create now').click()
  await expect(messages(page)).toContainText('Not everything was set up on acme-web')
  const list = messages(page).getByRole('list', { name: 'After the creation of acme-web' })
  await expect(list.getByRole('listitem').filter({ hasText: 'Proxy alias shop' })).toContainText('(failed)')
  await expect(list.getByRole('listitem').filter({ hasText: '(done)' })).toHaveCount(3)

  const { body } = await livery.api<{ data: { aliases: { id: string }[] } }>('GET', '/api/v1/proxy/aliases')
  await livery.api('DELETE', `/api/v1/proxy/aliases/${body.data.aliases[0]!.id}`)
  await messages(page).getByRole('button', { name: 'Try it again' }).click()
  await expect(list.getByRole('listitem').filter({ hasText: '(done)' })).toHaveCount(4)

  const { id } = await rowNamed(livery, 'acme-web')
  const read = async <Data>(path: string) =>
    (await livery.api<{ data: Data }>('GET', `/api/v1/containers/${id}${path}`)).body.data
  expect(await read('/proxy/settings')).toMatchObject({ default: 'deny' })
  expect((await read<{ rule_count: number }>('/firewall/rules')).rule_count).toBeGreaterThan(0)
  expect(await read('/snapshots')).toMatchObject({ snapshots: [{ name: 'as-new' }] })
})

test('by the keyboard alone', async ({ page, livery }) => {
  await openWizard(page, livery)
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null
        const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent
        return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? ''
      })
      if (name.test(focused.trim())) return
    }
    throw new Error(`Tab does not reach ${name}`)
  }
  await page.getByRole('main').focus()
  await tabTo(/Options/)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Options')).toBeVisible()
  await tabTo(/^AI$/)
  await page.keyboard.press('Space')
  await expect(check(page, 'AI')).not.toBeChecked()
  await tabTo(/^Next: Review/)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Review')).toBeVisible()
  await tabTo(/^Create$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${livery.origin}/`)
})

test('no step has an accessibility fault', async ({ page, livery }) => {
  test.slow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  livery.sample(24)
  await openWizard(page, livery)
  await button(page, 'Production API').click()
  await box(page, 'Name').fill('default')
  for (const [, label] of steps) {
    await go(page, label)
    await expect(page.getByRole('main').locator('[class*=skeleton]')).toHaveCount(0)
    await expectAccessible(page, 'main', label)
  }
})

test('fits a phone', async ({ page, livery }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openWizard(page, livery)
  await button(page, 'AI agent').click()
  for (const [, label] of steps) {
    await go(page, label)
    const overflow = () => page.getByRole('main').evaluate(main => main.scrollWidth - main.clientWidth)
    await expect.poll(overflow, label).toBe(0)
    await expect(page.getByRole('button', { name: /^Create/ })).toBeInViewport()
  }
})

test('the palette leads to it', async ({ page, livery }) => {
  await livery.open(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('step by step')
  await expect(page.getByRole('option', { selected: true })).toContainText('New container, step by step')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Basics')).toBeVisible()
})
