import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'

interface Row {
  id: string
  status: string
  runtime_info?: { services?: { active: string }[] } | null
}

async function read(livery: Livery, id: string): Promise<Row> {
  return (await livery.api<{ data: Row }>('GET', `/api/v1/containers/${id}?runtime=true`)).body.data
}

/** None of its services is on its way any more. */
async function settled(livery: Livery, id: string) {
  await expect
    .poll(async () => (await read(livery, id)).runtime_info?.services?.map(({ active }) => active))
    .not.toContain('activating')
}

async function openTab(page: Page, livery: Livery, id: string, path: string) {
  await livery.open(page, `/containers/${id}/${path}`)
}

const table = (page: Page, of: string) => page.getByRole('region', { name: `Table of ${of}` })
const services = (page: Page) => table(page, 'services').locator('tbody tr')

test('services are sorted by keyboard and filtered, and the link says how', async ({ page, livery }) => {
  const id = await livery.createRunning('acme-api')
  await settled(livery, id)
  await openTab(page, livery, id, 'runtime')
  await expect(services(page).filter({ hasText: 'hoody-terminal' })).toContainText('active (running)')
  const all = await services(page).count()

  await page.getByRole('button', { name: 'Memory' }).press('Enter')
  await expect(page.getByRole('columnheader', { name: 'Memory' })).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/sort=-memory/)
  await expect(page.getByRole('button', { name: 'Memory' })).toBeFocused()

  await page.getByRole('searchbox', { name: 'Filter the services' }).fill('hoody-term')
  await expect(services(page)).toHaveCount(1)
  await expect(page).toHaveURL(/find=hoody-term/)
  await page.reload()
  await expect(services(page)).toHaveCount(1)
  await expect(page.getByRole('columnheader', { name: 'Memory' })).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('searchbox', { name: 'Filter the services' }).fill('')
  await expect(services(page)).toHaveCount(all)
})

test('it is asked for only while looked at, and never sooner than the answer is kept', async ({
  page,
  livery,
}) => {
  const id = await livery.createRunning('acme-api')
  const asked: number[] = []
  page.on('request', request => {
    if (request.url().includes('runtime=true')) asked.push(Date.now())
  })
  await openTab(page, livery, id, 'runtime')
  await expect.poll(() => asked.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(4)
  for (const [at, time] of asked.entries()) {
    if (at > 0) expect(time - asked[at - 1]!).toBeGreaterThanOrEqual(2000)
  }
  await page.getByRole('link', { name: 'Snapshots', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Copies' })).toBeVisible()
  const then = asked.length
  // Another tab's answers arrive; this one's question does not come back.
  await page.getByRole('link', { name: 'Use', exact: true }).click()
  await expect(page.getByRole('region', { name: 'CPU' })).toContainText(/%/)
  expect(asked.length).toBe(then)
})

test('ports say where they lead, and addresses stay out of the page', async ({ page, livery }) => {
  const id = await livery.createRunning('acme-api')
  await settled(livery, id)
  await openTab(page, livery, id, 'runtime')
  const ports = table(page, 'network services')
  await expect(ports.getByRole('row', { name: /^22\/tcp/ })).toContainText('by SSH')
  const open = ports.getByRole('button', { name: /^Open http-/ }).first()
  await expect(open).toHaveAttribute('aria-disabled', 'true')
  await expect(open).toHaveAccessibleDescription(/simulated/)
  expect(await page.locator('#main').innerHTML()).not.toContain(`-${id}-`)
})

test('a stopped one says so, and shows what runs once it is started', async ({ page, livery }) => {
  const id = await livery.createRunning('acme-api')
  await livery.api('POST', `/api/v1/containers/${id}/stop`)
  await openTab(page, livery, id, 'runtime')
  await expect(page.getByRole('heading', { name: 'It is stopped' })).toBeVisible()
  await page.locator('#main').getByRole('button', { name: 'Start', exact: true }).last().click()
  await expect(services(page).first()).toBeVisible({ timeout: 20_000 })
})

test('running is told from ready, and the kit from its absence', async ({ page, livery }) => {
  await livery.faults({ unready_kit: true })
  const id = await livery.createRunning('acme-api')
  await openTab(page, livery, id, 'runtime')
  await expect(page.getByText(/^Warming up\./)).toBeVisible()
  await livery.faults({})
  await expect(page.getByText(/^Warming up\./)).toHaveCount(0, { timeout: 20_000 })

  const bare = await livery.createRunning('acme-bare', { hoody_kit: false })
  await page.goto(`${livery.origin}/containers/${bare}/runtime`)
  await expect(page.getByText(/come with the kit/)).toBeVisible()
})

test('what cannot be refreshed stays, with its age and the reason', async ({ page, livery }) => {
  const id = await livery.createRunning('acme-api')
  await settled(livery, id)
  await openTab(page, livery, id, 'runtime')
  await expect(services(page).first()).toBeVisible()
  await livery.faults({
    status: { code: 500, method: 'GET', times: 1000, retry_after: null, path: `/api/v1/containers/${id}` },
  })
  await expect(page.getByText('Could not be refreshed.')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(/^As it was/)).toBeVisible()
  await expect(services(page).first()).toBeVisible()
  await livery.faults({})
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(/^Refreshed/)).toBeVisible()
})

test('what changed since the last look is marked until it is seen', async ({ page, livery }) => {
  const id = await livery.createRunning('acme-api')
  await settled(livery, id)
  await openTab(page, livery, id, 'runtime')
  await expect(services(page).first()).toBeVisible()
  await expect(page.getByText(/changes? in the last/)).toHaveCount(0)
  await page.getByRole('link', { name: 'Snapshots', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Copies' })).toBeVisible()
  await livery.api('POST', `/api/v1/containers/${id}/restart`)
  await settled(livery, id)
  await page.getByRole('link', { name: 'Runtime', exact: true }).click()
  await expect(page.getByText(/changes? in the last/)).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Mark as seen' }).click()
  await expect(page.getByText(/changes? in the last/)).toHaveCount(0)
})

test('runtime and use are accessible and fit a phone', async ({ page, livery }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const id = await livery.createRunning('acme-api')
  await settled(livery, id)
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    for (const [path, region] of [
      ['runtime', 'Services'],
      ['use', 'Memory'],
    ] as const) {
      await openTab(page, livery, id, path)
      await expect(page.getByRole('region', { name: region, exact: true })).toContainText(/\d MB|\d GB/)
      await expectAccessible(page)
      await expect
        .poll(() => page.locator('#main').evaluate(main => main.scrollWidth - main.clientWidth))
        .toBe(0)
    }
  }
})
