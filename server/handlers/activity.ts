import type { components } from '../../contract/generated/types.ts'
import { flushActivity } from '../activity-log.ts'
import type { Handlers } from '../contract-routes.ts'
import { asInstant, checkDateRange } from '../date-range.ts'
import { activityStats, listActivity, listSecurityEvents } from '../db/activity.ts'
import type { Page } from '../db/page.ts'
import { activityDays } from '../retention.ts'

const metadata = (total: number, { page, limit }: Page): components['schemas']['PageMetadata'] => ({
  total,
  page,
  limit,
  pages: Math.ceil(total / limit),
})

export const activityHandlers = {
  listActivity: ({ context, caller, query }) => {
    checkDateRange(query)
    flushActivity(context)
    const { page = 1, limit = 50, errors_only, min_status, max_status, method } = query
    const filter = {
      realm_id: caller.realm_id,
      start_date: asInstant(query.start_date),
      end_date: asInstant(query.end_date),
      min_status: Math.max(min_status ?? 0, errors_only ? 400 : 0),
      max_status,
      method,
    }
    const { rows, total } = listActivity(context.db, caller.user_id, filter, { page, limit })
    return {
      data: rows,
      message: 'Activity logs retrieved successfully',
      beside: { metadata: metadata(total, { page, limit }) },
    }
  },

  getActivityStats: ({ context, caller }) => {
    flushActivity(context)
    const stats = activityStats(context.db, caller.user_id, caller.realm_id)
    return {
      data: { ...stats, retention_days: activityDays },
      message: 'Activity statistics retrieved successfully',
    }
  },

  listSecurityHistory: ({ context, caller, query }) => {
    const { page = 1, limit = 20 } = query
    const { rows, total } = listSecurityEvents(context.db, caller.user_id, { page, limit })
    return {
      data: rows,
      message: 'Security history retrieved successfully',
      beside: { metadata: metadata(total, { page, limit }) },
    }
  },
} satisfies Partial<Handlers>
