import { expect, it } from 'vitest'
import type { Container } from '../api/fleet-state.ts'
import { blueprintOf, secretsOf, wholeBlueprintOf } from './recreate.ts'

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

it('keeps everything in memory, and no secret in what goes through the history', () => {
  const blueprint = wholeBlueprintOf(container, true)
  expect(JSON.stringify(blueprint)).not.toMatch(/very-secret|"eu"|ssh-ed25519/)
  expect(blueprint.replaces).toBe(container.id)
  expect(secretsOf(blueprint)).toEqual({
    env: { API_KEY: 'very-secret', REGION: 'eu' },
    sshKey: 'ssh-ed25519 AAAA secret-key',
  })
  // Its key is its own as long as it is there.
  const beside = wholeBlueprintOf(container, false)
  expect(secretsOf(beside)?.sshKey).toBeNull()
  expect(secretsOf(blueprintOf(container))).toBeUndefined()
})
