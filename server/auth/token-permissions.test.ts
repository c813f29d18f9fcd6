import { expect, test } from 'vitest'
import { holds, isWithin, templates, without } from './token-permissions.ts'

test('what is missing is not given', () => {
  expect(holds({}, 'containers.read')).toBe(false)
  expect(holds({ containers: { read: false } }, 'containers.read')).toBe(false)
  expect(holds({ containers: { read: true } }, 'containers.read')).toBe(true)
  expect(holds({ containers: { read: true } }, 'containers')).toBe(false)
  expect(holds({}, 'constructor.name')).toBe(false)
})

test('each template lies within full access, which holds nothing of the administration', () => {
  for (const { permissions } of Object.values(templates)) {
    expect(isWithin(permissions, templates.full_access.permissions)).toBe(true)
  }
  expect(holds(templates.full_access.permissions, 'admin.users')).toBe(false)
  expect(isWithin(templates.full_access.permissions, templates.dev_team.permissions)).toBe(false)
})

test('only full access makes tokens, and read only changes nothing', () => {
  for (const [name, { permissions }] of Object.entries(templates)) {
    expect(holds(permissions, 'resources.create_tokens')).toBe(name === 'full_access')
  }
  for (const change of ['create', 'update', 'delete', 'actions.start', 'actions.exec']) {
    expect(holds(templates.read_only.permissions, `containers.${change}`)).toBe(false)
  }
})

test('leaves can be taken out', () => {
  const rest = without(templates.full_access.permissions, ['resources.vault'])
  expect(holds(rest, 'resources.vault')).toBe(false)
  expect(holds(rest, 'resources.events')).toBe(true)
})
