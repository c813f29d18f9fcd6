import { createHash } from 'node:crypto'
import type { ContainerStatus } from '../../contract/lifecycle.ts'
import type { NewContainer } from '../db/containers.ts'
import type { ProjectRow } from '../db/projects.ts'
import { idAt, realmOf } from './fleet.ts'
import { type Ending, makeHistory, type Step } from './history.ts'
import type { Random } from './random.ts'
import type { Role } from './roles.ts'

const hour = 3_600_000
const day = 24 * hour

const iso = (at: number): string => new Date(at).toISOString()

export interface Draft {
  container: NewContainer
  history: Step[]
}

/** A container that has led a life of days to months until `now` (epoch ms). Its name is for the caller to find. */
export function draftContainer(
  random: Random,
  options: {
    role: Role
    project: ProjectRow
    server_id: string
    name: string
    now: number
    most: number
    ending?: Ending
  },
): Draft {
  const { role, project, server_id, name, now, most, ending = endingOf(random, role) } = options
  // More of them are young than old: the square leans to the near past.
  const born = Math.round(now - 6 * hour - random.next() ** 2 * 130 * day)
  const history = makeHistory(random, { born, now, ending, restless: role.restless, most })
  const last = history.at(-1)!
  const invalid = last.reason_code === 'invalid_image'
  const variables = random.chance(0.55) ? role.env : {}
  const hasVariables = Object.keys(variables).length > 0
  const hoody_kit = role.role !== 'database' || random.chance(0.7)
  const since = iso(last.at)
  return {
    history,
    container: {
      id: idAt(random, born),
      project_id: project.id,
      server_id,
      name,
      color: role.color,
      status: last.to,
      // An image that nobody has is why some creates fail (sheet §14: `ubuntu-22.04` is written wrong).
      container_image: invalid ? 'ubuntu-22.04' : random.weighted(role.images).image,
      ai: random.chance(role.ai),
      hoody_kit,
      dev_kit: hoody_kit && random.chance(role.dev_kit),
      kvm: role.role === 'development' && random.chance(0.1),
      autostart: random.chance(role.autostart),
      ramdisk: random.chance(0.9),
      environment_vars: variables,
      env_revision: Number(hasVariables),
      env_applied_revision: Number(hasVariables),
      env_verified_at: hasVariables ? since : null,
      env_attempted_at: hasVariables ? since : null,
      // Without kit a key is the only way in.
      ...(!hoody_kit || random.chance(0.35) ? sshKey(random, name, history[1]!.at) : {}),
      comment: random.chance(0.3) ? random.pick(role.comments) : null,
      realm_ids: role.realm && random.chance(0.85) ? [realmOf(role.realm)] : [],
      created_at: iso(born),
      updated_at: since,
      status_since: since,
    },
  }
}

function endingOf(random: Random, role: Role): Ending {
  if (random.chance(0.025)) return 'failed'
  if (random.chance(role.running)) return 'running'
  return random.chance(0.22) ? 'paused' : 'stopped'
}

/** An ed25519 public key whose private half nobody has (RFC 8709 §4: type, then 32 bytes, each with its length). */
function sshKey(random: Random, name: string, installed: number) {
  const field = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes])
  const bytes = Buffer.concat([field(Buffer.from('ssh-ed25519')), field(random.bytes(32))])
  const blob = bytes.toString('base64')
  const digest = createHash('sha256').update(bytes).digest('base64').replace(/=+$/, '')
  return {
    ssh_public_key: `ssh-ed25519 ${blob} ${name}`,
    ssh_key_blob: blob,
    ssh_key_fingerprint: `SHA256:${digest}`,
    ssh_key_installed_at: iso(installed),
  }
}

/** States that the engine must know of. */
export const lives = (status: ContainerStatus): status is 'running' | 'stopped' | 'paused' =>
  status === 'running' || status === 'stopped' || status === 'paused'
