import type { components } from '../../contract/generated/types.ts'
import { canOperate } from '../../contract/lifecycle.ts'
import { checkUpdate, refusedWhileRunning } from '../../contract/update.ts'
import { realmsOfChanged, refuseIfExpired } from '../access.ts'
import type { Caller } from '../auth/caller.ts'
import { type Context, isoNow } from '../context.ts'
import { type ContainerColumns, type ContainerRow, updateContainer } from '../db/containers.ts'
import { ApiError, invalidField } from '../errors.ts'
import type { EventType } from '../live.ts'
import { type Actor, actorOf } from './actor.ts'
import { eventContainer, recordContainerEvent } from './container-events.ts'
import { machineOf } from './machine.ts'
import {
  chooseColor,
  type KeyColumns,
  readKey,
  refuseBadEnv,
  refuseTakenKey,
  refuseTakenName,
} from './new-container.ts'
import { refuseIfBusy } from './operation.ts'

type ContainerUpdate = components['schemas']['ContainerUpdate']
type Changes = Partial<ContainerColumns>

/** Changes what differs from what is (sheet §4.4); fields that never change have been refused by the contract's schema. */
export async function changeContainer(
  context: Context,
  caller: Caller,
  row: ContainerRow,
  body: ContainerUpdate,
): Promise<ContainerRow> {
  refuseIfExpired(row)
  if (Object.keys(body).length === 0) {
    throw new ApiError(400, 'EMPTY_UPDATE', 'The update has no field. Send at least one to change.')
  }
  if (body.environment_vars) refuseBadEnv(body.environment_vars)
  const key = body.ssh_public_key === undefined ? null : await readKey(body.ssh_public_key)
  const { db } = context
  return db.tx(() => {
    const changes = changesOf(caller, row, body, key)
    refuseUnlessChangeable(context, row, Object.keys(changes))
    if (changes.name !== undefined) refuseTakenName(db, row.project_id, changes.name, row.id)
    if (key && 'ssh_public_key' in changes) refuseTakenKey(db, key, row.id)
    if (changes.ramdisk_scope === 'project') refuseSharedRamdisk(context, row)
    if (Object.keys(changes).length === 0) return row
    const env = changes.environment_vars ? { env_revision: row.env_revision + 1 } : {}
    const next = updateContainer(db, row.id, { ...changes, ...env, updated_at: isoNow(context) })
    recordChanges(context, row, next, actorOf(caller))
    if (changes.autostart !== undefined) {
      db.afterCommit(() => {
        // A host that does not hear of it now hears of it at the next start of the container.
        context.engine.apply(machineOf(next)).catch(() => {})
      })
    }
    return next
  })
}

/** The columns that the update would change: what is sent as it stands already is no change. */
function changesOf(
  caller: Caller,
  row: ContainerRow,
  body: ContainerUpdate,
  key: KeyColumns | null,
): Changes {
  const { ssh_public_key: _, color, realm_ids, ...plain } = body
  const wanted: Changes = {
    ...plain,
    ...(color === undefined ? {} : { color: chooseColor(color) }),
    ...(realm_ids === undefined ? {} : { realm_ids: realmsOfChanged(caller, row.realm_ids, realm_ids) }),
  }
  const changes = Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => !same(value, row[field as keyof ContainerRow])),
  )
  return key && key.ssh_key_blob !== row.ssh_key_blob ? { ...changes, ...key } : changes
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).sort() : value

function refuseUnlessChangeable(context: Context, row: ContainerRow, fields: string[]): void {
  const verdict = canOperate('update', row.status)
  if (!verdict.allowed) throw new ApiError(verdict.status, verdict.code, verdict.reason)
  const refusal = checkUpdate(fields, row.status)
  if (refusal) {
    const message = `${refusal.reason}.${refusal.wayOut ? ` ${refusal.wayOut}` : ''}`
    throw new ApiError(refusal.status, refusal.code, message, {
      data: refusal.fields.map(field => ({
        instancePath: `/${field}`,
        message: 'needs a stopped container',
      })),
    })
  }
  // Stopped, but perhaps about to start: then they would not hold what the container was started with.
  if (refusedWhileRunning(fields).length > 0) refuseIfBusy(context, row, 'update')
}

function refuseSharedRamdisk({ db }: Context, row: ContainerRow): void {
  if (!db.get('SELECT 1 FROM project_permissions WHERE project_id = :id', { id: row.project_id })) return
  throw invalidField(
    '/ramdisk_scope',
    'A ramdisk is not shared in a project that has other members. Keep the scope container, or remove them first.',
  )
}

/** The fields that `container.updated` tells of; the others have events of their own (sheet §16.2). */
const plainFields = ['ai', 'comment', 'color', 'realm_ids'] as const
const resourceFields = ['ramdisk', 'ramdisk_scope'] as const

function recordChanges(context: Context, before: ContainerRow, after: ContainerRow, actor: Actor): void {
  // Those who saw it in a realm that it leaves must hear of that too.
  const heard = { ...after, realm_ids: [...new Set([...before.realm_ids, ...after.realm_ids])] }
  const record = (type: EventType, data: Record<string, unknown>) =>
    recordContainerEvent(context, heard, type, data, { actor })
  const container = eventContainer(after)
  const ref = { id: after.id }
  const changed = <Field extends keyof ContainerRow>(fields: readonly Field[]) =>
    fields.filter(field => !same(before[field], after[field]))

  if (before.name !== after.name) record('container.renamed', { container, previous: { name: before.name } })
  const plain = changed(plainFields)
  if (plain.length > 0) {
    const previous = Object.fromEntries(plain.map(field => [field, before[field]]))
    record('container.updated', { container, changes: plain, previous })
  }
  const resources = changed(resourceFields)
  if (resources.length > 0) record('container.resource_updated', { container, changes: resources })
  if (before.autostart !== after.autostart) {
    record(after.autostart ? 'container.autostart_enabled' : 'container.autostart_disabled', { container })
  }
  if (before.ssh_key_blob !== after.ssh_key_blob) {
    if (before.ssh_public_key)
      record('container.ssh_key.removed', { container: ref, ssh_key: keyEvent(before) })
    if (after.ssh_public_key) record('container.ssh_key.added', { container: ref, ssh_key: keyEvent(after) })
  }
  if (before.env_revision !== after.env_revision) recordEnv(context, before, after, actor)
}

/** The comment behind the key, as ssh-keygen writes it there. */
const keyEvent = (row: ContainerRow) => ({
  fingerprint: row.ssh_key_fingerprint,
  label: row.ssh_public_key?.split(/\s+/).slice(2).join(' ') || null,
})

/** Says which variables changed, never their values. */
export function recordEnv(context: Context, before: ContainerRow, after: ContainerRow, actor: Actor): void {
  const names = new Set([...Object.keys(before.environment_vars), ...Object.keys(after.environment_vars)])
  const keys = [...names].filter(name => before.environment_vars[name] !== after.environment_vars[name])
  const env = { revision: after.env_revision, applied_revision: after.env_applied_revision }
  recordContainerEvent(
    context,
    after,
    'container.env.updated',
    { container: { id: after.id }, env, keys },
    { actor },
  )
}
