import { expect, it } from 'vitest'
import { checkName } from '../../contract/name.ts'
import { parseSshKey } from '../../contract/ssh-key.ts'
import { type TestServer, testServer } from '../test-server.ts'
import { addSample } from './add-sample.ts'

interface Row {
  id: string
  name: string
  color: string
  status: string
  status_since: string
  ssh_public_key: string | null
}

const rowsOf = ({ context }: TestServer): Row[] =>
  context.db.all<Row>('SELECT * FROM containers WHERE is_default = 0 ORDER BY rowid')

it('adds a fleet that the API shows as any other', async () => {
  const test = await testServer()
  expect(addSample(test.context, 48)).toEqual({ containers: 48, projects: 5, servers: 2 })
  const { containers } = (await test.call('GET', '/api/v1/containers?limit=100&runtime=true')).body.data
  expect(containers).toHaveLength(49)
  const rows = rowsOf(test)
  expect(new Set(rows.map(row => row.status))).toEqual(new Set(['running', 'stopped', 'paused', 'failed']))
  expect(rows.filter(row => row.status === 'running').length).toBeGreaterThan(24)
  expect(new Set(rows.map(row => row.color)).size).toBe(6)
  for (const { name, ssh_public_key } of rows) {
    expect(checkName(name)).toBe(null)
    if (ssh_public_key) expect(parseSshKey(ssh_public_key)).toHaveProperty('key')
  }
  for (const { status, id } of rows) {
    expect(test.context.engine.state(id), status).toBe(status === 'failed' ? null : status)
  }
})

it('ends every history in the state that the container has', async () => {
  const test = await testServer()
  addSample(test.context, 60)
  for (const row of rowsOf(test)) {
    const { logs } = (await test.call('GET', `/api/v1/containers/${row.id}/status-logs?limit=100`)).body.data
    expect(logs[0]).toMatchObject({ to_status: row.status, transition_time: row.status_since })
    expect(logs.at(-1)).toMatchObject({ from_status: null, to_status: 'creating' })
    if (row.status === 'failed') expect(logs[0].metadata.reason).toBeTruthy()
  }
})

it('repeats itself for the same seed, and adds to what is there', async () => {
  const [one, two] = [await testServer(), await testServer()]
  const look = (test: TestServer) =>
    rowsOf(test).map(({ name, color, status }) => `${name} ${color} ${status}`)
  addSample(one.context, 30)
  addSample(two.context, 30)
  expect(look(one)).toEqual(look(two))
  expect(addSample(one.context, 30)).toEqual({ containers: 30, projects: 0, servers: 0 })
  expect(rowsOf(one)).toHaveLength(60)
})

it('holds every quota and capacity', async () => {
  const test = await testServer()
  addSample(test.context, 1200)
  const over = test.context.db.all(
    `SELECT alias FROM projects p WHERE max_containers < (SELECT count(*) FROM containers c WHERE c.project_id = p.id)
     UNION SELECT name FROM servers s WHERE max_containers < (SELECT count(*) FROM containers c WHERE c.server_id = s.id)`,
  )
  expect(over).toEqual([])
})

it('adds ten thousand in a few seconds', { timeout: 60_000 }, async () => {
  const test = await testServer()
  const started = performance.now()
  addSample(test.context, 10_000)
  expect(performance.now() - started).toBeLessThan(15_000)
  const { pagination } = (await test.call('GET', '/api/v1/containers?limit=100')).body.data
  expect(pagination.total).toBe(10_001)
})

it.each([0, 10_001, 1.5])('refuses to add %d', async count => {
  const test = await testServer()
  expect(() => addSample(test.context, count)).toThrow(RangeError)
})
