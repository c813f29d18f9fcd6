import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ContainerOperation,
  type ContainerStatus,
  canOperate,
  containerStatuses,
  firstStatuses,
  isOnItsWay,
  manageOperations,
  mayBecome,
} from '../../contract/lifecycle.ts'
import { operations as contractOperations, schemaValidator } from '../contract.ts'
import { runningOperation, runningOperations } from '../db/operations.ts'
import { type Reply, type TestServer, testServer } from '../test-server.ts'
import { eventsOf, finished } from './operations.fixtures.ts'

// No sequence of requests, whatever hosts do meanwhile, reaches a state or an answer that contract/lifecycle.ts forbids.

type Step =
  | { do: 'create'; warm: boolean }
  | { do: ContainerOperation; which: number }
  | { do: 'wait'; ms: number }
  | { do: 'reboot' }
  | { do: 'fault'; failing: boolean; host_timeout: boolean }

const operationsAsked = [
  ...manageOperations,
  'delete',
  'snapshot',
  'restore',
  'copy',
  'sync',
  'kvm',
  'update',
] as const

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('create' as const), warm: fc.boolean() }) },
  { weight: 14, arbitrary: fc.record({ do: fc.constantFrom(...operationsAsked), which: fc.nat(3) }) },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 300, 2_000, 20_000) }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'reboot' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      failing: fc.boolean(),
      host_timeout: fc.boolean(),
    }),
  },
)

interface Row {
  id: string
  status: ContainerStatus
  status_since: string
  is_default: number
}

const rowsOf = ({ context }: TestServer): Row[] =>
  context.db.all<Row>(
    'SELECT id, status, status_since, is_default FROM containers ORDER BY created_at, rowid',
  )

test('whatever a state refuses, it refuses as the contract lists it', () => {
  for (const operation of operationsAsked) {
    for (const status of containerStatuses) {
      const verdict = canOperate(operation, status)
      // What is deleted is not found, before its state is asked for.
      if (verdict.allowed || status === 'deleted') continue
      expect(known(operation, verdict.status, verdict.code), `${operation} while ${status}`).toBe(true)
    }
  }
})

test('no sequence of operations reaches a state or an answer that is forbidden', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async steps => {
      const server = await testServer()
      // Copies of the default container go to the free server: its cap is not what is tested here.
      server.context.db.run('UPDATE servers SET max_containers = 1000')
      const pending: Promise<void>[] = []
      for (const next of steps) {
        await take(server, next, pending)
        for (const row of rowsOf(server)) checkHistory(server, row)
      }
      Object.assign(server.context.faults, { failing_operations: [], host_timeout: false })
      await finished(server, Promise.all(pending))
      await server.clock.advance(120_000)
      expect(runningOperations(server.context.db)).toEqual([])
      for (const row of rowsOf(server)) {
        checkHistory(server, row)
        expect(isOnItsWay(row.status), `${row.status} for ever`).toBe(false)
        for (const { type, data } of eventsOf(server, row.id)) {
          expect(schemaValidator('EventPayloads')({ [type]: data }), type).toBeNull()
        }
      }
    }),
    { numRuns: 60 },
  )
})

async function take(server: TestServer, next: Step, pending: Promise<void>[]): Promise<void> {
  const { call, clock, context, projectId, serverIds } = server
  switch (next.do) {
    case 'wait':
      return clock.advance(next.ms)
    case 'reboot':
      expect((await call('POST', `/livery/hosts/${serverIds[1]}/reboot`)).status).toBe(200)
      return
    case 'fault':
      Object.assign(context.faults, {
        failing_operations: next.failing
          ? [...manageOperations, 'create', 'delete', 'snapshot', 'restore', 'copy', 'sync']
          : [],
        host_timeout: next.host_timeout,
      })
      return
    case 'create': {
      const body = { server_id: serverIds[1], bypass_prespawn: !next.warm }
      const made = await call('POST', `/api/v1/projects/${projectId}/containers`, body)
      expect(made.status).toBe(201)
      expect(firstStatuses).toContain(made.body.data.status)
      return
    }
  }
  const row = rowsOf(server).slice(-4)[next.which]
  if (row) await ask(server, next.do, row, pending)
}

/** Asks for one operation and checks the answer against the state in which it was asked. */
async function ask(
  server: TestServer,
  operation: ContainerOperation,
  row: Row,
  pending: Promise<void>[],
): Promise<void> {
  const before = {
    verdict: canOperate(operation, row.status),
    busy: runningOperation(server.context.db, row.id)?.kind,
    snapshots: count(server, 'snapshots', row.id),
    copied:
      server.context.db.get<{ id: string | null }>(
        `SELECT c.source_container_id AS id FROM containers c JOIN containers s ON s.id = c.source_container_id
       WHERE c.id = :id AND s.deleted_at IS NULL`,
        { id: row.id },
      ) !== undefined,
  }
  let answered = false
  const reply = request(server, operation, row).then(answer => {
    answered = true
    checkAnswer(operation, row, before, answer)
  })
  reply.catch(() => {})
  // Until it is refused or has begun: only then does the state that it was judged by lie behind.
  while (!answered && runningOperation(server.context.db, row.id)?.kind === before.busy) {
    await new Promise(resolve => setImmediate(resolve))
  }
  pending.push(reply)
}

