import type { components } from '../../contract/generated/types.ts'
import type { Db } from './open.ts'

type Rental = components['schemas']['Rental']
export type ServerSpecs = components['schemas']['RentalServerSpecs']

/** A server and the rental that gives it (sheet §13). */
export interface ServerRow {
  id: string
  rental_id: string
  user_id: string
  name: string
  /** Display name of a slice; null for a whole server. */
  subserver_name: string | null
  country: string
  country_name: string
  region: string
  city: string
  datacenter: string
  model: string
  is_vm: boolean
  is_free: boolean
  status: string
  max_containers: number
  specs: ServerSpecs
  amount: string
  rental_start: string
  /** Null on a free server, which does not end. */
  rental_end: string | null
  expired_at: string | null
  expired_reason: string | null
  booted_at: string
}

type Stored = Omit<ServerRow, 'is_vm' | 'is_free' | 'specs'> & {
  is_vm: number
  is_free: number
  specs: string
}

const read = (row: Stored): ServerRow => ({
  ...row,
  is_vm: row.is_vm === 1,
  is_free: row.is_free === 1,
  specs: JSON.parse(row.specs),
})

/** By the server's id or the rental's: the sheet has both in one place (§20 #36). */
export function findServer(db: Db, user_id: string, id: string): ServerRow | undefined {
  const row = db.get<Stored>(
    'SELECT * FROM servers WHERE (id = :id OR rental_id = :id) AND user_id = :user_id',
    {
      id,
      user_id,
    },
  )
  return row && read(row)
}

export const listServers = (db: Db, user_id: string): ServerRow[] =>
  db
    .all<Stored>('SELECT * FROM servers WHERE user_id = :user_id ORDER BY rental_start, rowid', { user_id })
    .map(read)

export const serverNameTaken = (db: Db, name: string): boolean =>
  db.get('SELECT 1 FROM servers WHERE name = :name', { name }) !== undefined

export function insertServer(db: Db, row: ServerRow): void {
  db.run(
    `INSERT INTO servers (id, rental_id, user_id, name, subserver_name, country, country_name, region, city, datacenter, model,
       is_vm, is_free, status, max_containers, specs, amount, rental_start, rental_end, expired_at, expired_reason, booted_at)
     VALUES (:id, :rental_id, :user_id, :name, :subserver_name, :country, :country_name, :region, :city, :datacenter, :model,
       :is_vm, :is_free, :status, :max_containers, :specs, :amount, :rental_start, :rental_end, :expired_at, :expired_reason, :booted_at)`,
    { ...row, is_vm: Number(row.is_vm), is_free: Number(row.is_free), specs: JSON.stringify(row.specs) },
  )
}

/** Containers by server, for all servers of a user at once. */
export function usedCapacity(db: Db, user_id: string): Map<string, number> {
  const rows = db.all<{ server_id: string; n: number }>(
    `SELECT c.server_id, count(*) AS n FROM containers c JOIN servers s ON s.id = c.server_id
     WHERE s.user_id = :user_id AND c.deleted_at IS NULL GROUP BY c.server_id`,
    { user_id },
  )
  return new Map(rows.map(({ server_id, n }) => [server_id, n]))
}

const day = 86_400_000
/** Rentals must have an end (sheet §13): that of a free server is far ahead. */
const noEnd = '2099-12-31T00:00:00.000Z'

/** @param now epoch ms */
export function toRental(row: ServerRow, used: number, now: number): Rental {
  const end = row.rental_end ?? noEnd
  return {
    id: row.rental_id,
    name: row.name,
    region: row.region,
    rental_start: row.rental_start,
    rental_end: end,
    status: row.status,
    amount: row.amount,
    setup_fee_cents: 0,
    total_paid_cents: Math.round(Number(row.amount) * 100),
    renewal_pricing_frozen: null,
    remaining_days: Math.max(0, Math.ceil((Date.parse(end) - now) / day)),
    usage_days: Math.max(0, Math.floor((now - Date.parse(row.rental_start)) / day)),
    server_id: row.id,
    pool_id: null,
    is_free_tier: row.is_free,
    server: {
      container_capacity: { used, max: row.max_containers },
      id: row.id,
      name: row.name,
      country: row.country,
      region: row.region,
      city: row.city,
      datacenter: row.datacenter,
      model: row.model,
      is_vm: row.is_vm,
      specs: row.specs,
    },
  }
}

/** Memory of the host in bytes; 128 GB where nobody knows. */
export function hostMemory(db: Db, id: string): number {
  const row = db.get<{ gb: number | null }>(
    "SELECT specs ->> '$.ram.capacity_gb' AS gb FROM servers WHERE id = :id",
    { id },
  )
  return (row?.gb ?? 128) * 1024 ** 3
}
