import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f me'

const statusOf = (livery: Livery, id: string) =>
  livery.server.context.db.get<{ status: string }>('SELECT status FROM containers WHERE id = :id', { id })
    ?.status

function setServer(livery: Livery, what: string) {
  livery.server.context.db.run(`UPDATE servers SET ${what} WHERE id = :id`, { id: livery.servers.dedicated })
}

async function openPage(page: Page, livery: Livery, id: string, tab = '') {
  await livery.open(page, `/containers/${id}${tab}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

const repair = (page: Page, title: string | RegExp) => page.getByRole('region', { name: title })
const causes = (page: Page, title: string | RegExp) =>
  repair(page, title)
    .getByRole('list', { name: /most likely first/ })
    .getByRole('listitem')

/** Not from the warm pool, whose services answer at once. */
const fresh = (more: object) => ({ bypass_prespawn: true, ...more })
const create = (livery: Livery, name: string, more: object = {}) => livery.create(name, fresh(more))
const createRunning = (livery: Livery, name: string, more: object = {}) =>
  livery.createRunning(name, fresh(more))

async function expectSound(page: Page) {
  await expectAccessible(page, 'main')
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}

test('one that failed: the cause with its evidence, and another one with all that can be read of it', async ({
  page,
  livery,
}) => {
  await livery.faults({ capacity: [livery.servers.dedicated] })
  const id = await create(livery, 'acme-api', {
    comment: 'keep me',
    color: '#1A5EB0',
    environment_vars: { LEVEL: 'debug' },
    ssh_public_key: KEY,
  })
  await expect.poll(() => statusOf(livery, id)).toBe('failed')
  await page.setViewportSize({ width: 390, height: 844 })
  await openPage(page, livery, id)
  await expect(repair(page, 'It failed')).toContainText('The server is out of capacity')
  await expect(causes(page, 'It failed').first()).toContainText('The server is out of CPU or memory')
  await expect(
    causes(page, 'It failed')
      .first()
      .getByRole('link', { name: /^See what is on/ }),
  ).toBeVisible()
  await expect(
    repair(page, 'It failed').getByRole('listitem').filter({ hasText: 'no such image' }),
  ).toContainText('in the catalogue')
  await expectSound(page)

  await page.getByRole('button', { name: 'Delete it and recreate with changes' }).press('Enter')
  await expect(page).toHaveURL(/\/containers\/new\/review$/)
  await expect.poll(() => statusOf(livery, id)).toBe('deleted')
  await livery.faults({})
  await page
    .getByRole('button', { name: /^Create/ })
    .first()
    .click()
  const again = () =>
    livery.server.context.db.get<Record<string, string>>(
      "SELECT * FROM containers WHERE name = 'acme-api' AND status <> 'deleted'",
    )
  await expect.poll(() => again()?.comment).toBe('keep me')
  expect(again()).toMatchObject({ color: '#1A5EB0', ssh_public_key: KEY })
  expect(JSON.stringify(again()?.environment_vars)).toContain('debug')
})

test.describe('with a clock that is moved on', () => {
  test.use({ speed: 0.2 })

  test('stuck in creating: what may hold it up after two minutes, the ways out after five', async ({
    page,
    livery,
  }) => {
    await livery.faults({ stuck_creating: true })
    const id = await create(livery, 'stuck')
    await page.clock.install()
    await openPage(page, livery, id)
    await expect(page.getByRole('link', { name: 'Watch it come up' })).toBeVisible()
    await page.clock.fastForward('02:05')
    const slow = 'It takes longer than it should'
    await expect(causes(page, slow).first()).toContainText(
      /The first \S+ on \S+: the image has to be fetched/,
    )
    await expect(repair(page, slow)).toContainText(/is in service\./)
    await expect(repair(page, slow)).toContainText(/holds \d+ of 1,000 containers\./)
    setServer(livery, "status = 'maintenance'")
    await repair(page, slow).getByRole('button', { name: 'Look again' }).press('Enter')
    await expect(causes(page, slow).first()).toContainText('Not in service: maintenance.')

    await page.clock.fastForward('03:00')
    const stuck = repair(page, 'It will hardly come any more')
    await expect(stuck.getByRole('button', { name: 'Copy id' })).toBeVisible()
    await expect(stuck.getByRole('button', { name: 'Delete' })).toHaveAccessibleDescription(/Wait until/)
    await stuck.getByRole('button', { name: 'Recreate with changes' }).click()
    await expect(page).toHaveURL(/\/containers\/new\/review$/)
  })
})

test('running and not answering: asked for once it should, restarted, and gone when it answers', async ({
  page,
  livery,
}) => {
  await livery.faults({ unready_kit: true })
  const id = await createRunning(livery, 'mute')
  await page.clock.install()
  await openPage(page, livery, id)
  const title = 'Its services do not answer'
  await expect(page.getByRole('group', { name: /^State in the last 24 hours/ })).toBeVisible()
  await expect(repair(page, title)).toHaveCount(0)
  await page.clock.fastForward('01:10')
  await expect(causes(page, title).first()).toContainText(/\d+ of \d+ services do not answer/)
  await expect(repair(page, title)).toContainText('It was created with the kit.')
  await livery.faults({})
  await causes(page, title).first().getByRole('button', { name: 'Restart' }).press('Enter')
  await expect(repair(page, title)).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()
  await expect.poll(() => statusOf(livery, id)).toBe('running')
})

test('a change that is refused, for the name is taken: what has it is a click away', async ({
  page,
  livery,
}) => {
  const id = await createRunning(livery, 'acme-api')
  await livery.api('POST', `/api/v1/containers/${id}/stop`)
  await openPage(page, livery, id)
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  const name = page.getByRole('textbox', { name: 'Name' })
  await name.fill('default')
  await name.press('Enter')
  const title = 'The change was refused'
  await expect(causes(page, title).first()).toContainText('The name is taken')
  await expect(causes(page, title).getByRole('link', { name: 'Open default' })).toBeVisible()
  await expect(name).toHaveValue('default')
  await expectSound(page)
  await repair(page, title).getByRole('button', { name: 'Dismiss' }).click()
  await expect(repair(page, title)).toHaveCount(0)
})

test('a delete that an alias holds up, and then one that one may not do', async ({ page, livery }) => {
  const id = await createRunning(livery, 'acme-api', { autostart: false })
  await livery.api('POST', `/api/v1/containers/${id}/stop`)
  const alias = { container_id: id, alias: 'acme-shop', program: 'http', port: 80 }
  expect((await livery.api('POST', '/api/v1/proxy/aliases', alias)).status).toBe(201)
  await livery.faults({ status: { code: 500, path: '/api/v1/proxy/aliases/', method: 'DELETE', times: 1 } })
  await openPage(page, livery, id)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  const title = 'It could not be deleted'
  await expect(causes(page, title).first()).toContainText('1 alias leads to it: acme-shop.')
  await causes(page, title).first().getByRole('button', { name: 'Remove 1 alias' }).press('Enter')
  await expect(repair(page, title)).toContainText('No proxy alias leads to it.')

  const path = `/api/v1/containers/${id}`
  await livery.faults({ status: { code: 403, path, method: 'DELETE', times: 1 } })
  const failed = page.getByRole('region', { name: 'Could not delete acme-api' })
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(causes(page, title).first()).toContainText('You may not do this')
  await expect(causes(page, title).getByRole('link', { name: /^See what is in/ })).toBeVisible()
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'acme-api is gone' })).toBeVisible()
})

test('a server that has expired, and one in maintenance', async ({ page, livery }) => {
  const id = await createRunning(livery, 'acme-api')
  await livery.open(page)
  setServer(livery, "status = 'maintenance'")
  await livery.faults({ failing_operations: ['stop'] })
  await page.goto(`${livery.origin}/containers/${id}`)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(causes(page, 'It could not be stopped').first()).toContainText('Not in service: maintenance.')
  await repair(page, 'It could not be stopped').getByRole('button', { name: 'Force stop' }).click()
  await expect.poll(() => statusOf(livery, id)).toBe('stopped')
  // What was asked is reached; what remains is the server.
  await expect(causes(page, /is in trouble$/).first()).toContainText('maintenance')

  setServer(
    livery,
    "status = 'active', expired_at = '2026-01-01T00:00:00.000Z', expired_reason = 'rental ended'",
  )
  await page.reload()
  const expired = repair(page, 'Its server has expired')
  await expect(expired).toContainText('Rental ended.')
  await expect(expired.getByRole('button', { name: 'Recreate with changes' })).toBeVisible()
  await expect(expired.getByRole('link', { name: /^See what is on/ })).toBeVisible()
})
