// The realms to choose from, and what is known of each. Realms have no names: what names them tells them apart.

import { isRealmId } from '../../../contract/realm.ts'
import type { Schemas } from '../../api/client.ts'
import type { Project } from '../../api/projects.ts'
import { plural } from '../../lib/format.ts'

export interface RealmRow {
  id: string
  /** "2 projects, 12 containers", or what that is not known means. */
  use: string
  /** Names of the projects that hold it. */
  projects: readonly string[]
  /** The container's project holds it. */
  isOfProject: boolean
}

export interface RealmSources {
  known: { realm_ids: readonly string[]; usage?: Readonly<Record<string, Schemas['RealmUsage']>> } | undefined
  projects: readonly Project[]
  projectId: string | null
  /** Chosen, or the one that everything is narrowed to: there whether they are known or not. */
  named: readonly string[]
}

/** Those of the project first, then the most used. */
export function realmRows({ known, projects, projectId, named }: RealmSources): RealmRow[] {
  const ofProject = projects.find(({ id }) => id === projectId)?.realm_ids ?? []
  const ids = new Set([...(known?.realm_ids ?? []), ...ofProject, ...named])
  const size = (id: string) => known?.usage?.[id]?.containers ?? 0
  return [...ids]
    .map(id => ({
      id,
      use: useOf(known?.usage?.[id]),
      projects: projects.filter(({ realm_ids }) => realm_ids.includes(id)).map(({ alias }) => alias),
      isOfProject: ofProject.includes(id),
    }))
    .toSorted(
      (a, b) =>
        Number(b.isOfProject) - Number(a.isOfProject) || size(b.id) - size(a.id) || a.id.localeCompare(b.id),
    )
}

function useOf(usage: Schemas['RealmUsage'] | undefined): string {
  if (!usage) return 'Not named by anything yet, or not in reach'
  const { projects, containers, servers, auth_tokens } = usage
  const counts = [
    projects > 0 && plural(projects, 'project'),
    containers > 0 && plural(containers, 'container'),
    servers > 0 && plural(servers, 'server'),
    auth_tokens > 0 && plural(auth_tokens, 'token'),
  ].filter(Boolean)
  return counts.length > 0 ? counts.join(', ') : 'Not named by anything any more'
}

export function searchRealms(rows: readonly RealmRow[], text: string): RealmRow[] {
  const word = text.trim().toLowerCase()
  return rows.filter(({ id, projects }) => [id, ...projects].some(name => name.toLowerCase().includes(word)))
}

/** What somebody typed as an id, or why it is none. Letters may be written large. */
export function readRealmId(text: string): { id: string } | { problem: string } {
  const id = text.trim().toLowerCase()
  if (isRealmId(id)) return { id }
  const odd = /[^0-9a-f]/.exec(id)?.[0]
  if (odd !== undefined)
    return { problem: `A realm id has digits and letters from a to f only, and no "${odd}"` }
  return { problem: `A realm id has 24 digits and letters: this one has ${id.length}` }
}

/** An id for a realm of one's own: it begins to exist when something names it (sheet §1.8). */
export function newRealmId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
