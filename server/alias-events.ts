import type { Caller } from './auth/caller.ts'
import { recordOnContainer } from './container-event.ts'
import type { Context } from './context.ts'
import { type AliasRow, findAlias, findAliases, setExpiryNotice, toAlias } from './db/aliases.ts'

type AliasEvent = 'created' | 'updated' | 'deleted' | 'enabled' | 'disabled' | 'expiring_soon' | 'expired'

export function recordAlias(context: Context, caller: Caller | null, row: AliasRow, event: AliasEvent): void {
  const { container_id, owner_id, project_id, realm_ids } = row
  recordOnContainer(
    context,
    caller,
    { id: container_id, user_id: owner_id, project_id, realm_ids },
    {
      type: `proxy.alias.${event}`,
      resource_type: 'proxy_alias',
      resource_id: row.id,
      data: {
        resource_id: row.id,
        container: { id: container_id },
        proxy_alias: toAlias(row, context.config.containersDomain),
      },
    },
  )
}

const minute = 60_000
/** How long before its end an alias is said to expire soon; unpublished, so ours. */
const soon = 24 * 60 * minute

/** Says once of each alias that its end is near, and once that it has come. */
export function announceExpiries(context: Context): void {
  const now = context.clock.now()
  const due = findAliases(
    context.db,
    `a.enabled = 1 AND a.expires_at IS NOT NULL AND a.expires_at <= :soon AND coalesce(a.expiry_notice, '') <> 'expired'`,
    { soon: new Date(now + soon).toISOString() },
  )
  for (const row of due) {
    const notice = Date.parse(row.expires_at!) <= now ? 'expired' : 'soon'
    if (row.expiry_notice === notice) continue
    context.db.tx(() => {
      setExpiryNotice(context.db, row.id, notice)
      recordAlias(
        context,
        null,
        findAlias(context.db, row.id)!,
        notice === 'soon' ? 'expiring_soon' : 'expired',
      )
    })
  }
}

/** Looks for such aliases every minute of true time, which LIVERY_SPEED does not bend. The returned function ends it. */
export function watchExpiries(context: Context): () => void {
  let cancel = () => {}
  const look = () => {
    announceExpiries(context)
    cancel = context.clock.after(minute * context.config.speed, look)
  }
  look()
  return () => cancel()
}
