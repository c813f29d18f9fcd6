import '../../index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { meQuery } from '../../api/account.ts'
import { commitToFleet } from '../../api/fleet-sync.ts'
import { projectsQuery } from '../../api/projects.ts'
import { queryClient } from '../../api/query-client.ts'
import { serversQuery } from '../../api/servers.ts'
import { playApi } from '../../api/test-api.ts'
import { newContainerPath, paths } from '../../lib/paths.ts'
import { acme, home, rental } from './create.fixtures.ts'
import { CreatePage } from './create-page.tsx'
import { discardDraft } from './draft.ts'

beforeEach(() => {
  playApi(() => ({ body: [] }))
  queryClient.setQueryData(projectsQuery.queryKey, [acme, home])
  queryClient.setQueryData(serversQuery.queryKey, [rental('node-us'), rental('node-full', {}, 10, 10)])
  queryClient.setQueryData(meQuery.queryKey, {} as never)
  commitToFleet({ rows: [], complete: true })
})

afterEach(() => {
  discardDraft()
  queryClient.clear()
  vi.unstubAllGlobals()
})

async function open(step?: string) {
  await render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter initialEntries={[newContainerPath(step)]}>
        <Routes>
          <Route path={paths.newContainer} element={<CreatePage />} />
          <Route path="*" element={<p>Elsewhere</p>} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

const button = (name: string) => page.getByRole('button', { name, exact: true })

it('begins with the basics and goes on step by step', async () => {
  await open()
  await expect.element(page.getByRole('heading', { level: 1, name: 'New container: Basics' })).toBeVisible()
  await button('Next: Image').click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'New container: Image' })).toBeVisible()
  await button('Back').click()
  await expect.element(page.getByRole('textbox', { name: 'Name', exact: true })).toBeVisible()
})

it('shows the card as it is being filled in', async () => {
  await open()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('acme-web')
  await expect.element(page.getByRole('article', { name: 'acme-web' })).toBeVisible()
  await button('Roll another name').click()
  await expect.element(page.getByRole('article', { name: /^[a-z]+-[a-z]+$/ })).toBeVisible()
})

it('says why a server cannot be chosen', async () => {
  await open()
  const full = page.getByRole('radio', { name: 'node-full' })
  await expect.element(full).toHaveAccessibleDescription(/Full: 10 of 10 containers/)
  await expect.element(full).toHaveAttribute('aria-disabled', 'true')
  full.element().closest('label')?.click()
  await expect.element(page.getByRole('radio', { name: 'node-us' })).toBeChecked()
})

it('stays on its page and leads to the field that is in the way', async () => {
  await open('options')
  await page.getByRole('link', { name: /^Basics/ }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('a b')
  await page.getByRole('link', { name: /^Options/ }).click()
  await button('Create now').click()
  await expect.element(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveFocus()
})

it('takes an unknown step for the first', async () => {
  await open('nonsense')
  await expect.element(page.getByRole('heading', { level: 1, name: 'New container: Basics' })).toBeVisible()
})
