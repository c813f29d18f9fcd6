import { containerFor, refuseIfExpired } from '../access.ts'
import type { Caller } from '../auth/caller.ts'
import { recordOnContainer } from '../container-event.ts'
import { type Context, isoNow } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import { deleteNetwork, findNetwork, type NetworkRow, saveNetwork, toNetworkConfig } from '../db/networks.ts'
import { ApiError, invalidField } from '../errors.ts'
import type { EventType } from '../live.ts'
import { refuseIfBusy } from '../operations/operation.ts'

/** Sheet §10.1. */
const defaultDns = ['1.1.1.1', '8.8.8.8']

/** Takes user and password out of a proxy URL, for they are write-only. Null for what is no URL with a host. */
export function splitProxy(url: string): { endpoint: string; credentials: string | null } | null {
  const [, scheme, credentials, rest] = /^([a-z][a-z0-9+.-]*:\/\/)(?:([^/?#]*)@)?(.+)$/.exec(url) ?? []
  if (!scheme || !rest || !URL.canParse(scheme + rest) || new URL(scheme + rest).host === '') return null
  return { endpoint: scheme + rest, credentials: credentials || null }
}

function writable(context: Context, caller: Caller, id: string) {
  const container = containerFor(context, caller, id, 'edit')
  refuseIfExpired(container)
  refuseIfBusy(context, container, 'network')
  return container
}

/** Starts or stops the egress service; doing so twice is no fault and no event. */
function setStatus(context: Context, caller: Caller, id: string, status: 'running' | 'stopped') {
  const container = writable(context, caller, id)
  const network = findNetwork(context.db, id)
  if (!network) {
    throw new ApiError(400, 'NETWORK_NOT_CONFIGURED', 'Network not configured for this container')
  }
  const last_check = isoNow(context)
  context.db.tx(() => {
    saveNetwork(context.db, { ...network, status, last_status_check: last_check })
    if (network.status !== status) record(context, caller, container, `container.network.${status}`)
  })
  return { container_id: id, status, is_running: status === 'running', last_check }
}

function record(
  context: Context,
  caller: Caller,
  container: ReturnType<typeof containerFor>,
  type: EventType,
): void {
  recordOnContainer(context, caller, container, {
    type,
    resource_type: 'container_network',
    resource_id: container.id,
    data: {
      container: { id: container.id },
      network: toNetworkConfig(container.id, findNetwork(context.db, container.id)),
    },
  })
}

export const networkHandlers = {
  getNetwork: ({ context, caller, params }) => {
    const { id } = containerFor(context, caller, params.id, 'read')
    return {
      data: toNetworkConfig(id, findNetwork(context.db, id)),
      message: 'Network configuration retrieved successfully',
    }
  },

  setNetwork: ({ context, caller, params, body }) => {
    const { db } = context
    const container = writable(context, caller, params.id)
    const before = findNetwork(db, container.id)
    const blocked = body.type === 'block'
    const proxy = blocked ? null : splitProxy(body.proxy ?? '')
    if (!blocked && !proxy) {
      throw invalidField('/proxy', 'The proxy is not a URL with a host, such as socks5://host:1080.')
    }
    const kept = before?.proxy === proxy?.endpoint ? (before?.credentials ?? null) : null
    const row: NetworkRow = {
      container_id: container.id,
      type: body.type,
      proxy: proxy?.endpoint ?? null,
      credentials: proxy ? (proxy.credentials ?? kept) : null,
      country: body.country ?? null,
      city: body.city ?? null,
      region: body.region ?? null,
      comment: body.comment ?? null,
      dns_servers: (body.dns_servers as string[] | undefined) ?? defaultDns,
      status: before?.status === 'running' ? 'running' : 'configured',
      configured_at: isoNow(context),
      last_status_check: before?.last_status_check ?? null,
    }
    db.tx(() => {
      saveNetwork(db, row)
      record(context, caller, container, before ? 'container.network.updated' : 'container.network.created')
    })
    return { data: toNetworkConfig(container.id, row), message: 'Network configured successfully' }
  },

  deleteNetwork: ({ context, caller, params }) => {
    const container = writable(context, caller, params.id)
    context.db.tx(() => {
      if (deleteNetwork(context.db, container.id) > 0) {
        record(context, caller, container, 'container.network.deleted')
      }
    })
    return { data: null, message: 'Network configuration removed successfully' }
  },

  startNetwork: ({ context, caller, params }) => ({
    data: setStatus(context, caller, params.id, 'running'),
    message: 'Network service started successfully',
  }),

  stopNetwork: ({ context, caller, params }) => ({
    data: setStatus(context, caller, params.id, 'stopped'),
    message: 'Network service stopped successfully',
  }),
} satisfies Partial<Handlers>
