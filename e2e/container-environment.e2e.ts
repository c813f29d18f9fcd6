import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type Livery, test } from './fixtures.ts'

const panel = (page: Page) => page.getByRole('region', { name: 'Environment', exact: true })
// A value that looks like a secret is concealed at first.
const valueIn = (page: Page, name: string) =>
  panel(page).getByLabel(new RegExp(`^Value of ${name}(, hidden)?$`))

async function stored(livery: Livery, id: string): Promise<Record<string, string>> {
  type Answer = { data: { environment_vars: Record<string, string> } }
  return (await livery.api<Answer>('GET', `/api/v1/containers/${id}/env`)).body.data.environment_vars
}

async function withEnv(livery: Livery, variables: Record<string, string>): Promise<string> {
  const made = await livery.api<{ data: { id: string } }>(
    'POST',
    `/api/v1/projects/${livery.project}/containers`,
    { name: 'api', server_id: livery.servers.dedicated, environment_vars: variables },
  )
  return made.body.data.id
}

async function open(page: Page, livery: Livery, id: string) {
  await livery.open(page)
  await page.goto(`${livery.origin}/containers/${id}/configuration`)
  await expect(panel(page)).toBeVisible()
}

test('an environment is edited where it stands: only what changed is sent, applied live', async ({
  page,
  livery,
}) => {
  const id = await withEnv(livery, { NODE_ENV: 'staging', API_KEY: 's3cret', OLD: 'x' })
  await open(page, livery, id)
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeEnabled()
  const sent: string[] = []
  page.on('request', request => {
    if (request.method() === 'GET' || !request.url().includes('/env')) return
    sent.push(`${request.method()} ${new URL(request.url()).pathname.replace(/.*\/env/, '/env')}`)
  })

  await panel(page).getByRole('button', { name: 'Edit the environment' }).click()
  await expect(panel(page).getByRole('button', { name: 'Apply live' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await valueIn(page, 'NODE_ENV').fill('production')
  await panel(page).getByRole('button', { name: 'Remove OLD' }).click()
  const before = panel(page).getByRole('list', { name: 'What changes' })
  await expect(before.getByRole('listitem')).toHaveCount(2)
  // No value shows before it is asked for.
  await expect(before).not.toContainText('production')
  await before.getByRole('button', { name: 'Show the new NODE_ENV' }).click()
  await expect(before).toContainText('production')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

  // What was typed is there again after another view was looked at.
  await page.getByRole('link', { name: 'Activity' }).click()
  await page.getByRole('link', { name: 'Configuration' }).click()
  await expect(valueIn(page, 'NODE_ENV')).toHaveValue('production')

  await panel(page).getByRole('button', { name: 'Apply live' }).click()
  await expect(panel(page).getByRole('button', { name: 'Edit the environment' })).toBeVisible()
  expect(await stored(livery, id)).toEqual({ NODE_ENV: 'production', API_KEY: 's3cret' })
  expect(sent).toEqual(['PUT /env', 'DELETE /env/OLD'])
})

test('somebody else’s change, a refusal and a restart lose nothing that was typed', async ({
  page,
  livery,
}) => {
  const id = await withEnv(livery, { MINE: 'one', BOTH: 'one', THEIRS: 'one' })
  await open(page, livery, id)
  await panel(page).getByRole('button', { name: 'Edit the environment' }).click()
  await valueIn(page, 'MINE').fill('mine')
  await valueIn(page, 'BOTH').fill('mine')
  await livery.api('PUT', `/api/v1/containers/${id}/env`, { BOTH: 'theirs', THEIRS: 'theirs' })

  // What only they changed comes in; what both changed waits for a choice.
  await expect(valueIn(page, 'THEIRS')).toHaveValue('theirs')
  await expect(valueIn(page, 'BOTH')).toHaveValue('mine')
  await expect(panel(page)).toContainText('1 variable changed meanwhile by somebody else.')
  await panel(page).getByRole('button', { name: 'Keep my BOTH' }).click()

  await livery.faults({ status: { code: 503, times: 1, method: 'PUT' } })
  await panel(page).getByRole('button', { name: 'Apply and restart' }).click()
  await expect(panel(page).getByRole('alert')).toContainText('Nothing that you typed is lost.')
  await livery.faults({})
  await expect(valueIn(page, 'BOTH')).toHaveValue('mine')

  await panel(page).getByRole('button', { name: 'Apply and restart' }).click()
  await expect(panel(page).getByRole('button', { name: 'Edit the environment' })).toBeVisible()
  expect(await stored(livery, id)).toEqual({ MINE: 'mine', BOTH: 'mine', THEIRS: 'theirs' })
  type Logs = { data: { logs: { to_status: string; command: string | null }[] } }
  const { logs } = (await livery.api<Logs>('GET', `/api/v1/containers/${id}/status-logs`)).body.data
  expect(logs[0]).toMatchObject({ to_status: 'running' })
  expect(logs.length).toBeGreaterThan(2)
})
