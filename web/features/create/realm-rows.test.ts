import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isRealmId } from '../../../contract/realm.ts'
import type { Project } from '../../api/projects.ts'
import { newRealmId, readRealmId, realmRows, searchRealms } from './realm-rows.ts'

const [a, b, c] = ['a', 'b', 'c'].map(digit => digit.repeat(24)) as [string, string, string]
const project = (id: string, alias: string, realm_ids: string[]) => ({ id, alias, realm_ids }) as Project
const projects = [project('1', 'client-acme', [c]), project('2', 'tools', [a, c])]
const usage = {
  [a]: { projects: 1, containers: 12, servers: 0, auth_tokens: 1 },
  [c]: { projects: 2, containers: 3, servers: 1, auth_tokens: 0 },
}

it('tells realms apart by what names them, those of the project first', () => {
  const rows = realmRows({ known: { realm_ids: [a, c], usage }, projects, projectId: '1', named: [b] })
  expect(rows).toEqual([
    {
      id: c,
      use: '2 projects, 3 containers, 1 server',
      projects: ['client-acme', 'tools'],
      isOfProject: true,
    },
    { id: a, use: '1 project, 12 containers, 1 token', projects: ['tools'], isOfProject: false },
    { id: b, use: 'Not named by anything yet, or not in reach', projects: [], isOfProject: false },
  ])
  expect(searchRealms(rows, 'ACME').map(({ id }) => id)).toEqual([c])
  expect(searchRealms(rows, 'bbb').map(({ id }) => id)).toEqual([b])
  expect(searchRealms(rows, '')).toHaveLength(3)
})

it('shows what is chosen also when nothing is known', () => {
  expect(realmRows({ known: undefined, projects: [], projectId: null, named: [a] })).toHaveLength(1)
})

it.each([
  [` ${a.toUpperCase()} `, { id: a }],
  [a.slice(1), { problem: 'A realm id has 24 digits and letters: this one has 23' }],
  ['production', { problem: 'A realm id has digits and letters from a to f only, and no "p"' }],
])('reads %j', (text, expected) => {
  expect(readRealmId(text)).toEqual(expected)
})

it('takes exactly what the API takes, and makes such ids', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-fA-F]{20,28}$/)), text => {
      const read = readRealmId(text)
      expect('id' in read).toBe(isRealmId(text.trim().toLowerCase()))
    }),
  )
  expect(isRealmId(newRealmId())).toBe(true)
})
