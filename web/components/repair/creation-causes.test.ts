import { describe, expect, it } from 'vitest'
import type { StatusLog } from '../../api/coming-up.ts'
import type { Image } from '../../api/images.ts'
import type { Project } from '../../api/projects.ts'
import type { Rental } from '../../api/servers.ts'
import { type CreationFacts, failureCauses, failureOf, slowCauses } from './creation-causes.ts'

function log(from: string | null, to: string, metadata: object | null = null): StatusLog {
  return { from_status: from, to_status: to, metadata } as StatusLog
}

function facts(more: Partial<CreationFacts> = {}): CreationFacts {
  const rental = {
    server_id: 'a',
    status: 'active',
    server: { name: 'node-a', container_capacity: { used: 4, max: 10 } },
  }
  return {
    container: {
      id: 'me',
      server_id: 'a',
      server_name: 'node-a',
      container_image: 'debian/13',
      project_id: 'p',
      hoody_kit: true,
      dev_kit: false,
    },
    rows: [{ id: 'me', server_id: 'a', container_image: 'debian/13', status: 'creating', project_id: 'p' }],
    servers: [rental as unknown as Rental],
    projects: [{ id: 'p', alias: 'acme', max_containers: 3 } as Project],
    images: [{ image_name: 'debian/13', os: 'debian', release: '13' } as Image],
    ...more,
  }
}

describe('the causes of a slow creation', () => {
  it('say what is well and put first what is not', () => {
    expect(slowCauses(facts())).toEqual([
      {
        id: 'image',
        text: 'The first debian/13 on node-a: the image has to be fetched, which takes longer once.',
        isSuspect: true,
      },
      { id: 'server', text: 'node-a is in service.', isSuspect: false },
      { id: 'room', text: 'node-a holds 4 of 10 containers.', isSuspect: false },
      { id: 'kit', text: 'The kit is installed too, which adds 10 to 15 s.', isSuspect: false },
    ])
    const off = { server_id: 'a', status: 'maintenance', server: { name: 'node-a' } } as unknown as Rental
    expect(slowCauses(facts({ servers: [off] }))[0]).toEqual({
      id: 'server',
      text: 'node-a: Not in service: maintenance.',
      isSuspect: true,
      step: { to: 'server', name: 'node-a' },
    })
    expect(slowCauses(facts({ servers: [] }))[0]!.text).toBe('node-a is not among your servers.')
  })
  it('do not blame a server that is full of this one', () => {
    const full = {
      server_id: 'a',
      status: 'active',
      server: { name: 'node-a', container_capacity: { used: 10, max: 10 } },
    } as unknown as Rental
    const texts = slowCauses(facts({ servers: [full] })).map(({ text }) => text)
    expect(texts).toContain('node-a is in service.')
  })
})

describe('the causes of a failed creation', () => {
  const ids = (...args: Parameters<typeof failureCauses>) => failureCauses(...args).map(({ id }) => id)
  it('come in the documented order, what the API says and what the facts speak for first', () => {
    expect(ids(facts(), null)).toEqual(['capacity', 'image', 'quota', 'network'])
    expect(ids(facts(), 'network')[0]).toBe('network')
    const wrong = { ...facts().container, container_image: 'ubuntu:22.04' }
    expect(ids(facts({ container: wrong }), null)[0]).toBe('image')
    const rows = ['me', 'x', 'y'].map(id => ({ ...facts().rows[0]!, id }))
    expect(ids(facts({ rows }), null)[0]).toBe('quota')
    const full = {
      server_id: 'a',
      status: 'active',
      server: { name: 'node-a', container_capacity: { used: 10, max: 10 } },
    } as unknown as Rental
    expect(failureCauses(facts({ servers: [full], rows }), null)[0]).toEqual({
      id: 'capacity',
      title: 'The server is out of CPU or memory',
      text: 'node-a: Full: 10 of 10 containers. Choose another server.',
      isSuspect: true,
      step: { to: 'server', name: 'node-a' },
    })
  })
  it('are what the log says', () => {
    const metadata = { reason: 'The host said no', reason_code: 'capacity' }
    expect(failureOf([log(null, 'creating'), log('creating', 'failed', metadata)])).toEqual({
      reason: 'The host said no',
      code: 'capacity',
    })
    expect(failureOf([log('creating', 'failed')])).toEqual({ reason: null, code: null })
  })
})
