import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { parseSshKey } from '../../../../contract/ssh-key.ts'
import { useFleet } from '../../../api/fleet.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { type Project, projectsQuery } from '../../../api/projects.ts'
import { type Rental, serversQuery } from '../../../api/servers.ts'
import { serverIllness, serverLabel } from '../../../components/server-state.ts'
import { bodyOf, type CreateDraft } from '../draft.ts'
import { type Plan, type PlanServer, planMany } from './plan.ts'

export interface ManyPlan {
  plan: Plan
  project: Project
  /** Containers in the project now. */
  used: number
  servers: readonly PlanServer[]
}

/** What the draft comes to, of what is known now; undefined for as long as that is too little. */
export function useManyPlan(draft: CreateDraft, projectId: string | null): ManyPlan | undefined {
  const { containers, complete } = useFleet()
  const projects = useQuery(projectsQuery).data
  const rentals = useQuery(serversQuery).data
  const csv = draft.many?.csv.trim() ?? ''
  // The reader of tables is for those who paste one.
  const table = useQuery({
    queryKey: ['table', csv],
    queryFn: async () => (await import('../../../lib/csv-table.ts')).parseTable(csv),
    enabled: csv !== '',
    placeholderData: before => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  }).data
  const servers = useMemo(() => rentals && planServers(rentals), [rentals])
  return useMemo(() => {
    const project = projects?.find(({ id }) => id === projectId)
    if (!project || !servers || !complete || !draft.many || (csv !== '' && !table)) return undefined
    const inProject = containers.filter(row => row.project_id === projectId)
    const plan = planMany(
      { base: bodyOf(draft), many: draft.many, table: csv === '' ? null : table! },
      {
        project: { alias: project.alias, max: project.max_containers, used: inProject.length },
        servers,
        takenNames: new Set(inProject.map(row => row.name)),
        takenKeys: keysIn(containers),
      },
    )
    return { plan, project, used: inProject.length, servers }
  }, [projects, projectId, servers, complete, containers, draft, csv, table])
}

export function planServers(rentals: readonly Rental[]): PlanServer[] {
  return rentals.flatMap(rental => {
    if (!rental.server_id) return []
    const capacity = rental.server?.container_capacity
    const illness = serverIllness(rental)
    return {
      id: rental.server_id,
      label: serverLabel(rental),
      room: capacity ? Math.max(0, capacity.max - capacity.used) : Number.POSITIVE_INFINITY,
      reason: illness?.blocks ? illness.reason : undefined,
    }
  })
}

/** Blobs, for a changed comment makes no other key (sheet §5). */
function keysIn(containers: readonly Container[]): Set<string> {
  const blobs = new Set<string>()
  for (const { ssh_public_key: line } of containers) {
    const parsed = line ? parseSshKey(line) : null
    if (parsed && 'key' in parsed) blobs.add(parsed.key.blob)
  }
  return blobs
}
