import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite'
import { migrations } from './schema.ts'

type Params = Record<string, string | number | null>

export interface Db {
  get<Row>(sql: string, params?: Params): Row | undefined
  all<Row>(sql: string, params?: Params): Row[]
  /** Returns the number of rows changed. */
  run(sql: string, params?: Params): number
  /** Grows with every write, also one that is taken back: what was read at the same number is still so. */
  version(): number
  /** All or nothing; a call inside another joins it. What `afterCommit` holds runs once the outermost has committed. */
  tx<Result>(work: () => Result): Result
  /** Runs `work` once the running transaction has committed, at once when there is none, never when it rolls back. */
  afterCommit(work: () => void): void
  close(): void
}

/** Opens (and where needed creates or migrates) the database at `path`; `:memory:` for one that is gone on close. */
export function openDb(path: string): Db {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(path)
  // EXCLUSIVE keeps a second server off the same file; FULL makes every acknowledged write survive a power cut too.
  for (const pragma of [
    'locking_mode = EXCLUSIVE',
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'busy_timeout = 500',
  ]) {
    database.exec(`PRAGMA ${pragma}`)
  }
  const statements = new Map<string, StatementSyncInstance>()
  let version = 0
  let depth = 0
  let queue: (() => void)[] = []

  function prepare(sql: string): StatementSyncInstance {
    let statement = statements.get(sql)
    if (!statement) {
      statement = database.prepare(sql)
      statements.set(sql, statement)
    }
    return statement
  }

  const db: Db = {
    get: <Row>(sql: string, params: Params = {}) => prepare(sql).get(params) as Row | undefined,
    all: <Row>(sql: string, params: Params = {}) => prepare(sql).all(params) as Row[],
    run(sql, params = {}) {
      version += 1
      return Number(prepare(sql).run(params).changes)
    },
    version: () => version,
    tx(work) {
      if (depth > 0) return work()
      database.exec('BEGIN IMMEDIATE')
      depth = 1
      queue = []
      let result: ReturnType<typeof work>
      try {
        result = work()
        database.exec('COMMIT')
      } catch (error) {
        database.exec('ROLLBACK')
        version += 1
        queue = []
        throw error
      } finally {
        depth = 0
      }
      const ready = queue
      queue = []
      for (const job of ready) job()
      return result
    },
    afterCommit(work) {
      if (depth === 0) work()
      else queue.push(work)
    },
    close() {
      statements.clear()
      // SQLite keeps the file locked until the last statement is collected as garbage. Given up by hand, the lock is
      // free at once; an exclusive one can only be given up outside WAL, which the next start turns on again.
      database.exec(
        'PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_schema',
      )
      database.close()
    },
  }
  migrate(database, db)
  return db
}

function migrate(database: DatabaseSyncInstance, db: Db): void {
  const version = db.get<{ user_version: number }>('PRAGMA user_version')!.user_version
  if (version > migrations.length) {
    throw new Error(
      `The data was written by a newer Livery (schema ${version}, this one knows ${migrations.length}).`,
    )
  }
  for (let next = version; next < migrations.length; next += 1) {
    db.tx(() => {
      database.exec(migrations[next]!)
      database.exec(`PRAGMA user_version = ${next + 1}`)
    })
  }
}
