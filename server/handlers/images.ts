import { isoNow } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import {
  addToLibrary,
  findImage,
  listImages,
  listLibrary,
  saveRating,
  toImage,
  toUserImage,
} from '../db/images.ts'
import { pagination } from '../db/page.ts'
import { notFound } from '../errors.ts'
import { imageIcon } from '../image-icon.ts'
import { recordEvent } from '../live.ts'

export const imageHandlers = {
  listPublicImages: ({ context, caller, query }) => {
    const { rows, total } = listImages(context.db, caller.user_id, query)
    return {
      data: { images: rows.map(toImage), pagination: pagination(total, query) },
      message: 'Images retrieved successfully',
    }
  },

  getPublicImage: ({ context, caller, params }) => {
    const row = findImage(context.db, caller.user_id, params.id)
    if (!row) throw notFound('Image')
    return { data: { ...toImage(row), serial: row.serial }, message: 'Image retrieved successfully' }
  },

  listUserImages: ({ context, caller, query }) => {
    const { rows, total } = listLibrary(context.db, caller.user_id, query)
    return {
      data: { images: rows.map(toUserImage), pagination: pagination(total, query) },
      message: 'Images retrieved successfully',
    }
  },

  // Every image here is free; buying is of the cloud alone.
  importImage: ({ context, caller, params }) => {
    const { db } = context
    const row = findImage(db, caller.user_id, params.id)
    if (!row) throw notFound('Image')
    db.tx(() => {
      if (!addToLibrary(db, caller.user_id, row.id, isoNow(context))) return
      recordEvent(context, {
        type: 'image.library.added',
        resource_type: 'user_image',
        resource_id: row.id,
        user_id: caller.user_id,
        actor_id: caller.user_id,
        data: { resource_id: row.id, image: toImage(row) },
      })
    })
    return { data: null, message: 'Image imported successfully' }
  },

  rateImage: ({ context, caller, params, body }) => {
    const { db } = context
    if (!findImage(db, caller.user_id, params.id)) throw notFound('Image')
    saveRating(db, caller.user_id, params.id, body.rating)
    const { average_rating, rating_count } = findImage(db, caller.user_id, params.id)!
    return {
      data: { new_rating: body.rating, average_rating, rating_count },
      message: 'Image rated successfully',
    }
  },

  getImageIcon: ({ context, params }) => {
    const row = findImage(context.db, '', params.id)
    if (!row) throw notFound('Image')
    return {
      data: imageIcon(row.os) as unknown as string,
      headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=86400' },
    }
  },
} satisfies Partial<Handlers>
