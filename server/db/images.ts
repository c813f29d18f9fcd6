import type { components } from '../../contract/generated/types.ts'
import type { Db } from './open.ts'
import { type Page, slice } from './page.ts'

type Image = components['schemas']['Image']
type UserImage = components['schemas']['UserImage']

export interface ImageColumns {
  id: string
  image_name: string
  alias: string
  description: string
  architecture: string
  os: string
  release: string
  variant: string | null
  /** Bytes. */
  size: number
  price: number
  added_date: string
  serial: string
  /** Whether warm containers of it wait to be claimed. */
  prespawn: boolean
}

interface ImageRow extends ImageColumns {
  average_rating: number
  rating_count: number
  /** The asking user's own. */
  user_rating: number | null
}

type Stored = Omit<ImageRow, 'prespawn'> & { prespawn: number }

const select = `
  SELECT * FROM (
    SELECT i.*, coalesce(avg(r.rating), 0) AS average_rating, count(r.rating) AS rating_count,
      max(CASE WHEN r.user_id = :user_id THEN r.rating END) AS user_rating
    FROM images i LEFT JOIN image_ratings r ON r.image_id = i.id GROUP BY i.id) i`

const read = (row: Stored): ImageRow => ({ ...row, prespawn: row.prespawn === 1 })

export function findImage(db: Db, user_id: string, id: string): ImageRow | undefined {
  const row = db.get<Stored>(`${select} WHERE i.id = :id AND i.is_public = 1`, { id, user_id })
  return row && read(row)
}

export interface ImageQuery extends Page {
  os?: string
  architecture?: string
  min_price?: number
  max_price?: number
  min_rating?: number
  max_rating?: number
  search?: string
  sort_by: 'alias' | 'added_date' | 'price' | 'rating'
  sort_order: 'asc' | 'desc'
}

const conditions = {
  os: 'i.os = :os COLLATE NOCASE',
  architecture: 'i.architecture = :architecture',
  min_price: 'i.price >= :min_price',
  max_price: 'i.price <= :max_price',
  min_rating: 'i.average_rating >= :min_rating',
  max_rating: 'i.average_rating <= :max_rating',
  search: "instr(lower(i.alias || ' ' || i.description || ' ' || i.image_name), lower(:search)) > 0",
} as const

export function listImages(db: Db, user_id: string, query: ImageQuery): { rows: ImageRow[]; total: number } {
  const where = ['i.is_public = 1']
  const params: Record<string, string | number> = { user_id }
  for (const [name, condition] of Object.entries(conditions)) {
    const value = query[name as keyof typeof conditions]
    if (value === undefined) continue
    where.push(condition)
    params[name] = value
  }
  const column = query.sort_by === 'rating' ? 'average_rating' : query.sort_by
  return page(db, where.join(' AND '), params, `i.${column} ${query.sort_order}, i.id`, query)
}

/** A user's library, by the time of import. */
export function listLibrary(db: Db, user_id: string, query: Page & { sort_order: 'asc' | 'desc' }) {
  const where = 'i.id IN (SELECT image_id FROM image_library WHERE user_id = :user_id)'
  const order = `(SELECT created_at FROM image_library WHERE user_id = :user_id AND image_id = i.id) ${query.sort_order}, i.id`
  return page(db, where, { user_id }, order, query)
}

function page(db: Db, where: string, params: Record<string, string | number>, order: string, query: Page) {
  const { total } = db.get<{ total: number }>(
    `SELECT count(*) AS total FROM (${select} WHERE ${where})`,
    params,
  )!
  const rows = db.all<Stored>(`${select} WHERE ${where} ORDER BY ${order} LIMIT :limit OFFSET :offset`, {
    ...params,
    ...slice(query),
  })
  return { rows: rows.map(read), total }
}

export function insertImage(db: Db, image: ImageColumns): void {
  db.run(
    `INSERT INTO images (id, image_name, alias, description, architecture, os, release, variant, size, price, added_date, serial, prespawn)
     VALUES (:id, :image_name, :alias, :description, :architecture, :os, :release, :variant, :size, :price, :added_date, :serial, :prespawn)`,
    { ...image, prespawn: Number(image.prespawn) },
  )
}

/** False when it was there already. */
export const addToLibrary = (db: Db, user_id: string, image_id: string, created_at: string): boolean =>
  db.run(
    'INSERT OR IGNORE INTO image_library (user_id, image_id, created_at) VALUES (:user_id, :image_id, :created_at)',
    { user_id, image_id, created_at },
  ) === 1

export const saveRating = (db: Db, user_id: string, image_id: string, rating: number): number =>
  db.run(
    'INSERT OR REPLACE INTO image_ratings (user_id, image_id, rating) VALUES (:user_id, :image_id, :rating)',
    {
      user_id,
      image_id,
      rating,
    },
  )

export const toImage = (row: ImageRow): Image => ({
  id: row.id,
  alias: row.alias,
  description: row.description,
  image_name: row.image_name,
  architecture: row.architecture,
  os: row.os,
  release: row.release,
  variant: row.variant,
  size: row.size,
  price: row.price,
  added_date: row.added_date,
  average_rating: row.average_rating,
  rating_count: row.rating_count,
  icon_url: `/api/v1/images/${row.id}/icon`,
  prespawn: row.prespawn,
  // Columns of the official command line's table (sheet §21).
  name: row.image_name,
  version: row.release,
  status: 'available',
})

export const toUserImage = (row: ImageRow): UserImage => ({
  ...toImage(row),
  user_rating: row.user_rating,
  has_rated: row.user_rating !== null,
})
