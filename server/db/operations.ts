import type { ContainerStatus } from '../../contract/lifecycle.ts'
import type { Actor } from '../operations/actor.ts'
import type { Db } from './open.ts'

/** What can keep a container busy. The snapshot kinds leave its status alone, as does `kvm`. */
export type OperationKind =
  | 'create'
  | 'start'
  | 'stop'
  | 'force-stop'
  | 'restart'
  | 'pause'
  | 'resume'
  | 'delete'
  | 'copy'
  | 'sync'
  | 'snapshot'
  | 'restore'
  | 'snapshot-delete'

/** An operation that has been accepted and has not ended. One at most for a container. */
export interface Operation {
  id: string
  container_id: string
  kind: OperationKind
  from_status: ContainerStatus
  actor: Actor
  started_at: string
}

type Stored = Omit<Operation, 'actor'> & { actor: string }

const read = (row: Stored): Operation => ({ ...row, actor: JSON.parse(row.actor) })

export function runningOperation(db: Db, container_id: string): Operation | undefined {
  const row = db.get<Stored>('SELECT * FROM operations WHERE container_id = :container_id', { container_id })
  return row && read(row)
}

/** At start these are the ones that a crash cut off. */
export const runningOperations = (db: Db): Operation[] => db.all<Stored>('SELECT * FROM operations').map(read)

export function insertOperation(db: Db, operation: Operation): void {
  db.run(
    `INSERT INTO operations (id, container_id, kind, from_status, actor, started_at)
     VALUES (:id, :container_id, :kind, :from_status, :actor, :started_at)`,
    { ...operation, actor: JSON.stringify(operation.actor) },
  )
}

export const deleteOperation = (db: Db, id: string): number =>
  db.run('DELETE FROM operations WHERE id = :id', { id })
