import type { Page } from '@playwright/test'
import { realKeys } from '../contract/ssh-key.fixtures.ts'
import { expect, type Livery, test } from './fixtures.ts'

interface Row {
  id: string
  name: string
  status: string
  comment: string | null
  autostart: boolean
  ssh_public_key: string | null
  ai: boolean
}

interface Refused {
  code: string
  message: string
  data: { instancePath: string; message: string }[]
}

const [key, otherKey] = [`${realKeys[0].line} dana@laptop`, realKeys[4].line]

async function rowOf(livery: Livery, id: string): Promise<Row> {
  return (await livery.api<{ data: Row }>('GET', `/api/v1/containers/${id}`)).body.data
}

async function operate(livery: Livery, id: string, operation: 'start' | 'stop') {
  expect((await livery.api('POST', `/api/v1/containers/${id}/${operation}`)).status).toBe(200)
}

async function openEdit(page: Page, livery: Livery, id: string) {
  await livery.open(page)
  await page.locator(`[data-container-id="${id}"]`).getByRole('link').first().click()
  const configuration = page.getByRole('link', { name: 'Configuration', exact: true })
  await configuration.click()
  // The overview has such a button too.
  await expect(configuration).toHaveAttribute('aria-current', 'page')
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Edit' })).toBeVisible()
}

/** Something happens between the press of a button and the arrival of its request. */
async function beforeArrival(page: Page, method: string, happen: () => Promise<unknown>) {
  let happened: Promise<unknown> | undefined
  await page.route('**/api/v1/**', async route => {
    if (route.request().method() === method) {
      happened ??= happen()
      await happened
    }
    await route.continue()
  })
}

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const check = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })

test('a name that is taken says so by the field and leads to who has it', async ({ page, livery }) => {
  const id = await livery.createRunning('acme-api')
  await openEdit(page, livery, id)
  await expect(box(page, 'Name')).toBeFocused()
  await box(page, 'Name').fill('default')
  await expect(box(page, 'Name')).toHaveAccessibleDescription(
    /Another container of the project has this name/,
  )
  await save(page).click()
  await expect(box(page, 'Name')).toBeFocused()
  await expect(box(page, 'Name')).toHaveValue('default')

  await page.getByRole('link', { name: 'Another container' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'default' })).toBeVisible()
  await page.goBack()
  await expect(page.getByText('Unsaved edits')).toBeVisible()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(box(page, 'Name')).toHaveValue('default')
})