function request(
  { call, projectId, context }: TestServer,
  operation: ContainerOperation,
  { id }: Row,
): Promise<Reply> {
  const url = `/api/v1/containers/${id}`
  switch (operation) {
    case 'delete':
      return call('DELETE', url)
    case 'update':
      return call('PUT', url, { comment: String(Math.random()) })
    case 'kvm':
      return call('PUT', `${url}/kvm`, { kvm: false })
    case 'snapshot':
      return call('POST', `${url}/snapshots`, {})
    case 'restore': {
      const name = context.db.get<{ name: string }>('SELECT name FROM snapshots WHERE container_id = :id', {
        id,
      })?.name
      return call('PUT', `${url}/snapshots/${name ?? 'none'}`)
    }
    case 'copy':
      return call('POST', `${url}/copy`, { target_project_id: projectId })
    default:
      return call('POST', `${url}/${operation}`)
  }
}

interface Before {
  verdict: ReturnType<typeof canOperate>
  busy: string | undefined
  snapshots: number
  copied: boolean
}

function checkAnswer(operation: ContainerOperation, row: Row, before: Before, { status, body }: Reply): void {
  const shown = `${operation} while ${row.status}${before.busy ? ` and ${before.busy}` : ''}: ${JSON.stringify(body)}`
  if (status >= 400) expect(known(operation, status, body.code), shown).toBe(true)
  const may = answersTo(operation, row, before)
  expect(may.status, shown).toContain(status)
  if (may.code && status >= 400) expect(body.code, shown).toMatch(may.code)
  if (status < 300 && may.leadsTo) expect(body.data.status, shown).toBe(may.leadsTo)
}

interface Answers {
  status: number[]
  code?: RegExp
  /** What a success says the status is. */
  leadsTo?: string
}

/** Accepted, what is left for an operation to fail is its host. */
const accepted = [200, 201, 502, 504]

function answersTo(operation: ContainerOperation, row: Row, before: Before): Answers {
  const { verdict, busy } = before
  if (row.status === 'deleted') return { status: [404] }
  if (operation === 'restore' && before.snapshots === 0) return { status: [404] }
  if (operation === 'sync' && !before.copied) return { status: [404, 409] }
  if (!verdict.allowed) return { status: [verdict.status], code: new RegExp(`^${verdict.code}$`) }
  if (operation === 'update') return { status: [200] }
  if (busy) return { status: [409], code: /^(CONTAINER|SNAPSHOT)_OPERATION_IN_PROGRESS$/ }
  if (operation === 'sync' || operation === 'copy') return { status: accepted, leadsTo: 'copying' }
  const leadsTo = manageOperations.some(manage => manage === operation) ? verdict.leadsTo : undefined
  return { status: accepted, leadsTo }
}

const ids: Partial<Record<ContainerOperation, string>> = {
  delete: 'deleteContainer',
  update: 'updateContainer',
  kvm: 'setContainerKvm',
  snapshot: 'createSnapshot',
  restore: 'restoreSnapshot',
  copy: 'copyContainer',
  sync: 'syncContainer',
}

/** Whether the contract lists the answer for this operation. */
const known = (operation: ContainerOperation, status: number, code: string): boolean =>
  contractOperations
    .find(candidate => candidate.handler === (ids[operation] ?? 'manageContainer'))!
    .knowsError(status, code)

const count = ({ context }: TestServer, table: string, id: string): number =>
  context.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE container_id = :id`, { id })!.n

const told: Partial<Record<ContainerStatus, string>> = {
  running: 'container.running',
  stopped: 'container.stopped',
  failed: 'container.failed',
  deleting: 'container.deleting',
  deleted: 'container.deleted',
}

/** The status logs are one unbroken chain of allowed steps up to the present status, each with its event. */
function checkHistory({ context }: TestServer, row: Row): void {
  const logs = context.db.all<{
    from_status: ContainerStatus | null
    to_status: ContainerStatus
    transition_time: string
  }>(
    'SELECT from_status, to_status, transition_time FROM status_logs WHERE container_id = :id ORDER BY rowid',
    { id: row.id },
  )
  expect(logs[0]!.from_status).toBeNull()
  expect(firstStatuses).toContain(logs[0]!.to_status)
  for (const [index, log] of logs.slice(1).entries()) {
    expect(log.from_status).toBe(logs[index]!.to_status)
    expect(mayBecome(log.from_status!, log.to_status), `${log.from_status} → ${log.to_status}`).toBe(true)
  }
  expect(logs.at(-1)).toMatchObject({ to_status: row.status, transition_time: row.status_since })
  const events = context.db.all<{ event_type: string }>(
    'SELECT event_type FROM events WHERE container_id = :id ORDER BY seq',
    {
      id: row.id,
    },
  )
  const types = new Set(Object.values(told))
  expect(events.map(event => event.event_type).filter(type => types.has(type))).toEqual(
    logs.slice(1).flatMap(log => told[log.to_status] ?? []),
  )
}
