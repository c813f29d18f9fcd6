import '../../index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { MemoryRouter, useLocation } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { saveConnection } from '../../api/connection.ts'
import { queryClient } from '../../api/query-client.ts'
import { setStartView } from '../../components/edit-views.ts'
import { setTeamFile } from '../../components/team-file.ts'
import { currentViews, keepViews } from '../../components/views.ts'
import { ToastRegion } from '../../ui/toast.tsx'
import { useStartView } from './use-opened-view.ts'
import { ViewTabs } from './view-tabs.tsx'

function Fleet({ attention = 3 }: { attention?: number }) {
  useStartView()
  const { search } = useLocation()
  return (
    <>
      <ViewTabs attention={attention} />
      <p data-testid="search">{decodeURIComponent(search)}</p>
      <ToastRegion />
    </>
  )
}

const open = (at = '/') =>
  render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter initialEntries={[at]}>
        <Fleet />
      </MemoryRouter>
    </QueryClientProvider>,
  )

const tab = (name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name })
const names = () => currentViews().map(view => view.name)
const search = () => page.getByTestId('search')

beforeEach(() => {
  saveConnection({
    name: 'here',
    baseUrl: '',
    user: 'one',
    containersDomain: 'containers.example',
    simulated: true,
  })
  setTeamFile(null)
  sessionStorage.removeItem('livery.opened-view')
  keepViews({ own: [{ id: 'p', name: 'Production', search: 'q=realm%3Aprod' }], order: [], startId: null })
})

describe('the tabs', () => {
  it('are links to the views, and say which one is open', async () => {
    await open()
    await expect.element(tab('All')).toHaveAttribute('aria-current', 'page')
    await expect.element(tab('Needs attention 3')).toBeVisible()
    await tab('Running').click()
    await expect.element(search()).toHaveTextContent('?q=state:running')
    await expect.element(tab('Running')).toHaveAttribute('aria-current', 'page')
    await expect.element(tab('All')).not.toHaveAttribute('aria-current')
  })

  it('leave the density as it is, where the view is built in', async () => {
    await open('/?q=state:running&density=tiles')
    await expect.element(tab('Running')).toHaveAttribute('aria-current', 'page')
    await tab('All').click()
    await expect.element(search()).toHaveTextContent('?density=tiles')
    await expect.element(tab('All')).toHaveAttribute('aria-current', 'page')
  })

  it('change places by Shift and an arrow key, and keep the focus', async () => {
    await open()
    ;(tab('Production').element() as HTMLElement).focus()
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}')
    await expect.poll(names).toEqual(['All', 'Running', 'Production', 'Needs attention', 'Recently changed'])
    await expect.element(tab('Production')).toHaveFocus()
  })

  it('change places by dragging', async () => {
    // Wide enough that nothing scrolls away from under the pointer.
    await page.viewport(1200, 600)
    await open()
    await userEvent.dragAndDrop(tab('Production'), tab('All'), { targetPosition: { x: 4, y: 10 } })
    await expect.poll(names).toEqual(['Production', 'All', 'Running', 'Needs attention', 'Recently changed'])
  })
})

describe('saving', () => {
  it('asks for a name, refuses one that is taken, and opens what was saved', async () => {
    await open('/?q=api')
    await page.getByRole('button', { name: '+ Save view' }).click()
    const field = page.getByRole('dialog', { name: 'Save view' }).getByLabelText('Name')
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('production{Enter}')
    await expect.element(field).toHaveAccessibleDescription(/There is a view of this name already/)
    await userEvent.keyboard(' api{Enter}')
    await expect.element(tab('production api')).toHaveAttribute('aria-current', 'page')
    await expect.element(page.getByRole('button', { name: '+ Save view' })).toHaveFocus()
  })
})

describe('a saved view that was changed', () => {
  it('says so, and is updated or reverted', async () => {
    await open('/?q=realm:prod')
    await expect.element(tab('Production')).toHaveAttribute('aria-current', 'page')
    keepViews({ own: [{ id: 'p', name: 'Production', search: 'q=other' }], order: [], startId: null })
    await expect.element(tab(/Production.*changed/)).toHaveAttribute('aria-current', 'page')
    await page.getByRole('button', { name: 'Update' }).click()
    await expect.element(tab('Production')).toHaveTextContent('Production')
    await expect.poll(() => currentViews().at(-1)?.search).toBe('q=realm%3Aprod')

    keepViews({ own: [{ id: 'p', name: 'Production', search: 'q=other' }], order: [], startId: null })
    await page.getByRole('button', { name: 'Revert' }).click()
    await expect.element(search()).toHaveTextContent('?q=other')
    await expect.element(page.getByRole('button', { name: 'Update' })).not.toBeInTheDocument()
  })

  it('is deleted, and comes back on undo', async () => {
    await open('/?q=realm:prod')
    await page.getByRole('button', { name: 'View Production' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await expect.element(tab('Production')).not.toBeInTheDocument()
    await expect.element(tab('All')).toHaveAttribute('aria-current', 'page')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.element(tab('Production')).toBeVisible()
  })
})

describe('the view to open first', () => {
  it('is what an address without parameters shows; all of it stays one click away', async () => {
    setStartView('p')
    await open()
    await expect.element(search()).toHaveTextContent('?q=realm:prod')
    await tab('All').click()
    await expect.element(search()).toHaveTextContent(/^$/)
  })

  it('stands back for an address that says what to show', async () => {
    setStartView('p')
    await open('/?q=api')
    await expect.element(search()).toHaveTextContent('?q=api')
  })
})
