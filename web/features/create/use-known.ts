import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { meQuery } from '../../api/account.ts'
import { useActiveConnection } from '../../api/connection.ts'
import { useFleet } from '../../api/fleet.ts'
import { imagesQuery, libraryQuery } from '../../api/images.ts'
import { projectsQuery } from '../../api/projects.ts'
import { serversQuery } from '../../api/servers.ts'
import { chooseForQuickCreate } from '../../components/quick-create-choice.ts'
import { useQuickCreateMemory } from '../../components/quick-create-store.ts'
import type { Known } from './checks.ts'
import { type CreateDraft, useDraft } from './draft.ts'

/** What the checks go by. */
export function useKnown(): Known {
  const connection = useActiveConnection()
  const { containers, complete } = useFleet()
  const projects = useQuery(projectsQuery).data
  const servers = useQuery(serversQuery).data
  const publicImages = useQuery(imagesQuery).data
  const library = useQuery(libraryQuery).data
  const images = useMemo(() => publicImages && [...publicImages, ...(library ?? [])], [publicImages, library])
  const token = useQuery(meQuery).data?.auth_token ?? null
  const realmId = connection?.realmId ?? null
  return useMemo(
    () => ({ rows: containers, complete, projects, servers, images, realmId, token }),
    [containers, complete, projects, servers, images, realmId, token],
  )
}

/** The draft with a project and a server: where none was chosen, those that quick create would take. */
export function usePlacedDraft({ rows, projects, servers }: Known): CreateDraft {
  const draft = useDraft()
  const remembered = useQuickCreateMemory(useActiveConnection()?.id)
  const { projectId, serverId } = draft
  const place = useMemo(() => {
    if ((projectId && serverId) || !projects || !servers) return undefined
    const counts = new Map<string, number>()
    for (const { project_id } of rows) counts.set(project_id, (counts.get(project_id) ?? 0) + 1)
    const answer = chooseForQuickCreate({ projects, servers, counts }, remembered)
    const choice = 'choice' in answer ? answer.choice : undefined
    return {
      projectId: choice?.project.id ?? projects[0]?.id ?? null,
      serverId: choice?.server.id ?? servers.find(rental => rental.server_id)?.server_id ?? null,
    }
  }, [projectId, serverId, rows, projects, servers, remembered])
  return useMemo(
    () => ({
      ...draft,
      projectId: projectId ?? place?.projectId ?? null,
      serverId: serverId ?? place?.serverId ?? null,
    }),
    [draft, projectId, serverId, place],
  )
}
