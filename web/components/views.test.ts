import { beforeEach, describe, expect, it } from 'vitest'
import { saveConnection } from '../api/connection.ts'
import { changeView, deleteView, moveView, nameProblem, saveView, setStartView } from './edit-views.ts'
import { setTeamFile } from './team-file.ts'
import { canonicalSearch, currentViews, keepViews, keptViews, startView, viewPath } from './views.ts'

const names = () => currentViews().map(view => view.name)
const builtIn = ['All', 'Running', 'Needs attention', 'Recently changed']

function connect(user: string) {
  saveConnection({ name: 'here', baseUrl: '', user, containersDomain: 'containers.example', simulated: true })
}

beforeEach(() => {
  connect('one')
  keepViews({ own: [], order: [], startId: null })
  setTeamFile(null)
})

describe('canonicalSearch', () => {
  it.each([
    ['', ''],
    ['?', ''],
    ['?sort=name&q=state:running', 'q=state%3Arunning&sort=name'],
    ['q=a%20b', 'q=a+b'],
    ['q=&group=none', 'group=none'],
    ['state=b&state=a', 'state=a&state=b'],
  ])('%j is %j', (search, expected) => {
    expect(canonicalSearch(search)).toBe(expected)
    expect(canonicalSearch(expected)).toBe(expected)
  })
})

describe('views', () => {
  it('begin with those that are built in', () => {
    expect(names()).toEqual(builtIn)
    expect(currentViews().map(viewPath)).toEqual([
      '/',
      '/?q=state%3Arunning',
      '/?q=needs%3Aattention',
      '/?group=none&q=updated%3A%3C24h&sort=updated',
    ])
  })

  it('are saved, renamed and updated, for this connection only', () => {
    const { id } = saveView('  Production ', '?sort=name&q=realm:prod')
    expect(currentViews().at(-1)).toEqual({
      id,
      name: 'Production',
      search: 'q=realm%3Aprod&sort=name',
      origin: 'own',
    })
    changeView(id, { name: 'Live' })
    expect(names()).toEqual([...builtIn, 'Live'])
    connect('two')
    expect(names()).toEqual(builtIn)
    connect('one')
    expect(names()).toEqual([...builtIn, 'Live'])
  })

  it('have names that are told apart', () => {
    const { id } = saveView('Production', 'q=a')
    expect(nameProblem('production')).toMatch(/already/)
    expect(nameProblem('production', id)).toBeUndefined()
    expect(nameProblem(' all ')).toMatch(/already/)
    expect(nameProblem(' ')).toMatch(/name/)
    expect(nameProblem('x'.repeat(41))).toMatch(/40/)
  })

  it('stay in the order they were put in; new ones follow', () => {
    const { id } = saveView('Production', 'q=a')
    moveView(id, 1)
    expect(names()).toEqual(['All', 'Production', 'Running', 'Needs attention', 'Recently changed'])
    moveView(id, -1)
    expect(names()[0]).toBe('Production')
    moveView('all', 99)
    expect(names().at(-1)).toBe('All')
    saveView('Later', 'q=b')
    expect(names().slice(-2)).toEqual(['All', 'Later'])
  })

  it('come back where they were when a delete is undone', () => {
    const { id } = saveView('Production', 'q=a')
    saveView('Other', 'q=b')
    moveView(id, 0)
    setStartView(id)
    const before = keptViews()
    const undo = deleteView(id)
    expect(names()).toEqual([...builtIn, 'Other'])
    expect(startView()).toBeUndefined()
    undo()
    expect(keptViews()).toEqual(before)
    undo()
    expect(keptViews()).toEqual(before)
  })

  it('open the fleet, when one was chosen for that', () => {
    expect(startView()).toBeUndefined()
    setStartView('running')
    expect(startView()?.name).toBe('Running')
    setStartView('all')
    expect(startView()).toBeUndefined()
  })

  it("are joined by the team's, unless one has one's own of that name", () => {
    setTeamFile({ views: [{ name: 'Agents', search: 'q=agent' }] })
    expect(currentViews().at(-1)).toMatchObject({ name: 'Agents', origin: 'team' })
    keepViews({ own: [{ id: '1', name: 'Agents', search: 'q=mine' }], order: [], startId: null })
    expect(currentViews().at(-1)).toMatchObject({ name: 'Agents', origin: 'own' })
    expect(names().filter(name => name === 'Agents')).toHaveLength(1)
  })
})
