import { afterReal } from './clock.ts'
import type { Context } from './context.ts'
import { deleteActivityBefore } from './db/activity.ts'
import { expireEvents, retentionDays } from './db/events.ts'
import { deleteExpiredSessions } from './db/sessions.ts'

const day = 24 * 60 * 60_000
/** Days that requests are kept: our choice. */
export const activityDays = 30
/** Sheet §15.4. */
const securityDays = 180

function sweep({ db, clock }: Context): void {
  const ago = (days: number) => new Date(clock.now() - days * day).toISOString()
  db.tx(() => {
    expireEvents(db, ago(retentionDays))
    deleteActivityBefore(db, { activity: ago(activityDays), security: ago(securityDays) })
    deleteExpiredSessions(db, ago(0))
  })
}

/** Drops what is older than it is kept, now and once a day. The returned function stops that. */
export function keepSwept(context: Context): () => void {
  sweep(context)
  let cancel = () => {}
  const again = () => {
    cancel = afterReal(context.clock, day, () => {
      sweep(context)
      again()
    })
  }
  again()
  return () => cancel()
}
