import { beforeEach, describe, expect, it } from 'vitest'
import {
  chosenColumns,
  resetColumns,
  setColumnWidth,
  showColumn,
  useColumnChoice,
  widthOf,
} from './column-choice.ts'
import { columns } from './columns.tsx'

const shown = () => chosenColumns(useColumnChoice.getState()).map(({ id }) => id)
const column = (id: string) => columns.find(other => other.id === id)!
const width = (id: string) => widthOf(column(id), useColumnChoice.getState())

beforeEach(resetColumns)

describe('the choice of columns', () => {
  it('starts with what tells containers apart', () =>
    expect(shown()).toEqual(['name', 'state', 'project', 'server', 'image', 'realms', 'since', 'updated']))

  it('keeps their order, whatever is chosen when', () => {
    showColumn('snapshots', true)
    showColumn('created', true)
    showColumn('project', false)
    expect(shown().slice(-3)).toEqual(['updated', 'created', 'snapshots'])
    expect(shown()).not.toContain('project')
  })

  it('never leaves out the name, nor trips over what it does not know', () =>
    expect(chosenColumns({ shown: ['warmth', 'id'] }).map(({ id }) => id)).toEqual(['name', 'id']))
})

describe('widths', () => {
  it('stay within reason', () => {
    setColumnWidth('state', 3)
    expect(width('state')).toBe(56)
    setColumnWidth('state', 9999)
    expect(width('state')).toBe(640)
    setColumnWidth('state', null)
    expect(width('state')).toBe(column('state').width)
  })

  it('are not taken from a damaged store', () =>
    expect(widthOf(column('state'), { widths: { state: Number.NaN } })).toBe(column('state').width))
})
