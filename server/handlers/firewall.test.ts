import { expect, it } from 'vitest'
import { type TestServer, testServer } from '../test-server.ts'

const web = { action: 'allow', protocol: 'tcp', description: 'Web', destination_port: '443' }
const ssh = {
  action: 'allow',
  protocol: 'tcp',
  description: 'SSH',
  destination_port: '22',
  source: '192.0.2.0/24',
}

const urls = ({ containerId }: TestServer) => {
  const base = `/api/v1/containers/${containerId}/firewall`
  return {
    rules: `${base}/rules`,
    ingress: `${base}/ingress`,
    egress: `${base}/egress`,
    reset: `${base}/reset`,
  }
}

const types = ({ context }: TestServer): string[] =>
  context.db
    .all<{ event_type: string }>(
      `SELECT event_type FROM events WHERE resource_type = 'firewall' ORDER BY seq`,
    )
    .map(({ event_type }) => event_type.replace('firewall.rule.', ''))

it('adds rules in order, and says where one stands that is there already', async () => {
  const test = await testServer()
  const { rules, ingress } = urls(test)
  expect((await test.call('POST', ingress, web)).status).toBe(200)
  const two = await test.call('POST', ingress, ssh)
  expect(two.body.data.ingress.map((rule: { description: string }) => rule.description)).toEqual([
    'Web',
    'SSH',
  ])
  const again = await test.call('POST', ingress, { ...ssh, description: 'Also SSH' })
  expect(again.body.data).toEqual({
    ...ssh,
    state: 'enabled',
    duplicate: true,
    duplicate_of: { direction: 'ingress', index: 1 },
  })
  const list = await test.call('GET', rules)
  expect(list.body.data).toMatchObject({ rule_count: 2, egress: [], max_rules: 100, max_bytes: 65_536 })
  expect(types(test)).toEqual(['added', 'added'])
})

it('refuses what no host would take', async () => {
  const test = await testServer()
  const { ingress, egress } = urls(test)
  const { destination_port: _port, ...portless } = web
  expect((await test.call('POST', ingress, portless)).status).toBe(400)
  expect((await test.call('POST', egress, ssh)).body.code).toBe('INVALID_PARAMETER_VALUE')
  expect((await test.call('POST', ingress.replace('ingress', 'sideways'), web)).status).toBe(404)
})

it('has room for a hundred rules', async () => {
  const test = await testServer()
  const { ingress } = urls(test)
  for (let port = 1; port <= 100; port += 1) {
    await test.call('POST', ingress, { ...web, destination_port: `${port}` })
  }
  const refused = await test.call('POST', ingress, { ...web, destination_port: '101' })
  expect(refused).toMatchObject({ status: 422, body: { code: 'QUOTA_EXCEEDED' } })
})

it('turns the first rule that matches on and off', async () => {
  const test = await testServer()
  const { ingress } = urls(test)
  await test.call('POST', ingress, web)
  await test.call('POST', ingress, ssh)
  const off = await test.call('PATCH', ingress, { state: 'disabled', protocol: 'tcp' })
  expect(off.body.data).toEqual({
    direction: 'ingress',
    new_state: 'disabled',
    updated: { ...web, state: 'disabled' },
  })
  await test.call('PATCH', ingress, { state: 'disabled', description: 'Web' })
  await test.call('PATCH', ingress, { state: 'enabled', description: 'Web' })
  expect(types(test)).toEqual(['added', 'added', 'disabled', 'enabled'])
  expect((await test.call('PATCH', ingress, { state: 'disabled', description: 'Nobody' })).status).toBe(404)
  expect((await test.call('PATCH', ingress, { state: 'disabled' })).status).toBe(400)
})

it('deletes the first match, every match, or the whole direction', async () => {
  const test = await testServer()
  const { ingress, egress, rules } = urls(test)
  for (const port of ['1', '2', '3', '4'])
    await test.call('POST', ingress, { ...web, destination_port: port })
  await test.call('POST', ingress, ssh)
  await test.call('POST', egress, web)
  const one = await test.call('DELETE', ingress, { description: 'Web' })
  expect(one.body.data).toMatchObject({
    direction: 'ingress',
    removed_count: 1,
    removed: [{ destination_port: '1' }],
  })
  expect(
    (await test.call('DELETE', ingress, { description: 'Web', all: true })).body.data.removed_count,
  ).toBe(3)
  expect((await test.call('DELETE', ingress, { description: 'Web' })).status).toBe(404)
  expect((await test.call('DELETE', ingress, { all: false })).status).toBe(400)
  expect((await test.call('DELETE', ingress, { all: true })).body.data.removed_count).toBe(1)
  expect((await test.call('GET', rules)).body.data).toMatchObject({
    ingress: [],
    egress: [{ description: 'Web' }],
  })
  expect((await test.call('POST', urls(test).reset)).body.data.rules).toEqual({ ingress: [], egress: [] })
  expect(types(test).filter(type => type === 'removed')).toHaveLength(6)
})
