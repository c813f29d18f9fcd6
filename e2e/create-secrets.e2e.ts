import { execFileSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'

interface Row {
  id: string
  name: string
  environment_vars: Record<string, string>
  ssh_public_key: string
  ssh_key_fingerprint: string
  ssh_hostname: string
}

const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function openStep(page: Page, livery: Livery, step: string) {
  await livery.open(page, `/containers/new/${step}`)
}

async function paste(page: Page, name: string, text: string) {
  await box(page, name).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** Creates, and answers the new one as the API has it. */
async function created(page: Page, livery: Livery): Promise<Row> {
  const answered = page.waitForResponse(
    response => response.request().method() === 'POST' && response.url().endsWith('/containers'),
  )
  await button(page, 'Create now').click()
  const { data } = await (await answered).json()
  return (await livery.api<{ data: Row }>('GET', `/api/v1/containers/${data.id}`)).body.data
}

const step = 'section[aria-labelledby="step"]'

test('an environment goes from a pasted file to the container, value by value', async ({ page, livery }) => {
  await openStep(page, livery, 'environment')
  await paste(
    page,
    'Name of a new variable',
    '# ours\nexport NODE_ENV=production\nAPI_KEY="hush # hush"\nPEM="-----BEGIN\nAAAA==\n-----END"\nEMPTY=\n',
  )
  await expect(box(page, 'Value of API_KEY, hidden')).toBeVisible()
  expect(await page.content()).not.toContain('hush')
  await expectAccessible(page, step)

  // The API takes no empty value: it is said before it is sent.
  await button(page, 'Create now').click()
  await expect(box(page, 'Value of EMPTY')).toHaveAccessibleDescription(/"EMPTY" is empty/)
  await box(page, 'Value of EMPTY').fill(`it's "full"\n`)
  expect((await created(page, livery)).environment_vars).toEqual({
    NODE_ENV: 'production',
    API_KEY: 'hush # hush',
    PEM: '-----BEGIN\nAAAA==\n-----END',
    EMPTY: `it's "full"\n`,
  })
})

test('a key pair made in the browser opens the container, and can be saved once', async ({
  page,
  livery,
}, info) => {
  const sent: string[] = []
  page.on('request', request => sent.push(request.postData() ?? ''))
  await openStep(page, livery, 'ssh-key')
  await button(page, 'Make a key pair').click()
  const privateKey = page.getByRole('region', { name: 'Private key' })
  await expect(privateKey).toBeVisible()
  await expectAccessible(page, step)
  const line = await box(page, 'SSH key').inputValue()

  // It is not lost on the way through the wizard, and not kept anywhere.
  await button(page, 'Next: Options').click()
  await button(page, 'Back').click()
  await expect(privateKey).toBeVisible()
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).not.toContain(line.split(' ')[1])

  const row = await created(page, livery)
  expect(row.ssh_public_key).toBe(line)

  // Through the app: a page that loads anew knows no private key.
  await page.getByRole('link', { name: row.name }).first().click()
  await page.getByRole('link', { name: 'Configuration', exact: true }).click()
  const panel = page.getByRole('region', { name: 'SSH', exact: true })
  await panel.getByLabel('Passphrase (optional)').fill('correct horse')
  await panel.getByLabel('The same again').fill('correct horse')
  const download = page.waitForEvent('download')
  await panel.getByRole('button', { name: /^Save / }).click()
  const path = info.outputPath('key')
  await (await download).saveAs(path)
  await expect(panel).toContainText('wiped from this page')

  chmodSync(path, 0o600)
  const keygen = (...args: string[]) => execFileSync('ssh-keygen', args, { encoding: 'utf8' }).trim()
  expect(keygen('-y', '-P', 'correct horse', '-f', path)).toBe(line)
  expect(keygen('-l', '-f', path)).toContain(row.ssh_key_fingerprint)
  expect(sent.join()).not.toContain('PRIVATE KEY')

  await expect(panel).not.toContainText(row.ssh_hostname)
  await expect(panel).toContainText(`ssh -i ~/.ssh/${row.name}_ed25519 -o IdentitiesOnly=yes root@`)
})
