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
  ranges,
  type Sorting,
  sortings,
  zooms,
} from './view.ts'

const parse = (text: string) => parseView(new URLSearchParams(text))
const untouched = parse('')

describe('parseView', () => {
  it('groups by project and shows the newest first, unless told otherwise', () => {
    expect(untouched).toEqual({
      q: '',
      group: 'project',
      sort: 'created',
      order: 'desc',
      density: 'cards',
      zoom: 'medium',
      range: '24h',
    })
  })
  it('reads every part, in any order', () => {
    const view = {
      q: 'api state:running',
      group: 'color',
      sort: 'name',
      order: 'desc',
      density: 'tiles',
      zoom: 'small',
      range: '7d',
    }
    const pairs = Object.entries(view)
    expect(parseView(new URLSearchParams(pairs))).toEqual(view)
    expect(parseView(new URLSearchParams(pairs.toReversed()))).toEqual(view)
  })
  it('sorts in the direction that is usually wanted', () => {
    expect(parse('sort=name').order).toBe('asc')
    expect(parse('sort=updated').order).toBe('desc')
  })
  it('opens links from before there was a query language', () => {
    expect(parse('q=api&state=running&state=paused&project=client+acme&sort=newest')).toEqual({
      ...untouched,
      q: 'api state:running state:paused project:"client acme"',
    })
  })
  it('opens a link that it does not wholly understand', () => {
    expect(parse('group=owner&sort=&state=&order=up&density=list&zoom=7&page=3')).toEqual({
      ...untouched,
      order: 'asc',
    })
  })
})

describe('printView', () => {
  it('leaves an untouched view out of the URL', () => {
    expect(printView(untouched).toString()).toBe('')
  })
  it('keeps what is not its own', () => {
    const printed = printView({ ...untouched, q: 'db' }, new URLSearchParams('q=api&state=running&realm=x'))
    expect(printed.toString()).toBe('realm=x&q=db')
  })
  it('is undone by parseView', () => {
    const views: fc.Arbitrary<FleetView> = fc.record({
      q: fc.string().map(text => text.trim()),
      group: fc.constantFrom(...groupings),
      sort: fc.constantFrom(...(Object.keys(sortings) as Sorting[])),
      order: fc.constantFrom('asc', 'desc'),
      density: fc.constantFrom(...densities),
      zoom: fc.constantFrom(...zooms),
      range: fc.constantFrom(...ranges),
    })
    fc.assert(
      fc.property(views, view => {
        expect(parseView(printView(view))).toEqual(view)
      }),
    )
  })
})

it('clears the query without touching order and groups', () => {
  const view = parse('q=api&sort=name&group=none')
  expect(isFiltering(view)).toBe(true)
  expect(clearFilters(view)).toEqual(parse('sort=name&group=none'))
  expect(isFiltering(clearFilters(view))).toBe(false)
  expect(isFiltering(parse('q=state:'))).toBe(false)
})
