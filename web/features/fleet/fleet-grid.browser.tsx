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
  // As on the page: what scrolls is there before what it holds.
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  return (
    <div
      ref={setScroller}
      data-testid="scroller"
      style={{ height: '100vh', overflowY: 'auto', padding: '0 12px' }}
    >
      {scroller && (
        <FleetGrid
          as=""
          scroller={scroller}
          renderHeader={({ label }) => <h2 className="h-9">{label}</h2>}
          renderCard={(row, tabIndex) => (
            <div className="h-[160px]">
              {row.id}
              <button type="button" tabIndex={tabIndex}>
                Stop {row.id}
              </button>
            </div>
          )}
          renderResting={({ id }) => <p className="h-[160px]">At rest {id}</p>}
          renderGlimpse={({ id }) => (
            <p data-container-id={id} className="h-[160px]">
              Glimpse of {id}
            </p>
          )}
          onOpen={() => undefined}
          {...props}
        />
      )}
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

describe('what rushes past', () => {
  const glimpses = () => page.getByText(/^Glimpse of/).elements().length
  const resting = () => page.getByText(/^At rest/).elements().length
  const frame = () => new Promise(requestAnimationFrame)

  it('shows little of each card, and all of it once that is over', async () => {
    await render(<Page groups={[group('', 10_000)]} />)
    await expect.poll(columns).toBe(5)
    const scroller = page.getByTestId('scroller').element()
    const most = { glimpses: 0 }
    for (let at = 0; at < 30; at += 1) {
      scroller.scrollTop += 200
      await frame()
      most.glimpses = Math.max(most.glimpses, glimpses())
    }
    expect(most.glimpses).toBeGreaterThan(10)
    await expect.poll(glimpses).toBe(0)
    await expect.element(page.getByRole('button', { name: 'Stop 180', exact: true })).toBeInViewport()
  })

  it('is first what somebody asks for, at rest: its controls come when that is painted', async () => {
    const renderGlimpse = vi.fn(() => <p />)
    const renderResting = vi.fn((row: Row) => <p className="h-[160px]">At rest {row.id}</p>)
    const shared = { renderGlimpse, renderResting }
    const { rerender } = await render(<Page groups={[]} as="nothing" {...shared} />)
    await rerender(<Page groups={[group('', 100)]} as="everything" {...shared} />)
    expect(renderResting).toHaveBeenCalled()
    expect(renderGlimpse).not.toHaveBeenCalled()
    await expect.poll(resting).toBe(0)
    await expect.element(page.getByRole('button', { name: 'Stop 7', exact: true })).toBeInViewport()
  })

  it('is not where somebody jumps to', async () => {
    await render(<Page groups={[group('', 10_000)]} />)
    await expect.poll(columns).toBe(5)
    page.getByTestId('scroller').element().scrollTop = 60_000
    await expect.element(page.getByRole('button', { name: 'Stop 1750', exact: true })).toBeInViewport()
    expect(glimpses()).toBe(0)
  })
})

function Asking() {
  const [key, setKey] = useState('one ')
  return (
    <>
      <button type="button" className="fixed bottom-0 z-50" onClick={() => setKey('other ')}>
        Ask for others
      </button>
      <Page groups={[{ ...group(key, 1000), key: '' }]} />
    </>
  )
}

describe('what lies ahead', () => {
  it('follows what is on the screen, and is not seen as what it was', async () => {
    await render(<Asking />)
    const line = (at: number) => page.getByRole('grid').element().querySelector(`[aria-rowindex="${at}"]`)
    await expect.poll(() => line(7)?.textContent).toContain('Stop one 30')
    ;(page.getByRole('button', { name: 'Ask for others' }).element() as HTMLElement).click()
    // A click shows in the next microtask.
    await null
    expect(line(6)?.textContent).toContain('Stop other 25')
    expect(line(7)?.textContent).not.toContain('other')
    expect(line(7)?.firstElementChild?.checkVisibility()).toBe(false)
    await expect.poll(() => line(7)?.textContent).toContain('Stop other 30')
    expect(line(7)?.firstElementChild?.checkVisibility()).toBe(true)
  })
})

describe('a wall of many', () => {
  const buttons = () => page.getByRole('button', { name: /^Stop/ }).elements().length

  it('has the controls of what is pointed at, of the last eight of those, and of what has the focus', async () => {
    await page.viewport(3840, 2160)
    await render(<Page groups={[group('', 10_000)]} />)
    await expect.poll(cells).toBeGreaterThan(150)
    // The first one, and what the pointer happens to rest on.
    await expect.poll(buttons).toBeLessThanOrEqual(2)
    const point = (id: number) => userEvent.hover(document.querySelector(`[data-container-id="${id}"]`)!)
    await point(50)
    await point(20)
    await expect.element(page.getByRole('button', { name: 'Stop 20', exact: true })).toBeVisible()
    for (let id = 30; id < 38; id += 1) await point(id)
    await expect.poll(buttons).toBe(9)
    await expect.element(page.getByText('At rest 20', { exact: true })).toBeVisible()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(page.getByRole('button', { name: 'Stop 1', exact: true })).toBeVisible()
    await expect.element(page.getByText('At rest 0', { exact: true })).toBeVisible()
  })

  it('is none on a usual screen', async () => {
    await page.viewport(1920, 1080)
    await render(<Page groups={[group('', 10_000)]} />)
    await expect.poll(buttons).toBeGreaterThan(30)
    expect(page.getByText(/^At rest/).elements()).toHaveLength(0)
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

  it('follows its card to another place, also out of a control: no key may act on what came there', async () => {
    const { rerender } = await render(<Page groups={[group('', 20)]} />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('Stop 1')
    const moved = group('', 20)
    moved.rows.unshift({ id: 'new' }, { id: 'newer' })
    await rerender(<Page groups={[moved]} />)
    expect(focused()).toBe('1')
    expect(document.activeElement?.textContent).toContain('Stop 1')
  })
})

describe('scrolling', () => {
  const scroller = () => page.getByTestId('scroller').element()
  const y = (text: string) => page.getByText(text, { exact: true }).element().getBoundingClientRect().top
  const topCard = () =>
    document.elementFromPoint(40, 100)?.closest<HTMLElement>('[data-container-id]')?.dataset.containerId

  it('keeps the header of the current group at the upper edge', async () => {
    await render(<Page groups={[group('a', 50), group('b', 500)]} />)
    await expect.poll(columns).toBe(5)
    scroller().scrollTop = 900
    await expect.poll(() => y('a')).toBe(0)
    scroller().scrollTop = 9000
    await expect.poll(() => y('b')).toBe(0)
    expect(page.getByText('a', { exact: true }).query()).toBeNull()
    scroller().scrollTop = 0
    await expect.poll(() => y('a')).toBe(0)
    await expect.element(page.getByText('Stop a0')).toBeInViewport()
  })

  it('keeps the card that has the focus, and few others', async () => {
    await render(<Page groups={[group('', 10_000)]} />)
    await userEvent.tab()
    scroller().scrollTop = 100_000
    await expect.element(page.getByText('Stop 2910')).toBeInTheDocument()
    expect(focused()).toBe('0')
    expect(cells()).toBeLessThan(60)
    await userEvent.keyboard('{ArrowDown}')
    expect(focused()).toBe('5')
    await expect.element(page.getByText('Stop 5', { exact: true })).toBeInViewport()
  })

  it('stays with its cards when another number of them fits', async () => {
    await render(<Page groups={[group('a', 5000)]} />)
    await expect.poll(columns).toBe(5)
    await expect.element(page.getByText('Stop a0')).toBeInViewport()
    // Line 200 comes right below the header.
    scroller().scrollTop = 172 * 200
    await expect.poll(topCard).toBe('a1000')
    await page.viewport(820, 900)
    await expect.poll(columns).toBe(2)
    await expect.poll(topCard).toBe('a1000')
  })

  it('does not jump when a line above the screen grows', async () => {
    const tall = (height: number) => (row: Row) => (
      <div style={{ height: row.id === '0' ? height : 160 }}>{row.id}</div>
    )
    const groups = [group('', 1000)]
    const { rerender } = await render(<Page groups={groups} renderCard={tall(160)} />)
    await expect.poll(columns).toBe(5)
    await userEvent.tab()
    scroller().scrollTop = 5000
    await expect.poll(topCard).toBe('145')
    const before = y('145')
    await rerender(<Page groups={groups} renderCard={tall(400)} />)
    await expect.poll(() => scroller().scrollTop).toBe(5240)
    expect(y('145')).toBe(before)
  })

  it('renders nothing again that is there already', async () => {
    const renderCard = vi.fn((row: Row) => <div className="h-[160px]">{row.id}</div>)
    await render(<Page groups={[group('a', 1000)]} renderCard={renderCard} />)
    await expect.poll(columns).toBe(5)
    await expect.poll(cells).toBeGreaterThan(30)
    renderCard.mockClear()
    scroller().scrollTop = 60
    await new Promise(resolve => setTimeout(resolve, 300))
    scroller().scrollTop = 360
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(renderCard.mock.calls.length).toBeLessThanOrEqual(20)
  })

  it.each([0, 1])('bears %d cards', async count => {
    await render(<Page groups={count ? [group('', count)] : []} />)
    await expect.poll(cells).toBe(count)
  })
})
