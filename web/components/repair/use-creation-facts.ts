import { useQuery } from '@tanstack/react-query'
import { useFleet } from '../../api/fleet.ts'
import type { Container } from '../../api/fleet-state.ts'
import { imagesQuery } from '../../api/images.ts'
import { projectsQuery } from '../../api/projects.ts'
import { serversQuery } from '../../api/servers.ts'
import type { CreationFacts } from './creation-causes.ts'

/** What is known now of all that a creation depends on. */
export function useCreationFacts(container: Container) {
  const { containers: rows } = useFleet()
  const servers = useQuery(serversQuery).data
  const projects = useQuery(projectsQuery).data
  const images = useQuery(imagesQuery).data
  return { container, rows, servers, projects, images } satisfies CreationFacts
}
