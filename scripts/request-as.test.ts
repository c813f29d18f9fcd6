// Proves what neither side can alone: a printed curl command, run by a shell against the embedded control plane, makes
// the very container that the app's own request makes.

import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { components } from '../contract/generated/types.ts'
import { testServer } from '../server/test-server.ts'
import { requestAs } from '../web/lib/request-as.ts'

type ContainerCreate = components['schemas']['ContainerCreate']

const run = promisify(execFile)
const realm = '64a2c4e9f3d5e2b6a8c7d8e1'

async function listening() {
  const server = await testServer()
  const { app } = server.server
  await app.listen({ port: 0, host: '127.0.0.1' })
  if (!app.server.listening) await once(app.server, 'listening')
  const address = app.server.address()
  if (typeof address !== 'object' || !address) throw new Error('It does not listen')
  return { ...server, origin: `http://127.0.0.1:${address.port}` }
}

const bodies: [string, (serverId: string) => ContainerCreate][] = [
  ['nothing but the server', server_id => ({ server_id })],
  [
    'everything that can be said',
    server_id => ({
      server_id,
      color: '#E9B90C',
      container_image: 'ubuntu/24.04',
      ai: false,
      autostart: false,
      ramdisk: false,
      hoody_kit: true,
      dev_kit: false,
      cache: false,
      bypass_prespawn: true,
      comment: `It's "quoted", \\ and $HOME\n\t\`date\` !! 漢字 🦊`,
      environment_vars: {
        DATABASE_URL: "postgresql://me:p'ss@db/x?a=1&b=$2",
        MULTI_LINE: 'one\ntwo\n',
        QUOTES: `"'"'`,
        DOLLAR: '$(rm -rf /) $HOME `id`',
      },
    }),
  ],
]

test.each(bodies)('curl makes the container of a request with %s', async (_, bodyFor) => {
  const { call, origin, token, projectId, serverIds } = await listening()
  const body = bodyFor(serverIds[1]!)
  const path = `/api/v1/projects/${projectId}/containers`
  const asked = await call('POST', path, { ...body, name: 'by-the-app' })

  const target = { baseUrl: origin, origin, realmId: null, realmQuery: null }
  const command = requestAs('curl', { method: 'POST', path, body: { ...body, name: 'by-curl' } }, target)!
  const { stdout } = await run('sh', ['-c', command], { env: { PATH: process.env.PATH, HOODY_TOKEN: token } })
  const printed = JSON.parse(stdout)
  expect(printed).toMatchObject({ statusCode: 201, data: { name: 'by-curl' } })

  const read = async (id: string) => (await call('GET', `/api/v1/containers/${id}`)).body.data
  // Ids, times and what is drawn at random are each one's own.
  const own = {
    id: '',
    name: '',
    ssh_hostname: '',
    created_at: '',
    updated_at: '',
    env_sync: null,
    status: '',
  }
  const drawn = body.color ? {} : { color: '' }
  expect({ ...(await read(printed.data.id)), ...own, ...drawn }).toEqual({
    ...(await read(asked.body.data.id)),
    ...own,
    ...drawn,
  })
})

test('curl goes to the realm of the connection', async () => {
  const { call, origin, token, projectId, serverIds } = await listening()
  await call('PUT', `/api/v1/projects/${projectId}`, { alias: 'in-a-realm', realm_ids: [realm] })
  const path = `/api/v1/projects/${projectId}/containers`
  const body = { server_id: serverIds[1], name: 'in-realm' }
  const target = { baseUrl: origin, origin, realmId: realm, realmQuery: realm }
  const command = requestAs('curl', { method: 'POST', path, body }, target)!
  const { stdout } = await run('sh', ['-c', command], { env: { PATH: process.env.PATH, HOODY_TOKEN: token } })
  expect(JSON.parse(stdout).data.realm_ids).toEqual([realm])
})
