import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { testServer } from './test-server.ts'

/** A server with an app of three files, beside one that is not the app's. */
async function withApp() {
  const folder = await mkdtemp(join(tmpdir(), 'livery-web-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'web/assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'web/index.html'), '<title>the page</title>')
  await writeFile(join(folder, 'web/assets/app-1a2b.js'), 'run()')
  await writeFile(join(folder, 'web/assets/app-1a2b.js.br'), 'packed')
  return testServer({ web: join(folder, 'web') })
}

it('answers every path that is no file with the page, and none of the API', async () => {
  const { call } = await withApp()
  for (const path of ['/', '/?q=api', '/containers/1a2b']) {
    expect(await call('GET', path), path).toMatchObject({ status: 200, body: '<title>the page</title>' })
  }
  for (const path of ['/api/v1/nothing', '/livery/nothing', '/assets/old-3c4d.js']) {
    expect(await call('GET', path), path).toMatchObject({ status: 404, body: { code: 'RESOURCE_NOT_FOUND' } })
  }
  expect((await call('POST', '/containers/1a2b')).status).toBe(404)
})

it('sends the packed form to those who can read it, to be kept for as long as its name says the same', async () => {
  const { call } = await withApp()
  const plain = await call('GET', '/assets/app-1a2b.js')
  expect(plain).toMatchObject({
    body: 'run()',
    headers: { 'cache-control': 'public, max-age=31536000, immutable' },
  })
  const packed = await call('GET', '/assets/app-1a2b.js', undefined, { 'accept-encoding': 'br' })
  expect(packed).toMatchObject({ body: 'packed', headers: { 'content-encoding': 'br' } })
  expect((await call('GET', '/')).headers['cache-control']).toBe('no-cache')
})

it('gives nothing from outside of its folder', async () => {
  const { call } = await withApp()
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
  ]) {
    expect(await call('GET', path), path).toMatchObject({ status: 404, body: { code: 'RESOURCE_NOT_FOUND' } })
  }
})
