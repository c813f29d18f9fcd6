import type { Schemas } from './client.ts'
import type { Container, ContainerPatch } from './fleet-state.ts'
import { keys } from './keys.ts'

type EventType = Schemas['EventType']
export type EventFrame = Schemas['EventFrame']

/**
 * What an event does to what is shown. `patch`: its container is merged onto the known row. `fetch`: it names a container
 * without telling enough. `remove`: the container is gone. Otherwise the key whose answers it outdates.
 */
type Effect = 'patch' | 'fetch' | 'remove' | 'none' | readonly string[]

/** One line for every event of the contract: a new one does not compile until it is here. */
const effects = {
  'container.creating': 'patch',
  'container.running': 'patch',
  'container.stopped': 'patch',
  'container.failed': 'patch',
  'container.deleting': 'patch',
  'container.deleted': 'remove',
  'container.paused': 'patch',
  'container.copying': 'patch',
  'container.renamed': 'patch',
  // These change fields that no event carries (environment_vars, realm_ids, keys, counts: sheet §16.2).
  'container.updated': 'fetch',
  'container.autostart_enabled': 'fetch',
  'container.autostart_disabled': 'fetch',
  'container.resource_updated': 'fetch',
  'container.ssh_key.added': 'fetch',
  'container.ssh_key.removed': 'fetch',
  'container.snapshot.created': 'fetch',
  'container.snapshot.deleted': 'fetch',
  'container.snapshot.restored': 'fetch',
  'container.snapshot.renamed': 'fetch',
  'container.display.enabled': 'fetch',
  'container.access_suspended': 'fetch',
  'container.access_restored': 'fetch',
  'container.operation.completed': 'fetch',
  'container.operation.failed': 'fetch',
  'container.env.updated': 'fetch',
  'container.env.applied': 'fetch',
  'container.env.failed': 'fetch',
  'container.network.created': 'fetch',
  'container.network.updated': 'fetch',
  'container.network.running': 'fetch',
  'container.network.stopped': 'fetch',
  'container.network.failed': 'fetch',
  'container.network.deleted': 'fetch',
  'firewall.rule.added': 'fetch',
  'firewall.rule.removed': 'fetch',
  'firewall.rule.updated': 'fetch',
  'firewall.rule.enabled': 'fetch',
  'firewall.rule.disabled': 'fetch',
  'proxy.permissions.updated': 'fetch',
  'proxy.permissions.default_changed': 'fetch',
  'proxy.permissions.group_added': 'fetch',
  'proxy.permissions.group_updated': 'fetch',
  'proxy.permissions.group_removed': 'fetch',
  'proxy.alias.created': keys.aliases,
  'proxy.alias.updated': keys.aliases,
  'proxy.alias.deleted': keys.aliases,
  'proxy.alias.enabled': keys.aliases,
  'proxy.alias.disabled': keys.aliases,
  'proxy.alias.expiring_soon': keys.aliases,
  'proxy.alias.expired': keys.aliases,
  'project.created': keys.projects,
  'project.updated': keys.projects,
  'project.deleted': keys.projects,
  'project.permission.granted': keys.projects,
  'project.permission.updated': keys.projects,
  'project.permission.revoked': keys.projects,
  'server.created': keys.servers,
  'server.updated': keys.servers,
  'server.enabled': keys.servers,
  'server.disabled': keys.servers,
  'server.deleted': keys.servers,
  'server.health_changed': keys.servers,
  'server.rental_expiring': keys.servers,
  'server.rental_started': keys.servers,
  'server.rental_extended': keys.servers,
  'server.rental_expired': keys.servers,
  'server.rental_terminated': keys.servers,
  'server.rental_hold_started': keys.servers,
  'server.rental_updated': keys.servers,
  'server.command.completed': 'none',
  'server.command.failed': 'none',
  'server.reservation.created': 'none',
  'server.reservation.fulfilled': keys.servers,
  'server.reservation.refunded': 'none',
  'server.offer.published': 'none',
  'server.offer.updated': 'none',
  'server.offer.withdrawn': 'none',
  'storage.share.created': keys.storage,
  'storage.share.updated': keys.storage,
  'storage.share.deleted': keys.storage,
  'storage.share.enabled': keys.storage,
  'storage.share.disabled': keys.storage,
  'storage.share.expiring_soon': keys.storage,
  'storage.share.expired': keys.storage,
  'storage.share.mount_changed': keys.storage,
  'notification.created': keys.notifications,
  'notification.updated': keys.notifications,
  'notification.read': keys.notifications,
  'notification.deleted': keys.notifications,
  'auth.token.created': keys.tokens,
  'auth.token.updated': keys.tokens,
  'auth.token.deleted': keys.tokens,
  'auth.token.enabled': keys.tokens,
  'auth.token.disabled': keys.tokens,
  'pool.created': keys.pools,
  'pool.updated': keys.pools,
  'pool.deleted': keys.pools,
  'pool.member.joined': keys.pools,
  'pool.member.left': keys.pools,
  'pool.member.role_changed': keys.pools,
  'pool.invited': keys.pools,
  'pool.invitation_revoked': keys.pools,
  'user.created': 'none',
  'user.banned': keys.account,
  'user.unbanned': keys.account,
  'user.role_changed': keys.account,
  'account.updated': keys.account,
  'activity.logged': 'none',
  'image.library.added': keys.images,
  'vault.key.set': 'none',
  'vault.key.deleted': 'none',
  'vault.cleared': 'none',
  'billing.balance_changed': 'none',
  'billing.payment.succeeded': 'none',
  'billing.payment.failed': 'none',
  'billing.payment.updated': 'none',
  'billing.invoice.created': 'none',
  'billing.payment_method.added': 'none',
  'billing.payment_method.removed': 'none',
  'billing.payment_method.default_changed': 'none',
  'billing.payment_method.updated': 'none',
} satisfies Record<EventType, Effect>

