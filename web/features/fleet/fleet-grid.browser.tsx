import '../../index.css'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { Group } from './arrange.ts'
import { FleetGrid, type FleetGridProps } from './fleet-grid.tsx'

interface Row {
  id: string
}

function group(key: string, count: number): Group<Row> {
  const rows = Array.from({ length: count }, (_, at) => ({ id: `${key}${at}` }))
  return { key, label: key, rows, members: rows, total: count, collapsed: false, colors: [] }
}

type Some = Pick<FleetGridProps<Row>, 'groups'> & Partial<FleetGridProps<Row>>

function Page(props: Some) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  return (
    <div
      ref={setScroller}
      data-testid="scroller"
      style={{ height: '100vh', overflowY: 'auto', padding: '0 12px' }}
    >
      <FleetGrid
        scroller={scroller}
        renderHeader={({ label }) => <h2 className="h-9">{label}</h2>}
        renderCard={(row, tabIndex) => (
          <div className="h-[163px]">
            {row.id}
            <button type="button" tabIndex={tabIndex}>
              Stop {row.id}
            </button>
          </div>
        )}
        onOpen={() => undefined}
        {...props}
      />
    </div>
  )
}

const focused = () => (document.activeElement as HTMLElement).dataset.containerId
const cells = () => document.querySelectorAll('[data-container-id]').length
const columns = () => {
  const tops = [...document.querySelectorAll<HTMLElement>('[data-container-id]')].map(cell =>
    cell.getBoundingClientRect(),
  )
  return tops.filter(({ top }) => top === tops[0]!.top).length
}

beforeEach(() => page.viewport(1440, 900))
afterEach(() => page.viewport(1440, 900))

describe('layout', () => {
  it.each([
    [390, 844, 1],
    [1440, 900, 5],
    [2560, 1440, 9],
  ])('at %d px has as many columns as fit, and nothing overflows', async (width, height, count) => {
    await page.viewport(width, height)
    await render(<Page groups={[group('a', 40)]} />)
    await expect.poll(columns).toBe(count)
    const scroller = page.getByTestId('scroller').element()
    expect(scroller.scrollWidth).toBeLessThanOrEqual(scroller.clientWidth)
  })

  it('holds few of ten thousand cards, and says how many lines there are', async () => {
    await render(<Page groups={[group('a', 10_000)]} />)
    await expect.poll(columns).toBe(5)
    expect(cells()).toBeLessThan(60)
    expect(page.getByRole('grid').element().getAttribute('aria-rowcount')).toBe('2001')
  })
})

describe('keyboard', () => {
  it('moves over lines and groups, and scrolls along', async () => {
    await render(<Page groups={[group('a', 7), group('b', 9000)]} />)
    await expect.poll(columns).toBe(5)
    await userEvent.tab()
    expect(focused()).toBe('a0')
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}')
    expect(focused()).toBe('b1')
    await userEvent.keyboard('{Control>}{End}{/Control}')
    expect(focused()).toBe('b8999')
    await expect.element(page.getByText('Stop b8999')).toBeInViewport()
    await userEvent.keyboard('{Control>}{Home}{/Control}')
    expect(focused()).toBe('a0')
  })

  it('has the controls of one card in the tab order, and Escape leads back to it', async () => {
    await render(<Page groups={[group('', 20)]} />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('Stop 1')
    await userEvent.keyboard('{Escape}')
    expect(focused()).toBe('1')
    expect(document.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(2)
  })

  it('opens with Enter, but not from a control', async () => {
    const onOpen = vi.fn()
    await render(<Page groups={[group('', 3)]} onOpen={onOpen} />)
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(onOpen.mock.calls).toEqual([['0']])
  })

  it('goes on beside a card that goes away', async () => {
    const { rerender } = await render(<Page groups={[group('', 5)]} />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    const left = group('', 5)
    left.rows.splice(1, 1)
    await rerender(<Page groups={[left]} />)
    await expect.poll(focused).toBe('2')
  })
})
