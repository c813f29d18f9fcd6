import type { FastifyInstance } from 'fastify'
import { type Context, isoNow } from './context.ts'
import { type ActivityRow, insertActivity } from './db/activity.ts'
import { newId } from './db/ids.ts'
import { keepSwept } from './retention.ts'

const waiting = new WeakMap<Context, ActivityRow[]>()

/** Writes down who asked for what. A crash may cost the last second of it, which nobody was promised. */
export function addActivityLog(app: FastifyInstance, context: Context): void {
  let timer: NodeJS.Timeout | undefined
  app.addHook('onResponse', async (request, reply) => {
    const { caller } = request
    if (!caller || caller.kind === 'nobody') return
    const rows = waiting.get(context) ?? []
    rows.push({
      id: newId(),
      user_id: caller.user_id,
      realm_id: caller.realm_id,
      method: request.method,
      // Without the query, which could hold what is a credential.
      path: request.url.split('?')[0]!,
      status_code: reply.statusCode,
      ip_address: caller.ip,
      user_agent: request.headers['user-agent']?.slice(0, 256) ?? null,
      created_at: isoNow(context),
    })
    waiting.set(context, rows)
    timer ??= setTimeout(() => {
      timer = undefined
      flushActivity(context)
    }, 1000)
  })
  const stopSweeping = keepSwept(context)
  app.addHook('onClose', async () => {
    clearTimeout(timer)
    stopSweeping()
    flushActivity(context)
  })
}

/** Writes what waits to be written, so that whoever reads finds it. */
export function flushActivity(context: Context): void {
  const rows = waiting.get(context) ?? []
  if (rows.length === 0) return
  waiting.set(context, [])
  insertActivity(context.db, rows)
  context.live.publishActivity(rows)
}
