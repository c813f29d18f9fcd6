import '../../index.css'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { SelectBox } from '../../components/select-box.tsx'
import { clearSelection, provideDisplayed, useSelection } from '../../components/selection.ts'
import { useWork } from '../../components/work.ts'
import { SelectLayer } from './select-layer.tsx'
import { SelectionBar } from './selection-bar.tsx'

const COUNT = 200
const COLUMNS = 4
const HEIGHT = 100
const ids = Array.from({ length: COUNT }, (_, at) => `id-${at}`)
const groups = [{ members: ids.map(id => ({ id })) }]
const selected = () => [...useSelection.getState().ids]

/** Only the lines near the screen exist, as on the page. */
function Fleet() {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [top, setTop] = useState(0)
  const ids = useSelection(selection => selection.ids)
  const first = Math.max(0, Math.floor(top / HEIGHT) - 2)
  const lines = Array.from({ length: Math.min(COUNT / COLUMNS, first + 10) - first }, (_, at) => first + at)
  return (
    <>
      <div
        ref={setScroller}
        data-fleet-scroll=""
        style={{ height: 500, width: 480, overflowY: 'auto', position: 'relative' }}
        onScroll={event => setTop(event.currentTarget.scrollTop)}
      >
        <div style={{ height: (COUNT / COLUMNS) * HEIGHT, position: 'relative' }}>
          {lines.map(line => (
            <div key={line} style={{ position: 'absolute', top: line * HEIGHT }}>
              {Array.from({ length: COLUMNS }, (_, column) => `id-${line * COLUMNS + column}`).map(
                (id, column) => (
                  // biome-ignore lint/a11y/useSemanticElements: as the fleet's grid.
                  <div
                    key={id}
                    role="gridcell"
                    tabIndex={-1}
                    data-container-id={id}
                    className="card"
                    style={{ position: 'absolute', left: column * 110, width: 95, height: 80 }}
                  >
                    <a href="#open">{id}</a>
                    <SelectBox id={id} name={id} />
                  </div>
                ),
              )}
            </div>
          ))}
        </div>
      </div>
      {scroller && <SelectLayer scroller={scroller} />}
      {ids.size > 0 && <SelectionBar shown={groups} />}
    </>
  )
}

function press(target: Element, type: string, x: number, y: number, more: PointerEventInit = {}) {
  const event = new PointerEvent(type, {
    bubbles: true,
    cancelable: true,
    clientX: x,
    clientY: y,
    pointerType: 'mouse',
    ...more,
  })
  target.dispatchEvent(event)
}

const frames = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const scroller = () => document.querySelector<HTMLElement>('[data-fleet-scroll]')!
const cell = (id: string) => document.querySelector<HTMLElement>(`[data-container-id="${id}"]`)!

beforeEach(async () => {
  clearSelection()
  useWork.setState({ bulk: null })
  provideDisplayed(() => ids)
  await page.viewport(1000, 700)
  await render(<Fleet />)
  scroller().getBoundingClientRect()
})

