import { checkName, freeName } from '../../../../contract/name.ts'
import { parseSshKey } from '../../../../contract/ssh-key.ts'
import type { Schemas } from '../../../api/client.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { sentence } from '../../../lib/format.ts'

/** What is asked for of a copy, as it stands in the form. */
export interface CopyDraft {
  projectId: string
  /** Empty for that of the source. */
  serverId: string
  /** Empty for a generated one. */
  name: string
  /** The public line; empty for none. */
  key: string
  /** Name of a snapshot; empty for the state as it is then. */
  snapshot: string
  firewall: boolean
  network: boolean
}

type Row = Pick<Container, 'id' | 'name' | 'project_id'>

/** In its own place, beside it. */
export function copyDraftOf(
  { name, project_id, server_id }: Pick<Container, 'name' | 'project_id' | 'server_id'>,
  rows: Iterable<Row>,
): CopyDraft {
  const taken = namesIn(project_id, rows)
  return {
    projectId: project_id,
    serverId: server_id ?? '',
    name: freeName(`${name.slice(0, 95)}-copy`, other => taken.has(other)),
    key: '',
    snapshot: '',
    firewall: false,
    network: false,
  }
}

function namesIn(projectId: string, rows: Iterable<Row>): Set<string> {
  const names = new Set<string>()
  for (const row of rows) if (row.project_id === projectId) names.add(row.name)
  return names
}

/** What is wrong with it before it is sent, as sentences by the API's name of the field. */
export function copyProblems(draft: CopyDraft, rows: Iterable<Row>): Record<string, string> {
  const problems: Record<string, string> = {}
  const name = draft.name.trim()
  const wrong = name === '' ? null : checkName(name)
  if (wrong) problems.name = sentence(wrong)
  else if (namesIn(draft.projectId, rows).has(name))
    problems.name = 'There is one of this name in that project.'
  if (draft.key.trim() !== '') {
    const parsed = parseSshKey(draft.key)
    if ('refused' in parsed) problems.ssh_public_key = sentence(parsed.refused)
  }
  return problems
}

/** The request: what the API assumes anyway is left out (sheet §4.8). */
export function copyBody(draft: CopyDraft): Schemas['ContainerCopyInput'] {
  const { projectId, serverId, name, key, snapshot, firewall, network } = draft
  return {
    target_project_id: projectId,
    ...(serverId && { target_server_id: serverId }),
    ...(name.trim() && { name: name.trim() }),
    ...(key.trim() && { ssh_public_key: key.trim() }),
    ...(snapshot && { source_snapshot: snapshot }),
    ...(firewall && { copy_firewall_rules: true }),
    ...(network && { copy_network_rules: true }),
  } as Schemas['ContainerCopyInput']
}
