import type { Schemas } from '../api/client.ts'
import type { Container } from '../api/fleet-state.ts'

/**
 * What of a container makes another one like it. Without secrets: of the environment only the names, and no SSH key,
 * which belongs to one container anyway (sheet §5).
 */
export interface Blueprint {
  projectId: string
  body: Omit<Schemas['ContainerCreate'], 'server_id' | 'environment_vars' | 'ssh_public_key'> & {
    name: string
    color: string
  }
  /** Null when it had no place any more. */
  serverId: string | null
  envKeys: readonly string[]
  hadKey: boolean
  /** Id of the container whose place it takes: its name and its key are free again. */
  replaces?: string
  /** What `secretsOf` knows them by, for as long as the page lives. */
  secrets?: string
}

export function blueprintOf(container: Container): Blueprint {
  const { environment_vars, ssh_public_key } = container
  return {
    projectId: container.project_id,
    serverId: container.server_id,
    body: {
      name: container.name,
      color: container.color,
      container_image: container.container_image,
      comment: container.comment,
      hoody_kit: container.hoody_kit,
      dev_kit: container.dev_kit,
      ai: container.ai,
      autostart: container.autostart,
      ramdisk: container.ramdisk ?? true,
      realm_ids: container.realm_ids,
      ...(container.kvm && { kvm: true }),
    },
    envKeys: Object.keys(environment_vars ?? {}),
    hadKey: ssh_public_key !== null,
  }
}

interface Secrets {
  env: Readonly<Record<string, string>>
  sshKey: string | null
}

/** Of the latest one: nobody recreates two at a time. */
let latest: { key: string; secrets: Secrets } | undefined

/**
 * With everything that can be read of it. The values stay in memory: a blueprint goes through the browser's history.
 * @param isGone it was deleted to be replaced, so that its name and its key are free
 */
export function wholeBlueprintOf(container: Container, isGone: boolean): Blueprint {
  const { id, environment_vars, ssh_public_key } = container
  latest = { key: id, secrets: { env: environment_vars ?? {}, sshKey: isGone ? ssh_public_key : null } }
  return { ...blueprintOf(container), ...(isGone && { replaces: id }), secrets: id }
}

export function secretsOf({ secrets: key }: Blueprint): Secrets | undefined {
  return latest?.key === key ? latest?.secrets : undefined
}
