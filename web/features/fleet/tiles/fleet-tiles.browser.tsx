import '../../../index.css'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { useDeleteFlows } from '../../../components/delete-flow.ts'
import { clearSelection, toggleSelected } from '../../../components/selection.ts'
import { setTheme } from '../../../lib/preferences.ts'
import type { Group } from '../arrange.ts'
import { containerBoxes } from '../container-boxes.ts'
import type { Zoom } from '../view.ts'
import { FleetTiles } from './fleet-tiles.tsx'
import type { TileRow } from './tile-line.tsx'

function group(key: string, count: number): Group<TileRow> {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: `${key}${at}`,
    name: `${key}-api-${at}`,
    color: '#D5352B',
    status: 'running',
  }))
  return { key, label: key, rows, members: rows, total: count, collapsed: false, colors: [] }
}

function Page({ groups, zoom = 'medium' }: { groups: Group<TileRow>[]; zoom?: Zoom }) {
  // As on the page: what scrolls is there before what it holds.
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  return (
    <div
      ref={setScroller}
      data-testid="scroller"
      style={{ height: '100vh', overflowY: 'auto', padding: '0 12px' }}
    >
      {scroller && (
        <FleetTiles
          groups={groups}
          scroller={scroller}
          zoom={zoom}
          renderHeader={({ label }) => <h2 className="h-9">{label}</h2>}
          renderCard={({ name }, tabIndex) => (
            <article aria-label={name} style={{ height: 160, background: 'canvas' }}>
              <a href="#page" tabIndex={tabIndex}>
                {name}
              </a>
              <button type="button" tabIndex={tabIndex}>
                Stop {name}
              </button>
            </article>
          )}
        />
      )}
    </div>
  )
}

const tiles = () => document.querySelectorAll<HTMLElement>('.tile')
const tile = (id: string) => page.elementLocator(document.querySelector(`[data-container-id="${id}"]`)!)
const focused = () => (document.activeElement as HTMLElement).dataset.containerId
const card = (name: string) => page.getByRole('article', { name, exact: true })
const cards = () => document.querySelectorAll('article').length
const columns = () =>
  [...tiles()].filter(
    each => each.offsetTop === tiles()[0]!.offsetTop && each.parentElement === tiles()[0]!.parentElement,
  ).length
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

beforeEach(async () => {
  clearSelection()
  await page.viewport(1440, 900)
  // Away from where the tiles come.
  await userEvent.unhover(document.body)
})
afterEach(() => page.viewport(1440, 900))

describe('the wall', () => {
  it.each([
    ['small', 88],
    ['medium', 59],
    ['large', 39],
  ] as const)('of %s tiles has %d in a line, and nothing overflows', async (zoom, count) => {
    await render(<Page groups={[group('a', 300)]} zoom={zoom} />)
    await expect.poll(columns).toBe(count)
    const scroller = page.getByTestId('scroller').element()
    expect(scroller.scrollWidth).toBeLessThanOrEqual(scroller.clientWidth)
  })

  it('holds one element for each tile near the screen, of ten thousand', async () => {
    // As wide as beside the rail.
    await page.viewport(1224, 800)
    await render(<Page groups={[group('a', 10_000)]} />)
    await expect.poll(columns).toBe(50)
    expect(document.querySelectorAll('[role=grid] *').length).toBeLessThan(2500)
    expect(page.getByRole('grid').element().getAttribute('aria-rowcount')).toBe('201')
    page.getByTestId('scroller').element().scrollTop = 2400
    await expect.element(page.getByRole('gridcell', { name: 'a-api-5000, Running' })).toBeInViewport()
    expect(document.querySelectorAll('[role=grid] *').length).toBeLessThan(2500)
  })

  it('marks what is selected', async () => {
    await render(<Page groups={[group('a', 30)]} />)
    await expect.element(tile('a3')).toHaveAttribute('aria-selected', 'false')
    toggleSelected('a3')
    await expect.element(tile('a3')).toHaveAttribute('aria-selected', 'true')
    expect(getComputedStyle(tile('a3').element()).outlineStyle).toBe('solid')
  })
})

