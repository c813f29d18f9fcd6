import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { containerStatuses, manageOperations } from './lifecycle.ts'
import { immutableFields, needsStopped } from './update.ts'

interface Schema {
  $ref?: string
  description?: string
  properties?: Record<string, Schema>
  allOf?: Schema[]
  oneOf?: Schema[]
  anyOf?: Schema[]
  items?: Schema
  enum?: string[]
  additionalProperties?: boolean | Schema
  'x-immutable'?: string[]
  'x-needs-stopped'?: string[]
}
interface Operation {
  operationId: string
  summary?: string
  'x-same-as'?: string
  parameters?: { name?: string; description?: string; $ref?: string; schema?: Schema }[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
  responses: Record<string, unknown>
}

const spec = JSON.parse(readFileSync(new URL('./generated/openapi.json', import.meta.url), 'utf8'))
const schemas: Record<string, Schema> = spec.components.schemas
const operations: [string, Operation][] = Object.entries(
  spec.paths as Record<string, Record<string, Operation>>,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
)

/** Paths of properties without a description, in this schema and those written inside it. */
function undescribed(schema: Schema, at: string): string[] {
  const parts = [
    ...(schema.allOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ]
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
      ...(property.description || property.$ref || property.allOf || property.oneOf ? [] : [`${at}.${name}`]),
      ...undescribed(property, `${at}.${name}`),
    ]),
    ...parts.flatMap(part => undescribed(part, at)),
  ]
}

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : references(inner),
  )
}

describe('the contract', () => {
  it('describes every field', () => {
    expect(Object.entries(schemas).flatMap(([name, schema]) => undescribed(schema, name))).toEqual([])
  })

  it('resolves every reference', () => {
    const missing = references(spec).filter(reference => {
      const found = reference
        .slice(2)
        .split('/')
        .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], spec)
      return found === undefined
    })
    expect(missing).toEqual([])
  })

  it('gives every operation an id of its own', () => {
    const ids = operations.map(([, operation]) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(operations)('%s says what it does, what goes wrong, and closes its body', (_name, operation) => {
    expect(operation.summary).toBeTruthy()
    expect(operation.responses).toHaveProperty('default')
    for (const parameter of operation.parameters ?? [])
      expect(parameter.$ref ?? parameter.description).toBeTruthy()
    const reference = operation.requestBody?.content['application/json'].schema.$ref
    const body = reference
      ? schemas[reference.split('/').pop()!]!
      : operation.requestBody?.content['application/json'].schema
    if (body?.properties) expect(body.additionalProperties).toBe(false)
  })

  it('points second verbs at an operation that exists', () => {
    const ids = new Set(operations.map(([, operation]) => operation.operationId))
    for (const [, operation] of operations)
      if (operation['x-same-as']) expect(ids).toContain(operation['x-same-as'])
  })
})

describe('the rules and the contract agree', () => {
  it('on the statuses', () =>
    expect([...schemas.ContainerStatus!.enum!].sort()).toEqual([...containerStatuses].sort()))
  it('on the operations', () =>
    expect([...schemas.ContainerOperation!.enum!].sort()).toEqual([...manageOperations].sort()))
  it('on what an update may never change', () => {
    expect(schemas.ContainerUpdate!['x-immutable']).toEqual(expect.arrayContaining([...immutableFields]))
    for (const field of immutableFields) expect(schemas.ContainerUpdate!.properties).not.toHaveProperty(field)
  })
  it('on what needs a stopped container', () => {
    expect([...schemas.ContainerUpdate!['x-needs-stopped']!].sort()).toEqual([...needsStopped].sort())
  })
})
