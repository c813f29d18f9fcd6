import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { keys } from './keys.ts'

export type Image = Schemas['Image']

/** All public images. */
export const imagesQuery = queryOptions({
  queryKey: keys.images,
  queryFn: async ({ signal }): Promise<Image[]> => {
    const images: Image[] = []
    for (let page = 1; ; page += 1) {
      const query = { page, limit: 100 }
      const data = await answer(api().GET('/api/v1/images/public', { params: { query }, signal }))
      images.push(...data.images)
      if (page >= data.pagination.totalPages) return images
    }
  },
  staleTime: 5 * 60_000,
})
