import type { Page } from '@playwright/test'
import { realKeys } from '../contract/ssh-key.fixtures.ts'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'

async function openServices(page: Page, livery: Livery, id: string) {
  await livery.open(page, `/containers/${id}/services`)
  await expect(panel(page, 'Proxy')).toContainText('version')
}

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const tile = (page: Page, name: string) => panel(page, 'Services').getByRole('button', { name })
const main = (page: Page) => page.locator('#main')
const aliasRows = (page: Page) => page.getByRole('region', { name: 'Table of aliases' }).locator('tbody tr')

test('a service tells whether it answers, and its address is there when asked for', async ({
  page,
  livery,
}) => {
  await livery.faults({ unready_kit: true })
  const { line, fingerprint } = realKeys[0]
  const id = await livery.createRunning('acme-api', { ssh_public_key: line })
  await openServices(page, livery, id)
  await expect(panel(page, 'SSH')).toContainText(fingerprint)
  await expect(panel(page, 'SSH')).toContainText('unknown; at most')
  await expect(panel(page, 'SSH')).toContainText(/ssh .*root@/)
  await expect(tile(page, 'Code, warming up')).toBeVisible()
  await expect(panel(page, 'Services')).toContainText('Warming up.')
  await livery.faults({})
  await expect(tile(page, 'Code, answering')).toBeVisible({ timeout: 20_000 })
  await expect(panel(page, 'Services')).toContainText(/\d+ of \d+ answering/)

  await tile(page, 'Code, answering').press('Enter')
  const code = panel(page, 'Code')
  await expect(code).toContainText('as good as root')
  await code.getByRole('textbox', { name: 'Instance' }).fill('0')
  await expect(code).toContainText('From 1 to')
  await code.getByRole('textbox', { name: 'Instance' }).fill('2')
  const open = code.getByRole('button', { name: 'Open code-2' })
  await expect(open).toHaveAttribute('aria-disabled', 'true')
  await expect(open).toHaveAccessibleDescription(/simulated/)
  expect(await main(page).innerHTML()).not.toContain(`-${id}-`)
  await code.getByRole('button', { name: 'QR code of the address of code-2' }).click()
  await expect(code.getByRole('img', { name: 'QR code of the address of code-2' })).toBeVisible()
  await code.getByRole('button', { name: 'Show the address of code-2' }).click()
  await expect(code).toContainText(`-${id}-code-2.`)

  const port = panel(page, 'A port of yours')
  await port.getByRole('textbox', { name: 'Port' }).fill('70000')
  await expect(port).toContainText('From 1 to 65535')
  await port.getByRole('textbox', { name: 'Port' }).fill('8443')
  await port.getByRole('radio', { name: 'https' }).check()
  await expect(port.getByRole('button', { name: 'Copy the address of https-8443' })).toBeVisible()
  // What was chosen and typed outlives the tab.
  await page.getByRole('link', { name: 'Snapshots', exact: true }).click()
  await page.getByRole('link', { name: 'Services', exact: true }).click()
  await expect(port.getByRole('textbox', { name: 'Port' })).toHaveValue('8443')
  await expect(panel(page, 'Code')).toBeVisible()

  await livery.api('POST', `/api/v1/containers/${id}/stop`)
  await expect(panel(page, 'Services')).toContainText('It is stopped.')
  const bare = await livery.createRunning('acme-bare', { hoody_kit: false })
  await page.goto(`${livery.origin}/containers/${bare}/services`)
  await expect(page.getByText('It was created without the kit', { exact: true })).toBeVisible()
  await expect(panel(page, 'SSH')).toContainText('It has no SSH key')
})

