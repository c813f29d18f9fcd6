import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Container } from './fleet-state.ts'
import { fromKept, toKept } from './last-known.ts'

const whole = {
  id: 'a'.repeat(24),
  project_id: 'b'.repeat(24),
  project_alias: 'acme',
  server_id: null,
  server_name: 'node-de',
  name: 'api',
  color: '#112233',
  container_image: 'debian/13',
  ai: true,
  hoody_kit: true,
  dev_kit: false,
  kvm: false,
  autostart: true,
  status: 'running',
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-02T00:00:00.000Z',
  realm_ids: [],
}

it('keeps what is listed and nothing else, whatever a row has', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), more => {
      const row = { ...more, ...whole, environment_vars: { TOKEN: 'x' }, ssh_public_key: 'k', comment: 'c' }
      expect(toKept(row as unknown as Container)).toEqual(
        // These may be among what chance made up, and are kept.
        expect.objectContaining(whole),
      )
      const names = Object.keys(toKept({ ...row, token: 't', proxy_permissions: {} } as unknown as Container))
      const optional = ['subserver_name', 'server_expired', 'snapshot_count', 'is_default']
      expect(names.filter(name => !(name in whole) && !optional.includes(name))).toEqual([])
    }),
  )
})

it('gives back a row that is to be read only', () => {
  expect(fromKept(toKept(whole as unknown as Container))).toEqual({
    ...whole,
    ssh_hostname: null,
    ssh_public_key: null,
    comment: null,
    environment_vars: {},
    volumes: {},
    unconfirmed: true,
  })
})

it('takes nothing that is no row', () => {
  for (const record of [
    null,
    undefined,
    1,
    'x',
    [],
    {},
    { ...whole, name: 1 },
    { ...whole, updated_at: 'soon' },
  ]) {
    expect(fromKept(record)).toBeNull()
  }
})
