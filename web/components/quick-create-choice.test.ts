import { describe, expect, it } from 'vitest'
import type { Schemas } from '../api/client.ts'
import { chooseForQuickCreate, projectOptions, serverOptions } from './quick-create-choice.ts'

function project(id: string, more: Partial<Schemas['Project']> = {}) {
  return { id, alias: id, is_default: false, max_containers: null, ...more } as Schemas['Project']
}

function rental(id: string, used: number, max: number, is_free_tier = false) {
  const server = { id, name: `node-${id}`, container_capacity: { used, max } }
  return { id: `rental-${id}`, server_id: id, is_free_tier, server } as Schemas['Rental']
}

const known = {
  projects: [project('acme'), project('home', { is_default: true })],
  servers: [rental('free', 1, 10, true), rental('big', 30, 1000)],
  counts: new Map<string, number>(),
}

describe('chooseForQuickCreate', () => {
  it('takes the default project, a dedicated server and the default image', () => {
    expect(chooseForQuickCreate(known, {})).toEqual({
      choice: {
        project: known.projects[1],
        server: { id: 'big', name: 'node-big' },
        image: 'debian/13',
        room: 970,
      },
    })
  })
  it('takes the last choice again', () => {
    const remembered = { projectId: 'acme', serverId: 'free', image: 'alpine/3.19' }
    expect(chooseForQuickCreate(known, remembered)).toMatchObject({
      choice: { project: { id: 'acme' }, server: { id: 'free' }, image: 'alpine/3.19' },
    })
  })
  it('passes over what is gone or full', () => {
    const full = { ...known, servers: [rental('free', 10, 10, true), rental('big', 30, 1000)] }
    expect(chooseForQuickCreate(full, { projectId: 'gone', serverId: 'free' })).toMatchObject({
      choice: { project: { id: 'home' }, server: { id: 'big' } },
    })
  })
  it('tells how many more fit', () => {
    const projects = [project('p', { max_containers: 5 })]
    const counts = new Map([['p', 2]])
    expect(chooseForQuickCreate({ ...known, projects, counts }, {})).toMatchObject({ choice: { room: 3 } })
  })
  it('says why when nothing can be created', () => {
    const server = { ...known, servers: [rental('free', 10, 10, true)] }
    expect(chooseForQuickCreate(server, {})).toEqual({ reason: 'Full: 10 of 10 containers.' })
    const quota = { ...known, projects: [project('p', { max_containers: 2 })], counts: new Map([['p', 2]]) }
    expect(chooseForQuickCreate(quota, {})).toEqual({
      reason: 'Every project holds as many containers as it may.',
    })
    expect(chooseForQuickCreate({ ...known, servers: [] }, {})).toEqual({
      reason: 'There is no server to create it on.',
    })
  })
})

it('lists what can be chosen, with room and reasons', () => {
  expect(serverOptions([rental('free', 10, 10, true)])).toEqual([
    {
      id: 'free',
      label: 'node-free',
      hint: 'Free, 10 of 10 containers',
      reason: 'Full: 10 of 10 containers.',
    },
  ])
  expect(projectOptions(known)[0]).toEqual({ id: 'acme', label: 'acme', hint: undefined, reason: undefined })
})
