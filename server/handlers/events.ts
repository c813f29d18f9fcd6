import type { components } from '../../contract/generated/types.ts'
import type { Caller } from '../auth/caller.ts'
import type { Context } from '../context.ts'
import type { Call, Handlers } from '../contract-routes.ts'
import { asInstant, checkDateRange } from '../date-range.ts'
import * as events from '../db/events.ts'
import { ApiError, notFound } from '../errors.ts'

type Query = Call<'listEvents'>['query']
type EventPage = components['schemas']['EventPage']

const filters = [
  'event_type',
  'resource_type',
  'resource_id',
  'project_id',
  'container_id',
  'start_date',
  'end_date',
] as const

/** Throws 400 where reading by cursor is mixed with what only reading by offset has (sheet §16.1). */
function refuseMixture(query: Query): void {
  const mixed =
    filters.some(name => query[name] !== undefined) || query.offset || query.sort_by === 'event_type'
  if (!mixed && !(query.after && query.bootstrap)) return
  throw new ApiError(
    400,
    'EVENTS_QUERY_CONFLICT',
    'after and bootstrap exclude each other, offset, sorting and every filter but realm_id.',
  )
}

function lost(
  context: Context,
  code: 'EVENTS_CURSOR_EXPIRED' | 'EVENTS_HISTORY_RESET',
  message: string,
): ApiError {
  const { db } = context
  return new ApiError(410, code, message, {
    error: 'code',
    data: {
      boundary_cursor: events.cursorAt(db, events.boundarySeq(db)),
      latest_cursor: events.cursorAt(db, events.latestSeq(db)),
      retention_days: events.retentionDays,
    },
  })
}

function startOf(context: Context, after: string): number {
  const seq = events.readCursor(context.db, after)
  if (seq === null)
    throw new ApiError(400, 'EVENTS_CURSOR_INVALID', 'after is no cursor of this API.', { error: 'code' })
  if (seq === 'reset') {
    throw lost(
      context,
      'EVENTS_HISTORY_RESET',
      'The history was started anew. Load everything, then go on from latest_cursor.',
    )
  }
  if (seq < events.boundarySeq(context.db)) {
    throw lost(
      context,
      'EVENTS_CURSOR_EXPIRED',
      'Events behind this cursor are no longer kept. Load everything, then go on from latest_cursor.',
    )
  }
  return seq
}

/** Oldest first, behind a cursor; `bootstrap` answers where to start: now. */
function byCursor(context: Context, caller: Caller, query: Query): EventPage {
  refuseMixture(query)
  const { db } = context
  const limit = query.limit ?? 100
  const latest = events.latestSeq(db)
  const start = query.after ? startOf(context, query.after) : latest
  const found = events.eventsAfter(db, events.visibleEvents(db, caller), start, limit + 1)
  const rows = found.slice(0, limit)
  const has_more = found.length > limit
  return {
    events: events.toEvents(db, rows),
    pagination: {
      total: -1,
      limit,
      offset: 0,
      has_more,
      next_cursor: events.cursorAt(db, has_more ? rows.at(-1)!.seq : latest),
      latest_cursor: events.cursorAt(db, latest),
    },
  }
}

function byOffset(context: Context, caller: Caller, query: Query): EventPage {
  checkDateRange(query)
  const { limit = 100, offset = 0, sort_by = 'created_at', sort_order = 'desc' } = query
  const filter = { ...query, start_date: asInstant(query.start_date), end_date: asInstant(query.end_date) }
  const condition = events.narrowed(events.visibleEvents(context.db, caller), filter)
  const { rows, total } = events.listEvents(context.db, condition, { limit, offset, sort_by, sort_order })
  return {
    events: events.toEvents(context.db, rows),
    pagination: { total, limit, offset, has_more: offset + rows.length < total },
  }
}

const eventNotFound = () => notFound('Event', 'EVENT_NOT_FOUND')

export const eventHandlers = {
  listEvents: ({ context, caller, query }) => ({
    data: (query.after || query.bootstrap ? byCursor : byOffset)(context, caller, query),
    message: 'Events retrieved successfully',
  }),

  getEvent: ({ context, caller, params }) => {
    const event = events.findEvent(context.db, events.visibleEvents(context.db, caller), params.id)
    if (!event) throw eventNotFound()
    return { data: events.toEvents(context.db, [event])[0]!, message: 'Event retrieved successfully' }
  },

  getEventStats: ({ context, caller }) => ({
    data: events.eventStats(context.db, events.visibleEvents(context.db, caller)),
    message: 'Event statistics retrieved successfully',
  }),

  // Only one's own history can be deleted: that of a shared project is its owner's.
  deleteEvent: ({ context, caller, params }) => {
    const event = events.findEvent(context.db, events.ownEvents(caller), params.id)
    if (!event) throw eventNotFound()
    const { where, params: values } = events.ownEvents(caller)
    events.deleteEvents(context.db, { where: `e.id = :id AND ${where}`, params: { ...values, id: event.id } })
    return { data: null, message: 'Event deleted successfully' }
  },

  deleteEvents: ({ context, caller, body }) => {
    const { realm_id, before_date, ...filter } = body ?? {}
    const scope = { ...caller, realm_id: realm_id ?? caller.realm_id }
    const outside = caller.realm_id !== null && scope.realm_id !== caller.realm_id
    const condition = events.narrowed(events.ownEvents(scope), {
      ...filter,
      before_date: asInstant(before_date),
    })
    const deleted_count = outside ? 0 : events.deleteEvents(context.db, condition)
    return { data: { deleted_count, skipped_count: 0 }, message: 'Events deleted successfully' }
  },

  cleanupEvents: ({ context, caller, body }) => {
    const { retention_days } = body
    const cutoff_date = new Date(context.clock.now() - retention_days * 24 * 60 * 60_000).toISOString()
    const condition = events.narrowed(events.ownEvents(caller), { before_date: cutoff_date })
    return {
      data: { deleted_count: events.deleteEvents(context.db, condition), retention_days, cutoff_date },
      message: 'Old events cleaned up successfully',
    }
  },
} satisfies Partial<Handlers>