describe('the marquee', () => {
  const at = () => scroller().getBoundingClientRect()

  it('selects what it touches, and nothing beside it', async () => {
    const { left, top } = at()
    press(scroller(), 'pointerdown', left + 100, top + 10)
    press(scroller(), 'pointermove', left + 215, top + 150)
    await frames(60)
    expect(selected().sort()).toEqual(['id-1', 'id-5'])
    press(scroller(), 'pointermove', left + 150, top + 30)
    await frames(60)
    expect(selected()).toEqual(['id-1'])
    press(scroller(), 'pointerup', left + 150, top + 30)
    expect(document.querySelector<HTMLElement>('[data-marquee]')!.hidden).toBe(true)
  })

  it('counts where it is let go, though no frame has shown it yet', () => {
    const { left, top } = at()
    press(scroller(), 'pointerdown', left + 100, top + 10)
    press(scroller(), 'pointermove', left + 150, top + 30)
    press(scroller(), 'pointermove', left + 215, top + 150)
    press(scroller(), 'pointerup', left + 215, top + 150)
    expect(selected().sort()).toEqual(['id-1', 'id-5'])
  })

  it('scrolls at the edge, and leaves out no line that it passes', async () => {
    const { left, top, bottom } = at()
    press(scroller(), 'pointerdown', left + 100, top + 10)
    press(scroller(), 'pointermove', left + 150, bottom + 60)
    await frames(1500)
    press(scroller(), 'pointerup', left + 150, bottom + 60)
    const column = selected().map(id => Number(id.slice(3)))
    expect(scroller().scrollTop).toBeGreaterThan(1000)
    expect(column.every(number => number % COLUMNS === 1)).toBe(true)
    const last = Math.max(...column)
    expect(column.length).toBe((last - 1) / COLUMNS + 1)
  })

  it('adds with Ctrl, and Escape takes it all back', async () => {
    const { left, top } = at()
    useSelection.setState({ ids: new Set(['id-99']), anchor: null })
    press(scroller(), 'pointerdown', left + 100, top + 10, { ctrlKey: true })
    press(scroller(), 'pointermove', left + 150, top + 50, { ctrlKey: true })
    await frames(60)
    expect(selected()).toEqual(['id-99', 'id-1'])
    await userEvent.keyboard('{Escape}')
    expect(selected()).toEqual(['id-99'])
  })

  it('does not begin on a container', async () => {
    const { left, top } = at()
    press(cell('id-0'), 'pointerdown', left + 40, top + 40)
    press(scroller(), 'pointermove', left + 300, top + 300)
    await frames(60)
    expect(selected()).toEqual([])
  })
})

describe('a finger', () => {
  it('selects by a long press, and then by taps', async () => {
    const touch = { pointerType: 'touch' }
    press(cell('id-0'), 'pointerdown', 40, 40, touch)
    await frames(600)
    expect(selected()).toEqual(['id-0'])
    // The click that its lifting makes is not meant.
    press(cell('id-0'), 'click', 40, 40, touch)
    expect(selected()).toEqual(['id-0'])
    press(cell('id-0'), 'pointerup', 40, 40, touch)
    await frames(100)
    press(cell('id-1'), 'click', 140, 40, touch)
    expect(selected()).toEqual(['id-0', 'id-1'])
  })

  it('selects nothing by scrolling', async () => {
    const touch = { pointerType: 'touch' }
    press(cell('id-0'), 'pointerdown', 40, 40, touch)
    press(cell('id-0'), 'pointermove', 40, 90, touch)
    await frames(600)
    expect(selected()).toEqual([])
  })
})

describe('the keyboard', () => {
  it('selects by Space, in ranges by Shift, all by Ctrl A, and none by Escape', async () => {
    cell('id-1').focus()
    await userEvent.keyboard(' ')
    cell('id-4').focus()
    await userEvent.keyboard('{Shift>} {/Shift}')
    expect(selected()).toEqual(['id-1', 'id-2', 'id-3', 'id-4'])
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(selected()).toHaveLength(COUNT)
    await userEvent.keyboard('{Escape}')
    expect(selected()).toEqual([])
  })

  it('asks before it deletes the selected ones', async () => {
    cell('id-1').focus()
    await userEvent.keyboard(' ')
    await userEvent.keyboard('{Delete}')
    expect(useWork.getState().bulk).toEqual({ kind: 'delete', ids: ['id-1'] })
  })
})

it('shows boxes while anything is selected, and a bar that says how many and what', async () => {
  const box = page.getByRole('checkbox', { name: 'Select id-2', exact: true })
  const opacity = () => getComputedStyle(box.element().parentElement!).opacity
  await box.click()
  await expect.element(page.getByRole('region', { name: 'Selection' })).toHaveTextContent('1 selected')
  expect(opacity()).toBe('1')
  expect(scroller().hasAttribute('data-selecting')).toBe(true)
  await page.getByRole('button', { name: 'Stop' }).click()
  expect(useWork.getState().bulk).toEqual({ kind: 'stop', ids: ['id-2'] })
  await page.getByRole('button', { name: 'Clear the selection' }).click()
  expect(selected()).toEqual([])
})

it('holds in the narrowest screen', async () => {
  await page.viewport(320, 640)
  await page.getByRole('checkbox', { name: 'Select id-0', exact: true }).click()
  const { left, right } = page.getByRole('region', { name: 'Selection' }).element().getBoundingClientRect()
  expect(left).toBeGreaterThanOrEqual(0)
  expect(right).toBeLessThanOrEqual(320)
})
