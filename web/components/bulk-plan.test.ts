import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canOperate, containerStatuses } from '../../contract/lifecycle.ts'
import type { Container } from '../api/fleet-state.ts'
import { type BulkAct, bulkBody, bulkOperations, isReached } from './bulk-act.ts'
import { bulkCommands } from './bulk-commands.ts'
import { lossOf, planBulk, whyNotBulk } from './bulk-plan.ts'

const RED = '#D5352B'

function row(more: Partial<Container> = {}): Container {
  const id = more.id ?? '6b015c45e54384afcb6bfc88'
  return {
    id,
    name: `name-${id.slice(-4)}`,
    status: 'running',
    color: '#2E9E57',
    realm_ids: [],
    snapshot_count: 0,
    updated_at: '2026-11-20T10:00:00.000Z',
    ...more,
  } as Container
}

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map(all => all.join(''))
const realms = ['a'.repeat(24), 'b'.repeat(24), 'c'.repeat(24)]
const someRow = fc.record({
  id: hex(24),
  status: fc.constantFrom(...containerStatuses, 'provisioning'),
  color: fc.constantFrom(RED, '#2E9E57'),
  realm_ids: fc.subarray(realms),
  server_expired: fc.boolean(),
})
const someRows = fc
  .uniqueArray(someRow, { selector: one => one.id, maxLength: 40 })
  .map(rows => rows.map(one => row(one as Partial<Container>)))
const someAct: fc.Arbitrary<BulkAct> = fc.oneof(
  fc.constantFrom(...bulkOperations, 'snapshot' as const).map(kind => ({ kind })),
  fc.constant({ kind: 'color' as const, color: RED }),
  fc.record({
    kind: fc.constantFrom('add-realms' as const, 'remove-realms' as const),
    realmIds: fc.subarray(realms, { minLength: 1 }),
  }),
  fc.boolean().map(takeSnapshot => ({ kind: 'delete' as const, takeSnapshot })),
)

describe('a plan', () => {
  it('has every container once, acting or left out with a reason', () => {
    fc.assert(
      fc.property(someAct, someRows, (act, rows) => {
        const plan = planBulk(act, rows)
        const all = [...plan.acting, ...plan.skipped.flatMap(group => group.rows)]
        expect(all.map(one => one.id).sort()).toEqual(rows.map(one => one.id).sort())
        expect(new Set(plan.skipped.map(group => group.reason)).size).toBe(plan.skipped.length)
      }),
    )
  })

  it('sends only what the API accepts in the state, and nothing that changes nothing', () => {
    fc.assert(
      fc.property(someAct, someRows, (act, rows) => {
        for (const one of planBulk(act, rows).acting) {
          expect(one.server_expired).not.toBe(true)
          const body = bulkBody(act, one)
          if (body?.color) expect(one.color).not.toBe(body.color)
          if (body?.realm_ids) expect([...body.realm_ids].sort()).not.toEqual([...one.realm_ids].sort())
          if (!body && act.kind !== 'delete') {
            expect(canOperate(act.kind as 'start', one.status).allowed).toBe(true)
          }
        }
      }),
    )
  })

  it('leaves out what has an operation under way, but not for a change of colour', () => {
    const pending = () => 'stop'
    expect(planBulk({ kind: 'restart' }, [row()], pending).skipped[0]?.reason).toMatch(/under way/)
    expect(planBulk({ kind: 'color', color: RED }, [row()], pending).acting).toHaveLength(1)
  })

  it('says what a container has already', () => {
    expect(whyNotBulk({ kind: 'color', color: RED }, row({ color: RED }))).toBe('It has this colour already.')
    expect(whyNotBulk({ kind: 'start' }, row())).toBe('Container is already running.')
    expect(whyNotBulk({ kind: 'stop' }, row({ server_expired: true }))).toMatch(/expired/)
  })

  it('counts what a delete takes with it', () => {
    const rows = [
      row({ snapshot_count: 2 }),
      row({ id: 'f'.repeat(24), status: 'stopped', is_default: true }),
    ]
    expect(lossOf(rows)).toMatchObject({ snapshots: 2, running: 1, isDefault: true })
  })
})

describe('the commands', () => {
  const commands = (act: BulkAct, one = row()) => bulkCommands({ act, acting: [one], skipped: [] })

  it('are those of beta.12', () => {
    const { id } = row()
    expect(commands({ kind: 'stop' })).toEqual(['# name-fc88', `hoody containers manage ${id} stop`])
    expect(commands({ kind: 'snapshot' })[1]).toBe(`hoody --container ${id} snapshots create`)
    expect(commands({ kind: 'color', color: RED })[1]).toBe(`hoody containers update ${id} --color '${RED}'`)
    expect(commands({ kind: 'add-realms', realmIds: [realms[0]!] })[1]).toBe(
      `hoody containers update ${id} --realm-ids ${realms[0]}`,
    )
    expect(commands({ kind: 'remove-realms', realmIds: realms }, row({ realm_ids: realms }))[1]).toMatch(/^#/)
  })

  it('take the steps that a delete needs from the state', () => {
    const lines = commands({ kind: 'delete', takeSnapshot: true }, row({ status: 'paused' }))
    expect(lines.filter(line => !line.startsWith('#')).map(line => line.replace(row().id, 'ID'))).toEqual([
      'hoody containers manage ID resume',
      'hoody --container ID snapshots create',
      'hoody containers manage ID stop',
      'hoody proxy list --container-id ID',
      'hoody containers delete ID -y',
    ])
  })

  it('show no id where ids are hidden', () => {
    const lines = bulkCommands(
      { act: { kind: 'delete', takeSnapshot: true }, acting: [row()], skipped: [] },
      () => '6b01…',
    )
    expect(lines.join()).not.toContain(row().id)
  })
})

describe('whether it is reached', () => {
  it('is told by the row', () => {
    expect(isReached({ kind: 'stop' }, row({ status: 'stopped' }), 0)).toBe(true)
    expect(isReached({ kind: 'stop' }, row(), 0)).toBe(false)
    expect(isReached({ kind: 'delete', takeSnapshot: false }, undefined, 0)).toBe(true)
    expect(isReached({ kind: 'snapshot' }, row(), 0)).toBeNull()
  })

  it('is not told of a restart by a row that is older than it', () => {
    const at = Date.parse('2026-11-20T10:00:00.000Z')
    expect(isReached({ kind: 'restart' }, row(), at)).toBe(false)
    expect(isReached({ kind: 'restart' }, row(), at - 1)).toBe(true)
  })
})
