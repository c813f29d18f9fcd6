import { describe, expect, it } from 'vitest'
import { type Container, changeFleet, emptyFleet } from './fleet-state.ts'

const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, second)).toISOString()

function row(id: string, created: number, updated = created, more: Partial<Container> = {}): Container {
  return {
    id,
    name: id,
    status: 'running',
    created_at: at(created),
    updated_at: at(updated),
    ...more,
  } as Container
}

const two = changeFleet(emptyFleet, { rows: [row('a', 1), row('b', 2)], complete: true })

describe('changeFleet', () => {
  it('keeps the newest first, whatever the order of arrival', () => {
    const fleet = changeFleet(changeFleet(two, { rows: [row('c', 30), row('d', 0)] }), {
      rows: [row('f', 40), row('e', 20)],
    })
    expect(fleet.ids).toEqual(['f', 'c', 'e', 'b', 'a', 'd'])
    expect(fleet.total).toBe(6)
  })

  it('answers the same fleet and the same rows when nothing changed', () => {
    expect(changeFleet(two, { rows: [row('a', 1), row('b', 2)] })).toBe(two)
    const fleet = changeFleet(two, { rows: [row('b', 2, 5, { status: 'stopped' })] })
    expect(fleet.byId.get('a')).toBe(two.byId.get('a'))
    expect(fleet.ids).toBe(two.ids)
    expect(two.byId.get('b')?.status).toBe('running')
  })

  it('ignores what is older than what it knows', () => {
    const fleet = changeFleet(two, { rows: [row('a', 1, 9, { status: 'stopped' })] })
    expect(changeFleet(fleet, { rows: [row('a', 1, 8)] })).toBe(fleet)
    expect(changeFleet(fleet, { patches: [{ id: 'a', status: 'paused', updated_at: at(8) }] })).toBe(fleet)
    expect(
      changeFleet(fleet, { patches: [{ id: 'a', status: 'paused', updated_at: at(9) }] }).byId.get('a')
        ?.status,
    ).toBe('paused')
  })

  it('merges a patch and keeps what it does not carry', () => {
    const fleet = changeFleet(emptyFleet, {
      rows: [row('a', 1, 1, { realm_ids: ['r'], server_name: 'node-us' })],
    })
    const patched = changeFleet(fleet, { patches: [{ id: 'a', status: 'stopped', updated_at: at(2) }] })
    expect(patched.byId.get('a')).toMatchObject({
      status: 'stopped',
      realm_ids: ['r'],
      server_name: 'node-us',
    })
  })

  it('never brings a deleted one back', () => {
    const fleet = changeFleet(two, { removed: ['a'] })
    expect(fleet.ids).toEqual(['b'])
    expect(changeFleet(fleet, { rows: [row('a', 1, 99)] }).ids).toEqual(['b'])
    expect(changeFleet(two, { rows: [row('a', 1, 5, { status: 'deleted' })] }).ids).toEqual(['b'])
    // Also one that was never seen alive.
    expect(changeFleet(changeFleet(two, { removed: ['z'] }), { rows: [row('z', 1)] }).ids).toEqual(['b', 'a'])
  })

  it('keeps only what a full reload has seen', () => {
    expect(changeFleet(two, { only: new Set(['b']) }).ids).toEqual(['b'])
  })

  it('ignores patches of rows it does not have', () => {
    expect(changeFleet(two, { patches: [{ id: 'x', status: 'running', updated_at: at(9) }] })).toBe(two)
  })
})