test('a name taken while the form is being sent is refused by the field, and nothing typed is lost', async ({
  page,
  livery,
}) => {
  const id = await livery.createRunning('acme-api')
  await openEdit(page, livery, id)
  await box(page, 'Name').fill('acme-web')
  await box(page, 'Comment').fill('The storefront')
  await expect(box(page, 'Name')).not.toHaveAttribute('aria-invalid')
  await beforeArrival(page, 'PUT', () => livery.createRunning('acme-web'))
  await save(page).click()
  await expect(box(page, 'Name')).toHaveAccessibleDescription(/has this name|already in use/)
  await expect(box(page, 'Name')).toBeFocused()
  await expect(box(page, 'Comment')).toHaveValue('The storefront')
  expect(await rowOf(livery, id)).toMatchObject({ name: 'acme-api', comment: null })

  await box(page, 'Name').fill('acme-shop')
  await save(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'acme-shop' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeFocused()
  expect(await rowOf(livery, id)).toMatchObject({ name: 'acme-shop', comment: 'The storefront' })
})

test('a key that opens another container names it', async ({ page, livery }) => {
  await livery.createRunning('holder', { ssh_public_key: key })
  const id = await livery.createRunning('acme-api')
  await operate(livery, id, 'stop')
  await openEdit(page, livery, id)
  // The same key whatever the comment says.
  await box(page, 'SSH key').fill(`${realKeys[0].line} another comment`)
  await expect(page.getByText('ed25519, 256 bits, another comment')).toBeVisible()
  await expect(page.getByText(realKeys[0].fingerprint)).toBeVisible()
  await expect(box(page, 'SSH key')).toHaveAccessibleDescription(/already opens holder/)
  await expect(page.getByRole('link', { name: 'holder' })).toBeVisible()
  await save(page).click()
  await expect(box(page, 'SSH key')).toBeFocused()
  expect(await rowOf(livery, id)).toMatchObject({ ssh_public_key: null })

  await box(page, 'SSH key').fill(otherKey)
  await save(page).click()
  await expect(page.getByRole('region', { name: 'Facts' })).toContainText(realKeys[4].fingerprint)
  expect(await rowOf(livery, id)).toMatchObject({ ssh_public_key: otherKey })
})

test('a private key never gets into the page', async ({ page, livery }) => {
  const id = await livery.createRunning('acme-api')
  await operate(livery, id, 'stop')
  await openEdit(page, livery, id)
  const sent: string[] = []
  page.on('request', request => sent.push(request.postData() ?? ''))
  await box(page, 'SSH key').evaluate(element => {
    const data = new DataTransfer()
    data.setData('text', '-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n-----END OPENSSH PRIVATE KEY-----')
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect(box(page, 'SSH key')).toHaveAccessibleDescription(/private key.*not sent/)
  await box(page, 'SSH key').fill('-----BEGIN OPENSSH PRIVATE KEY-----c2VjcmV0')
  await expect(box(page, 'SSH key')).toHaveValue('')
  expect(await page.content()).not.toContain('c2VjcmV0')
  expect(sent.join()).not.toContain('c2VjcmV0')
})

test('what needs a stopped container is saved at once where it is stopped, with what else was changed', async ({
  page,
  livery,
}) => {
  const id = await livery.createRunning('acme-api', { ssh_public_key: key })
  await openEdit(page, livery, id)
  await expect(page.getByText(/To save these it is stopped and started again/)).toBeVisible()
  await check(page, 'Autostart').uncheck()
  await save(page).click()
  await expect.poll(async () => (await rowOf(livery, id)).autostart).toBe(false)

  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  await check(page, 'AI').uncheck()
  await page.getByRole('button', { name: 'Remove key' }).click()
  await save(page).click()
  await expect(page.getByRole('region', { name: 'Facts' })).toBeVisible()
  expect(await rowOf(livery, id)).toMatchObject({ status: 'stopped', ai: false, ssh_public_key: null })
})

test('an update is refused by its fields because somebody started the container meanwhile', async ({
  page,
  livery,
}) => {
  const id = await livery.createRunning('acme-api')
  await operate(livery, id, 'stop')
  await openEdit(page, livery, id)
  await box(page, 'Comment').fill('Kept')
  await box(page, 'SSH key').fill(key)
  await check(page, 'AI').uncheck()
  await beforeArrival(page, 'PUT', () => operate(livery, id, 'start'))
  const answer = page.waitForResponse(response => response.request().method() === 'PUT')
  await save(page).click()
  expect(await (await answer).json()).toMatchObject({ statusCode: 400, code: 'CONTAINER_NOT_STOPPED' })
  for (const control of [box(page, 'SSH key'), check(page, 'AI')]) {
    await expect(control).toHaveAttribute('aria-invalid', 'true')
    await expect(control).toHaveAccessibleDescription(/[Nn]eeds a stopped container/)
  }
  await expect(box(page, 'Comment')).not.toHaveAttribute('aria-invalid')
  await expect(box(page, 'SSH key')).toHaveValue(key)
  await expect(check(page, 'AI')).not.toBeChecked()
  await page.getByRole('button', { name: 'Stop, save and start' }).click()
  await expect(page.getByRole('region', { name: 'Facts' })).toBeVisible()
  expect(await rowOf(livery, id)).toMatchObject({ comment: 'Kept', ssh_public_key: key, ai: false })
})

test('a full project refuses one that was clicked in the last moment, and the button says so from then on', async ({
  page,
  livery,
}) => {
  const { status } = await livery.api('PUT', `/api/v1/projects/${livery.project}`, {
    alias: 'default',
    max_containers: 2,
  })
  expect(status).toBe(200)
  await livery.open(page)
  const button = page.getByRole('button', { name: 'New container', exact: true })
  await expect(button).not.toHaveAttribute('aria-disabled')
  await beforeArrival(page, 'POST', () => livery.createRunning('the-last-one'))
  await button.click()
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect(messages).toContainText('Could not create a container')
  await expect(messages).toContainText(/default holds 2 of 2: delete one, raise the limit/)
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAccessibleDescription(/holds as many containers as it may/)
})

test('what is permanent is marked so, and an update of it is refused by name with the way out', async ({
  page,
  livery,
}) => {
  const id = await livery.createRunning('acme-api')
  const { status, body } = await livery.api<Refused>('PATCH', `/api/v1/containers/${id}`, {
    container_image: 'debian/12',
  })
  expect({ status, code: body.code }).toEqual({ status: 400, code: 'IMMUTABLE_FIELD' })
  expect(body.message).toContain('container_image')
  expect(body.data).toEqual([
    {
      instancePath: '/container_image',
      message: 'can never be changed. Create a new container, or copy this one.',
    },
  ])
  await openEdit(page, livery, id)
  await expect(page.getByText(/Image, server, kit and dev kit can never be changed/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  const facts = page.getByRole('region', { name: 'Facts' })
  await expect(facts.getByText('permanent', { exact: true })).toHaveCount(4)
  await expect(facts).toContainText('Create a new container, or copy this one.')
})

test('two people edit: what the other saved shows under the field, and what was typed survives closing', async ({
  page,
  livery,
}) => {
  const id = await livery.createRunning('acme-api')
  await openEdit(page, livery, id)
  await box(page, 'Comment').fill('Mine')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Unsaved edits')).toBeVisible()
  await livery.api('PATCH', `/api/v1/containers/${id}`, { comment: 'Theirs', autostart: false })
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(box(page, 'Comment')).toHaveValue('Mine')
  await expect(box(page, 'Comment')).toHaveAccessibleDescription(/Changed meanwhile to “Theirs”/)
  // What is not being edited simply follows.
  await expect(check(page, 'Autostart')).not.toBeChecked()

  await livery.api('PATCH', `/api/v1/containers/${id}`, { comment: 'Theirs again' })
  await expect(box(page, 'Comment')).toHaveAccessibleDescription(/“Theirs again”/)
  await page.getByRole('button', { name: 'Use theirs' }).click()
  await expect(box(page, 'Comment')).toHaveValue('Theirs again')
  await expect(box(page, 'Comment')).toBeFocused()
  await expect(save(page)).toHaveAccessibleDescription('Nothing has changed.')

  await box(page, 'Comment').fill('Ours')
  await save(page).click()
  await expect(page.getByRole('region', { name: 'Facts' })).toContainText('Ours')
  await expect(page.getByText('Unsaved edits')).toHaveCount(0)
  expect(await rowOf(livery, id)).toMatchObject({ comment: 'Ours', autostart: false })
})

test('a container opened by its link follows what others do, and leads to the whole fleet', async ({
  page,
  livery,
}) => {
  const id = await livery.createRunning('acme-api', { environment_vars: { API_KEY: 'geheim' } })
  await livery.open(page, `/containers/${id}/configuration`)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  const environment = page.getByRole('region', { name: 'Environment' })
  await expect(environment).toContainText('1 variable')
  await expect(environment).not.toContainText('geheim')
  await environment.getByRole('button', { name: 'Show API_KEY' }).click()
  await expect(environment).toContainText('geheim')

  await operate(livery, id, 'stop')
  const start = page.getByRole('button', { name: 'Start', exact: true })
  await expect(start).toBeVisible()
  await start.click()
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Livery, the fleet' }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
})
