import type { Db } from './open.ts'

export interface ProxySettingsRow {
  container_id: string
  enable_proxy: boolean
  default_policy: 'allow' | 'deny'
  /** Counts the changes; 0 while nothing has been configured. */
  file_version: number
}

/** With nothing configured the proxy is open: the URL itself is the credential (sheet §11.2). */
export function findProxySettings(db: Db, container_id: string): ProxySettingsRow {
  const row = db.get<Omit<ProxySettingsRow, 'enable_proxy'> & { enable_proxy: number }>(
    'SELECT * FROM proxy_settings WHERE container_id = :container_id',
    { container_id },
  )
  return row
    ? { ...row, enable_proxy: row.enable_proxy === 1 }
    : { container_id, enable_proxy: true, default_policy: 'allow', file_version: 0 }
}

export function saveProxySettings(db: Db, row: ProxySettingsRow): void {
  db.run(
    `INSERT OR REPLACE INTO proxy_settings (container_id, enable_proxy, default_policy, file_version)
     VALUES (:container_id, :enable_proxy, :default_policy, :file_version)`,
    { ...row, enable_proxy: Number(row.enable_proxy) },
  )
}
