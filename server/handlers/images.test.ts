import { expect, it } from 'vitest'
import { callerOf, testServer } from '../test-server.ts'

interface Row {
  id: string
  image_name: string
  alias: string
  average_rating: number
}

it('lists the catalogue by page, filter and order', async () => {
  const test = await testServer()
  const list = async (query: string) => (await test.call('GET', `/api/v1/images/public?${query}`)).body.data
  const all = await list('limit=100')
  const names = new Set(all.images.map((image: Row) => image.image_name))
  expect(names).toContain('debian/13')
  expect(names.size).toBe(10)
  expect(all.pagination.total).toBe(20)
  expect((await list('')).images).toHaveLength(20)
  expect((await list('os=Debian&architecture=amd64')).images).toHaveLength(2)
  expect((await list('search=noble')).images.every((image: Row) => image.image_name === 'ubuntu/24.04')).toBe(
    true,
  )
  expect((await list('max_price=0&min_rating=1')).images).toEqual([])
  const sorted = (await list('sort_by=alias&sort_order=asc&limit=3')).images
  expect(sorted.map((image: Row) => image.alias)).toEqual(['Alpine 3.18', 'Alpine 3.18', 'Alpine 3.19'])
})

it('shows one with its serial, and which is kept warm', async () => {
  const test = await testServer()
  const { images } = (await test.call('GET', '/api/v1/images/public?search=debian/13')).body.data
  const { data } = (await test.call('GET', `/api/v1/images/public/${images[0].id}`)).body
  expect(data).toMatchObject({ image_name: 'debian/13', prespawn: true, price: 0 })
  expect(data.serial).toMatch(/^\d{8}_/)
  expect((await test.call('GET', `/api/v1/images/public/${'f'.repeat(24)}`)).status).toBe(404)
})

it('adds to the library once, and rates', async () => {
  const test = await testServer()
  const { images } = (await test.call('GET', '/api/v1/images/public?search=fedora')).body.data
  const { id } = images[0]
  expect((await test.call('GET', '/api/v1/images/user')).body.data.images).toEqual([])
  await test.call('POST', `/api/v1/images/import/${id}`)
  await test.call('POST', `/api/v1/images/import/${id}`)
  const library = (await test.call('GET', '/api/v1/images/user')).body.data
  expect(library.images).toMatchObject([{ id, has_rated: false, user_rating: null }])
  const events = test.context.db.all(`SELECT 1 FROM events WHERE event_type = 'image.library.added'`)
  expect(events).toHaveLength(1)

  await test.call('POST', `/api/v1/images/rate/${id}`, { rating: 2 })
  const rated = await test.call('POST', `/api/v1/images/rate/${id}`, { rating: 4.5 })
  expect(rated.body.data).toEqual({ new_rating: 4.5, average_rating: 4.5, rating_count: 1 })
  expect((await test.call('GET', '/api/v1/images/user')).body.data.images[0].user_rating).toBe(4.5)
  expect((await test.call('GET', '/api/v1/images/public?sort_by=rating')).body.data.images[0].id).toBe(id)
})

it('shows an icon to anybody', async () => {
  const test = await testServer()
  const { images } = (await test.call('GET', '/api/v1/images/public')).body.data
  const icon = await callerOf(test.server, null)('GET', images[0].icon_url)
  expect(icon).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } })
})
