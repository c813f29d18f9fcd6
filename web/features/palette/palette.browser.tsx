import '../../index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { Container } from '../../api/fleet-state.ts'
import { commitToFleet } from '../../api/fleet-sync.ts'
import { type Project, projectsQuery } from '../../api/projects.ts'
import { queryClient } from '../../api/query-client.ts'
import { playApi } from '../../api/test-api.ts'
import { Palette } from './palette.tsx'

afterEach(() => {
  queryClient.clear()
  vi.unstubAllGlobals()
})

it('keeps what is pointed at when something comes that stands before it, and points at the best until then', async () => {
  playApi(({ url }) => ({ body: url.includes('/realms') ? { realm_ids: [] } : [] }))
  queryClient.setQueryData(projectsQuery.queryKey, [])
  const rows = ['acme-api', 'acme-web'].map(
    name =>
      ({
        id: name,
        name,
        status: 'running',
        color: '#D52E26',
        project_id: 'p1',
        realm_ids: [],
      }) as never as Container,
  )
  const project = { id: 'p1', alias: 'acme', max_containers: 20, realm_ids: [] as string[] } as Project
  commitToFleet({ rows, complete: true })
  await render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>
        <Palette typed="acme" onClose={vi.fn()} onShowShortcuts={vi.fn()} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  const selected = page.getByRole('option', { selected: true })
  await expect.element(selected).toHaveTextContent('acme-api')
  queryClient.setQueryData(projectsQuery.queryKey, [project])
  await expect.element(selected).toHaveTextContent('Project')
  queryClient.setQueryData(projectsQuery.queryKey, [])
  await expect.element(selected).toHaveTextContent('acme-api')

  await userEvent.keyboard('{ArrowDown}')
  await expect.element(selected).toHaveTextContent('acme-web')
  queryClient.setQueryData(projectsQuery.queryKey, [project])
  await expect.element(page.getByRole('option').first()).toHaveTextContent('Project')
  await expect.element(selected).toHaveTextContent('acme-web')
})