test('an alias is created after its name was taken, expires, is switched, and is deleted', async ({
  page,
  livery,
}) => {
  const id = await livery.createRunning('acme-api')
  const other = await livery.createRunning('acme-other')
  await livery.api('POST', '/api/v1/proxy/aliases', {
    container_id: other,
    alias: 'acme-shop',
    program: 'http',
  })
  await openServices(page, livery, id)
  const form = page.getByRole('form', { name: 'New alias' })
  const name = form.getByRole('textbox', { name: 'Alias' })
  await name.fill('Acme')
  await expect(form).toContainText('lower-case letters')
  await name.fill('acme-shop')
  await form.getByRole('textbox', { name: 'On port' }).fill('3000')
  await form.getByRole('textbox', { name: 'Path' }).fill('admin')
  await form.getByRole('button', { name: 'Create the alias' }).click()
  await expect(name).toHaveAccessibleDescription(/taken/)
  await expect(form.getByRole('textbox', { name: 'Path' })).toHaveValue('admin')
  await name.fill('acme-store')
  await form.getByRole('button', { name: 'Create the alias' }).click()
  await expect(aliasRows(page)).toHaveCount(1)
  await expect(aliasRows(page)).toContainText(/http-3000\/admin.*on.*never/)
  await expect(name).toHaveValue('')
  expect(await main(page).innerHTML()).not.toContain('acme-store')
  await page.getByRole('button', { name: 'Show the alias to http-3000/admin' }).click()
  await expect(aliasRows(page)).toContainText('https://acme-store.')

  await page.getByRole('button', { name: 'Switch off the alias to http-3000/admin' }).click()
  await expect(page.getByRole('button', { name: 'Switch on the alias to http-3000/admin' })).toBeVisible()
  const more = page.getByRole('button', { name: 'More for the alias to http-3000/admin' })
  await more.click()
  await page.getByRole('menuitem', { name: 'Set when it expires' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Expires').fill('2020-01-01T10:00')
  await dialog.getByRole('button', { name: 'Set', exact: true }).click()
  await expect(dialog).toContainText('This time has passed')
  await dialog.getByLabel('Expires').fill('2099-01-01T10:00')
  await dialog.getByRole('button', { name: 'Set', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(aliasRows(page)).not.toContainText('never')

  // Somebody else's alias shows by itself.
  await livery.api('POST', '/api/v1/proxy/aliases', {
    container_id: id,
    alias: 'acme-docs',
    program: 'files',
  })
  await expect(aliasRows(page)).toHaveCount(2)
  await more.click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(dialog).toContainText('stop working at once')
  await dialog.getByRole('button', { name: 'Delete it' }).click()
  await expect(aliasRows(page)).toHaveCount(1)
  await expect(aliasRows(page)).toContainText('files-1')
})

test('proxy settings changed by somebody else meanwhile are shown and mended in one press', async ({
  page,
  livery,
}) => {
  const id = await livery.createRunning('acme-api')
  const path = `/api/v1/containers/${id}/proxy/settings`
  const proxy = panel(page, 'Proxy')
  const settings = async () =>
    (await livery.api<{ data: { enable_proxy: boolean; default: string; etag: string } }>('GET', path)).body
      .data
  await openServices(page, livery, id)
  await proxy.getByRole('radio', { name: 'Turn away' }).check()
  await expect(proxy).toContainText('let in → turned away')

  // The save goes out on an old version: the other change is put before it on its way.
  let isOvertaken = false
  await page.route(`**${path}`, async route => {
    if (isOvertaken || route.request().method() !== 'PUT') return route.fallback()
    isOvertaken = true
    const { etag } = await settings()
    const answer = await fetch(livery.origin + path, {
      method: 'PUT',
      headers: {
        Authorization: route.request().headers().authorization ?? '',
        'Content-Type': 'application/json',
        'If-Match': etag,
      },
      body: JSON.stringify({ enable_proxy: false }),
    })
    expect(answer.status).toBe(200)
    return route.fallback()
  })
  await proxy.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(proxy.getByRole('alert')).toContainText('Proxy: on → off')
  await proxy.getByRole('button', { name: 'Save mine on top' }).click()
  await expect(proxy.getByRole('alert')).toHaveCount(0)
  await expect(proxy.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)
  expect(await settings()).toMatchObject({ enable_proxy: false, default: 'deny' })
  await expect(proxy.getByRole('checkbox', { name: 'The proxy answers' })).not.toBeChecked()
})

test('services and links are accessible and fit a phone', async ({ page, livery }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const id = await livery.createRunning('acme-api')
  await livery.api('POST', '/api/v1/proxy/aliases', { container_id: id, program: 'http-3000' })
  await openServices(page, livery, id)
  await expect(tile(page, 'Code, answering')).toBeVisible({ timeout: 20_000 })
  await expect(aliasRows(page)).toHaveCount(1)
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await expectAccessible(page)
    await expect.poll(() => main(page).evaluate(element => element.scrollWidth - element.clientWidth)).toBe(0)
  }
})
