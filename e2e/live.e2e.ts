import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { holdBack } from './hold-back.ts'

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true })

test('two browsers see what the other does', async ({ page, browser, livery }) => {
  await livery.open(page)
  const context = await browser.newContext()
  const other = await context.newPage()
  await livery.open(other)

  const id = await livery.create('shared-one')
  await expect(card(page, 'shared-one')).toContainText(/Running/)
  await expect(card(other, 'shared-one')).toContainText(/Running/)

  await card(page, 'shared-one').getByRole('button', { name: 'Stop shared-one' }).click()
  await expect(card(other, 'shared-one')).toContainText(/Stopped/)

  await livery.api('PATCH', `/api/v1/containers/${id}`, { name: 'renamed-one', color: '#123456' })
  await expect(card(page, 'renamed-one')).toBeVisible()
  await expect(card(other, 'renamed-one')).toBeVisible()
  await expect(card(other, 'renamed-one').locator('[data-fill]').first()).toHaveCSS('--c', '#123456')

  await livery.api('DELETE', `/api/v1/containers/${id}`)
  await expect(card(page, 'renamed-one')).toHaveCount(0)
  await expect(card(other, 'renamed-one')).toHaveCount(0)
  await context.close()
})

test('what changed after the list was read, and before the stream was there, shows with the stream', async ({
  page,
  livery,
}) => {
  const id = await livery.createRunning('early-bird')
  const socket = await holdBack(page, /\/assets\/socket-/)
  await livery.open(page)
  await expect(card(page, 'early-bird')).toContainText(/Running/)
  await livery.api('POST', `/api/v1/containers/${id}/stop`)
  const status = async () =>
    (await livery.api<{ data: { status: string } }>('GET', `/api/v1/containers/${id}`)).body.data.status
  await expect.poll(status).toBe('stopped')
  await expect(card(page, 'early-bird')).toContainText(/Running/)
  socket.release()
  // The next look at the latest changes would be later.
  await expect(card(page, 'early-bird')).toContainText(/Stopped/, { timeout: 5000 })
})

test('a pause by somebody else, which the stream does not carry, shows all the same', async ({
  page,
  livery,
}) => {
  await livery.open(page)
  const id = await livery.create('sleepy')
  await expect(card(page, 'sleepy')).toContainText(/Running/)
  await livery.api('POST', `/api/v1/containers/${id}/pause`)
  await expect(card(page, 'sleepy')).toContainText(/Paused/, { timeout: 20_000 })
  await card(page, 'sleepy').getByRole('button', { name: 'Resume sleepy' }).click()
  await expect(card(page, 'sleepy').getByRole('button', { name: 'Stop sleepy' })).toBeVisible()
})

test('a cut link says how old the page is, and what changed meanwhile is there when it is back', async ({
  page,
  livery,
}) => {
  const gone = await livery.create('to-be-gone')
  await livery.open(page)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  await expect(card(page, 'to-be-gone')).toContainText(/Running/)

  await livery.faults({ mute_socket: true, drop_socket: true })
  await expect(page.getByText(/link to the server is down/)).toBeVisible({ timeout: 5000 })
  await expect(page.getByText(/What is shown is .* old/)).toBeVisible()

  await livery.api('POST', `/api/v1/containers/${gone}/stop`)
  await livery.api('DELETE', `/api/v1/containers/${gone}`)
  const kept = await livery.create('made-meanwhile')
  await expect
    .poll(async () => {
      const { body } = await livery.api<{ data: { status: string } }>('GET', `/api/v1/containers/${kept}`)
      return body.data.status
    })
    .toBe('running')

  await livery.faults({})
  await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(/link to the server is down/)).toHaveCount(0)
  await expect(card(page, 'made-meanwhile')).toContainText(/Running/)
  await expect(card(page, 'to-be-gone')).toHaveCount(0)
})

test('a computer that goes offline says so', async ({ page, context, livery }) => {
  await livery.open(page)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByText(/offline/i).first()).toBeVisible({ timeout: 5000 })
  await context.setOffline(false)
  await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 20_000 })
})

test('a reboot of the host shows as it happens: stopped, then those with autostart come back', async ({
  page,
  livery,
}) => {
  await livery.open(page)
  const id = await livery.create('lazy')
  await livery.create('eager')
  await expect(card(page, 'eager')).toContainText(/Running/)
  await expect(card(page, 'lazy')).toContainText(/Running/)
  await livery.api('PATCH', `/api/v1/containers/${id}`, { autostart: false })
  await livery.api('POST', `/livery/hosts/${livery.servers.dedicated}/reboot`)
  await expect(card(page, 'lazy')).toContainText(/Stopped/)
  await expect(card(page, 'eager').getByRole('button', { name: 'Stop eager' })).toBeVisible()
  await expect(card(page, 'lazy')).toContainText(/Stopped/)
})
