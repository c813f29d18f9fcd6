import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

type Schema = Record<string, unknown>

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: Schema
}

interface RawOperation {
  operationId: string
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: { required?: boolean; content: { 'application/json': { schema: Schema } } }
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>
  'x-same-as'?: string
  'x-auth'?: 'none' | 'session' | 'token'
  'x-token-flag'?: string | Record<string, string>
  'x-token-flag-when'?: Record<string, string>
  'x-error-codes'?: Record<string, string[]>
}

/** One operation of the contract with its validators, which are compiled at first use. */
export interface Operation {
  /** The operation whose handler serves it: its own id, or that of the verb it repeats. */
  handler: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As the router writes it: `/containers/:id`. */
  url: string
  auth: 'none' | 'session' | 'token' | 'any'
  /** The permission that a long-lived token needs: a dotted path, or one for each `operation` of the path. */
  tokenFlag: string | Record<string, string> | null
  /** Further permissions that fields of the body ask for. */
  tokenFlagWhen: Record<string, string>
  successStatus: number
  /** Whether the answer is JSON in the envelope; false for icons and /healthz. */
  enveloped: boolean
  bodyRequired: boolean
  hasBody: boolean
  params(): Validator
  query(): Validator
  body(): Validator
  answer(): Validator
  /** Whether the contract lets this operation answer so. */
  knowsError(status: number, code: string): boolean
}

export type Validator = (value: unknown) => ErrorObject[] | null

const spec = JSON.parse(readFileSync(new URL('../contract/generated/openapi.json', import.meta.url), 'utf8'))
const commonCodes: Record<string, string[]> = spec['x-common-error-codes']

function makeAjv(coerce: boolean) {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    coerceTypes: coerce,
    useDefaults: coerce,
  })
  addFormats.default(ajv)
  ajv.addSchema(spec, 'contract')
  return ajv
}
const bodies = makeAjv(false)
// Query and path values arrive as text (sheet 21): numbers and "true"/"false" are turned into what the contract says.
const texts = makeAjv(true)

const deref = (value: Parameter | { $ref: string }): Parameter =>
  '$ref' in value ? spec.components.parameters[value.$ref.split('/').pop()!] : value

/** References inside a fragment of the contract are made absolute, so that it can be compiled on its own. */
const absolute = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"contract#/'))

function lazily(ajv: typeof bodies, schema: () => Schema): () => Validator {
  let validator: Validator | undefined
  return () => {
    if (!validator) {
      const validate: ValidateFunction = ajv.compile(absolute(schema()))
      validator = value => (validate(value) ? null : [...(validate.errors ?? [])])
    }
    return validator
  }
}

function objectOf(parameters: Parameter[], open: boolean): Schema {
  return {
    type: 'object',
    additionalProperties: open,
    properties: Object.fromEntries(parameters.map(parameter => [parameter.name, parameter.schema])),
    required: parameters.filter(parameter => parameter.required).map(parameter => parameter.name),
  }
}

function readOperation(path: string, method: string, raw: RawOperation): Operation {
  const parameters = (raw.parameters ?? []).map(deref)
  const success = Object.keys(raw.responses).find(status => status.startsWith('2')) ?? '200'
  const content = raw.responses[success]?.content?.['application/json']?.schema
  const body = raw.requestBody?.content['application/json'].schema
  return {
    handler: raw['x-same-as'] ?? raw.operationId,
    method: method.toUpperCase() as Operation['method'],
    url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    auth: raw['x-auth'] ?? 'any',
    tokenFlag: raw['x-token-flag'] ?? null,
    tokenFlagWhen: raw['x-token-flag-when'] ?? {},
    successStatus: Number(success),
    enveloped: content !== undefined && JSON.stringify(content).match(/schemas\/(Envelope|Empty)"/) !== null,
    bodyRequired: raw.requestBody?.required ?? false,
    hasBody: body !== undefined,
    params: lazily(texts, () =>
      objectOf(
        parameters.filter(parameter => parameter.in === 'path'),
        false,
      ),
    ),
    query: lazily(texts, () =>
      objectOf(
        parameters.filter(parameter => parameter.in === 'query'),
        true,
      ),
    ),
    body: lazily(bodies, () => body ?? {}),
    answer: lazily(bodies, () => content ?? {}),
    knowsError: (status, code) =>
      [commonCodes[status], raw['x-error-codes']?.[status]].some(codes => codes?.includes(code) ?? false),
  }
}

/** Every operation of the contract, second verbs and second paths included. */
export const operations: Operation[] = Object.entries(
  spec.paths as Record<string, Record<string, RawOperation>>,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, raw]) => readOperation(path, method, raw)),
)

/** Validator of a named schema of the contract, for what does not pass through a route (socket frames). */
export const schemaValidator = (name: string): Validator =>
  lazily(bodies, () => ({ $ref: `#/components/schemas/${name}` }))()
