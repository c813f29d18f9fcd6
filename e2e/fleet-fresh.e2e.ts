import { createServer, connect as dial, type Socket } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, type Livery, test } from './fixtures.ts'

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true })
const live = (page: Page) => expect(page.locator('[data-link="live"]')).toBeVisible({ timeout: 20_000 })

interface Row {
  id: string
  name: string
  status: string
  updated_at: string
}

async function rows(livery: Livery): Promise<Row[]> {
  const all: Row[] = []
  for (let page = 1; ; page += 1) {
    const path = `/api/v1/containers?limit=100&page=${page}&include_deleting=true`
    const { body } = await livery.api<{ data: { containers: Row[]; pagination: { totalPages: number } } }>(
      'GET',
      path,
    )
    all.push(...body.data.containers)
    if (page >= body.data.pagination.totalPages) return all
  }
}

async function settled(livery: Livery, id: string, status: string) {
  await expect
    .poll(async () => (await livery.api<{ data: Row }>('GET', `/api/v1/containers/${id}`)).body.data.status)
    .toBe(status)
}

/** Every API request of a page, as paths. */
function requestsOf(page: Page): string[] {
  const seen: string[] = []
  page.on('request', request => {
    const { pathname, search } = new URL(request.url())
    if (pathname.startsWith('/api/v1/') && request.resourceType() !== 'websocket')
      seen.push(pathname + search)
  })
  return seen
}

/** What the test creates is then on the screen, however many there are. */
const newestFirst = '/?group=none'

/** Away from the grid, where nothing has to hold still. */
const leave = (page: Page) => page.mouse.move(700, 10)

for (const count of [48, 2000]) {
  test(`after a cut with a delete and a create, which leave ${count} as many, the page equals the server`, async ({
    page,
    livery,
  }) => {
    test.slow()
    livery.sample(count)
    const before = await rows(livery)
    const stopped = before.filter(row => row.status === 'stopped').slice(0, 3)
    await livery.open(page)
    await live(page)
    await leave(page)
    const summary = page.getByText(new RegExp(`^${before.length.toLocaleString('en-GB')} containers$`))
    await expect(summary).toBeVisible()

    await livery.faults({ mute_socket: true, drop_socket: true })
    const cutAt = Date.now()
    await expect(page.getByText(/What is shown is .* old/)).toBeVisible({ timeout: 2000 })
    expect(Date.now() - cutAt).toBeLessThan(2500)
    // Nothing but the stream may tell: the poll would find out too.
    await page.route('**/api/v1/containers?*', route => route.abort())
    for (const { id } of stopped) await livery.api('DELETE', `/api/v1/containers/${id}`)
    for (const { name } of stopped) await settled(livery, await livery.create(`${name}-again`), 'running')
    await page.unroute('**/api/v1/containers?*')

    const requests = requestsOf(page)
    await livery.faults({})
    await live(page)
    const liveAt = Date.now()
    await expect(summary).toBeVisible({ timeout: 5000 })
    const query = page.getByLabel('Find containers')
    for (const { id, name } of stopped) {
      await query.fill(`name:${name}`)
      await expect(card(page, `${name}-again`)).toBeVisible({ timeout: 5000 })
      await expect(page.locator(`[data-container-id="${id}"]`)).toHaveCount(0)
    }
    expect(Date.now() - liveAt).toBeLessThan(10_000)
    // Not all of it anew: what changed, and who left.
    const lists = requests.filter(path => /sort_by=created_at/.test(path))
    expect(lists).toEqual([])
  })
}

/** A network between page and server that can go silent without anybody being told. */
async function silentNetwork(origin: string) {
  const port = Number(new URL(origin).port)
  let isSilent = false
  const pairs = new Set<[Socket, Socket]>()
  const network = createServer(near => {
    const far = dial(port, 'localhost')
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    for (const [from, to] of [pair, [far, near]] as const) {
      from.on('data', data => isSilent || to.write(data))
      from.on('close', () => to.destroy())
      from.on('error', () => to.destroy())
    }
  })
  await new Promise<void>(resolve => network.listen(0, 'localhost', resolve))
  return {
    origin: `http://localhost:${(network.address() as { port: number }).port}`,
    silence() {
      isSilent = true
    },
    heal() {
      isSilent = false
      // What was lost on the way is lost: those connections are of no use any more.
      for (const pair of pairs) for (const socket of pair) socket.destroy()
      pairs.clear()
    },
    close() {
      for (const pair of pairs) for (const socket of pair) socket.destroy()
      network.close()
    },
  }
}

