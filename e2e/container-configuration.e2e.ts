import type { Page } from '@playwright/test'
import { realKeys } from '../contract/ssh-key.fixtures.ts'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'
import { holdBack } from './hold-back.ts'

interface Row {
  id: string
  status: string
  comment: string | null
  ssh_public_key: string | null
  ai: boolean
  realm_ids: string[]
  environment_vars: Record<string, string>
}

const realm = '64a2c4e9f3d5e2b6a8c7d8e1'
const key = realKeys[0].line

async function rowOf(livery: Livery, id: string): Promise<Row> {
  return (await livery.api<{ data: Row }>('GET', `/api/v1/containers/${id}`)).body.data
}

async function openTab(page: Page, livery: Livery, id: string) {
  await livery.open(page, `/containers/${id}/configuration`)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
}

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const check = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('one press stops, saves and starts, on whatever page; stopped half way it puts back what was', async ({
  page,
  livery,
}) => {
  const id = await livery.createRunning('acme-api', { realm_ids: [realm] })
  await openTab(page, livery, id)
  await button(page, 'Edit').click()
  await check(page, 'AI').uncheck()
  await box(page, 'Comment').fill('The storefront')
  await check(page, '64a2c4…').uncheck()
  await expect(page.getByText(/64a2c4… will no longer see it: at its address .* 404/)).toBeVisible()
  const changes = page.getByRole('region', { name: 'What will change' })
  await expect(changes).toContainText(/Comment\s*nothing→ becomes “The storefront”/)
  await expect(changes).toContainText(/AI\s*on→ becomes off/)
  await expect(changes).toContainText(/Realms\s*64a2c4…→ becomes no realm/)
  await expectAccessible(page)

  // Given up while it is being stopped: nothing is saved, and it runs again.
  const stop = await holdBack(page, /\/stop$/, 'POST')
  await button(page, 'Stop, save and start').click()
  await stop.arrived
  await button(page, 'Stop and put back').click()
  stop.release()
  await expect(button(page, 'Stop, save and start')).not.toHaveAttribute('aria-busy')
  await expect(page.getByRole('region', { name: /^(Saving|Putting back) acme-api/ })).toHaveCount(0)
  await expect.poll(async () => (await rowOf(livery, id)).status).toBe('running')
  expect(await rowOf(livery, id)).toMatchObject({ ai: true, comment: null })
  await expect(check(page, 'AI')).not.toBeChecked()

  const put = await holdBack(page, new RegExp(`/containers/${id}$`), 'PUT')
  await button(page, 'Stop, save and start').click()
  await put.arrived
  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect(messages.getByRole('list', { name: 'Saving acme-api' })).toContainText(
    'Save the changes (under way)',
  )
  put.release()
  await expect(messages).toContainText('acme-api saved')
  const saved = { status: 'running', ai: false, comment: 'The storefront', realm_ids: [] }
  expect(await rowOf(livery, id)).toMatchObject(saved)
})

