import type { Page } from '@playwright/test'
import { expect, type Livery, test } from './fixtures.ts'

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true })

const fault = (code: number, method: 'GET' | 'POST', retry_after: number | null = null, times = 1) => ({
  status: { code, method, retry_after, times, path: '/api/v1/containers' },
})

async function openFirst(page: Page, livery: Livery) {
  await livery.open(page)
  await expect(card(page, 'default')).toContainText(/Running/)
}

test('a 500 takes the optimistic state back and says why', async ({ page, livery }) => {
  await openFirst(page, livery)
  await livery.faults(fault(500, 'POST'))
  await card(page, 'default').getByRole('button', { name: 'Stop default' }).click()
  const toast = page
    .getByRole('region', { name: /notifications|messages/i })
    .or(page.locator('[data-toast]'))
    .first()
  await expect(toast).toContainText(/unexpected error/i)
  await expect(card(page, 'default')).toContainText(/Running/)
  await expect(card(page, 'default').getByRole('button', { name: 'Stop default' })).toBeEnabled()
})

test('a 429 is waited out, once, as long as the server asks', async ({ page, livery }) => {
  await openFirst(page, livery)
  await livery.faults(fault(429, 'POST', 1))
  await card(page, 'default').getByRole('button', { name: 'Stop default' }).click()
  await expect(card(page, 'default')).toContainText(/Stopped/)
})

test('a failing host leaves the container failed, with the reason on its card', async ({ page, livery }) => {
  await openFirst(page, livery)
  await card(page, 'default').getByRole('button', { name: 'Stop default' }).click()
  await expect(card(page, 'default')).toContainText(/Stopped/)
  await livery.faults({ failing_operations: ['start'] })
  await card(page, 'default').getByRole('button', { name: 'Start default' }).click()
  await expect(card(page, 'default').getByRole('button', { name: 'Why? default' })).toBeVisible()
})

test('a session that ends in mid-work asks to sign in again, and the page goes on where it was', async ({
  page,
  livery,
}) => {
  await livery.api('PUT', `/api/v1/users/${await userId(livery)}`, { password: 'Correct-horse-battery-9' })
  await openFirst(page, livery)
  await page.getByLabel('Find containers').fill('def')
  // What only now connects would be refused too, and the dialog stand before the button.
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  const { context } = livery.server
  context.db.run('DELETE FROM sessions')
  context.db.run('UPDATE users SET sessions_valid_from = :now', { now: Date.now() + 1000 })
  await card(page, 'default').getByRole('button', { name: 'Stop default' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  context.db.run('UPDATE users SET sessions_valid_from = 0')
  await dialog.getByRole('textbox', { name: 'Password' }).fill('Correct-horse-battery-9')
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByLabel('Find containers')).toHaveValue('def')
  await expect(card(page, 'default')).toContainText(/Stopped/)
})

test('a list that cannot be read offers to try again', async ({ page, livery }) => {
  await livery.faults(fault(500, 'GET', null, 50))
  await page.goto(livery.origin + livery.server.signInLink())
  await expect(page.getByText('The containers could not be loaded')).toBeVisible({ timeout: 20_000 })
  await livery.faults({})
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(card(page, 'default')).toBeVisible()
})

test('a full server says so by the button', async ({ page, livery }) => {
  await livery.api('PUT', `/api/v1/projects/${livery.project}`, { alias: 'default', max_containers: 1 })
  await livery.open(page)
  const button = page.getByRole('button', { name: 'New container', exact: true })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAccessibleDescription(/holds as many containers as it may/)
})

async function userId(livery: Livery): Promise<string> {
  const { body } = await livery.api<{ data: { id: string } }>('GET', '/api/v1/users/auth/me')
  return body.data.id
}

test('the stop of a delete keeps the container', async ({ page, livery }) => {
  await openFirst(page, livery)
  await livery.faults({ failing_operations: ['delete'] })
  await card(page, 'default').getByRole('button', { name: 'Delete default' }).click()
  const panel = page.getByRole('region', { name: 'Delete default?' })
  await panel.getByRole('checkbox', { name: /snapshot first/ }).check()
  await panel.getByRole('button', { name: 'Stop and delete' }).click()
  // The delete is accepted and fails on the host: the row stays, failed, and can be deleted again.
  await expect(card(page, 'default')).toContainText(/fail/i)
  const { body } = await livery.api<{ data: { containers: { snapshot_count: number }[] } }>(
    'GET',
    '/api/v1/containers',
  )
  expect(body.data.containers[0]!.snapshot_count).toBe(1)
  await livery.faults({})
  await card(page, 'default').getByRole('button', { name: 'Delete default' }).click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await expect(card(page, 'default')).toHaveCount(0)
})

test('a link to no container, also one that was cut short, leads back to the fleet', async ({
  page,
  livery,
}) => {
  await openFirst(page, livery)
  for (const id of ['0123456789abcdef01234567', '0123456789ab', 'many']) {
    await page.goto(`${livery.origin}/containers/${id}`)
    await expect(page.getByRole('heading', { name: 'There is no such container' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
    await page.getByRole('main').getByRole('link', { name: 'Open the fleet' }).click()
    await expect(card(page, 'default')).toBeVisible()
  }
})
