import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { projectsQuery } from '../../api/projects.ts'
import { serversQuery } from '../../api/servers.ts'
import { type FleetRow, serverOf } from './facets.ts'

export interface Quota {
  used: number
  max: number
}

/** How full servers are, by the names that the facet has for them; containers of others count too. */
export function useServerQuotas(rows: readonly FleetRow[], enabled: boolean): ReadonlyMap<string, Quota> {
  const rentals = useQuery({ ...serversQuery, enabled }).data
  return useMemo(() => {
    const left = new Map(
      rentals?.flatMap(({ server_id, server }) =>
        server_id && server?.container_capacity ? [[server_id, server.container_capacity]] : [],
      ),
    )
    const quotas = new Map<string, Quota>()
    for (const row of rows) {
      if (left.size === 0) break
      const quota = left.get(row.server_id ?? '')
      if (!quota) continue
      quotas.set(serverOf(row), quota)
      left.delete(row.server_id ?? '')
    }
    return quotas
  }, [rentals, rows])
}

/** The most containers that projects may hold, by project id; those without a limit are left out. */
export function useProjectLimits(): ReadonlyMap<string, number> {
  const projects = useQuery(projectsQuery).data
  return useMemo(
    () =>
      new Map(
        projects?.flatMap(({ id, max_containers }) =>
          max_containers === null ? [] : [[id, max_containers]],
        ),
      ),
    [projects],
  )
}
