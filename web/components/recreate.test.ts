import { expect, it } from 'vitest'
import type { Container } from '../api/fleet-state.ts'
import { blueprintOf } from './recreate.ts'

const container = {
  id: '6b015c45e54384afcb6bfc88',
  project_id: '6b015c45e54384afcb6bfc01',
  server_id: '6b015c45e54384afcb6bfc02',
  name: 'acme-api',
  color: '#D5352B',
  container_image: 'debian/13',
  comment: 'The API',
  hoody_kit: true,
  dev_kit: false,
  ai: false,
  autostart: true,
  ramdisk: false,
  kvm: false,
  realm_ids: ['a'.repeat(24)],
  environment_vars: { API_KEY: 'very-secret', REGION: 'eu' },
  ssh_public_key: 'ssh-ed25519 AAAA secret-key',
} as unknown as Container

it('keeps everything but secrets', () => {
  const blueprint = blueprintOf(container)
  expect(JSON.stringify(blueprint)).not.toMatch(/very-secret|"eu"|ssh-ed25519/)
  expect(blueprint.envKeys).toEqual(['API_KEY', 'REGION'])
  expect(blueprint.hadKey).toBe(true)
})
