import { expect, it } from 'vitest'
import { parseView } from './view.ts'
import { zoomed } from './zoom.ts'

const view = (text: string) => parseView(new URLSearchParams(text))

it('steps from small tiles to cards and back', () => {
  const labels: string[] = []
  let now = view('q=api&density=tiles&zoom=small')
  for (let next = zoomed(now, 1); next; next = zoomed(now, 1)) {
    labels.push(next.label)
    now = next.view
  }
  expect(labels).toEqual(['Tiles', 'Large tiles', 'Cards'])
  expect(now).toEqual(view('q=api'))
  for (let next = zoomed(now, -1); next; next = zoomed(now, -1)) now = next.view
  expect(now).toEqual(view('q=api&density=tiles&zoom=small'))
})

it.each(['density=rows', 'density=timeline'])('has no zoom in %s', text => {
  expect(zoomed(view(text), 1)).toBeNull()
  expect(zoomed(view(text), -1)).toBeNull()
})

it('leaves cards whatever zoom the link has', () =>
  expect(zoomed(view('zoom=small'), -1)?.label).toBe('Large tiles'))
