import '../index.css'
import { beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { saveConnection, setRealm } from '../api/connection.ts'
import { setKeysHidden } from '../lib/preferences.ts'
import { RequestView } from './request-view.tsx'

const project = '67e89abc123def456789abcd'
const request = {
  method: 'POST',
  path: `/api/v1/projects/${project}/containers`,
  body: {
    server_id: '63f8b0e5c9a1b2d3e4f5a6b7',
    name: 'acme-preview-143',
    environment_vars: { API_KEY: 'hunter2-hunter2' },
  },
}

let copied: string

beforeEach(() => {
  const { id } = saveConnection({
    name: 'cloud',
    baseUrl: 'https://api.hoody.com',
    user: 'one',
    containersDomain: 'containers.hoody.com',
    simulated: false,
  })
  setRealm(id, null)
  setKeysHidden(true)
  copied = ''
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async text => {
    copied = text
  })
})

it('shows neither secrets nor whole ids, and copies what can be run', async () => {
  await render(<RequestView request={request} />)
  await expect.element(page.getByText('acme-preview-143')).toBeVisible()
  expect(document.body.innerHTML).not.toContain('hunter2')
  expect(document.body.innerHTML).not.toContain(project)

  await page.getByRole('radio', { name: 'curl' }).click()
  await page.getByRole('button', { name: 'Copy the curl command without its secrets' }).click()
  expect(copied).toContain(`https://api.hoody.com/api/v1/projects/${project}/containers`)
  expect(copied).not.toContain('hunter2')

  await page.getByRole('button', { name: 'Show secrets' }).click()
  await expect.element(page.getByText('hunter2-hunter2')).toBeVisible()
  await page.getByRole('button', { name: 'Copy the curl command with its secrets' }).click()
  expect(copied).toContain('hunter2-hunter2')
})

it('has the four forms within reach of the arrow keys', async () => {
  setKeysHidden(false)
  await render(<RequestView request={request} />)
  await page.getByRole('radio', { name: 'JSON' }).click()
  const forms = ['curl --request POST', 'hoody containers create', 'hoody.api.containers.create']
  for (const text of forms) {
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(page.getByText(text)).toBeVisible()
  }
})

it('offers nothing to reveal where there is no secret, and says so where a form lacks words', async () => {
  await render(<RequestView request={{ method: 'POST', path: '/api/v1/unheard-of', body: { a: 1 } }} />)
  await expect.element(page.getByRole('button', { name: 'Show secrets' })).not.toBeInTheDocument()
  await page.getByRole('radio', { name: 'hoody' }).click()
  await expect.element(page.getByText('There is no hoody form of this request. Use curl.')).toBeVisible()
})
