import { expect, it } from 'vitest'
import { playApi } from '../api/test-api.ts'
import { type AfterSteps, afterRequests, performStep, plannedSteps } from './after-steps.ts'

const id = '890abcdef12345678901cdef'
const all: AfterSteps = {
  alias: { name: 'acme-app', program: 'http', port: 3000 },
  denyByDefault: true,
  firewall: 'ssh-from-here',
  firewallAddress: '203.0.113.7',
  snapshot: 'as-created',
}

it('closes it before it opens it, and takes the snapshot last', () => {
  expect(plannedSteps(all)).toEqual(['deny', 'firewall', 'alias', 'snapshot'])
  expect(afterRequests(all, id).map(({ method, path }) => `${method} ${path}`)).toEqual([
    `PUT /api/v1/containers/${id}/proxy/settings`,
    `POST /api/v1/containers/${id}/firewall/ingress`,
    `POST /api/v1/containers/${id}/firewall/ingress`,
    `POST /api/v1/containers/${id}/firewall/ingress`,
    'POST /api/v1/proxy/aliases',
    `POST /api/v1/containers/${id}/snapshots`,
  ])
  expect(plannedSteps({ alias: null, denyByDefault: false, firewall: null, snapshot: null })).toEqual([])
})

it('gives a port only to what has one', () => {
  const wishes = (program: string): AfterSteps => ({
    alias: { name: 'acme-app', program, port: 3000 },
    denyByDefault: false,
    firewall: null,
    snapshot: null,
  })
  expect(afterRequests(wishes('http'), id)[0]!.body).toMatchObject({ port: 3000 })
  expect(afterRequests(wishes('terminal'), id)[0]!.body).not.toHaveProperty('port')
})

it.each([
  ['alias', 409, { aliases: [{ alias: 'acme-app' }], count: 1 }],
  ['snapshot', 409, { snapshots: [{ alias: 'as-created' }] }],
  // No answer came, and yet it was done.
  ['alias', 0, { aliases: [{ alias: 'acme-app' }], count: 1 }],
] as const)('counts %s as done when it is there, whatever was answered (%i)', async (step, status, there) => {
  const sent: string[] = []
  playApi(request => {
    sent.push(request.method)
    if (request.method === 'GET') return { body: there }
    return status === 0 ? null : { status, body: { code: 'RESOURCE_ALREADY_EXISTS' } }
  })
  await performStep(step, id, all)
  expect(sent.filter(method => method === 'POST')).toHaveLength(1)
})

it('says what refused it when it is not there', async () => {
  playApi(request =>
    request.method === 'GET'
      ? { body: { aliases: [], count: 0 } }
      : { status: 409, body: { code: 'RESOURCE_ALREADY_EXISTS', message: 'acme-app is taken.' } },
  )
  await expect(performStep('alias', id, all)).rejects.toThrow('acme-app is taken.')
})

it('bases the denial on the settings as they are', async () => {
  let ifMatch: string | null = null
  playApi(request => {
    if (request.method === 'PUT') ifMatch = request.headers.get('If-Match')
    return { body: { etag: 'file:v7', default: 'deny' } }
  })
  await performStep('deny', id, all)
  expect(ifMatch).toBe('file:v7')
})
