import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clearFilters,
  densities,
  type FleetView,
  groupings,
  isFiltering,
  parseView,
  printView,
  sortings,
  toggleChosen,
  zooms,
} from './view.ts'

const parse = (text: string) => parseView(new URLSearchParams(text))
const untouched = parse('')

describe('parseView', () => {
  it('groups by project and shows the newest first, unless told otherwise', () => {
    expect(untouched).toEqual({
      q: '',
      chosen: { state: [], project: [], server: [] },
      group: 'project',
      sort: 'newest',
      density: 'cards',
      zoom: 'medium',
    })
  })
  it('reads every part', () => {
    expect(
      parse('q=api&state=running&state=paused&project=acme&group=none&sort=name&density=tiles&zoom=small'),
    ).toEqual({
      q: 'api',
      chosen: { state: ['running', 'paused'], project: ['acme'], server: [] },
      group: 'none',
      sort: 'name',
      density: 'tiles',
      zoom: 'small',
    })
  })
  it('opens a link that it does not wholly understand', () => {
    expect(parse('group=realm&sort=&state=&state=warming&state=warming&page=3')).toEqual({
      ...untouched,
      chosen: { state: ['warming'], project: [], server: [] },
    })
  })
})

describe('printView', () => {
  it('leaves an untouched view out of the URL', () => {
    expect(printView(untouched).toString()).toBe('')
  })
  it('keeps what is not its own', () => {
    const printed = printView({ ...untouched, q: 'db' }, new URLSearchParams('q=api&realm=x'))
    expect(printed.toString()).toBe('realm=x&q=db')
  })
  it('is undone by parseView', () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1 }))
    const views: fc.Arbitrary<FleetView> = fc.record({
      q: fc.string().map(text => text.trim()),
      chosen: fc.record({ state: words, project: words, server: words }),
      group: fc.constantFrom(...groupings),
      sort: fc.constantFrom(...sortings),
      density: fc.constantFrom(...densities),
      zoom: fc.constantFrom(...zooms),
    })
    fc.assert(
      fc.property(views, view => {
        expect(parseView(printView(view))).toEqual(view)
      }),
    )
  })
})

it('toggles a value in and out, and clears filters without touching order and groups', () => {
  const one = toggleChosen(parse('sort=name'), 'state', 'failed')
  const two = toggleChosen(one, 'state', 'paused')
  expect(two.chosen.state).toEqual(['failed', 'paused'])
  expect(toggleChosen(two, 'state', 'failed').chosen.state).toEqual(['paused'])
  expect(isFiltering(two)).toBe(true)
  expect(clearFilters({ ...two, q: 'x' })).toEqual(parse('sort=name'))
  expect(isFiltering(clearFilters(two))).toBe(false)
})
