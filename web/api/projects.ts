import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
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
      if (page >= data.pagination.totalPages) return projects
    }
  },
})