export interface Effects {
  patches: ContainerPatch[]
  removed: string[]
  /** Containers to fetch: named without enough, or not known. */
  fetch: Set<string>
  /** Beginnings of query keys whose answers are out of date. */
  outdated: (readonly string[])[]
  /** Event types this version does not know. */
  unknown: string[]
}

/** What a batch of events comes to. `isKnown` tells whether the fleet has a container. */
export function effectsOf(frames: readonly EventFrame[], isKnown: (id: string) => boolean): Effects {
  const result: Effects = { patches: [], removed: [], fetch: new Set(), outdated: [], unknown: [] }
  for (const frame of frames) {
    const id = containerIdOf(frame)
    const effect = (effects as Record<string, Effect>)[frame.event]
    if (!effect) result.unknown.push(frame.event)
    if (Array.isArray(effect)) result.outdated.push(effect)
    // What is new about a container is worth a look, even when this version does not know what it is.
    const wanted = effect ?? (frame.event.startsWith('container.') ? 'fetch' : 'none')
    if (!id) continue
    result.outdated.push([...keys.container(id), 'events'])
    if (frame.event.startsWith('container.snapshot.') || frame.event.startsWith('firewall.'))
      result.outdated.push(keys.container(id))
    if (frame.event.startsWith('container.network.')) result.outdated.push([...keys.container(id), 'network'])
    if (frame.event.startsWith('proxy.permissions.')) result.outdated.push(keys.proxySettings(id))
    if (wanted === 'remove') result.removed.push(id)
    else if (wanted === 'fetch') result.fetch.add(id)
    else if (wanted === 'patch') {
      const patch = patchOf(frame, id)
      if (patch && isKnown(id)) result.patches.push(patch)
      else result.fetch.add(id)
    }
  }
  return result
}

/** Fields of an event's container that a list's row has too, with the time that decides the order. */
function patchOf(frame: EventFrame, id: string): ContainerPatch | null {
  const { container, current_status } = (frame.data ?? {}) as {
    container?: Partial<Container>
    current_status?: string
  }
  const status = container?.status ?? current_status
  if (!status) return null
  return { ...container, id, status, updated_at: container?.updated_at ?? frame.timestamp }
}

/**
 * Which container an event is about. Later APIs say it in the frame; for beta.12 its clients look in this order (sheet §16.3),
 * where a project's id may come first: only what is about a container counts.
 */
export function containerIdOf(frame: EventFrame): string | null {
  const data = (frame.data ?? {}) as {
    resource_id?: string
    container_id?: string
    container?: { id?: string }
    id?: string
  }
  const named = frame.container_id ?? data.container_id ?? data.container?.id
  if (named) return named
  return frame.event.startsWith('container.') ? (data.resource_id ?? data.id ?? null) : null
}
