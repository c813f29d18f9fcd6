import { type AliasRow, findAliases, toProxyDomain } from './aliases.ts'
import type { ContainerRow } from './containers.ts'
import type { Db } from './open.ts'
import { countSnapshots } from './snapshots.ts'
import type { Surroundings } from './to-container.ts'

/**
 * What other tables say of these containers, in one query a table however many they are. `own` aliases are those of
 * `user_id`; `now` is an ISO string.
 */
export function surroundingsOf(
  db: Db,
  rows: ContainerRow[],
  { user_id, now, containersDomain }: { user_id: string; now: string; containersDomain: string },
): (row: ContainerRow) => Surroundings {
  const ids = rows.map(row => row.id)
  const listed = { ids: JSON.stringify(ids) }
  const snapshots = countSnapshots(db, ids, now)
  const aliases = new Map<string, AliasRow[]>()
  for (const alias of findAliases(db, 'a.container_id IN (SELECT value FROM json_each(:ids))', listed)) {
    aliases.set(alias.container_id, [...(aliases.get(alias.container_id) ?? []), alias])
  }
  const guarded = new Set(
    db
      .all<{ container_id: string }>(
        `SELECT container_id FROM proxy_settings WHERE container_id IN (SELECT value FROM json_each(:ids))
           AND (enable_proxy = 0 OR default_policy <> 'allow')`,
        listed,
      )
      .map(row => row.container_id),
  )
  return row => {
    const all = aliases.get(row.id) ?? []
    return {
      snapshot_count: snapshots.get(row.id) ?? 0,
      aliases: {
        count: all.length,
        own: all
          .filter(alias => alias.user_id === user_id)
          .map(alias => toProxyDomain(alias, containersDomain)),
      },
      has_proxy_permissions: guarded.has(row.id),
    }
  }
}
