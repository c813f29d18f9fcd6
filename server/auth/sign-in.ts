import type { components } from '../../contract/generated/types.ts'
import type { Context } from '../context.ts'
import { recentSignIns } from '../db/activity.ts'
import { countTokens } from '../db/tokens.ts'
import { toUser, type UserRow } from '../db/users.ts'
import { recordSecurity } from './security-history.ts'
import { startSession } from './sessions.ts'

type Session = components['schemas']['Session']

/** What was made with the account, so that a client need not look for it (sheet §2.1). */
function provisioned({ db }: Context, user_id: string): Pick<Session, 'server' | 'project' | 'container'> {
  const server = db.get<NonNullable<Session['server']> & { expired_at: string | null }>(
    `SELECT id, name, country, region, city, datacenter, expired_at FROM servers
     WHERE user_id = :user_id AND is_free = 1 ORDER BY rental_start LIMIT 1`,
    { user_id },
  )
  const project = db.get<NonNullable<Session['project']>>(
    'SELECT id, alias FROM projects WHERE user_id = :user_id AND is_default = 1',
    { user_id },
  )
  const container = db.get<NonNullable<Session['container']>>(
    `SELECT c.id, c.name, c.status FROM containers c JOIN projects p ON p.id = c.project_id
     WHERE p.user_id = :user_id AND c.is_default = 1 AND c.deleted_at IS NULL`,
    { user_id },
  )
  const { expired_at, ...place } = server ?? {}
  return {
    server: server ? { ...(place as NonNullable<Session['server']>), is_ready: expired_at === null } : null,
    project: project ?? null,
    container: container ?? null,
  }
}

/** Signs a user in whose proof has been checked, and writes it to the security history. */
export async function openSession(
  context: Context,
  user: UserRow,
  from: { ip: string; client: string | null },
): Promise<Session> {
  const recent_login_ips = recentSignIns(context.db, user.id)
  const pair = await startSession(context, user, from)
  recordSecurity(context, user.id, { event: 'login', outcome: 'success', ...from })
  return {
    ...pair,
    client_ip: from.ip,
    recent_login_ips,
    auth_token_count: countTokens(context.db, user.id),
    user: toUser(user),
    ...provisioned(context, user.id),
  }
}
