import type { components } from '../../contract/generated/types.ts'
import type { Db } from './open.ts'

type NetworkConfig = components['schemas']['NetworkConfig']

export interface NetworkRow {
  container_id: string
  type: NonNullable<NetworkConfig['type']>
  /** Proxy URL without user and password; null when blocked. */
  proxy: string | null
  /** `user:password` as it stood in the URL; never leaves the server (sheet §20 #47). */
  credentials: string | null
  country: string | null
  city: string | null
  region: string | null
  comment: string | null
  dns_servers: string[]
  status: NonNullable<NetworkConfig['status']>
  configured_at: string
  last_status_check: string | null
}

type Stored = Omit<NetworkRow, 'dns_servers'> & { dns_servers: string }

export function findNetwork(db: Db, container_id: string): NetworkRow | undefined {
  const row = db.get<Stored>('SELECT * FROM networks WHERE container_id = :container_id', { container_id })
  return row && { ...row, dns_servers: JSON.parse(row.dns_servers) }
}

export function saveNetwork(db: Db, row: NetworkRow): void {
  db.run(
    `INSERT OR REPLACE INTO networks (container_id, type, proxy, credentials, country, city, region, comment, dns_servers,
       status, configured_at, last_status_check)
     VALUES (:container_id, :type, :proxy, :credentials, :country, :city, :region, :comment, :dns_servers,
       :status, :configured_at, :last_status_check)`,
    { ...row, dns_servers: JSON.stringify(row.dns_servers) },
  )
}

export const deleteNetwork = (db: Db, container_id: string): number =>
  db.run('DELETE FROM networks WHERE container_id = :container_id', { container_id })

/** What is not set is left out: the API knows no nulls here. */
export function toNetworkConfig(container_id: string, row: NetworkRow | undefined): NetworkConfig {
  if (!row) return { container_id, configured: false }
  const { type, proxy, credentials, country, city, region, comment, dns_servers, status, configured_at } = row
  return {
    container_id,
    configured: true,
    type,
    ...(proxy === null ? {} : { proxy }),
    credentials_configured: credentials !== null,
    ...(country === null ? {} : { country }),
    ...(city === null ? {} : { city }),
    ...(region === null ? {} : { region }),
    ...(comment === null ? {} : { comment }),
    dns_servers,
    status,
    configured_at,
    ...(row.last_status_check === null
      ? {}
      : {
          last_status_check: row.last_status_check,
          remote_status: { is_running: status === 'running', last_check: row.last_status_check },
        }),
  }
}