test('a network that goes silent without closing anything is noticed within two seconds', async ({
  page,
  livery,
}) => {
  const gone = await livery.create('to-be-gone')
  await settled(livery, gone, 'running')
  const network = await silentNetwork(livery.origin)
  await page.goto(network.origin + livery.server.signInLink())
  await live(page)
  await leave(page)
  await expect(card(page, 'to-be-gone')).toBeVisible()
  await page.waitForTimeout(2500)
  await expect(page.getByText(/What is shown is .* old/)).toHaveCount(0)

  network.silence()
  await expect(page.getByText(/What is shown is .* old/)).toBeVisible({ timeout: 2000 })
  await livery.api('POST', `/api/v1/containers/${gone}/stop`)
  await livery.api('DELETE', `/api/v1/containers/${gone}`)
  const made = await livery.create('made-meanwhile')
  await settled(livery, made, 'running')
  network.heal()
  await live(page)
  await expect(card(page, 'made-meanwhile')).toContainText(/Running/)
  await expect(card(page, 'to-be-gone')).toHaveCount(0)
  network.close()
})

for (const count of [48, 2000]) {
  test(`nothing moves under the cursor among ${count} until one is done`, async ({ page, livery }) => {
    test.slow()
    livery.sample(count)
    const gone = (await rows(livery)).find(row => row.status === 'stopped')!
    const own = await livery.create('held-one')
    await settled(livery, own, 'running')
    await livery.open(page, newestFirst)
    await live(page)
    const names = () =>
      page
        .getByRole('article')
        .evaluateAll(cards =>
          cards
            .map(one => one.getAttribute('aria-labelledby')!)
            .map(id => document.getElementById(id)!.textContent),
        )
    // What holds the grid comes when the first paint is over.
    await page.waitForLoadState('networkidle')
    const held = card(page, 'held-one')
    const search = page.getByRole('button', { name: /changes?$/ })

    await held.hover()
    const before = await names()
    await livery.api('DELETE', `/api/v1/containers/${gone.id}`)
    await livery.create('newcomer')
    await livery.api('POST', `/api/v1/containers/${own}/stop`)
    await expect(held).toContainText('Stopped')
    await expect(search).toHaveText('2 changes')
    await page.mouse.move(500, 400)
    expect(await names()).toEqual(before)
    await expect(card(page, 'newcomer')).toHaveCount(0)

    await page.keyboard.press('.')
    await expect(card(page, 'newcomer')).toBeVisible()
    await expect(search).toHaveCount(0)

    // By itself once the pointer is elsewhere.
    await card(page, 'newcomer').hover()
    await livery.create('latecomer')
    await expect(search).toHaveText('1 change')
    await leave(page)
    await expect(card(page, 'latecomer')).toBeVisible({ timeout: 6000 })

    // One's own shows at once.
    await card(page, 'newcomer').hover()
    const known = new Set((await rows(livery)).map(({ id }) => id))
    await page.getByRole('button', { name: 'New container' }).first().click()
    const made = () => rows(livery).then(all => all.find(({ id }) => !known.has(id)))
    await expect.poll(made).toBeDefined()
    await expect(card(page, (await made())!.name)).toBeVisible()
    await expect(search).toHaveCount(0)
  })
}

/** Everything in the page's own database, as text. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    // Opening it would make an empty one, into which the page could write nothing.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'livery')) return ''
    const open = indexedDB.open('livery')
    await new Promise(resolve => (open.onsuccess = resolve))
    const texts: string[] = []
    for (const name of open.result.objectStoreNames) {
      const store = open.result.transaction(name).objectStore(name)
      for (const request of [store.getAll(), store.getAllKeys()]) {
        await new Promise(resolve => (request.onsuccess = resolve))
        texts.push(JSON.stringify(request.result))
      }
    }
    open.result.close()
    return texts.join('\n')
  })

/** With the summary, which is written last. */
async function isKept(page: Page, name: string) {
  const isAll = async () => {
    const text = await kept(page)
    return text.includes(`"${name}"`) && text.includes('"savedAt"')
  }
  await expect.poll(isAll, { timeout: 60_000 }).toBe(true)
}

