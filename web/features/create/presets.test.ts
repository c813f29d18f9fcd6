import { expect, it, test } from 'vitest'
import type { Container } from '../../api/fleet-state.ts'
import { blueprintOf, wholeBlueprintOf } from '../../components/recreate.ts'
import { aDraft } from './create.fixtures.ts'
import { bodyOf } from './draft.ts'
import { toStored } from './draft-values.ts'
import { copyOf, fromBlueprint, fromSaved, presets } from './presets.ts'

const free = { isTaken: () => false }
const filled = (name: string, newRealmId: string | null = null) =>
  aDraft(presets.find(preset => preset.name === name)!.values({ ...free, newRealmId }))

// Sheet §18.4.
test.each([
  [
    'Development',
    {
      name: 'dev-environment',
      dev_kit: true,
      ai: true,
      autostart: true,
      color: '#F1C40F',
      environment_vars: { NODE_ENV: 'development' },
      comment: 'Development environment',
    },
  ],
  [
    'Production API',
    {
      name: 'production-api',
      dev_kit: false,
      ai: false,
      autostart: true,
      color: '#2ECC71',
      environment_vars: { NODE_ENV: 'production' },
    },
  ],
  [
    'Minimal utility',
    { name: 'utility', dev_kit: false, ai: false, autostart: false, ramdisk: false, color: '#95A5A6' },
  ],
  ['AI agent', { name: 'ai-agent', dev_kit: true, ai: true, autostart: true, color: '#9B59B6' }],
])('%s', (name, body) => {
  expect(bodyOf(filled(name))).toMatchObject({ ...body, container_image: 'debian/13', hoody_kit: true })
})

it('puts an agent in a realm of its own where it may', () => {
  expect(filled('AI agent', 'a'.repeat(24)).realmIds).toEqual(['a'.repeat(24)])
  expect(filled('AI agent').realmIds).toEqual([])
})

it('takes a name that is free', () => {
  const [development] = presets
  expect(development!.values({ isTaken: name => name === 'dev-environment', newRealmId: null }).name).toBe(
    'dev-environment-2',
  )
})

const container = {
  id: 'c1',
  name: 'acme-api',
  project_id: 'acme',
  server_id: 'node-us',
  color: '#D5352B',
  container_image: 'debian/12',
  comment: null,
  hoody_kit: false,
  dev_kit: false,
  kvm: true,
  autostart: false,
  ai: false,
  ramdisk: false,
  realm_ids: ['a'.repeat(24)],
  environment_vars: { A: '1', B: 'two words' },
  ssh_public_key: 'ssh-ed25519 AAAA',
} as unknown as Container

it('copies a container with its environment, and without its key', () => {
  const copy = aDraft(copyOf(container, free))
  expect(bodyOf(copy)).toEqual({
    server_id: 'node-us',
    name: 'acme-api',
    color: '#D5352B',
    container_image: 'debian/12',
    hoody_kit: false,
    dev_kit: false,
    kvm: true,
    autostart: false,
    ai: false,
    ramdisk: false,
    realm_ids: ['a'.repeat(24)],
    environment_vars: { A: '1', B: 'two words' },
  })
})

it('makes one again from what was noted of it, with the names of its environment', () => {
  const again = fromBlueprint(blueprintOf(container), free)
  expect(again.envText).toBe('A=\nB=\n')
  expect(again.lost).toEqual({ env: true, sshKey: true, csv: false })
})

it('makes one again with everything, its key only when that is free', () => {
  const beside = fromBlueprint(wholeBlueprintOf(container, false), free)
  expect(beside).toMatchObject({
    envText: 'A=1\nB=two words\n',
    sshKey: null,
    lost: { env: false, sshKey: true },
  })
  const inPlace = fromBlueprint(wholeBlueprintOf(container, true), free)
  expect(inPlace).toMatchObject({ sshKey: 'ssh-ed25519 AAAA', lost: { env: false, sshKey: false } })
})

it('fills in from a saved one, of its environment the names', () => {
  const draft = toStored(aDraft({ envText: 'A=hunter2\n', image: 'alpine/3.19' }))
  const values = fromSaved({ name: 'Mine', draft }, { isTaken: name => name === 'acme-web' })
  expect(values).toMatchObject({ name: 'acme-web-2', image: 'alpine/3.19', envText: 'A=\n' })
  expect(values).not.toHaveProperty('sshKey')
})
