import { normalizeColor, randomColor } from '../../contract/color.ts'
import { checkEnv, type EnvProblem } from '../../contract/env.ts'
import { generateFreeName, wantsGeneratedName } from '../../contract/name.ts'
import { parseSshKey, sha256Fingerprint } from '../../contract/ssh-key.ts'
import type { Caller } from '../auth/caller.ts'
import {
  type ContainerColumns,
  containersInProject,
  containersOnServer,
  keyTaken,
  nameTaken,
} from '../db/containers.ts'
import type { Db } from '../db/open.ts'
import type { ProjectRow } from '../db/projects.ts'
import { ApiError, forbidden, invalidField, notFound } from '../errors.ts'

// What create, copy and update ask of a container's parts, with the refusals of sheet §4.3 and §5.

export type KeyColumns = Pick<
  ContainerColumns,
  'ssh_public_key' | 'ssh_key_blob' | 'ssh_key_fingerprint' | 'ssh_key_installed_at'
>

const noKey: KeyColumns = {
  ssh_public_key: null,
  ssh_key_blob: null,
  ssh_key_fingerprint: null,
  ssh_key_installed_at: null,
}

/** Throws 400 for what is no OpenSSH public key. That it is free, `refuseTakenKey` says. */
export async function readKey(text: string | null | undefined): Promise<KeyColumns> {
  if (text === null || text === undefined) return noKey
  const parsed = parseSshKey(text)
  if ('refused' in parsed)
    throw invalidField('/ssh_public_key', `${parsed.refused}.`, 'INVALID_SSH_PUBLIC_KEY')
  const { blob } = parsed.key
  return {
    ...noKey,
    ssh_public_key: text.trim(),
    ssh_key_blob: blob,
    ssh_key_fingerprint: await sha256Fingerprint(blob),
  }
}

const taken = (code: string, message: string, instancePath: string): ApiError =>
  new ApiError(409, code, message, { data: [{ instancePath, message }] })

export function refuseTakenKey(db: Db, { ssh_key_blob }: KeyColumns, except = ''): void {
  if (ssh_key_blob === null || !keyTaken(db, ssh_key_blob, except)) return
  throw taken('SSH_PUBLIC_KEY_IN_USE', 'SSH public key already in use', '/ssh_public_key')
}

export function refuseTakenName(db: Db, project_id: string, name: string, except = ''): void {
  if (!nameTaken(db, project_id, name, except)) return
  throw taken('CONTAINER_NAME_IN_USE', 'Container name already in use within the project', '/name')
}

/** The name asked for, or a free one made up. Throws 409 for one that is taken. */
export function chooseName(db: Db, project_id: string, name: string | undefined): string {
  if (wantsGeneratedName(name)) return generateFreeName(Math.random, made => nameTaken(db, project_id, made))
  refuseTakenName(db, project_id, name!)
  return name!
}

/** @param color of the contract's form, or none for a random one */
export const chooseColor = (color: string | undefined): string =>
  color === undefined ? randomColor(Math.random) : normalizeColor(color)!

/** Throws 400 with every problem; `path` is where the variables stand in the body. */
export function refuseBadEnv(variables: Record<string, string>, path = '/environment_vars'): void {
  const problems = checkEnv(variables)
  if (problems.length > 0) throw envError(problems, path)
}

export function envError(problems: EnvProblem[], path: string): ApiError {
  const [first] = problems
  const reserved = first!.code === 'RESERVED_ENV_PREFIX'
  // The published sentence first, for clients that show nothing else.
  const published = reserved ? 'Environment variable keys starting with HOODY_ are reserved. ' : ''
  return new ApiError(
    400,
    first!.code,
    `${published}${problems.map(problem => problem.message).join('; ')}.`,
    {
      data: problems.map(({ key, message }) => ({
        instancePath: key === null ? path : `${path}/${key}`,
        message,
      })),
    },
  )
}

/** The two names of one field must agree (sheet §4.3). Undefined when neither is given. */
export function kvmOf({ kvm, dev_kvm }: { kvm?: boolean; dev_kvm?: boolean }): boolean | undefined {
  if (kvm !== undefined && dev_kvm !== undefined && kvm !== dev_kvm) {
    throw invalidField(
      '/dev_kvm',
      'kvm and dev_kvm are the same setting: give one, or the same to both.',
      'INVALID_PARAMETER_VALUE',
    )
  }
  return kvm ?? dev_kvm
}

export interface Place {
  id: string
  name: string
  is_free: boolean
  max_containers: number
}

/** The server under its own id or its rental's. Throws 404 when neither the caller nor the project's owner has it. */
export function placeFor(db: Db, caller: Caller, project: ProjectRow, server_id: string): Place {
  const server = db.get<Omit<Place, 'is_free'> & { is_free: number; expired_at: string | null }>(
    `SELECT id, name, is_free, max_containers, expired_at FROM servers
     WHERE (id = :server_id OR rental_id = :server_id) AND user_id IN (:caller, :owner)`,
    { server_id, caller: caller.user_id, owner: project.user_id },
  )
  if (!server) throw notFound('Server')
  if (server.expired_at !== null) {
    throw new ApiError(
      403,
      'OPERATION_NOT_PERMITTED_ON_EXPIRED',
      `The server ${server.name} was terminated. Choose another.`,
      {
        error: 'code',
      },
    )
  }
  return { ...server, is_free: server.is_free === 1 }
}

/** Throws 400 when the server or the project holds as many containers as it may. */
export function refuseIfFull(db: Db, place: Place, project: ProjectRow): void {
  const onServer = containersOnServer(db, place.id)
  if (onServer >= place.max_containers) {
    throw new ApiError(
      400,
      'SERVER_CONTAINER_LIMIT',
      `This server has reached its container limit. ${place.name} holds ${onServer} of ${place.max_containers}: delete one, or choose another server.`,
      {
        data: {
          field: 'server_id',
          server_id: place.id,
          current_count: onServer,
          limit: place.max_containers,
        },
      },
    )
  }
  if (project.max_containers === null) return
  const inProject = containersInProject(db, project.id)
  if (inProject >= project.max_containers) {
    throw new ApiError(
      400,
      'PROJECT_CONTAINER_LIMIT',
      `This project has reached its container limit. ${project.alias} holds ${inProject} of ${project.max_containers}: delete one, raise the limit, or choose another project.`,
      {
        data: {
          field: 'max_containers',
          project_id: project.id,
          current_count: inProject,
          limit: project.max_containers,
        },
      },
    )
  }
}

export function refuseKvmOnFree(place: { is_free: boolean; name: string }): void {
  if (place.is_free)
    throw forbidden(
      `kvm is not available on the free server ${place.name}. Choose a dedicated one.`,
      'RESOURCE_ACCESS_DENIED',
    )
}
