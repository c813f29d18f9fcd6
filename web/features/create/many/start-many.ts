// From the plan to the run that carries it out.

import { withoutSecrets } from '../../../components/create-batch.ts'
import { giveKeys, giveValues } from '../../../components/create-secrets.ts'
import { type KeyPair, makeKeyPair } from '../../../lib/openssh.ts'
import type { Plan } from './plan.ts'

/** A pair for each that gets its own, by name. Rejects where the browser cannot make keys. */
export async function makePairs({ rows }: Plan): Promise<Map<string, KeyPair>> {
  const names = rows.filter(row => row.needsKeyPair).map(row => row.body.name)
  return new Map(await Promise.all(names.map(async name => [name, await makeKeyPair(name)] as const)))
}

/** Of the archive: `livery-web-2026-03-01-1405`. @param now milliseconds since the epoch */
export function keyFolderOf(pattern: string, now: number): string {
  const name = pattern
    .replace(/\{n+\}/g, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const time = new Date(now).toISOString().slice(0, 16).replace('T', '-').replace(':', '')
  return ['livery', name, time].filter(Boolean).join('-')
}

export interface Start {
  plan: Plan
  project: { id: string; alias: string }
  serverNames: Readonly<Record<string, string>>
  /** Made for this plan, and saved by whoever started it. */
  keys: { folder: string; pairs: ReadonlyMap<string, KeyPair> } | null
}

/** Begins at once. Answers the run's key. */
export async function startMany({ plan, project, serverNames, keys }: Start): Promise<string> {
  const { startRun } = await import('../../../components/bulk-runs.ts')
  const bodies = plan.rows.map(({ body }) => {
    const pair = keys?.pairs.get(body.name)
    return pair ? { ...body, ssh_public_key: pair.publicKey } : body
  })
  const { rows, values } = withoutSecrets(bodies, name => keys?.pairs.has(name) ?? false)
  const key = crypto.randomUUID()
  giveValues(key, values)
  if (keys) giveKeys(key, keys.pairs)
  const act = {
    kind: 'create' as const,
    projectId: project.id,
    projectAlias: project.alias,
    serverNames,
    rows,
    envFromTable: plan.envFromTable,
    keyFolder: keys?.folder ?? null,
  }
  return startRun(
    act,
    rows.map(({ body }) => body.name),
    key,
  )
}
