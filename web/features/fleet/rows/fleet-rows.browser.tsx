import '../../../index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { Container } from '../../../api/fleet-state.ts'
import { queryClient } from '../../../api/query-client.ts'
import { playApi } from '../../../api/test-api.ts'
import { clearSelection, useSelection } from '../../../components/selection.ts'
import type { Group } from '../arrange.ts'
import { resetColumns } from './column-choice.ts'
import { FleetRows, type FleetRowsProps } from './fleet-rows.tsx'

const time = '2026-11-20T10:00:00Z'

function group(key: string, count: number): Group<Container> {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      ({
        id: `${key}${at}`,
        name: `${key}-api-${at}`,
        color: '#D5352B',
        status: at % 5 === 1 ? 'stopped' : 'running',
        project_id: 'p1',
        project_alias: 'acme',
        server_id: 's1',
        server_name: 'node-us',
        container_image: 'debian/13',
        realm_ids: [],
        hoody_kit: true,
        dev_kit: false,
        autostart: true,
        comment: null,
        snapshot_count: 2,
        created_at: time,
        updated_at: time,
      }) as unknown as Container,
  )
  return { key, label: key, rows, members: rows, total: count, collapsed: false, colors: [] }
}

function Page(props: Pick<FleetRowsProps, 'groups'> & Partial<FleetRowsProps>) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  return (
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>
        <div
          ref={setScroller}
          data-testid="scroller"
          style={{ height: '100vh', overflow: 'auto', padding: '0 12px' }}
        >
          {scroller && (
            <FleetRows
              scroller={scroller}
              view={{ sort: 'created', order: 'desc' }}
              onSort={() => undefined}
              onOpen={() => undefined}
              renderHeader={({ label }) => <h2 className="h-9">{label}</h2>}
              {...props}
            />
          )}
        </div>
      </MemoryRouter>
    </QueryClientProvider>
  )
}

const rows = () => document.querySelectorAll('.fleet-row').length
const focusedCell = () => {
  const cell = document.activeElement as HTMLElement
  return `${cell.closest<HTMLElement>('[data-container-id]')?.dataset.containerId} ${cell.dataset.column}`
}
const heads = () =>
  page
    .getByRole('columnheader')
    .elements()
    .map(head => head.textContent)

beforeEach(async () => {
  resetColumns()
  clearSelection()
  playApi(() => ({ body: { logs: [] } }))
  await page.viewport(1440, 900)
})
afterEach(() => {
  vi.unstubAllGlobals()
  return page.viewport(1440, 900)
})

/** As with the Tab key, past the header. */
async function enterRows() {
  await expect.poll(rows).toBeGreaterThan(0)
  document.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')!.focus()
}

describe('the table', () => {
  it('holds few of ten thousand rows, and says how many there are', async () => {
    await render(<Page groups={[group('a', 10_000)]} />)
    await expect.poll(rows).toBeGreaterThan(20)
    expect(document.querySelectorAll('[role=grid] *').length).toBeLessThan(2500)
    const grid = page.getByRole('grid').element()
    expect(grid.getAttribute('aria-rowcount')).toBe('10002')
    expect(grid.getAttribute('aria-colcount')).toBe('10')
    await expect.element(page.getByText('a-api-0', { exact: true })).toBeVisible()
  })

  it('has one column on a phone, with the state and a menu', async () => {
    await page.viewport(390, 844)
    await render(<Page groups={[group('a', 50)]} />)
    await expect.poll(rows).toBeGreaterThan(10)
    expect(page.getByRole('grid').element().getAttribute('aria-colcount')).toBe('4')
    const scroller = page.getByTestId('scroller').element()
    expect(scroller.scrollWidth).toBe(scroller.clientWidth)
    await expect
      .element(page.getByRole('button', { name: 'Actions for a-api-3', exact: true }))
      .toBeInViewport()
  })

  it('scrolls sideways where it is narrow, and the name and the menu stay', async () => {
    await page.viewport(700, 844)
    await render(<Page groups={[group('a', 50)]} />)
    await expect.poll(rows).toBeGreaterThan(10)
    const scroller = page.getByTestId('scroller').element()
    scroller.scrollLeft = 500
    await expect.element(page.getByText('a-api-3', { exact: true })).toBeInViewport()
    expect(page.getByText('a-api-3', { exact: true }).element().getBoundingClientRect().left).toBeLessThan(60)
    scroller.scrollLeft = 0
    await expect
      .element(page.getByRole('button', { name: 'Actions for a-api-3', exact: true }))
      .toBeInViewport()
  })

  it('keeps its header and that of the group at the upper edge', async () => {
    await render(<Page groups={[group('a', 500)]} />)
    await expect.poll(rows).toBeGreaterThan(20)
    page.getByTestId('scroller').element().scrollTop = 5000
    const top = (text: string) => page.getByText(text, { exact: true }).element().getBoundingClientRect().top
    await expect.poll(() => top('a')).toBe(34)
    expect(top('Name')).toBeLessThan(30)
  })
})

