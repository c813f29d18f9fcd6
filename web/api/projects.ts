import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { commitToFleet, currentFleet } from './fleet-sync.ts'
import { keys } from './keys.ts'

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
