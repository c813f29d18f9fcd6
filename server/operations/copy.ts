import type { components } from '../../contract/generated/types.ts'
import { projectFor, realmsOfNew, refuseIfExpired } from '../access.ts'
import type { Caller } from '../auth/caller.ts'
import { type Context, isoNow } from '../context.ts'
import { type ContainerRow, findContainer } from '../db/containers.ts'
import { newId } from '../db/ids.ts'
import type { Db } from '../db/open.ts'
import type { Operation } from '../db/operations.ts'
import { findSnapshot } from '../db/snapshots.ts'
import { ApiError, forbidden, notFound } from '../errors.ts'
import { actorOf } from './actor.ts'
import { bornNow, noteImage } from './create.ts'
import { machineOf } from './machine.ts'
import {
  chooseName,
  kvmOf,
  placeFor,
  readKey,
  refuseIfFull,
  refuseKvmOnFree,
  refuseTakenKey,
} from './new-container.ts'
import { beginOperation, causeOf, runOperation } from './operation.ts'
import { refuseUnlessAllowed } from './refuse.ts'
import { begin, transition } from './transition.ts'

type ContainerCopyInput = components['schemas']['ContainerCopyInput']

/** Accepts a copy of `source`, as `copying`; it starts by itself once the host has made it. */
export async function startCopy(
  context: Context,
  caller: Caller,
  source: ContainerRow,
  body: ContainerCopyInput,
): Promise<{ row: ContainerRow; operation: Operation }> {
  const key = await readKey(body.ssh_public_key)
  const kvm = kvmOf(body) ?? false
  const { db } = context
  const accepted = db.tx(() => {
    refuseUnlessAllowed(context, source, 'copy')
    // Across realms the answer is 403, not the 404 of everything else (sheet §1.8).
    const project = projectFor(context, { ...caller, realm_id: null }, body.target_project_id, 'edit')
    refuseOtherRealm(caller, project.realm_ids, 'target project')
    const place = placeFor(db, caller, project, body.target_server_id ?? source.server_id!)
    if (kvm) refuseKvmOnFree(place)
    refuseIfFull(db, place, project)
    const name = chooseName(db, project.id, body.name)
    refuseTakenKey(db, key)
    const snapshot = body.source_snapshot ?? null
    if (snapshot !== null && !findSnapshot(db, source.id, snapshot, isoNow(context)))
      throw notFound('Snapshot')

    const actor = actorOf(caller)
    const row = begin(
      context,
      {
        id: newId(),
        project_id: project.id,
        server_id: place.id,
        name,
        color: source.color,
        status: 'copying',
        container_image: source.container_image,
        container_image_id: source.container_image_id,
        ai: source.ai,
        hoody_kit: source.hoody_kit,
        dev_kit: source.dev_kit,
        kvm,
        autostart: source.autostart,
        ramdisk: source.ramdisk,
        ramdisk_scope: source.ramdisk_scope,
        environment_vars: source.environment_vars,
        env_revision: source.env_revision,
        ...key,
        comment: source.comment,
        source_container_id: source.id,
        realm_ids: realmsOfNew(caller, source.realm_ids),
        ...bornNow(context),
      },
      { actor, command: 'copy' },
    )
    if (body.copy_firewall_rules) copyFirewall(db, source.id, row.id)
    if (body.copy_network_rules) copyNetwork(db, source.id, row.id)
    return { row, operation: beginOperation(context, row, 'copy', actor) }
  })
  finishCopy(context, accepted.operation, source, accepted.row, body.source_snapshot ?? null)
  return accepted
}

/** Accepts that a copy be brought up to its source: `copying`, then `running`. */
export function startSync(
  context: Context,
  caller: Caller,
  row: ContainerRow,
): { row: ContainerRow; operation: Operation } {
  const { db } = context
  const { source, ...accepted } = db.tx(() => {
    refuseIfExpired(row)
    if (row.source_container_id === null) {
      throw new ApiError(
        409,
        'CONTAINER_NOT_COPIED',
        'Container was not created from a copy, sync is not possible.',
      )
    }
    const source = findContainer(db, row.source_container_id)
    if (!source) {
      throw new ApiError(
        404,
        'SOURCE_CONTAINER_NOT_FOUND',
        'The container this was copied from is gone, so sync is not possible.',
      )
    }
    refuseOtherRealm(caller, source.realm_ids, 'source container')
    refuseUnlessAllowed(context, row, 'sync')
    const operation = beginOperation(context, row, 'sync', actorOf(caller))
    return { source, operation, row: transition(context, row, 'copying', causeOf(operation)) }
  })
  finishCopy(context, accepted.operation, source, accepted.row, null)
  return accepted
}

function finishCopy(
  context: Context,
  operation: Operation,
  source: ContainerRow,
  target: ContainerRow,
  snapshot: string | null,
): void {
  void runOperation(context, operation, async () => {
    await context.engine.copy(machineOf(source), machineOf(target), snapshot)
    return reach => {
      noteImage(context.db, machineOf(target))
      reach('running')
    }
  }).catch(() => {
    // Written down by runOperation: the container is failed, with the reason.
  })
}

function refuseOtherRealm(caller: Caller, realm_ids: string[], what: string): void {
  if (caller.realm_id === null || realm_ids.includes(caller.realm_id)) return
  throw forbidden(`The ${what} is not in the realm of this request.`, 'RESOURCE_ACCESS_DENIED')
}

function copyFirewall(db: Db, from: string, to: string): void {
  db.run(
    `INSERT INTO firewall_rules (container_id, direction, position, rule)
     SELECT :to, direction, position, rule FROM firewall_rules WHERE container_id = :from`,
    { from, to },
  )
}

function copyNetwork(db: Db, from: string, to: string): void {
  db.run(
    `INSERT INTO networks (container_id, type, proxy, credentials, country, city, region, comment, dns_servers, status, configured_at)
     SELECT :to, type, proxy, credentials, country, city, region, comment, dns_servers, 'configured', configured_at
     FROM networks WHERE container_id = :from`,
    { from, to },
  )
}