for (const count of [48, 2000]) {
  test(`the last known fleet of ${count} shows before the server answers, to be read and not acted on`, async ({
    page,
    livery,
  }) => {
    test.slow()
    livery.sample(count)
    const id = await livery.create('well-known')
    await settled(livery, id, 'running')
    await livery.open(page, newestFirst)
    await live(page)
    await isKept(page, 'well-known')

    const address = page.url()
    await page.goto('about:blank')
    await livery.api('POST', `/api/v1/containers/${id}/stop`)
    // Until then, what shows can only be remembered.
    await livery.faults({ slow_ms: 10_000 })
    await page.goto(address)
    await expect(page.getByText(/^Last known, .* ago/)).toBeVisible()
    await expect(card(page, 'well-known')).toContainText('Running')
    await expect(card(page, 'well-known').getByRole('button', { name: 'Stop well-known' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await livery.faults({ slow_ms: 0 })
    await expect(page.getByText(/^Last known/)).toHaveCount(0, { timeout: 60_000 })
    await expect(card(page, 'well-known')).toContainText('Stopped')
    await expect(
      card(page, 'well-known').getByRole('button', { name: 'Start well-known' }),
    ).not.toHaveAttribute('aria-disabled', 'true')
  })
}

test('what is kept has no secrets, and goes when one signs out', async ({ page, livery }) => {
  test.slow()
  const id = await livery.create('secretive', {
    environment_vars: { API_TOKEN: 'hush-hush-value' },
    comment: 'the password is swordfish',
    ssh_public_key:
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGPKSUjkmu4O0TfuBJ8wFV5sCoA4+yaE1bFsMuQ0YKGF dana@laptop',
  })
  await settled(livery, id, 'running')
  await livery.open(page)
  await live(page)
  await isKept(page, 'secretive')
  const text = await kept(page)
  for (const secret of [
    'hush',
    'API_TOKEN',
    'swordfish',
    'ssh-ed25519',
    'AAAAC3',
    'dana@laptop',
    'SHA256',
    'ssh_hostname',
  ]) {
    expect(text).not.toContain(secret)
  }
  const tokens = await page.evaluate(
    () => Object.values(sessionStorage).join() + Object.values(localStorage).join(),
  )
  for (const [token] of tokens.matchAll(/ey[\w-]{20,}\.[\w-]+\.[\w-]+/g)) expect(text).not.toContain(token)

  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: /Sign out/ }).click()
  await expect(page).toHaveURL(/connect/)
  await expect.poll(() => kept(page)).not.toContain('secretive')
  await page.waitForTimeout(1500)
  expect(await kept(page)).not.toContain(id)
})

for (const count of [48, 2000]) {
  test(`on return one sees what changed meanwhile among ${count}, and where`, async ({ page, livery }) => {
    test.slow()
    livery.sample(count)
    const loser = await livery.create('loser')
    const starter = await livery.create('starter')
    await settled(livery, loser, 'running')
    await settled(livery, starter, 'running')
    await livery.open(page)
    await live(page)
    const seen = await page.evaluate(() => {
      const connection = localStorage.getItem('livery.active')!
      return { connection, at: Date.now() }
    })
    await page.goto('about:blank')
    await new Promise(resolve => setTimeout(resolve, 50))

    await livery.api('POST', `/api/v1/containers/${loser}/stop`)
    await livery.api('DELETE', `/api/v1/containers/${loser}`)
    await livery.api('POST', `/api/v1/containers/${starter}/restart`)
    const fresh = await livery.create('fresh-one')
    await settled(livery, fresh, 'running')

    // An hour ago by this machine's clock; the server's time is the true one.
    await page.addInitScript(({ connection, at }) => {
      const seen = { [`${connection} `]: { at: at - 3_600_000, serverAt: at } }
      if (!sessionStorage.getItem('told')) localStorage.setItem('livery.seen', JSON.stringify(seen))
      sessionStorage.setItem('told', 'yes')
    }, seen)
    await page.goto(livery.origin)
    const panel = page.getByRole('region', { name: 'Since you last looked' })
    await expect(panel).toContainText('1 h ago', { timeout: 30_000 })
    await expect(panel.getByRole('link')).toHaveText(['loser', 'fresh-one', 'starter'])
    await panel.getByRole('link', { name: 'fresh-one' }).click()
    await expect(page.getByRole('heading', { name: 'fresh-one' })).toBeVisible()
    await page.goBack()
    await panel.getByRole('button', { name: /Dismiss/ }).click()
    await expect(panel).toHaveCount(0)
    await page.reload()
    await live(page)
    await page.waitForTimeout(1000)
    await expect(panel).toHaveCount(0)
  })
}
