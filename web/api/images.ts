import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { keys } from './keys.ts'

export type Image = Schemas['Image']

interface ImagePage {
  images: Image[]
  pagination: { totalPages: number }
}

async function allPages(fetchPage: (query: { page: number; limit: number }) => Promise<ImagePage>) {
  const all: Image[] = []
  for (let page = 1; ; page += 1) {
    const { images, pagination } = await fetchPage({ page, limit: 100 })
    all.push(...images)
    if (page >= pagination.totalPages) return all
  }
}

/** All public images. */
export const imagesQuery = queryOptions({
  queryKey: keys.images,
  queryFn: ({ signal }) =>
    allPages(query => answer(api().GET('/api/v1/images/public', { params: { query }, signal }))),
  staleTime: 5 * 60_000,
})

/** One's own library. */
export const libraryQuery = queryOptions({
  queryKey: [...keys.images, 'library'],
  queryFn: ({ signal }) =>
    allPages(query => answer(api().GET('/api/v1/images/user', { params: { query }, signal }))),
  staleTime: 5 * 60_000,
})
