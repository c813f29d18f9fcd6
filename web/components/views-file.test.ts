import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalSearch, type KeptViews } from './views.ts'
import { parseViewsFile, planImport, printViewsFile, type ViewsFile } from './views-file.ts'

const file = (more: object) => JSON.stringify({ livery: 'views', version: 1, views: [], ...more })
const problem = (text: string) => {
  const parsed = parseViewsFile(text)
  return 'problem' in parsed ? parsed.problem : null
}
const read = (text: string) => {
  const parsed = parseViewsFile(text)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return parsed.file
}

describe('a file of views', () => {
  it('is read as it was written', () => {
    const name = fc.string({ minLength: 1, maxLength: 30 }).map(text => `v${text.trim()}`)
    const search = fc
      .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.string({ minLength: 1 })), {
        selector: ([key]) => key,
      })
      .map(pairs => canonicalSearch(`${new URLSearchParams(pairs)}`))
    const views = fc.uniqueArray(fc.record({ name, search }), { selector: view => view.name.toLowerCase() })
    fc.assert(
      fc.property(views, views => {
        const written: ViewsFile = { views, start: views[0]?.name, legend: { '#D52E26': 'Public-facing' } }
        expect(read(printViewsFile(written))).toEqual(written)
      }),
    )
  })

  it('may be older than the palette: its colours go by the nearest', () => {
    expect(read(file({ legend: { '#d5352b': ' Front ', '#2F6FDE': 'Data' } })).legend).toEqual({
      '#D52E26': 'Front',
      '#1A5EB0': 'Data',
    })
  })

  it('has its searches in one spelling', () => {
    expect(read(file({ views: [{ name: 'A', search: '?sort=name&q=a b' }] })).views).toEqual([
      { name: 'A', search: 'q=a+b&sort=name' },
    ])
  })

  it.each([
    ['nonsense', 'This is not JSON.'],
    ['[]', 'This is no file of views: it does not begin with "livery": "views".'],
    ['{"views":[]}', 'This is no file of views: it does not begin with "livery": "views".'],
    [file({ version: 2 }), 'It was written by a newer Livery. Update this one to read it.'],
    [file({ version: '1' }), '“version” has to be a number.'],
    [file({ views: {} }), '“views” has to be a list.'],
    [file({ views: ['A'] }), 'View 1 has to be an object with name and search.'],
    [file({ views: [{ name: ' ', search: '' }] }), 'View 1 has no name.'],
    [file({ views: [{ name: 'A' }] }), '“A” has no search, such as "q=state:running".'],
    [file({ views: [{ name: 'A'.repeat(41), search: '' }] }), 'View 1 has a name over 40 characters.'],
    [
      file({
        views: [
          { name: 'A', search: '' },
          { name: 'a', search: '' },
        ],
      }),
      '“a” is there twice.',
    ],
    [file({ start: 1 }), '“start” has to be the name of a view.'],
    [file({ legend: { crimson: 'x' } }), '“crimson” is no colour: use six hex digits, such as #1A5EB0.'],
    [file({ legend: { '#D52E26': 1 } }), 'What #D52E26 means has to be a text.'],
  ])('%s is refused', (text, expected) => expect(problem(text)).toBe(expected))
})

describe('an import', () => {
  const before: KeptViews = {
    own: [
      { id: '1', name: 'Production', search: 'q=realm%3Aprod' },
      { id: '2', name: 'Mine', search: 'q=mine' },
    ],
    order: ['2', 'all', '1'],
    startId: '2',
  }
  const incoming: ViewsFile = {
    views: [
      { name: 'production', search: 'q=new' },
      { name: 'Agents', search: 'q=agent' },
    ],
    start: 'Agents',
  }
  const names = (kept: KeptViews) => kept.own.map(view => view.name)

  it('that merges keeps what the file does not name, and where the fleet opens', () => {
    const plan = planImport(incoming, before, 'merge')
    expect(plan).toMatchObject({ added: 1, changed: 1, removed: 0 })
    expect(names(plan.kept)).toEqual(['production', 'Mine', 'Agents'])
    expect(plan.kept.own[0]).toEqual({ id: '1', name: 'production', search: 'q=new' })
    expect(plan.kept.startId).toBe('2')
    expect(plan.kept.order).toBe(before.order)
  })

  it('that replaces keeps nothing else', () => {
    const plan = planImport(incoming, before, 'replace')
    expect(plan).toMatchObject({ added: 1, changed: 1, removed: 1 })
    expect(names(plan.kept)).toEqual(['production', 'Agents'])
    expect(plan.kept.startId).toBe(plan.kept.own[1]!.id)
  })

  it('of the same again changes nothing', () => {
    const once = planImport(incoming, before, 'merge').kept
    const plan = planImport(incoming, once, 'merge')
    expect(plan).toMatchObject({ added: 0, changed: 0, removed: 0, kept: once })
  })

  it('cannot take the place of what is built in', () => {
    const views = [
      { name: 'Running', search: 'q=other' },
      { name: 'All', search: '' },
    ]
    expect(names(planImport({ views, start: 'Running' }, before, 'replace').kept)).toEqual(['Running (own)'])
    expect(planImport({ views, start: 'Running' }, before, 'replace').kept.startId).toBe('running')
  })
})
