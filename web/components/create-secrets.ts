// What of a batch must not be written down, by run and name: it lives as long as the page, or until the run is put away.

import type { KeyPair } from '../lib/openssh.ts'
import type { EnvValues } from './create-batch.ts'

interface Secrets {
  values: Map<string, EnvValues>
  keys: ReadonlyMap<string, KeyPair>
}

const secrets = new Map<string, Secrets>()

export function valuesOf(run: string, name: string): EnvValues | undefined {
  return secrets.get(run)?.values.get(name)
}

/** Adds to those that are known. */
export function giveValues(run: string, values: ReadonlyMap<string, EnvValues>) {
  const known = secrets.get(run)
  secrets.set(run, {
    values: new Map([...(known?.values ?? []), ...values]),
    keys: known?.keys ?? new Map(),
  })
}

export function giveKeys(run: string, keys: ReadonlyMap<string, KeyPair>) {
  secrets.set(run, { values: secrets.get(run)?.values ?? new Map(), keys })
}

/** Empty after a reload. */
export function keysOf(run: string): ReadonlyMap<string, KeyPair> {
  return secrets.get(run)?.keys ?? new Map()
}

export function forgetSecrets(run: string) {
  for (const { secret } of keysOf(run).values()) secret.fill(0)
  secrets.delete(run)
}
