import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'

const progress = (page: Page) => page.getByRole('list', { name: /^How far/ })
const part = (page: Page, name: string) => page.getByRole('region', { name })

async function create(livery: Livery, body: Record<string, unknown>): Promise<string> {
  const path = `/api/v1/projects/${livery.project}/containers`
  const { body: answer } = await livery.api<{ data: { id: string } }>('POST', path, {
    server_id: livery.servers.dedicated,
    bypass_prespawn: true,
    ...body,
  })
  return answer.data.id
}

function statusOf(livery: Livery, id: string): string | undefined {
  return livery.server.context.db.get<{ status: string }>('SELECT status FROM containers WHERE id = :id', {
    id,
  })?.status
}

async function watch(page: Page, livery: Livery, id: string) {
  await page.goto(`${livery.origin}/containers/${id}/coming-up`)
  await expect(progress(page)).toBeVisible()
}

test('from asked for to the last service, against the usual time', async ({ page, livery }) => {
  const first = await create(livery, { name: 'first', container_image: 'debian/12' })
  await expect.poll(() => statusOf(livery, first)).toBe('running')
  await livery.open(page)
  const id = await create(livery, { name: 'second', container_image: 'debian/12' })
  await watch(page, livery, id)
  await expect(progress(page)).toContainText(/usually \d+\.\d s here \(median of 1\)/)
  await expect(progress(page)).toContainText('Running (done)')
  await expect(progress(page)).toContainText(/\d+ of \d+ services ready/)
  await expect(progress(page)).toContainText('Services ready (done)', { timeout: 30_000 })
  await expect(page.getByRole('list', { name: 'Services' }).getByText('Terminal: ready')).toBeVisible()
  await expect(page.getByText('The engine is simulated')).toBeVisible()
})

test('running is not ready: the kit that does not come is shown as starting', async ({ page, livery }) => {
  await livery.faults({ unready_kit: true })
  await livery.open(page)
  const id = await create(livery, { name: 'unready' })
  await watch(page, livery, id)
  await expect(progress(page)).toContainText('Running (done)')
  await expect(page.getByRole('list', { name: 'Services' }).getByText('Terminal: starting')).toBeVisible()
  await expect(progress(page)).toContainText('Services ready (under way)')
})

test('the first of its image says that nothing is known of the time it takes', async ({ page, livery }) => {
  await livery.faults({ stuck_creating: true })
  await livery.open(page)
  const id = await create(livery, { name: 'alone', container_image: 'alpine/3.19' })
  await watch(page, livery, id)
  await expect(progress(page)).toContainText('nothing like it has come up yet')
})

test.describe('with a clock that is moved on', () => {
  test.use({ speed: 0.2 })

  test('over two minutes hints with the facts, over five the ways out', async ({ page, livery }) => {
    await livery.faults({ stuck_creating: true })
    await livery.open(page)
    const id = await create(livery, {
      name: 'stuck',
      container_image: 'debian/12',
      comment: 'keep me',
      environment_vars: { LEVEL: 'debug' },
    })
    await page.clock.install()
    await watch(page, livery, id)
    await expect(progress(page)).toContainText('(under way)')
    await expect(part(page, 'It takes longer than it should')).toHaveCount(0)
    await page.clock.fastForward('02:05')
    const hints = part(page, 'It takes longer than it should')
    await expect(hints).toContainText(/is in service\./)
    await expect(hints).toContainText(/holds \d+ of 1,000 containers\./)
    await expect(hints).toContainText(/The first debian\/12 on \S+: the image has to be fetched/)
    await expect(page.getByRole('button', { name: 'Recreate with changes' })).toHaveCount(0)
    await page.clock.fastForward('03:00')
    await expect(part(page, 'It will hardly come any more')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Delete', exact: true })).toHaveAccessibleDescription(/./)
    await page.getByRole('button', { name: 'Recreate with changes' }).press('Enter')
    await expect(page).toHaveURL(/\/containers\/new\/review$/)
    await expect(page.getByRole('main')).toContainText('keep me')
    await page.goto(`${livery.origin}/containers/new`)
    await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('keep me')
  })
})

test('an image that is none: the reason, and the same again with changes', async ({ page, livery }) => {
  await livery.open(page)
  const id = await create(livery, {
    name: 'typo',
    container_image: 'ubuntu:22.04',
    comment: 'my server',
    color: '#1A5EB0',
  })
  await watch(page, livery, id)
  const failure = part(page, 'It failed')
  await expect(failure).toContainText('Invalid image "ubuntu:22.04"')
  await expect(failure.getByRole('listitem').first()).toContainText('There is no such image')
  await expect(failure.getByRole('listitem').first()).toContainText('Take ubuntu/22.04.')
  await failure.getByRole('button', { name: 'Delete it and recreate with changes' }).click()
  await expect(page).toHaveURL(/\/containers\/new\/review$/)
  await expect.poll(() => statusOf(livery, id)).not.toBe('failed')
  await page
    .getByRole('link', { name: /Basics/ })
    .first()
    .click()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('typo')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('my server')
})

test('a server out of capacity: the cause that the API gives comes first', async ({ page, livery }) => {
  await livery.faults({ capacity: [livery.servers.dedicated] })
  await livery.open(page)
  const id = await create(livery, { name: 'full' })
  await watch(page, livery, id)
  const failure = part(page, 'It failed')
  await expect(failure).toContainText('The server is out of capacity')
  await expect(failure.getByRole('listitem').first()).toContainText('The server is out of CPU or memory')
  // By its page too.
  await page.getByRole('link', { name: 'Open its page' }).click()
  await page.getByRole('link', { name: /Why it may have failed/ }).click()
  await expect(failure).toBeVisible()
})

test('is accessible, on a phone too', async ({ page, livery }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await livery.open(page)
  for (const body of [{ name: 'good' }, { name: 'bad', container_image: 'ubuntu:22.04' }]) {
    const id = await create(livery, body)
    await watch(page, livery, id)
    await expect(page.getByText(/services ready|It failed/).first()).toBeVisible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await expectAccessible(page, 'main')
  }
})
