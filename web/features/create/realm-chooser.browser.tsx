import '../../index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { setRealm } from '../../api/connection.ts'
import { queryClient } from '../../api/query-client.ts'
import { playApi, type TestAnswer } from '../../api/test-api.ts'
import { setKeysHidden } from '../../lib/preferences.ts'
import { RealmChooser } from './realm-chooser.tsx'

const [acme, tools, other] = ['a', 'b', 'c'].map(digit => digit.repeat(24)) as [string, string, string]
const projectId = '1'.repeat(24)

let chosen: readonly string[]
let answers: Record<string, TestAnswer>
let connectionId: string

beforeEach(() => {
  queryClient.clear()
  vi.unstubAllGlobals()
  setKeysHidden(false)
  const usage = {
    [acme]: { projects: 1, containers: 12, servers: 0, auth_tokens: 1 },
    [tools]: { projects: 0, containers: 3, servers: 0, auth_tokens: 0 },
  }
  answers = {
    '/api/v1/realms': { body: { realm_ids: [acme, tools], total: 2, usage } },
    '/api/v1/projects': {
      body: {
        projects: [{ id: projectId, alias: 'client-acme', realm_ids: [acme] }],
        pagination: { total: 1, page: 1, limit: 100, totalPages: 1 },
      },
    },
    '/api/v1/users/auth/me': { body: {} },
  }
  connectionId = playApi(request => answers[new URL(request.url).pathname] ?? { status: 404, body: {} }).id
})

function Form() {
  const [value, setValue] = useState<readonly string[]>([])
  chosen = value
  return (
    <QueryClientProvider client={queryClient}>
      <div style={{ width: 600 }}>
        <RealmChooser value={value} onChange={setValue} projectId={projectId} />
      </div>
    </QueryClientProvider>
  )
}

const search = page.getByRole('textbox', { name: 'Find a realm, or add one by its id' })

it('tells each by its use, its projects and the address it opens', async () => {
  await render(<Form />)
  await expect
    .element(page.getByText('1 project, 12 containers, 1 token · held by this project · in client-acme'))
    .toBeVisible()
  await expect.element(page.getByText(`https://${acme}.api.hoody.test`)).toBeVisible()
  await page.getByRole('checkbox', { name: tools }).click()
  expect(chosen).toEqual([tools])
  await expect.element(page.getByText(/^In one realm/)).toBeVisible()
  await page.getByRole('checkbox', { name: tools }).click()
  await expect.element(page.getByText(/^In no realm/)).toBeVisible()
})

it('adds any id that is one, and says what is wrong with others', async () => {
  await render(<Form />)
  await search.fill('production')
  await page.getByRole('button', { name: 'Add' }).click()
  await expect
    .element(page.getByText('A realm id has digits and letters from a to f only, and no "p"'))
    .toBeVisible()
  await expect.element(search).toHaveAttribute('aria-invalid', 'true')
  await search.fill(other.toUpperCase())
  await userEvent.keyboard('{Enter}')
  expect(chosen).toEqual([other])
  await expect.element(page.getByRole('checkbox', { name: other })).toBeChecked()
  await page.getByRole('button', { name: 'New realm' }).click()
  expect(chosen).toHaveLength(2)
})

it('finds one by a project that holds it', async () => {
  await render(<Form />)
  await expect.element(page.getByRole('checkbox', { name: tools })).toBeVisible()
  await search.fill('client-acme')
  await expect.element(page.getByRole('checkbox', { name: tools })).not.toBeInTheDocument()
  await userEvent.keyboard('{Enter}')
  expect(chosen).toEqual([acme])
})

it('hides ids while keys are hidden', async () => {
  setKeysHidden(true)
  await render(<Form />)
  await expect.element(page.getByRole('checkbox', { name: 'aaaaaa…' })).toBeVisible()
  expect(document.body.textContent).not.toContain(acme)
})

it('cannot leave the realm that everything is narrowed to', async () => {
  setRealm(connectionId, tools)
  await render(<Form />)
  const own = page.getByRole('checkbox', { name: tools })
  await expect.element(own).toBeChecked()
  await own.click({ force: true })
  await expect.element(own).toBeChecked()
  await expect.element(own).toHaveAccessibleDescription(/Everything is narrowed to this realm/)
  expect(chosen).toEqual([])
})

it('says what a confined token does', async () => {
  const restrictions = { has_realm_restrictions: true, allowed_realm_ids: [acme] }
  answers['/api/v1/users/auth/me'] = { body: { auth_token: { token: {}, restrictions } } }
  await render(<Form />)
  await expect.element(page.getByText(/Your token is confined to realms/)).toBeVisible()
})

it('still takes an id when the realms cannot be listed', async () => {
  answers['/api/v1/realms'] = {
    status: 403,
    body: { error: 'PERMISSION_DENIED', message: 'Not with this token.' },
  }
  await render(<Form />)
  await expect.element(page.getByText(/Not with this token/)).toBeVisible()
  await search.fill(other)
  await page.getByRole('button', { name: 'Add' }).click()
  expect(chosen).toEqual([other])
})

it('keeps of hundreds only those near the eye', async () => {
  const ids = Array.from({ length: 800 }, (_, at) => at.toString(16).padStart(24, '0'))
  answers['/api/v1/realms'] = { body: { realm_ids: ids, total: ids.length, usage: {} } }
  await render(<Form />)
  await expect.element(page.getByRole('checkbox', { name: acme })).toBeVisible()
  expect(page.getByRole('checkbox').elements().length).toBeLessThan(60)
})
