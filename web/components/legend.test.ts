import { beforeEach, expect, it } from 'vitest'
import { palette } from '../../contract/color.ts'
import { saveConnection } from '../api/connection.ts'
import { setLegendName, setOwnLegend } from './change-legend.ts'
import { colorLabel, legendName, namedColors } from './legend.ts'
import { setTeamFile } from './team-file.ts'

const red = palette[0]!.color

function connect(user: string) {
  saveConnection({ name: 'here', baseUrl: '', user, containersDomain: 'containers.example', simulated: true })
}

beforeEach(() => {
  connect('one')
  setOwnLegend({})
  setTeamFile(null)
})

it('names the palette, and free colours by the nearest of it', () => {
  expect(namedColors().map(({ name, meaning }) => [name, meaning])).toEqual([
    ['Red', 'Public-facing'],
    ['Orange', 'Staging'],
    ['Yellow', 'Development'],
    ['Green', 'Internal'],
    ['Teal', undefined],
    ['Blue', 'Databases'],
    ['Violet', 'AI agents'],
    ['Pink', undefined],
    ['Slate', undefined],
  ])
  expect(legendName('#FF0000')).toBe('Public-facing')
  expect(colorLabel(red)).toBe('Red: Public-facing')
  expect(colorLabel(red.toLowerCase())).toBe('Red: Public-facing')
  expect(colorLabel('#F00')).toBe('Near red: Public-facing')
  expect(colorLabel('#05AAAA')).toBe('Teal')
  expect(colorLabel('crimson')).toBeUndefined()
})

it("is one's own over the team's over the built-in one, for each connection", () => {
  setTeamFile({ views: [], legend: { [red]: 'Edge', '#05AAAA': 'Queues' } })
  expect(legendName(red)).toBe('Edge')
  expect(legendName('#399154')).toBeUndefined()
  setLegendName(red, 'Shop window')
  expect(legendName(red)).toBe('Shop window')
  expect(legendName('#05AAAA')).toBe('Queues')
  connect('two')
  expect(legendName(red)).toBe('Edge')
})

it('can leave a colour without a meaning', () => {
  setLegendName(red, '')
  expect(legendName(red)).toBeUndefined()
  expect(colorLabel(red)).toBe('Red')
})
