import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { commitToFleet, currentFleet } from './fleet-sync.ts'
import { keys } from './keys.ts'
import { queryClient } from './query-client.ts'

export type Project = Schemas['Project']

/** All projects in reach, newest first. */
export const projectsQuery = queryOptions({
  queryKey: keys.projects,
  queryFn: async ({ signal }): Promise<Project[]> => {
    const projects: Project[] = []
    for (let page = 1; ; page += 1) {
      const query = { page, limit: 100 }
      const data = await answer(api().GET('/api/v1/projects', { params: { query }, signal }))
      projects.push(...data.projects)
      if (page < data.pagination.totalPages) continue
      queueMicrotask(() => renameInFleet(projects))
      return projects
    }
  },
})

/** Rows carry the name of their project, and are not dated anew when that changes. */
function renameInFleet(projects: readonly Project[]) {
  const names = new Map(projects.map(({ id, alias }) => [id, alias]))
  const patches = []
  for (const { id, project_id, project_alias, updated_at } of currentFleet()?.byId.values() ?? []) {
    const name = names.get(project_id)
    if (name !== undefined && name !== project_alias) patches.push({ id, project_alias: name, updated_at })
  }
  if (patches.length > 0) commitToFleet({ patches })
}

export const createProject = mutationOptions({
  mutationKey: ['create-project'],
  mutationFn: (body: Schemas['ProjectCreate']) => answer(api().POST('/api/v1/projects', { body })),
  onSuccess: project => {
    // It can be chosen at once.
    queryClient.setQueryData(projectsQuery.queryKey, (projects: Project[] | undefined) =>
      projects && !projects.some(({ id }) => id === project.id) ? [project, ...projects] : projects,
    )
  },
  meta: { invalidates: [keys.projects, keys.realms] },
})