describe('the keyboard', () => {
  it('moves from cell to cell and line to line', async () => {
    await render(<Page groups={[group('a', 500)]} />)
    await enterRows()
    expect(focusedCell()).toBe('a0 name')
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}')
    expect(focusedCell()).toBe('a1 project')
    await userEvent.keyboard('{ArrowDown}')
    expect(focusedCell()).toBe('a2 project')
    await userEvent.keyboard('{End}')
    expect(focusedCell()).toBe('a2 actions')
    await userEvent.keyboard('{Home}')
    expect(focusedCell()).toBe('a2 select')
    await userEvent.keyboard('{Control>}{End}{/Control}')
    expect(focusedCell()).toBe('a499 select')
    await expect.element(page.getByText('a-api-499', { exact: true })).toBeInViewport()
    await userEvent.keyboard('{PageUp}')
    const at = Number(focusedCell().slice(1).split(' ')[0])
    expect(at).toBeGreaterThan(460)
    expect(at).toBeLessThan(490)
    await userEvent.keyboard('{Control>}{Home}{/Control}')
    expect(focusedCell()).toBe('a0 select')
    expect(document.querySelectorAll('[role=gridcell][tabindex="0"]')).toHaveLength(1)
  })

  it('is never under the headers', async () => {
    await render(<Page groups={[group('a', 500)]} />)
    await enterRows()
    await userEvent.keyboard('{PageDown}{PageDown}{PageUp}{PageUp}{ArrowDown}{ArrowDown}')
    for (let at = 0; at < 4; at++) {
      await userEvent.keyboard('{ArrowUp}')
      await expect.poll(() => document.activeElement!.getBoundingClientRect().top).toBeGreaterThanOrEqual(70)
    }
  })

  it('opens with Enter and selects with Space', async () => {
    const onOpen = vi.fn()
    await render(<Page groups={[group('a', 5)]} onOpen={onOpen} />)
    await enterRows()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(onOpen).toHaveBeenCalledWith('a1')
    await userEvent.keyboard(' ')
    expect([...useSelection.getState().ids]).toEqual(['a1'])
    await expect.element(page.getByRole('checkbox', { name: 'Select a-api-1', exact: true })).toBeChecked()
  })

  it('opens the menu of a row with Enter', async () => {
    await render(<Page groups={[group('a', 5)]} />)
    await enterRows()
    await userEvent.keyboard('{End}{Enter}')
    await expect.element(page.getByRole('menuitem', { name: 'Stop', exact: true })).toBeVisible()
    await userEvent.keyboard('{Escape}')
  })
})

describe('columns', () => {
  const width = () =>
    Math.round(
      page.getByRole('columnheader', { name: 'State', exact: true }).element().getBoundingClientRect().width,
    )

  it('sort by a press on their header, and the other way by a second', async () => {
    const onSort = vi.fn()
    const { rerender } = await render(<Page groups={[group('a', 5)]} onSort={onSort} />)
    await page.getByRole('button', { name: 'Name' }).click()
    expect(onSort).toHaveBeenLastCalledWith({ sort: 'name', order: 'asc' })
    await rerender(<Page groups={[group('a', 5)]} onSort={onSort} view={{ sort: 'name', order: 'asc' }} />)
    const head = page.getByRole('columnheader', { name: 'Name' }).element()
    expect(head.getAttribute('aria-sort')).toBe('ascending')
    await page.getByRole('button', { name: 'Name' }).click()
    expect(onSort).toHaveBeenLastCalledWith({ sort: 'name', order: 'desc' })
  })

  it('are sized by pointer and keyboard, and keep it', async () => {
    const { unmount } = await render(<Page groups={[group('a', 5)]} />)
    expect(width()).toBe(118)
    const handle = page.getByRole('separator', { name: 'Width of State' }).element() as HTMLElement
    handle.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(width()).toBe(150)
    const { x, y } = handle.getBoundingClientRect()
    const at = (type: string, dx: number) =>
      handle.dispatchEvent(
        new PointerEvent(type, { bubbles: true, pointerId: 1, clientX: x + dx, clientY: y + 5, button: 0 }),
      )
    handle.setPointerCapture = () => undefined
    handle.hasPointerCapture = () => true
    at('pointerdown', 0)
    at('pointermove', 40)
    at('pointerup', 40)
    await expect.poll(width).toBe(190)
    await unmount()
    await render(<Page groups={[group('a', 5)]} />)
    expect(width()).toBe(190)
  })

  it('are reached with the arrows, one of them with Tab', async () => {
    await render(<Page groups={[group('a', 5)]} />)
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('Name')
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(document.activeElement?.textContent).toBe('Project')
    await userEvent.keyboard('{ArrowDown}')
    expect(focusedCell()).toBe('a0 name')
  })

  it('are chosen from a menu that stays open', async () => {
    await render(<Page groups={[group('a', 5)]} />)
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Snapshots' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Image' }).click()
    await userEvent.keyboard('{Escape}')
    expect(heads()).toContain('Snapshots')
    expect(heads()).not.toContain('Image')
  })
})
