import type { components } from '../../contract/generated/types.ts'
import type { Db } from './open.ts'

type Snapshot = components['schemas']['Snapshot']

export type SnapshotRow = Omit<Snapshot, 'stateful'> & { container_id: string }

/** Those past their day do not count, whether they are swept yet or not. `now` is an ISO string. */
const alive = '(expires_at IS NULL OR expires_at > :now)'

export const listSnapshots = (db: Db, container_id: string, now: string): SnapshotRow[] =>
  db.all(
    `SELECT * FROM snapshots WHERE container_id = :container_id AND ${alive} ORDER BY created_at DESC, name`,
    {
      container_id,
      now,
    },
  )

export const findSnapshot = (
  db: Db,
  container_id: string,
  name: string,
  now: string,
): SnapshotRow | undefined =>
  db.get(`SELECT * FROM snapshots WHERE container_id = :container_id AND name = :name AND ${alive}`, {
    container_id,
    name,
    now,
  })

/** Of every container in `ids`; those without any are missing. */
export function countSnapshots(db: Db, ids: string[], now: string): Map<string, number> {
  const rows = db.all<{ container_id: string; n: number }>(
    `SELECT container_id, count(*) AS n FROM snapshots
     WHERE container_id IN (SELECT value FROM json_each(:ids)) AND ${alive} GROUP BY container_id`,
    { ids: JSON.stringify(ids), now },
  )
  return new Map(rows.map(row => [row.container_id, row.n]))
}

export const expiredSnapshots = (db: Db, now: string): SnapshotRow[] =>
  db.all('SELECT * FROM snapshots WHERE expires_at <= :now', { now })

export function insertSnapshot(db: Db, row: SnapshotRow): void {
  const { container_id, name, alias, created_at, last_used_at, expires_at, size } = row
  db.run(
    `INSERT INTO snapshots (container_id, name, alias, created_at, last_used_at, expires_at, size)
     VALUES (:container_id, :name, :alias, :created_at, :last_used_at, :expires_at, :size)`,
    { container_id, name, alias, created_at, last_used_at, expires_at, size },
  )
}

export function updateSnapshot(
  db: Db,
  row: Pick<SnapshotRow, 'container_id' | 'name' | 'alias' | 'last_used_at'>,
): void {
  const { container_id, name, alias, last_used_at } = row
  db.run(
    'UPDATE snapshots SET alias = :alias, last_used_at = :last_used_at WHERE container_id = :container_id AND name = :name',
    { container_id, name, alias, last_used_at },
  )
}

export const deleteSnapshot = (db: Db, container_id: string, name: string): number =>
  db.run('DELETE FROM snapshots WHERE container_id = :container_id AND name = :name', { container_id, name })

/** `stateful` is always false: snapshots hold no memory (sheet §20 #27). */
export const toSnapshot = ({
  name,
  alias,
  created_at,
  last_used_at,
  expires_at,
  size,
}: SnapshotRow): Snapshot => ({
  name,
  alias,
  created_at,
  last_used_at,
  expires_at,
  stateful: false,
  size,
})
