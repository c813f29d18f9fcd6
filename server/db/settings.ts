import type { Db } from './open.ts'

/** The stored value, or what `make` gives, which is stored then: for what is made once, at first start. */
export function settingOr(db: Db, key: string, make: () => string): string {
  const row = db.get<{ value: string }>('SELECT value FROM settings WHERE key = :key', { key })
  if (row) return row.value
  const value = make()
  setSetting(db, key, value)
  return value
}

export function setSetting(db: Db, key: string, value: string): void {
  db.run(
    `INSERT INTO settings (key, value) VALUES (:key, :value)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    { key, value },
  )
}
