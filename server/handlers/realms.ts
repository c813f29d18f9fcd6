import type { components } from '../../contract/generated/types.ts'
import { visible, visibleProjects } from '../access.ts'
import type { Handlers } from '../contract-routes.ts'

type Usage = components['schemas']['RealmUsage']

/** How often each realm is named, by kind. Servers come to realms through pools only, and there are none here. */
const sources = [
  ['projects', 'projects p', 'p.realm_ids'],
  ['containers', 'containers c', 'c.realm_ids'],
  ['auth_tokens', 'tokens t', 't.realm_ids'],
] as const

export const realmHandlers = {
  // Realms exist by being named somewhere (sheet §15.1). A request to a realm sees that one alone.
  listRealms: ({ context, caller, query }) => {
    const everywhere = { ...caller, realm_id: null }
    const user = { caller_id: caller.user_id }
    const conditions = {
      projects: visibleProjects(everywhere),
      containers: { ...visible(everywhere), where: `c.deleted_at IS NULL AND ${visible(everywhere).where}` },
      auth_tokens: { where: 't.user_id = :caller_id', params: user },
    }
    const usage = new Map<string, Usage>()
    for (const [kind, table, column] of sources) {
      const { where, params } = conditions[kind]
      const rows = context.db.all<{ realm: string; n: number }>(
        `SELECT value AS realm, count(*) AS n FROM ${table}, json_each(${column}) WHERE ${where} GROUP BY value`,
        params,
      )
      for (const { realm, n } of rows) {
        if (caller.realm_id !== null && realm !== caller.realm_id) continue
        const counts = usage.get(realm) ?? { projects: 0, containers: 0, servers: 0, auth_tokens: 0 }
        usage.set(realm, { ...counts, [kind]: n })
      }
    }
    const realm_ids = [...usage.keys()].sort()
    return {
      data: {
        realm_ids,
        total: realm_ids.length,
        ...(query.include_usage
          ? { usage: Object.fromEntries(realm_ids.map(id => [id, usage.get(id)!])) }
          : {}),
      },
      message: 'Realm IDs retrieved successfully',
    }
  },
} satisfies Partial<Handlers>
