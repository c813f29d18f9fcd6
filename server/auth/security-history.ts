import { type Context, isoNow } from '../context.ts'
import { insertSecurityEvent } from '../db/activity.ts'
import { newId } from '../db/ids.ts'

/** Writes what concerned the account's security, for the user to read (sheet §15.4). */
export function recordSecurity(
  context: Pick<Context, 'db' | 'clock'>,
  user_id: string,
  {
    event,
    outcome,
    ip,
    client,
  }: { event: string; outcome: 'success' | 'failed'; ip: string; client: string | null },
): void {
  insertSecurityEvent(context.db, {
    id: newId(),
    user_id,
    event,
    outcome,
    ip_address: ip,
    client,
    created_at: isoNow(context),
  })
}