describe('a wall of thousands', () => {
  const lines = () => [...document.querySelectorAll<HTMLElement>('[data-drawn]')]
  const SIZE = 14
  const PITCH = 16
  /** Of the `at`th tile in a line, `dx` and `dy` pixels from its left upper corner; `r, g, b`. */
  function pixel(line: HTMLElement, at: number, dx = 3, dy = 3): string {
    const canvas = line.querySelector('canvas')!
    const scale = canvas.width / canvas.clientWidth
    const [x, y] = [3 + at * PITCH + dx, 3 + dy].map(value => Math.floor(value * scale)) as [number, number]
    return canvas.getContext('2d')!.getImageData(x, y, 1, 1).data.slice(0, 3).join(', ')
  }
  /** On the `at`th tile of a line, which may be drawn only until the pointer is there. */
  const spot = (line: HTMLElement, at: number) => {
    const { left, top } = line.getBoundingClientRect()
    return [scroller(), { position: { x: left + at * PITCH + 7, y: top + 7 } }] as const
  }
  const scroller = () => page.getByTestId('scroller')
  const many = (change: (row: TileRow, at: number) => TileRow = row => row) => {
    const all = group('', 10_000)
    return [{ ...all, rows: all.rows.map(change) }]
  }
  const wall = async (groups = many()) => {
    const shown = await render(<Page groups={groups} zoom="small" />)
    await expect.poll(() => lines().length).toBeGreaterThan(40)
    return shown
  }

  it('is drawn line by line: few elements, and each line in words', async () => {
    await wall(many((row, at) => (at % 88 < 3 ? { ...row, status: 'stopped' } : row)))
    expect(document.querySelectorAll('[role=grid] *').length).toBeLessThan(600)
    await expect
      .element(
        page.getByRole('gridcell', { name: '88 containers: 3 Stopped, 85 Running', exact: true }).first(),
      )
      .toBeInViewport()
    // The line where the keyboard is has its cells.
    await expect
      .element(page.getByRole('gridcell', { name: '-api-87, Running', exact: true }))
      .toBeInViewport()
  })

  it('has a card for what is pointed at, and the tile beneath is where it was drawn', async () => {
    await wall()
    const line = lines()[10]!
    const drawn = new Map(containerBoxes(scroller().element() as HTMLElement))
    await userEvent.hover(...spot(line, 5))
    const id = String(88 * 11 + 5)
    await expect.element(card(`-api-${id}`)).toBeVisible()
    const { left, top, width } = tile(id).element().getBoundingClientRect()
    expect(drawn.get(id)).toMatchObject({ left, top, right: left + SIZE })
    expect(width).toBe(SIZE)
  })

  it('is pressed where it is pointed at', async () => {
    await wall()
    await userEvent.click(...spot(lines()[20]!, 30))
    await expect.element(card(`-api-${88 * 21 + 30}`)).toBeVisible()
    expect(document.activeElement?.textContent).toBe(`-api-${88 * 21 + 30}`)
  })

  it('is walked through with the keyboard', async () => {
    await wall()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{Control>}{End}{/Control}')
    expect(focused()).toBe('9999')
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}')
    expect(focused()).toBe('88')
  })

  it('follows the selection, the state and the theme', async () => {
    const stopped = (row: TileRow, at: number) => (at % 2 ? row : { ...row, status: 'stopped' })
    await wall(many(stopped))
    const line = lines()[5]!
    expect(pixel(line, 1)).toBe('213, 53, 43')
    const light = pixel(line, 0)
    expect(light).not.toBe('213, 53, 43')
    setTheme('dark')
    await expect.poll(() => pixel(line, 0)).not.toBe(light)
    setTheme('system')
    await expect.poll(() => pixel(line, 0)).toBe(light)
    expect(pixel(line, 0, 7, -2)).toBe('0, 0, 0')
    toggleSelected(String(88 * 6))
    await expect.poll(() => pixel(line, 0, 7, -2)).toBe('25, 25, 23')
  })
})

describe('the card of a tile', () => {
  it('shows under the pointer, follows it, can be pointed at, and goes', async () => {
    await render(<Page groups={[group('a', 300)]} />)
    await userEvent.hover(tile('a5'))
    await expect.element(card('a-api-5')).toBeVisible()
    await userEvent.hover(tile('a6'))
    await expect.element(card('a-api-6')).toBeVisible()
    expect(cards()).toBe(1)
    await userEvent.hover(card('a-api-6'))
    await wait(500)
    await expect.element(card('a-api-6')).toBeVisible()
    await userEvent.hover(page.getByText('a', { exact: true }))
    await expect.poll(cards).toBe(0)
  })

  it('goes with Escape while it is pointed at', async () => {
    await render(<Page groups={[group('a', 300)]} />)
    await userEvent.hover(tile('a5'))
    await expect.element(card('a-api-5')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(cards).toBe(0)
  })

  it('shows on focus once it rests, and leaves the keyboard on the tiles', async () => {
    await render(<Page groups={[group('a', 300)]} />)
    await expect.poll(columns).toBe(59)
    await userEvent.tab()
    expect(focused()).toBe('a0')
    await expect.element(card('a-api-0')).toBeVisible()
    await userEvent.keyboard('{ArrowRight}{ArrowDown}')
    expect(focused()).toBe('a60')
    await expect.element(card('a-api-60')).toBeVisible()
    expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  })

  it('is entered with Enter; a second one opens, Escape leads back', async () => {
    await render(<Page groups={[group('a', 300)]} />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}{Enter}')
    expect(document.activeElement?.textContent).toBe('a-api-1')
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('Stop a-api-1')
    await userEvent.keyboard('{Escape}')
    expect(focused()).toBe('a1')
    expect(cards()).toBe(0)
    await userEvent.keyboard('{Enter}{Enter}')
    expect(location.hash).toBe('#page')
    location.hash = ''
  })

  it('opens for a delete that a key asked for', async () => {
    await render(<Page groups={[group('a', 300)]} />)
    await userEvent.tab()
    const wishes = { takeSnapshot: false, mayHaveAliases: true }
    useDeleteFlows.setState({ a0: { id: 'a0', name: 'a-api-0', phase: 'asking', steps: [], wishes } })
    await expect.element(card('a-api-0')).toBeVisible()
    useDeleteFlows.setState({}, true)
  })

  it('stays in the window at every edge', async () => {
    await render(<Page groups={[group('', 2183)]} />)
    await expect.poll(columns).toBe(59)
    for (const id of ['0', '58', `${59 * 36}`, `${59 * 36 + 58}`]) {
      await userEvent.hover(tile(id))
      await expect.element(card(`-api-${id}`)).toBeVisible()
      const box = card(`-api-${id}`).element().getBoundingClientRect()
      expect(box.left).toBeGreaterThanOrEqual(0)
      expect(box.top).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(1440)
      expect(box.bottom).toBeLessThanOrEqual(900)
      await userEvent.keyboard('{Escape}')
    }
  })

  it('goes with its container', async () => {
    const groups = [group('a', 10)]
    const { rerender } = await render(<Page groups={groups} />)
    await userEvent.hover(tile('a5'))
    await expect.element(card('a-api-5')).toBeVisible()
    await rerender(<Page groups={[group('a', 5)]} />)
    await expect.poll(cards).toBe(0)
  })
})
