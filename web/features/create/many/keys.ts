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