test('refused half way, it runs again, and the reason stands by the field with what was typed', async ({
  page,
  livery,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const id = await livery.createRunning('acme-api')
  await openTab(page, livery, id)
  await button(page, 'Edit').click()
  await box(page, 'SSH key').fill(key)
  await expect(box(page, 'SSH key')).toHaveAccessibleDescription(/opens it as soon as it runs with it/)
  const put = await holdBack(page, new RegExp(`/containers/${id}$`), 'PUT')
  await button(page, 'Stop, save and start').click()
  await put.arrived
  await livery.createRunning('holder', { ssh_public_key: key })
  put.release()
  const told = page.getByRole('region', { name: 'Could not save acme-api' })
  await expect(told).toContainText('Start again (done)')
  await expect(told).toContainText('What was typed is kept.')
  await expect(box(page, 'SSH key')).toHaveValue(key)
  await expect(box(page, 'SSH key')).toHaveAttribute('aria-invalid', 'true')
  expect(await rowOf(livery, id)).toMatchObject({ status: 'running', ssh_public_key: null })
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  // On another tab and back, the reason is there still.
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await page.getByRole('link', { name: 'Configuration', exact: true }).click()
  await expect(box(page, 'SSH key')).toHaveAttribute('aria-invalid', 'true')

  // Now that the key is known to be taken, nothing is stopped for it.
  await button(page, 'Stop, save and start').click()
  await expect(box(page, 'SSH key')).toBeFocused()
  await expect(page.getByRole('region', { name: 'Saving acme-api' })).toHaveCount(0)
  await button(page, 'Discard edits').click()
  await expect(told).toHaveCount(0)

  // A reload cuts it off while it is stopped: the way back is offered.
  await check(page, 'AI').uncheck()
  const never = await holdBack(page, new RegExp(`/containers/${id}$`), 'PUT')
  await button(page, 'Stop, save and start').click()
  await never.arrived
  await page.reload()
  await expect(page.getByRole('region', { name: 'Cut off while saving acme-api' })).toContainText(
    'running before',
  )
  await button(page, 'Bring it up again').click()
  await expect.poll(async () => (await rowOf(livery, id)).status).toBe('running')
  await expect(page.getByRole('region', { name: /acme-api$/ })).toHaveCount(0)
  expect(await rowOf(livery, id)).toMatchObject({ ai: true })
})

test('variables: masked, kept over tabs and out of storage, conflicts by name, and only what differs is sent', async ({
  page,
  livery,
}) => {
  const environment_vars = { API_KEY: 'geheim', KEPT: 'same', MODE: 'dev', OLD: 'gone soon' }
  const id = await livery.createRunning('acme-api', { environment_vars })
  await openTab(page, livery, id)
  const environment = page.getByRole('region', { name: 'Environment' })
  await button(page, 'Edit variables').click()
  await expect(box(page, 'Value of MODE, hidden')).toBeVisible()
  await expect(environment).not.toContainText('geheim')
  await button(page, 'Show MODE').click()
  await box(page, 'Value of MODE').fill('mine-s3cret')
  await button(page, 'Remove OLD').click()
  await box(page, 'Name of a new variable').fill('NEW')
  await box(page, 'Value of NEW').fill('fresh')

  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  await page.getByRole('link', { name: 'Configuration', exact: true }).click()
  const changes = page.getByRole('region', { name: 'What will change' })
  await expect(changes).toContainText(/MODE.*NEW\s*not set→ becomes.*OLD.*→ becomes removed/)
  await expect(changes).not.toContainText('s3cret')
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(stored).not.toContain('s3cret')

  await livery.api('PUT', `/api/v1/containers/${id}/env`, { MODE: 'theirs', KEPT: 'followed' })
  const conflicts = page.getByRole('list', { name: 'Changed meanwhile' })
  await expect(conflicts.getByRole('listitem')).toHaveCount(1)
  await expect(conflicts).toContainText('MODE was set meanwhile to')
  await expectAccessible(page)
  await button(page, 'Keep my MODE').click()
  await expect(conflicts).toHaveCount(0)

  const sent: string[] = []
  page.on('request', request => {
    const path = /\/env(\/.*)?$/.exec(request.url())?.[0]
    if (path) sent.push(`${request.method()} ${path}`)
  })
  // Somebody's change on the way is not undone: what was not edited is not sent.
  const put = await holdBack(page, /\/env$/, 'PUT')
  await button(page, 'Save and apply').click()
  await put.arrived
  await livery.api('PUT', `/api/v1/containers/${id}/env`, { API_KEY: 'rotated' })
  put.release()
  await expect(environment).toContainText('Saved and applied. New sessions see the change')
  await expect(button(page, 'Edit variables')).toBeFocused()
  expect(sent).toEqual(['PUT /env', 'DELETE /env/OLD'])
  expect((await rowOf(livery, id)).environment_vars).toEqual({
    API_KEY: 'rotated',
    KEPT: 'followed',
    MODE: 'mine-s3cret',
    NEW: 'fresh',
  })

  // The way round what is permanent.
  const other = page.getByRole('region', { name: 'Another image, kit or server' })
  await expect(other).toContainText('Image, server, kit and dev kit can never be changed')
  await other.getByRole('button', { name: 'Create with another image' }).click()
  await expect(page).toHaveURL(/\/new/)
  await expect(
    page.getByText('acme-api-2').or(page.locator('input[value="acme-api-2"]')).first(),
  ).toBeVisible()
})
