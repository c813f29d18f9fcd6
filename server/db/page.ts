import type { components } from '../../contract/generated/types.ts'

export interface Page {
  page: number
  limit: number
}

/** Named params for `LIMIT :limit OFFSET :offset`. */
export const slice = ({ page, limit }: Page) => ({ limit, offset: (page - 1) * limit })

export const pagination = (total: number, { page, limit }: Page): components['schemas']['Pagination'] => ({
  total,
  page,
  limit,
  totalPages: Math.ceil(total / limit),
})
