// The fleet as this browser remembers it, one record a container, so that a page shows something before the network
// answers. What is kept is listed here field by field: no environment values, keys, tokens, comments, addresses or
// aliases, and nothing that a newer API may add.

import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb'
import type { Connection } from './connection.ts'
import type { Container } from './fleet-state.ts'

const NAME = 'livery'
/** Another number forgets what older versions have kept. */
const VERSION = 1
const STORE = 'fleet'

const kept = [
  'id',
  'project_id',
  'project_alias',
  'server_id',
  'server_name',
  'subserver_name',
  'name',
  'color',
  'container_image',
  'ai',
  'hoody_kit',
  'dev_kit',
  'kvm',
  'autostart',
  'status',
  'created_at',
  'updated_at',
  'realm_ids',
  'server_expired',
  'snapshot_count',
  'is_default',
] as const satisfies readonly (keyof Container)[]

type Kept = Pick<Container, (typeof kept)[number]>

/** What the record under the empty id says of the others. */
export interface Summary {
  /** When all of it was seen to be so, in milliseconds. */
  savedAt: number
  total: number
  /** The newest, for the first paint: to read thousands takes a while. */
  head: Kept[]
}

export interface LastKnown {
  rows: Container[]
  savedAt: number
  total: number
}

const HEAD = 60

/** Which fleet it is: other connections and realms have others. */
export type Scope = Pick<Connection, 'id' | 'realmId'>

interface Schema extends DBSchema {
  fleet: { key: string[]; value: Kept | Summary }
}
type Database = IDBPDatabase<Schema>

let database: Promise<Database> | undefined

/** It may be blocked (private windows) or full: callers take a rejection as "nothing kept". */
function openLastKnown(): Promise<Database> {
  database ??= openDB<Schema>(NAME, VERSION, {
    upgrade(db) {
      // What another version has kept is not read: it is only a copy.
      for (const store of db.objectStoreNames) db.deleteObjectStore(store)
      db.createObjectStore(STORE)
    },
    // A newer version of this page in another tab must be able to upgrade.
    blocking: (_current, _blocked, { target }) => {
      ;(target as IDBDatabase).close()
      database = undefined
    },
  })
  return database
}

type Store = IDBPObjectStore<Schema, ['fleet'], 'fleet', 'readwrite'>

/** All that `work` asks of the store, or nothing of it. Resolves when it is written. */
export async function write(work: (store: Store) => readonly Promise<unknown>[]): Promise<void> {
  // Relaxed: what is lost in a power cut is fetched again.
  const { store, done } = (await openLastKnown()).transaction(STORE, 'readwrite', { durability: 'relaxed' })
  await Promise.all([...work(store), done])
}

/** Ids of what is kept; an empty one is that of the summary. */
export async function keptIds(scope: Scope): Promise<string[]> {
  const keys = await (await openLastKnown()).getAllKeys(STORE, rangeOf(scope))
  return keys.map(key => key[2]!)
}

/** Of a container; with an empty id, of the record that says when the fleet was saved, which sorts first. */
export const keyOf = ({ id, realmId }: Scope, container: string) => [id, realmId ?? '', container]

/** Arrays sort behind every text. */
const rangeOf = ({ id, realmId }: Scope) => IDBKeyRange.bound([id, realmId ?? ''], [id, realmId ?? '', []])

export function toKept(row: Container): Kept {
  const fields: Record<string, unknown> = {}
  for (const field of kept) if (row[field] !== undefined) fields[field] = row[field]
  return fields as Kept
}

/** What is not kept is empty until the server has been asked. Null for what is no record of this version. */
export function fromKept(record: unknown): Container | null {
  const row = record as Partial<Kept> | null
  const texts = [row?.id, row?.name, row?.status, row?.color, row?.project_id, row?.container_image]
  if (!texts.every(text => typeof text === 'string') || !Array.isArray(row?.realm_ids)) return null
  if (Number.isNaN(Date.parse(row.created_at ?? '')) || Number.isNaN(Date.parse(row.updated_at ?? '')))
    return null
  return {
    ...(row as Kept),
    ssh_hostname: null,
    ssh_public_key: null,
    comment: null,
    environment_vars: {},
    volumes: {},
    unconfirmed: true,
  }
}

/** @param ids newest first */
export function summarize(
  savedAt: number,
  ids: readonly string[],
  byId: ReadonlyMap<string, Container>,
): Summary {
  return { savedAt, total: ids.length, head: ids.slice(0, HEAD).map(id => toKept(byId.get(id)!)) }
}

function isSummary(record: unknown): record is Summary {
  const { savedAt, total, head } = (record ?? {}) as Partial<Summary>
  return typeof savedAt === 'number' && typeof total === 'number' && Array.isArray(head)
}

/** The newest of what is kept. Null when nothing is, or it cannot be read. */
export async function readHead(scope: Scope): Promise<LastKnown | null> {
  try {
    const summary = await (await openLastKnown()).get(STORE, keyOf(scope, ''))
    if (!isSummary(summary)) return null
    const { savedAt, total, head } = summary
    return { savedAt, total, rows: head.map(fromKept).filter(row => row !== null) }
  } catch {
    return null
  }
}

/** All that is kept; nothing when it cannot be read. */
export async function readRows(scope: Scope): Promise<Container[]> {
  try {
    const [, ...records] = await (await openLastKnown()).getAll(STORE, rangeOf(scope))
    return records.map(fromKept).filter(row => row !== null)
  } catch {
    return []
  }
}

/** Forgets every realm of a connection. */
export async function forgetLastKnown(connectionId: string): Promise<void> {
  try {
    const range = IDBKeyRange.bound([connectionId], [connectionId, []])
    await write(store => [store.delete(range)])
  } catch {
    // Where nothing can be written, nothing is kept.
  }
}

/** Forgets what belongs to connections other than these. */
export async function forgetOthers(connectionIds: readonly string[]): Promise<void> {
  try {
    const keys = await (await openLastKnown()).getAllKeys(STORE)
    const others = new Set(keys.map(([id]) => id!).filter(id => !connectionIds.includes(id)))
    await Promise.all([...others].map(forgetLastKnown))
  } catch {
    // Nothing can be read, so nothing is kept.
  }
}
