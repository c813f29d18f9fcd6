// From planned requests to the run that carries them out.

import type { KeyPair } from '../lib/openssh.ts'
import { startRun } from './bulk-runs.ts'
import { withoutSecrets } from './create-batch.ts'
import { giveKeys, giveValues } from './create-secrets.ts'
import type { NamedBody } from './create-with-card.ts'

export interface Batch {
  /** Their names are free, and differ. */
  bodies: readonly NamedBody[]
  project: { id: string; alias: string }
  /** By `server_id`. */
  serverNames: Readonly<Record<string, string>>
  /** Made for these, by name, and saved by whoever starts it. */
  keys?: { folder: string; pairs: ReadonlyMap<string, KeyPair> } | null
  /** Variables that a table sets, row by row. */
  envFromTable?: readonly string[]
}

/** Begins at once. Answers the run's key. */
export function startBatch({ bodies, project, serverNames, keys = null, envFromTable = [] }: Batch): string {
  const withKeys = bodies.map(body => {
    const pair = keys?.pairs.get(body.name)
    return pair ? { ...body, ssh_public_key: pair.publicKey } : body
  })
  const { rows, values } = withoutSecrets(withKeys, name => keys?.pairs.has(name) ?? false)
  const key = crypto.randomUUID()
  giveValues(key, values)
  if (keys) giveKeys(key, keys.pairs)
  const act = {
    kind: 'create' as const,
    projectId: project.id,
    projectAlias: project.alias,
    serverNames,
    rows,
    envFromTable,
    keyFolder: keys?.folder ?? null,
  }
  return startRun(
    act,
    rows.map(({ body }) => body.name),
    key,
  )
}
