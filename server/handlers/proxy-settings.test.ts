import { expect, it } from 'vitest'
import { testServer } from '../test-server.ts'

it('changes only what was read', async () => {
  const test = await testServer()
  const url = `/api/v1/containers/${test.containerId}/proxy/settings`
  const first = await test.call('GET', url)
  expect(first.body.data).toEqual({ enable_proxy: true, default: 'allow', file_version: 0, etag: 'file:v0' })
  expect(first.headers.etag).toBe('file:v0')

  const put = (body: unknown, ifMatch?: string) => test.call('PUT', url, body, { 'if-match': ifMatch })
  expect(await put({ default: 'deny' })).toMatchObject({
    status: 428,
    body: { code: 'PRECONDITION_REQUIRED' },
  })
  for (const wrong of ['file:v7', 'v0', '*']) {
    expect(await put({ default: 'deny' }, wrong)).toMatchObject({
      status: 412,
      body: { code: 'PRECONDITION_FAILED' },
    })
  }
  const changed = await put({ default: 'deny' }, 'file:v0')
  expect(changed.body.data).toEqual({ enable_proxy: true, default: 'deny', file_version: 1, etag: 'file:v1' })
  expect(changed.headers.etag).toBe('file:v1')
  expect((await put({ enable_proxy: false }, 'file:v0')).status).toBe(412)
  expect((await put({ enable_proxy: false }, 'file:v1')).body.data).toMatchObject({
    default: 'deny',
    file_version: 2,
  })

  const events = test.context.db.all<{ event_type: string }>(
    `SELECT event_type FROM events WHERE resource_type = 'proxy_permissions' ORDER BY seq`,
  )
  expect(events.map(({ event_type }) => event_type)).toEqual([
    'proxy.permissions.default_changed',
    'proxy.permissions.updated',
  ])
})

it('has neither groups nor rules', async () => {
  const test = await testServer()
  const base = `/api/v1/containers/${test.containerId}/proxy`
  expect((await test.call('GET', `${base}/groups`)).body.data).toMatchObject({ groups: [], etag: 'file:v0' })
  expect((await test.call('GET', `${base}/services`)).body.data).toMatchObject({
    services: [],
    etag: 'file:v0',
  })
})
