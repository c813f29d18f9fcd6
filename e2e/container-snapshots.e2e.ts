import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'

interface Row {
  id: string
  name: string
  status: string
  source_container_id: string | null
}

interface SnapshotList {
  snapshots: { name: string; alias: string | null; expires_at: string | null; last_used_at: string | null }[]
}

async function running(livery: Livery, id: string) {
  await expect
    .poll(async () => (await livery.api<{ data: Row }>('GET', `/api/v1/containers/${id}`)).body.data.status)
    .toBe('running')
}

async function snapshotsOf(livery: Livery, id: string) {
  return (await livery.api<{ data: SnapshotList }>('GET', `/api/v1/containers/${id}/snapshots`)).body.data
    .snapshots
}

async function openSnapshots(page: Page, livery: Livery, id: string) {
  await livery.open(page, `/containers/${id}/snapshots`)
  await expect(page.getByRole('region', { name: 'Copies' })).toBeVisible()
}

const rows = (page: Page) => page.getByRole('region', { name: 'Table of snapshots' }).locator('tbody tr')
const dialog = (page: Page) => page.getByRole('dialog')

test('a snapshot is taken with an alias and an end, renamed, restored behind a fresh one, and deleted', async ({
  page,
  livery,
}) => {
  const id = await livery.createRunning('acme-api')
  await openSnapshots(page, livery, id)
  await page.getByRole('textbox', { name: 'Alias' }).fill('before the update')
  await expect(page.getByText('Addressed as beforetheupdate.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Delete after, in days' }).fill('30')
  await page.getByRole('button', { name: 'Take a snapshot', exact: true }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).first()).toContainText(/before the update.*in (29|30) d/)
  await expect(page.getByRole('textbox', { name: 'Alias' })).toHaveValue('')

  await page.getByRole('button', { name: 'More for before the update' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await dialog(page).getByRole('textbox', { name: 'Alias' }).fill('nightly')
  await dialog(page).getByRole('button', { name: 'Rename', exact: true }).click()
  await expect(rows(page).first()).toContainText(/nightly.*beforetheupdate/)

  await page.getByRole('button', { name: 'Restore nightly' }).click()
  await expect(dialog(page)).toContainText('Everything written since is lost')
  await expect(dialog(page).getByRole('checkbox', { name: 'Take a snapshot of now first' })).toBeChecked()
  await dialog(page).getByRole('button', { name: 'Stop and restore' }).click()
  await expect(dialog(page)).toHaveCount(0, { timeout: 20_000 })
  await expect(rows(page)).toHaveCount(2)
  const [, older] = (await snapshotsOf(livery, id)).sort((a, b) => (a.name < b.name ? 1 : -1))
  expect(older).toBeDefined()
  expect(
    (await snapshotsOf(livery, id)).find(({ alias }) => alias === 'nightly')?.last_used_at,
  ).not.toBeNull()

  await page.getByRole('button', { name: 'More for nightly' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(dialog(page).getByRole('checkbox')).not.toBeChecked()
  await dialog(page).getByRole('button', { name: 'Delete it' }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).first()).toContainText('before-restore')
})

test('a refusal keeps what was typed, and a failed restore goes on from where it failed', async ({
  page,
  livery,
}) => {
  const id = await livery.createRunning('acme-api')
  await openSnapshots(page, livery, id)
  await livery.faults({
    status: {
      code: 500,
      method: 'POST',
      times: 1,
      retry_after: null,
      path: `/api/v1/containers/${id}/snapshots`,
    },
  })
  await page.getByRole('textbox', { name: 'Alias' }).fill('nightly')
  await page.getByRole('button', { name: 'Take a snapshot', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(/unexpected error/i)
  await expect(page.getByRole('textbox', { name: 'Alias' })).toHaveValue('nightly')
  await page.getByRole('button', { name: 'Take a snapshot', exact: true }).click()
  await expect(rows(page)).toHaveCount(1)
  // A second one of the name would be refused.
  await page.getByRole('textbox', { name: 'Alias' }).fill('night ly')
  await expect(page.getByText('There is a snapshot named nightly already.')).toBeVisible()

  await livery.faults({
    status: {
      code: 500,
      method: 'PUT',
      times: 1,
      retry_after: null,
      path: `/api/v1/containers/${id}/snapshots`,
    },
  })
  await page.getByRole('button', { name: 'Restore nightly' }).click()
  await dialog(page).getByRole('button', { name: 'Stop and restore' }).click()
  const steps = dialog(page).getByRole('list', { name: 'Restore nightly' }).getByRole('listitem')
  await expect(steps.last()).toContainText('failed', { timeout: 20_000 })
  await expect(steps.first()).toContainText('done')
  await dialog(page).getByRole('button', { name: 'Try again' }).click()
  await expect(dialog(page)).toHaveCount(0, { timeout: 20_000 })
  expect(await snapshotsOf(livery, id)).toHaveLength(2)
})

test('the cap of a free server is shown before it is met', async ({ page, livery }) => {
  const list = await livery.api<{ data: { containers: (Row & { server_id: string })[] } }>(
    'GET',
    '/api/v1/containers',
  )
  const { id } = list.body.data.containers.find(({ server_id }) => server_id === livery.servers.free)!
  for (let n = 1; n <= 10; n += 1) {
    const made = await livery.api('POST', `/api/v1/containers/${id}/snapshots`, { alias: `nightly-${n}` })
    expect(made.status).toBe(200)
  }
  await openSnapshots(page, livery, id)
  await expect(page.getByRole('region', { name: 'Snapshots', exact: true })).toContainText('10 of 10')
  const take = page.getByRole('button', { name: 'Take a snapshot', exact: true })
  await expect(take).toHaveAttribute('aria-disabled', 'true')
  await expect(take).toHaveAccessibleDescription(/Delete one first/)
})

test('a copy is made of a snapshot, linked both ways, and synced after saying what it overwrites', async ({
  page,
  livery,
}) => {
  const id = await livery.createRunning('acme-api')
  await livery.api('POST', `/api/v1/containers/${id}/snapshots`, { alias: 'nightly' })
  await openSnapshots(page, livery, id)
  await page.getByRole('button', { name: 'More for nightly' }).click()
  await page.getByRole('menuitem', { name: 'Make a copy of it' }).click()
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toHaveValue('acme-api-copy')
  await expect(dialog(page).getByRole('combobox', { name: 'From' })).toHaveValue('nightly')

  // A taken name is said by its control, and what was typed is there again after the dialog was closed.
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('acme-api')
  await expect(dialog(page)).toContainText('There is one of this name in that project.')
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('acme-stage')
  await dialog(page).getByRole('button', { name: 'Not now' }).click()
  await page.getByRole('button', { name: 'Make a copy' }).click()
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toHaveValue('acme-stage')
  await dialog(page).getByRole('button', { name: 'Copy it' }).click()
  await expect(dialog(page)).toHaveCount(0)

  const copies = page.getByRole('region', { name: 'Copies' })
  await expect(copies.getByRole('link', { name: 'acme-stage' })).toBeVisible()
  await expect(copies).toContainText('Running', { timeout: 20_000 })
  await copies.getByRole('link', { name: 'acme-stage' }).click()
  await page.getByRole('link', { name: 'Snapshots', exact: true }).click()
  await expect(copies).toContainText('A copy of')
  await expect(copies.getByRole('link', { name: 'acme-api' })).toBeVisible()

  await copies.getByRole('button', { name: 'Sync acme-stage with its source' }).click()
  await expect(dialog(page)).toContainText('What was written in the copy alone is lost')
  await dialog(page).getByRole('checkbox').uncheck()
  await dialog(page).getByRole('button', { name: 'Overwrite it' }).click()
  await expect(dialog(page)).toHaveCount(0, { timeout: 20_000 })
  const list = await livery.api<{ data: { containers: Row[] } }>('GET', '/api/v1/containers')
  const copy = list.body.data.containers.find(({ name }) => name === 'acme-stage')!
  expect(copy.source_container_id).toBe(id)
  await running(livery, copy.id)
})

test('snapshots are accessible and fit a phone', async ({ page, livery }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const id = await livery.createRunning('acme-api')
  await livery.api('POST', `/api/v1/containers/${id}/snapshots`, { alias: 'nightly', expiry: 7 })
  await openSnapshots(page, livery, id)
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await expect(rows(page)).toHaveCount(1)
    await check(page)
    for (const name of ['Restore nightly', 'Make a copy']) {
      await page.getByRole('button', { name }).click()
      await expect(dialog(page)).toBeVisible()
      await check(page)
      await page.keyboard.press('Escape')
      await expect(dialog(page)).toHaveCount(0)
      await expect(page.getByRole('button', { name })).toBeFocused()
    }
  }
})

async function check(page: Page) {
  await expectAccessible(page)
  await expect.poll(() => page.locator('#main').evaluate(main => main.scrollWidth - main.clientWidth)).toBe(0)
}
