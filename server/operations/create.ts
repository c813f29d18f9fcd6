import type { components } from '../../contract/generated/types.ts'
import { type CatalogueImage, resolveImageName } from '../../contract/image-name.ts'
import { realmsOfNew } from '../access.ts'
import type { Caller } from '../auth/caller.ts'
import { type Context, isoNow } from '../context.ts'
import type { ContainerRow, NewContainer } from '../db/containers.ts'
import { newId } from '../db/ids.ts'
import type { Db } from '../db/open.ts'
import type { Operation } from '../db/operations.ts'
import type { ProjectRow } from '../db/projects.ts'
import { type CreateOptions, EngineError, type Machine } from '../engine/engine.ts'
import { forbidden } from '../errors.ts'
import { actorOf } from './actor.ts'
import { machineOf } from './machine.ts'
import {
  chooseColor,
  chooseName,
  kvmOf,
  placeFor,
  readKey,
  refuseBadEnv,
  refuseIfFull,
  refuseKvmOnFree,
  refuseTakenKey,
} from './new-container.ts'
import { beginOperation, runOperation } from './operation.ts'
import { begin } from './transition.ts'

type ContainerCreate = components['schemas']['ContainerCreate']

interface Image extends CatalogueImage {
  id: string
  prespawn: number
}

/**
 * Accepts a container that `caller` may make in `project`, as `creating`, or as `claiming` when a warm one waits; what
 * is left happens by itself. An image that cannot be had is no refusal: the container will be `failed` (sheet §14).
 */
export async function startCreate(
  context: Context,
  caller: Caller,
  project: ProjectRow,
  body: ContainerCreate,
): Promise<ContainerRow> {
  const key = await readKey(body.ssh_public_key)
  refuseBadEnv(body.environment_vars ?? {})
  if (body.prespawn)
    throw forbidden('prespawn is for the warm pool alone. Leave it out.', 'RESOURCE_ACCESS_DENIED')
  if (body.cache_image) refuseUnlessAdmin(context.db, caller)
  const kvm = kvmOf(body) ?? false
  const { db, engine } = context

  const { row, operation, options } = db.tx(() => {
    const place = placeFor(db, caller, project, body.server_id)
    if (kvm) refuseKvmOnFree(place)
    refuseIfFull(db, place, project)
    const name = chooseName(db, project.id, body.name)
    refuseTakenKey(db, key)
    const image = imageFor(db, caller, body.container_image)
    const draft: Omit<NewContainer, 'status'> = {
      id: newId(),
      project_id: project.id,
      server_id: place.id,
      name,
      color: chooseColor(body.color),
      container_image: image.name,
      container_image_id: image.row?.id ?? null,
      ai: body.ai ?? true,
      hoody_kit: body.hoody_kit ?? true,
      dev_kit: body.dev_kit ?? body.hoody_kit ?? true,
      kvm,
      autostart: body.autostart ?? true,
      ramdisk: body.ramdisk ?? true,
      environment_vars: body.environment_vars ?? {},
      env_revision: Object.keys(body.environment_vars ?? {}).length > 0 ? 1 : 0,
      ...key,
      comment: body.comment ?? null,
      realm_ids: realmsOfNew(caller, body.realm_ids),
      ...bornNow(context),
    }
    const warm =
      image.row?.prespawn === 1 && !body.bypass_prespawn && engine.hasWarm(machineOf(draft as ContainerRow))
    const actor = actorOf(caller)
    const made = begin(
      context,
      { ...draft, status: warm ? 'claiming' : 'creating' },
      { actor, command: 'create' },
    )
    const present = body.cache !== false && hostHas(db, place.id, image.name)
    return {
      row: made,
      operation: beginOperation(context, made, 'create', actor),
      options: {
        warm,
        image: image.row ? (present ? 'present' : 'to-fetch') : 'unknown',
      } satisfies CreateOptions,
    }
  })
  finishCreate(context, operation, machineOf(row), options)
  return row
}

export const bornNow = (context: Context) => {
  const now = isoNow(context)
  return { created_at: now, updated_at: now, status_since: now }
}

function finishCreate(
  context: Context,
  operation: Operation,
  machine: Machine,
  options: CreateOptions,
): void {
  void runOperation(context, operation, async () => {
    await inTime(context, context.engine.create(machine, options))
    return reach => {
      noteImage(context.db, machine)
      reach('running')
    }
  }).catch(() => {
    // Written down by runOperation: the container is failed, with the reason.
  })
}

/** Milliseconds of simulated time. */
const createLimit = 5 * 60_000

/** What is creating cannot be deleted, so one that is stuck is given up when the advice is to recreate it (sheet §18.1). */
async function inTime({ clock }: Context, work: Promise<void>): Promise<void> {
  const settled = new AbortController()
  const limit = clock.sleep(createLimit, settled.signal).then(() => {
    throw new EngineError('host', 'The host did not finish within 5 minutes')
  })
  try {
    await Promise.race([work, limit])
  } finally {
    // Whichever loses says no more.
    work.catch(() => {})
    limit.catch(() => {})
    settled.abort()
  }
}

/** The image meant, among the public ones and the caller's; without a row where no such image can be had. */
function imageFor(db: Db, caller: Caller, asked: string | null | undefined): { name: string; row?: Image } {
  const images = db.all<Image>(
    `SELECT id, image_name, os, release, prespawn FROM images WHERE is_public = 1
       OR id IN (SELECT image_id FROM image_library WHERE user_id = :user_id)`,
    { user_id: caller.user_id },
  )
  const resolved = resolveImageName(asked, images)
  if ('refused' in resolved) return { name: asked!.trim() }
  return { name: resolved.name, row: images.find(image => image.image_name === resolved.name) }
}

const hostHas = (db: Db, server_id: string, image_name: string): boolean =>
  db.get('SELECT 1 FROM server_images WHERE server_id = :server_id AND image_name = :image_name', {
    server_id,
    image_name,
  }) !== undefined

/** From now on the host has the image, and the next create is quicker. */
export function noteImage(db: Db, { server_id, image }: Machine): void {
  db.run('INSERT OR IGNORE INTO server_images (server_id, image_name) VALUES (:server_id, :image)', {
    server_id,
    image,
  })
}

function refuseUnlessAdmin(db: Db, caller: Caller): void {
  if (db.get('SELECT 1 FROM users WHERE id = :id AND is_admin = 1', { id: caller.user_id })) return
  throw forbidden('cache_image is for the owner of the image alone. Leave it out.', 'RESOURCE_ACCESS_DENIED')
}
