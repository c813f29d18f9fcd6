// One archive for the key pairs of many: to be unpacked in ~/.ssh and included there.

import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Container } from '../api/fleet-state.ts'
import { currentFleet } from '../api/fleet-sync.ts'
import { type KeyPair, printPrivateKey } from '../lib/openssh.ts'
import { saveFile } from '../lib/save-file.ts'
import { keyFileName, sshConfig } from '../lib/ssh-config.ts'

export interface ArchivedHost {
  name: string
  /** Null until the container is there: its address holds its id. */
  hostname: string | null
}

/** Saves the pairs with an `ssh_config` for all hosts; without pairs, that file alone. */
export async function saveKeyArchive(
  folder: string,
  hosts: readonly ArchivedHost[],
  pairs: ReadonlyMap<string, KeyPair>,
) {
  const config = sshConfigOf(folder, hosts)
  if (pairs.size === 0) return saveFile('ssh_config', config, 'text/plain')
  const bytes = zipSync(await archiveOf(folder, config, pairs), { level: 1 })
  saveFile(`${folder}.zip`, new Uint8Array(bytes), 'application/zip')
}

/** ssh refuses a private key that others may read. */
const PRIVATE = 0o100600
const PUBLIC = 0o100644
const UNIX = 3

async function archiveOf(
  folder: string,
  config: string,
  pairs: ReadonlyMap<string, KeyPair>,
): Promise<Zippable> {
  const file = (text: string, mode: number): Zippable[string] => [
    strToU8(text),
    { os: UNIX, attrs: (mode << 16) >>> 0 },
  ]
  const files: Zippable = { [`${folder}/ssh_config`]: file(config, PUBLIC) }
  for (const [name, pair] of pairs) {
    const path = `${folder}/${keyFileName(name)}`
    files[path] = file(await printPrivateKey(pair), PRIVATE)
    files[`${path}.pub`] = file(`${pair.publicKey}\n`, PUBLIC)
  }
  return files
}

function sshConfigOf(folder: string, hosts: readonly ArchivedHost[]): string {
  const head = `# Unpack into ~/.ssh, and put this first in ~/.ssh/config:\n#   Include ~/.ssh/${folder}/ssh_config\n`
  const unknown = hosts.filter(({ hostname }) => !hostname).map(({ name }) => `#   ${name}\n`)
  const later =
    unknown.length > 0
      ? `# Not created yet, so without an address; save this file again when they are there:\n${unknown.join('')}`
      : ''
  const blocks = hosts.flatMap(
    ({ name, hostname }) =>
      sshConfig({ name, ssh_hostname: hostname, keyFile: `${folder}/${keyFileName(name)}` }) ?? [],
  )
  return [head + later, ...blocks].join('\n')
}

/** The addresses of a batch's containers, by their names in the project. */
export function hostsOf(projectId: string, names: readonly string[]): ArchivedHost[] {
  const rows = new Map<string, Container>()
  for (const row of currentFleet()?.byId.values() ?? []) {
    if (row.project_id === projectId) rows.set(row.name, row)
  }
  return names.map(name => ({ name, hostname: rows.get(name)?.ssh_hostname ?? null }))
}
