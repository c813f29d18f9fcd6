import { beforeEach, describe, expect, it } from 'vitest'
import type { Container } from '../../api/fleet-state.ts'
import { commandEntry, containerEntry, type Found, find } from './find.ts'

function container(name: string, status = 'running', id = name): Container {
  return {
    id,
    name,
    status,
    project_alias: 'client-acme',
    container_image: 'debian/13',
    server_name: 'node-us',
  } as Container
}

const entries = (...containers: Container[]) => containers.map(one => containerEntry(one, null))
const commands = [
  commandEntry({ id: 'fleet', label: 'Fleet', kind: 'page', run: () => {} }),
  commandEntry({ id: 'dark', label: 'Dark theme', kind: 'action', words: 'night', run: () => {} }),
]

function said(found: Found): string {
  if ('command' in found) return found.command.label
  return 'verb' in found ? `${found.verb.label} ${found.container.name}` : found.container.name
}

let recent: string[] = []
beforeEach(() => {
  recent = []
})
const search = (query: string, ...containers: Container[]) =>
  find(query, { containers: entries(...containers), commands, recent })
const names = (query: string, ...containers: Container[]) => search(query, ...containers).items.map(said)

describe('nothing typed', () => {
  it('shows what was chosen lately, then what can be done, and no container at random', () => {
    recent = ['container acme-api', 'command dark', 'container gone']
    expect(names('', container('acme-api'), container('acme-web'))).toEqual([
      'acme-api',
      'Dark theme',
      'Fleet',
    ])
  })
})

describe('a name', () => {
  it('finds containers and commands, also by what is not shown', () => {
    expect(names('night', container('acme-api'))).toEqual(['Dark theme'])
    expect(names('debian api', container('acme-api'), container('acme-web'))).toEqual(['acme-api'])
  })

  it('puts what was chosen lately before the like', () => {
    recent = ['container acme-web']
    expect(names('acme', container('acme-api'), container('acme-web'))).toEqual(['acme-web', 'acme-api'])
  })

  it('shows fifty and says how many more there are', () => {
    const many = Array.from({ length: 80 }, (_, at) => container(`zoo-${at}`))
    const { items, more } = search('zoo', ...many)
    expect(items).toHaveLength(50)
    expect(more).toBe(30)
  })

  it('finds the beginning of an id', () => {
    expect(names('66f1a2', container('acme-api', 'running', '66f1a2b3c4d5e6f708192a3b'))).toEqual([
      'acme-api',
    ])
  })
})

describe('a verb', () => {
  it('is offered with the containers named, in any order of words', () => {
    for (const query of ['stop acme', 'acme stop', 'st acme']) {
      expect(names(query, container('acme-api')), query).toContain('Stop acme-api')
    }
    expect(names('force stop acme', container('acme-api'))).toContain('Force stop acme-api')
  })

  it('comes first where the state allows it', () => {
    expect(names('stop', container('stop-machine', 'stopped'), container('acme-api'))[0]).toBe('stop-machine')
    expect(names('stop acme', container('acme-old', 'stopped'), container('acme-api'))).toEqual([
      'Stop acme-api',
      'Stop acme-old',
      'acme-old',
    ])
  })

  it('is not one letter', () => {
    expect(names('s acme', container('acme-api')).join()).not.toMatch(/Stop|Start/)
  })
})
