import { afterEach, expect, test, vi } from 'vitest'
import type { NetworkConfig } from '../../../api/network.ts'
import { playApi } from '../../../api/test-api.ts'
import { proxyDraftOf } from './proxy-draft.ts'
import { saveProxy } from './save-proxy.ts'

afterEach(() => vi.unstubAllGlobals())

const stored: NetworkConfig = {
  container_id: 'a'.repeat(24),
  configured: true,
  type: 'socks5',
  proxy: 'socks5://proxy.example:1080',
  credentials_configured: true,
  dns_servers: ['1.1.1.1'],
  status: 'stopped',
  configured_at: '2026-03-01T12:00:00.000Z',
}
const draft = { ...proxyDraftOf(stored), starts: true }

/** Answers what was sent: "PUT block". */
function listen(refuseAt = Number.POSITIVE_INFINITY) {
  const sent: string[] = []
  playApi(async request => {
    const body =
      request.method === 'PUT' ? ((await request.json()) as { type: string; proxy?: string }) : null
    sent.push(
      `${request.method} ${body?.proxy ?? body?.type ?? new URL(request.url).pathname.split('/').at(-1)}`,
    )
    if (sent.length >= refuseAt) return { status: 409, body: { code: 'CONTAINER_OPERATION_IN_PROGRESS' } }
    return { body: { ...stored, ...body } }
  })
  return sent
}

test('saves, and starts what does not run', async () => {
  const sent = listen()
  await saveProxy(stored.container_id, draft, stored, () => {})
  expect(sent).toEqual(['PUT socks5://proxy.example:1080', 'POST start'])
})

test('clears a login by way of a block, and says so when that is as far as it got', async () => {
  const sent = listen()
  await saveProxy(stored.container_id, { ...draft, login: 'clear', starts: false }, stored, () => {})
  expect(sent).toEqual(['PUT block', 'PUT socks5://proxy.example:1080'])

  listen(2)
  const notes: string[] = []
  const saving = saveProxy(stored.container_id, { ...draft, login: 'clear' }, stored, done =>
    notes.push(done),
  )
  await expect(saving).rejects.toThrow()
  expect(notes).toEqual(['blocked'])
})

test('needs no block where the address changes, for the login stays behind', async () => {
  const sent = listen()
  await saveProxy(
    stored.container_id,
    { ...draft, login: 'clear', port: '1081', starts: false },
    stored,
    () => {},
  )
  expect(sent).toEqual(['PUT socks5://proxy.example:1081'])
})
