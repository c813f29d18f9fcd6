import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  addToSelection,
  clearSelection,
  provideDisplayed,
  removeFromSelection,
  selectAllDisplayed,
  selectByClick,
  selectTo,
  shareSelected,
  toggleSelected,
  useSelection,
} from './selection.ts'

const selected = () => [...useSelection.getState().ids].sort()
const ids = ['a', 'b', 'c', 'd', 'e', 'f']

beforeEach(() => {
  clearSelection()
  provideDisplayed(() => ids)
})

describe('ranges', () => {
  it('go from the last one toggled, in the displayed order, either way', () => {
    toggleSelected('d')
    selectTo('b')
    expect(selected()).toEqual(['b', 'c', 'd'])
    selectTo('f')
    expect(selected()).toEqual(['b', 'c', 'd', 'e', 'f'])
  })

  it('begin anew when the anchor is no longer on display', () => {
    toggleSelected('a')
    provideDisplayed(() => ['c', 'd', 'e'])
    selectTo('d')
    expect(selected()).toEqual(['a', 'd'])
    selectTo('e')
    expect(selected()).toEqual(['a', 'd', 'e'])
  })

  it('hold exactly what lies between the two, whatever the order', () => {
    const orders = fc.uniqueArray(fc.nat(500).map(String), { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(orders, fc.nat(), fc.nat(), (order, first, second) => {
        clearSelection()
        provideDisplayed(() => order)
        const [from, to] = [first % order.length, second % order.length]
        toggleSelected(order[from]!)
        selectTo(order[to]!)
        expect(selected()).toEqual(order.slice(Math.min(from, to), Math.max(from, to) + 1).sort())
      }),
    )
  })
})

it('toggles with Ctrl or ⌘, and leaves a plain click alone', () => {
  const event = { ctrlKey: false, metaKey: false, shiftKey: false, preventDefault: vi.fn() }
  expect(selectByClick('a', event)).toBe(false)
  expect(event.preventDefault).not.toHaveBeenCalled()
  expect(selectByClick('a', { ...event, metaKey: true })).toBe(true)
  expect(selectByClick('c', { ...event, ctrlKey: true })).toBe(true)
  expect(selected()).toEqual(['a', 'c'])
  selectByClick('a', { ...event, ctrlKey: true })
  expect(selected()).toEqual(['c'])
})

it('keeps what the filters hide', () => {
  toggleSelected('a')
  provideDisplayed(() => ['e', 'f'])
  selectAllDisplayed()
  expect(selected()).toEqual(['a', 'e', 'f'])
})

it('knows how much of a group is selected', () => {
  const rows = [{ id: 'a' }, { id: 'b' }]
  const share = () => shareSelected(rows, useSelection.getState().ids)
  expect(share()).toBe('none')
  addToSelection(['a', 'x'])
  expect(share()).toBe('some')
  addToSelection(['b'])
  expect(share()).toBe('all')
  removeFromSelection(['a', 'b', 'x'])
  expect(share()).toBe('none')
})
