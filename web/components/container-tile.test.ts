import { expect, it } from 'vitest'
import { initials } from './container-tile.tsx'

it.each([
  ['acme-api', 'aa'],
  ['acme-worker-12', 'a1'],
  ['web', 'we'],
  ['x', 'x'],
  ['Ökonomie_Büro', 'ÖB'],
  ['--', ''],
])('%s is %s in two letters', (name, letters) => expect(initials(name)).toBe(letters))
