import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'
import { holdBack } from './hold-back.ts'

async function addAlias(livery: Livery, id: string, alias: string, enabled: boolean) {
  const body = { container_id: id, alias, program: 'http', port: 80, enabled }
  expect((await livery.api('POST', '/api/v1/proxy/aliases', body)).status).toBe(201)
}

const statusOf = (livery: Livery, id: string) =>
  livery.server.context.db.get<{ status: string }>('SELECT status FROM containers WHERE id = :id', { id })
    ?.status

const panel = (page: Page, name: string) => page.getByRole('region', { name: `Delete ${name}?` })
const field = (page: Page) => page.getByRole('textbox', { name: /^Type .* to delete it$/ })

test('one named like production asks for its name, on its card and on its page', async ({
  page,
  context,
  livery,
}) => {
  const id = await livery.createRunning('acme-prod')
  await livery.open(page)
  const card = page.getByRole('article', { name: 'acme-prod', exact: true })
  await card.getByRole('button', { name: 'Delete acme-prod' }).click()
  const press = panel(page, 'acme-prod').getByRole('button', { name: 'Stop and delete' })
  await expect(panel(page, 'acme-prod')).toContainText('It is named like one in production.')
  await expect(press).toHaveAccessibleDescription('Type its name to confirm.')
  await field(page).fill('acme-pro')
  await field(page).press('Enter')
  await expect(panel(page, 'acme-prod')).toBeVisible()

  // What was typed is there on its page too.
  await card.getByRole('link').first().click()
  await expect(page).toHaveURL(new RegExp(`/containers/${id}$`))
  await expect(field(page)).toHaveValue('acme-pro')
  await expectAccessible(page, 'main')

  // Pasting is as good as typing.
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => navigator.clipboard.writeText('acme-prod'))
  await field(page).fill('')
  await field(page).press('ControlOrMeta+v')
  await expect(field(page)).toHaveValue('acme-prod')
  await field(page).press('Enter')
  await expect(page.getByRole('heading', { name: 'acme-prod is gone' })).toBeVisible()
})

test('one that starts by itself and is public asks for its name, and no other does', async ({
  page,
  livery,
}) => {
  const open = await livery.createRunning('acme-shop')
  await addAlias(livery, open, 'acme-shop', true)
  const closed = await livery.createRunning('acme-wiki')
  await addAlias(livery, closed, 'acme-wiki', false)
  const manual = await livery.createRunning('acme-tool', { autostart: false })
  await addAlias(livery, manual, 'acme-tool', true)
  await page.setViewportSize({ width: 390, height: 844 })
  await livery.open(page)
  for (const [id, name] of [
    [closed, 'acme-wiki'],
    [manual, 'acme-tool'],
  ] as const) {
    await page.goto(`${livery.origin}/containers/${id}`)
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(panel(page, name)).toContainText(`1 alias: ${name}`)
    await expect(field(page)).toHaveCount(0)
    await expect(panel(page, name).getByRole('button', { name: 'Stop and delete' })).not.toHaveAttribute(
      'aria-disabled',
    )
  }

  // A press that comes before its aliases are known waits for them, and then asks.
  await page.goto(`${livery.origin}/containers/${open}`)
  const remove = page.getByRole('button', { name: 'Delete', exact: true })
  await expect(remove).not.toHaveAttribute('aria-disabled')
  const { release } = await holdBack(page, '**/proxy/aliases**')
  await remove.click()
  const press = panel(page, 'acme-shop').getByRole('button', { name: 'Stop and delete' })
  await press.click()
  await expect(press).toHaveAttribute('aria-busy', 'true')
  release()
  await expect(panel(page, 'acme-shop')).toContainText('1 public alias leads to it')
  expect(statusOf(livery, open)).toBe('running')
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await field(page).fill('acme-shop')
  await press.click()
  await expect.poll(() => statusOf(livery, open)).toBe('deleted')
  const left = await livery.api<{ data: { count: number } }>('GET', '/api/v1/proxy/aliases')
  expect(left.body.data.count).toBe(2)
})

test('a step of the delete that fails shows why, and is tried again from there', async ({ page, livery }) => {
  const id = await livery.createRunning('acme-api')
  await livery.faults({ failing_operations: ['stop'] })
  await livery.open(page, `/containers/${id}`)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Take a snapshot first' }).check()
  await panel(page, 'acme-api').getByRole('button', { name: 'Stop and delete' }).click()
  const failed = page.getByRole('region', { name: 'Could not delete acme-api' })
  await expect(failed.getByRole('listitem').filter({ hasText: 'Take a snapshot' })).toContainText('done')
  await expect(failed.getByRole('listitem').filter({ hasText: 'Stop it' })).toContainText('failed')

  // The page knows another way.
  const repair = page.getByRole('region', { name: 'It could not be deleted' })
  const first = repair.getByRole('listitem').first()
  await expect(first).toContainText('It could not be stopped')
  await first.getByRole('button', { name: 'Force stop' }).click()
  await expect.poll(() => statusOf(livery, id)).toBe('stopped')
  await expect(failed).toBeVisible()
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'acme-api is gone' })).toBeVisible()
})
