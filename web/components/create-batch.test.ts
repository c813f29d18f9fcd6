import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseTable } from '../lib/csv-table.ts'
import { bodyOfRow, isMadeBy, withoutSecrets } from './create-batch.ts'
import type { NamedBody } from './create-with-card.ts'
import { valuesByRow } from './env-table.ts'

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' })
const env = fc.dictionary(fc.stringMatching(/^[A-Z]{1,6}$/), text, { maxKeys: 4 })
const body = fc.record({ name: text, color: fc.constant('#1A5EB0'), server_id: text, environment_vars: env })

it('sends what was planned, and writes down nothing that is secret', () => {
  fc.assert(
    fc.property(fc.uniqueArray(body, { selector: one => one.name, maxLength: 10 }), all => {
      // Told from everything else by what it holds.
      const bodies: NamedBody[] = all.map(one => ({
        ...one,
        environment_vars: Object.fromEntries(
          Object.entries(one.environment_vars).map(([key, value]) => [key, `SECRET ${value}`]),
        ),
      }))
      const { rows, values } = withoutSecrets(bodies)
      const kept: typeof rows = JSON.parse(JSON.stringify(rows))
      expect(JSON.stringify(kept)).not.toContain('SECRET')
      const sent = kept.map(row => ({ environment_vars: {}, ...bodyOfRow(row, values.get(row.body.name)) }))
      expect(sent).toEqual(bodies)
    }),
  )
})

it('takes a container for its own only when nobody else can have made it', () => {
  const startedAt = Date.UTC(2026, 0, 1)
  const row = { body: { name: 'web-1', color: '#1a5eb0', server_id: 'a' }, envKeys: [], hasPair: false }
  const made = {
    name: 'web-1',
    color: '#1A5EB0',
    server_id: 'a',
    ssh_public_key: null,
    created_at: new Date(startedAt + 1000).toISOString(),
  }
  expect(isMadeBy(row, made, startedAt)).toBe(true)
  expect(isMadeBy(row, { ...made, server_id: 'b' }, startedAt)).toBe(false)
  expect(isMadeBy(row, { ...made, color: '#D52E26' }, startedAt)).toBe(false)
  expect(isMadeBy(row, { ...made, created_at: '2025-12-31T00:00:00.000Z' }, startedAt)).toBe(false)
  const line = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6MDEyMzQ1'
  const withKey = { ...row, body: { ...row.body, ssh_public_key: `${line} mine` } }
  expect(isMadeBy(withKey, { ...made, ssh_public_key: line }, startedAt)).toBe(true)
  expect(isMadeBy(withKey, made, startedAt)).toBe(false)
})

it('reads environments by the name of their row', () => {
  const { values, problems } = valuesByRow(parseTable('name,x,env.A,env.HOODY_B\none,1,a,\ntwo,,,b'))
  expect(values.get('one')).toEqual({ A: 'a' })
  expect(problems).toEqual([
    {
      row: 2,
      column: 'env.HOODY_B',
      message: '"HOODY_B" is reserved: choose a name without HOODY_ in front.',
    },
  ])
})
