// A batch of containers to create, as it is kept over a reload: everything but the values of environments, which stay in
// memory. Public keys are kept, so that the private ones that were downloaded still fit after a reload.

import { normalizeColor } from '../../contract/color.ts'
import { parseSshKey } from '../../contract/ssh-key.ts'
import type { Container } from '../api/fleet-state.ts'
import type { NamedBody } from './create-with-card.ts'

export type EnvValues = Readonly<Record<string, string>>

export interface BatchRow {
  body: Omit<NamedBody, 'environment_vars'>
  /** Names of its environment. */
  envKeys: readonly string[]
  /** Its key is of a pair that was made for it. */
  hasPair: boolean
}

export interface CreateAct {
  kind: 'create'
  projectId: string
  projectAlias: string
  /** By `server_id`. */
  serverNames: Readonly<Record<string, string>>
  rows: readonly BatchRow[]
  /** Variables that a table sets, row by row; the others are the same for all. */
  envFromTable: readonly string[]
  /** Of the archive with the key pairs, which was downloaded before anything was sent; null without. */
  keyFolder: string | null
}

/** What is to be kept of requests, and what must not be. */
export function withoutSecrets(
  bodies: readonly NamedBody[],
  hasPair: (name: string) => boolean = () => false,
): {
  rows: BatchRow[]
  values: Map<string, EnvValues>
} {
  const values = new Map<string, EnvValues>()
  const rows = bodies.map(({ environment_vars, ...body }) => {
    if (environment_vars && Object.keys(environment_vars).length > 0) values.set(body.name, environment_vars)
    return { body, envKeys: Object.keys(environment_vars ?? {}), hasPair: hasPair(body.name) }
  })
  return { rows, values }
}

/** The request, exactly as it was planned. */
export function bodyOfRow({ body }: BatchRow, values: EnvValues | undefined): NamedBody {
  return values ? { ...body, environment_vars: values } : body
}

/** Milliseconds that the clocks of this browser and of the server may differ. */
const SKEW = 5 * 60_000

/**
 * Whether a container of the row's name is the one that the row has made, when its answer was lost. Its name alone does
 * not tell: somebody else may have taken it.
 * @param startedAt of the run, in milliseconds since the epoch
 */
export function isMadeBy(
  { body }: BatchRow,
  container: Pick<Container, 'name' | 'server_id' | 'color' | 'ssh_public_key' | 'created_at'>,
  startedAt: number,
): boolean {
  if (container.name !== body.name || container.server_id !== body.server_id) return false
  if (Date.parse(container.created_at) < startedAt - SKEW) return false
  // Keys are unique over all containers (sheet §5): the same one is proof.
  if (body.ssh_public_key) return blobOf(container.ssh_public_key) === blobOf(body.ssh_public_key)
  return container.color === normalizeColor(body.color)
}

function blobOf(line: string | null): string | null {
  const parsed = line === null ? null : parseSshKey(line)
  return parsed && 'key' in parsed ? parsed.key.blob : null
}
