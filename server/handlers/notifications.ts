import type { components } from '../../contract/generated/types.ts'
import type { Caller } from '../auth/caller.ts'
import { type Context, isoNow } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import { listNotifications, listPublicNotifications, markRead } from '../db/notifications.ts'
import { notFound } from '../errors.ts'
import { recordEvent } from '../live.ts'

type Notification = components['schemas']['Notification']

/** Marks what is unread; answers how many that were. */
function readAll(context: Context, caller: Caller, notifications: Notification[]): number {
  const read_at = isoNow(context)
  const unread = notifications.filter(each => !each.is_read)
  context.db.tx(() => {
    for (const each of unread) {
      markRead(context.db, each.id, caller.user_id, read_at)
      recordEvent(context, {
        type: 'notification.read',
        resource_type: 'notification',
        resource_id: each.id,
        user_id: caller.user_id,
        actor_id: caller.user_id,
        data: { resource_id: each.id, notification: { ...each, is_read: true, read_at } },
      })
    }
  })
  return unread.length
}

export const notificationHandlers = {
  listNotifications: ({ context, caller }) => ({
    data: listNotifications(context.db, caller.user_id, isoNow(context)),
    message: 'Notifications retrieved successfully',
  }),

  listPublicNotifications: ({ context }) => ({
    data: listPublicNotifications(context.db, isoNow(context)),
    message: 'Public notifications retrieved successfully',
  }),

  markNotificationRead: ({ context, caller, params }) => {
    const find = () =>
      listNotifications(context.db, caller.user_id, isoNow(context)).find(each => each.id === params.id)
    const notification = find()
    if (!notification) throw notFound('Notification')
    readAll(context, caller, [notification])
    const { id, is_read, read_at } = find()!
    return { data: { id, is_read, read_at }, message: 'Notification marked as read' }
  },

  markAllNotificationsRead: ({ context, caller }) => ({
    data: { count: readAll(context, caller, listNotifications(context.db, caller.user_id, isoNow(context))) },
    message: 'All notifications marked as read',
  }),
} satisfies Partial<Handlers>
