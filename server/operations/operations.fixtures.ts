import { generateKeyPairSync } from 'node:crypto'
import { runningOperation } from '../db/operations.ts'
import type { TestServer } from '../test-server.ts'

/** Lets time pass until the answer is there. */
export async function finished<Result>(
  { clock }: Pick<TestServer, 'clock'>,
  pending: Promise<Result>,
): Promise<Result> {
  let settled = false
  const done = pending.finally(() => {
    settled = true
  })
  done.catch(() => {})
  // The first advance may come before the request has reached its handler, so it moves no time.
  for (let step = 0; !settled; step = 250) await clock.advance(step)
  return done
}

/** Waits, without letting time pass, until an operation runs on the container. */
export async function begun({ context }: Pick<TestServer, 'context'>, id: string): Promise<void> {
  while (!runningOperation(context.db, id)) await new Promise(resolve => setImmediate(resolve))
}

/** A new OpenSSH public key of type ed25519, on one line. */
export function newSshKey(comment = 'somebody@somewhere'): string {
  const raw = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  const field = (bytes: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    return Buffer.concat([length, bytes])
  }
  const blob = Buffer.concat([field(Buffer.from('ssh-ed25519')), field(raw)]).toString('base64')
  return `ssh-ed25519 ${blob} ${comment}`
}

type Fields = Record<string, unknown>

/** A container that runs, on the dedicated server unless the fields say otherwise. Answers its id. */
export async function newContainer(test: TestServer, fields: Fields = {}): Promise<string> {
  const { call, clock, projectId, serverIds } = test
  const { status, body } = await call('POST', `/api/v1/projects/${projectId}/containers`, {
    server_id: serverIds[1],
    ...fields,
  })
  if (status !== 201) throw new Error(`Creating failed: ${JSON.stringify(body)}`)
  await clock.advance(30_000)
  return body.data.id
}

export const operate = (test: TestServer, id: string, operation: string, body?: Fields) =>
  finished(test, test.call('POST', `/api/v1/containers/${id}/${operation}`, body))

export async function statusOf({ call }: TestServer, id: string): Promise<string> {
  const { status, body } = await call('GET', `/api/v1/containers/${id}`)
  return status === 404 ? 'deleted' : body.data.status
}

export const logsOf = async ({ call }: TestServer, id: string) =>
  (await call('GET', `/api/v1/containers/${id}/status-logs?limit=100&sort_order=asc`)).body.data.logs

/** Types and payloads of what happened to a container, oldest first. */
export const eventsOf = ({ context }: TestServer, id: string) =>
  context.db
    .all<{ event_type: string; payload: string }>(
      'SELECT event_type, payload FROM events WHERE container_id = :id ORDER BY seq',
      { id },
    )
    .map(row => ({ type: row.event_type, data: JSON.parse(row.payload) }))
