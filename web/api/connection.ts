import { create } from 'zustand'
import { isIpLiteral, realmEndpoint } from '../../contract/realm.ts'
import { readJson, readText, writeJson, writeText } from '../lib/storage.ts'

/** A Hoody API one signs in to. Saved in this browser; its tokens are not part of it (session.ts). */
export interface Connection {
  id: string
  name: string
  /** Origin without a trailing slash; empty for the server this page came from. */
  baseUrl: string
  /** Who signed in, as shown. */
  user: string
  /** The realm everything is narrowed to, or null for all. */
  realmId: string | null
  /** Domain of kit URLs, such as `containers.hoody.com`. */
  containersDomain: string
  /** Its engine is a simulation: kit URLs lead nowhere. */
  simulated: boolean
}

interface Connections {
  connections: readonly Connection[]
  activeId: string | null
}

const SAVED = 'livery.connections'
const ACTIVE = 'livery.active'

function isConnections(value: unknown): value is Connection[] {
  const texts = ['id', 'name', 'baseUrl', 'user', 'containersDomain']
  return (
    Array.isArray(value) && value.every(entry => entry && texts.every(key => typeof entry[key] === 'string'))
  )
}

const saved = readJson('local', SAVED, isConnections) ?? []

export const useConnections = create<Connections>(() => ({
  connections: saved,
  // The tab's own choice first: two tabs may look at two servers.
  activeId: readText('session', ACTIVE) ?? readText('local', ACTIVE),
}))

function set(next: Partial<Connections>) {
  useConnections.setState(next)
  const { connections, activeId } = useConnections.getState()
  writeJson('local', SAVED, connections)
  writeText('local', ACTIVE, activeId)
  writeText('session', ACTIVE, activeId)
}

export function activeConnection(): Connection | null {
  const { connections, activeId } = useConnections.getState()
  return connections.find(connection => connection.id === activeId) ?? null
}

/** Names what ids mean just now: another connection or realm is another fleet. */
export function activeScope(): string {
  const connection = activeConnection()
  return `${connection?.id} ${connection?.realmId}`
}

export function useActiveConnection(): Connection | null {
  return useConnections(state => state.connections.find(({ id }) => id === state.activeId) ?? null)
}

export function activateConnection(id: string) {
  set({ activeId: id })
}

/** Adds it, or renews the one with the same server and user. Answers the saved one, which becomes the active one. */
export function saveConnection(input: Omit<Connection, 'id' | 'realmId'>): Connection {
  const { connections } = useConnections.getState()
  const known = connections.find(({ baseUrl, user }) => baseUrl === input.baseUrl && user === input.user)
  const connection = { realmId: null, id: known?.id ?? crypto.randomUUID(), ...known, ...input }
  set({
    connections: [...connections.filter(({ id }) => id !== connection.id), connection],
    activeId: connection.id,
  })
  return connection
}

export function removeConnection(id: string) {
  const { connections, activeId } = useConnections.getState()
  set({
    connections: connections.filter(connection => connection.id !== id),
    activeId: activeId === id ? null : activeId,
  })
}

export function setRealm(id: string, realmId: string | null) {
  const { connections } = useConnections.getState()
  set({
    connections: connections.map(connection =>
      connection.id === id ? { ...connection, realmId } : connection,
    ),
  })
}

export interface Endpoint {
  /** Where requests and the socket go, without a trailing slash. */
  origin: string
  /** For `?realm_id=`, when the host cannot carry the realm. */
  realmQuery: string | null
}

/** `here` is this page's origin. */
export function endpointOf(
  { baseUrl, realmId }: Pick<Connection, 'baseUrl' | 'realmId'>,
  here = globalThis.location?.origin,
): Endpoint {
  const base = baseUrl || here
  if (!realmId) return { origin: base, realmQuery: null }
  const { hostname } = new URL(base)
  // This page's own server would become another origin under a realm's name; localhost and addresses have no realm hosts (sheet §21).
  const carries = baseUrl !== '' && hostname !== 'localhost' && !isIpLiteral(hostname)
  const realmHost = carries ? realmEndpoint(base, realmId) : null
  return realmHost ? { origin: realmHost, realmQuery: null } : { origin: base, realmQuery: realmId }
}
