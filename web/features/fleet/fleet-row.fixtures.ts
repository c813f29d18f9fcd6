import fc from 'fast-check'
import type { FleetRow } from './facets.ts'

/** A running container of `acme`, created and changed at the epoch. */
export function fleetRow(id: string, more: Partial<FleetRow> = {}): FleetRow {
  return {
    id,
    name: id,
    status: 'running',
    color: '#D52E26',
    project_id: 'p1',
    project_alias: 'acme',
    realm_ids: [],
    server_name: 'node-us',
    container_image: 'debian/13',
    hoody_kit: true,
    autostart: true,
    created_at: '1970-01-01T00:00:00.000Z',
    updated_at: '1970-01-01T00:00:00.000Z',
    ...more,
  }
}

export const idsOf = (rows: readonly FleetRow[]) => rows.map(({ id }) => id)

/** Any term of a query with this key, that asks for one of the values or leaves it out. */
export const anyTerm = (key: string, ...values: string[]) =>
  fc.record({ key: fc.constant(key), value: fc.constantFrom(...values), not: fc.boolean() })
