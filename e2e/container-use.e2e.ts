import type { Page } from '@playwright/test'
import { expect, type Livery, test } from './fixtures.ts'

interface Stats {
  started_at: string
  cpu: { usage: number } | null
  memory: { usage: number; total: number } | null
  network: { interface: string; counters: { bytes_received: number; bytes_sent: number } }[]
}

async function defaultId(livery: Livery): Promise<string> {
  const list = await livery.api<{ data: { containers: { id: string; status: string }[] } }>(
    'GET',
    '/api/v1/containers',
  )
  return list.body.data.containers[0]!.id
}

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Has the container use what is said: half a core, 2000 bytes in and 500 out a second, whatever the clock does. */
async function withKnownCounters(page: Page, change: (stats: Stats, seconds: number) => void) {
  const begun = Date.now()
  await page.route('**/api/v1/containers/*/stats*', async route => {
    const response = await route.fetch()
    const body = (await response.json()) as { data: Stats }
    change(body.data, (Date.now() - begun) / 1000)
    await route.fulfill({ response, json: body })
  })
}

test('rates come of counters, and the host is never taken for the container', async ({ page, livery }) => {
  await livery.open(page)
  await withKnownCounters(page, (stats, seconds) => {
    stats.cpu = { ...stats.cpu!, usage: seconds * 5e8 }
    stats.memory = { ...stats.memory!, usage: 612e6, total: 131e9 }
    stats.network = [
      {
        ...stats.network[0]!,
        counters: {
          ...stats.network[0]!.counters,
          bytes_received: seconds * 2000,
          bytes_sent: seconds * 500,
        },
      },
    ]
  })
  await page.goto(`${livery.origin}/containers/${await defaultId(livery)}/use`)
  // Between the answer's making and its arrival a little time passes.
  await expect(panel(page, 'CPU')).toContainText(/(4[5-9]|5[0-5]) %/)
  await expect(panel(page, 'Network')).toContainText(
    /(1\.[89]|2(\.[0-2])?) kB\/s in, (4[5-9]|5[0-5])\d B\/s out/,
  )
  await expect(panel(page, 'Memory')).toContainText('612 MB')
  await expect(panel(page, 'Memory')).not.toContainText('of 131 GB')
  await expect(panel(page, 'Memory')).toContainText('The host has 131 GB, shared by all')
  await expect(panel(page, 'Disk')).toContainText('No limit of its own is known.')
  await expect(panel(page, 'CPU').getByRole('img')).toHaveAccessibleName(/In the last 5 min: CPU between/)
  await expect(panel(page, 'CPU').locator('canvas')).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
})

test('a stopped one tells its disk, and nothing that it does not use', async ({ page, livery }) => {
  const id = await defaultId(livery)
  await livery.open(page)
  await livery.api('POST', `/api/v1/containers/${id}/stop`)
  await page.goto(`${livery.origin}/containers/${id}/use`)
  await expect(panel(page, 'CPU')).toContainText('Not measured')
  await expect(panel(page, 'Memory')).toContainText('Told only while it runs.')
  await expect(panel(page, 'Disk')).toContainText(/\d (MB|GB)/)
  await expect(panel(page, 'CPU').getByRole('img')).toHaveCount(0)
})

test('the values are there as a table too, and the range is in the link', async ({ page, livery }) => {
  await livery.open(page, `/containers/${await defaultId(livery)}/use`)
  await page.getByText('The latest values as a table').click()
  const rows = page.getByRole('region', { name: 'Table of measurements' }).locator('tbody tr')
  await expect.poll(() => rows.count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(2)
  await page.getByRole('radio', { name: '30 min' }).check()
  await expect(page).toHaveURL(/range=30/)
  await page.reload()
  await expect(page.getByRole('radio', { name: '30 min' })).toBeChecked()
})
