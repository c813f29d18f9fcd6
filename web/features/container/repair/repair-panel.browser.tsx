import '../../../index.css'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { containerQuery, updateContainer } from '../../../api/containers.ts'
import { commitToFleet } from '../../../api/fleet-sync.ts'
import { mutate } from '../../../api/mutate.ts'
import { queryClient } from '../../../api/query-client.ts'
import { playApi } from '../../../api/test-api.ts'
import { aContainer } from './repair.fixtures.ts'
import { RepairPanel } from './repair-panel.tsx'

afterEach(() => {
  queryClient.clear()
  vi.unstubAllGlobals()
})

function Page() {
  const { data } = useQuery(containerQuery('me'))
  return data ? <RepairPanel container={data} /> : null
}

it('stops what has to be stopped, and then saves again what was refused', async () => {
  const time = '2026-11-20T10:00:00.000Z'
  let row = aContainer({
    status: 'running',
    environment_vars: {},
    realm_ids: [],
    created_at: time,
    updated_at: time,
  })
  const saved: unknown[] = []
  playApi(async request => {
    const { pathname } = new URL(request.url)
    if (pathname.endsWith('/containers/me/stop')) {
      row = { ...row, status: 'stopped' }
      return { body: { status: 'stopped' } }
    }
    if (pathname.endsWith('/status-logs')) return { body: { logs: [], pagination: {} } }
    if (pathname.endsWith('/containers/me') && request.method === 'PUT') {
      if (row.status !== 'stopped') {
        return {
          status: 400,
          body: { code: 'CONTAINER_NOT_STOPPED', error: 'Bad Request', message: 'It runs' },
        }
      }
      saved.push(await request.json())
      return { body: row }
    }
    if (pathname.endsWith('/containers/me')) return { body: row }
    if (pathname.endsWith('/projects')) return { body: { projects: [], pagination: { totalPages: 1 } } }
    return { body: [] }
  })
  commitToFleet({ rows: [row] })
  await mutate(updateContainer, { id: 'me', body: { ai: false } }).catch(() => {})
  await render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>
        <Page />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  const panel = page.getByRole('region', { name: 'The change was refused' })
  await expect.element(panel).toHaveTextContent('AI can only be changed while the container is stopped')
  await userEvent.click(panel.getByRole('button', { name: 'Stop' }))
  await expect.element(panel).toHaveTextContent('It was not stopped then, and is now.')
  const again = panel.getByRole('button', { name: 'Save it again' })
  await expect.element(again).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(panel).not.toBeInTheDocument()
  expect(saved).toEqual([{ ai: false }])
})
