import type { ErrorObject } from 'ajv'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { operations } from '../contract/generated/types.ts'
import { authenticate, requireFlag } from './auth/authenticate.ts'
import type { Caller } from './auth/caller.ts'
import type { Context } from './context.ts'
import { operations as contractOperations, type Operation } from './contract.ts'
import { ApiError, notFound } from './errors.ts'

type OperationId = keyof operations
/** PATCH repeats PUT and some paths have a second name: their handler is the first one's. */
type Repeated = Extract<OperationId, `patch${string}` | 'getMeAlias' | `${string}Rental${string}`>
type Json<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never
type SuccessBody<Id extends OperationId> = Json<
  operations[Id]['responses'][Extract<keyof operations[Id]['responses'], 200 | 201>]
>
type Data<Id extends OperationId> =
  SuccessBody<Id> extends { data?: infer Payload } ? Payload : SuccessBody<Id>
type Param<Id extends OperationId, Place extends 'path' | 'query'> =
  operations[Id]['parameters'] extends Record<Place, infer Value>
    ? NonNullable<Value>
    : operations[Id]['parameters'] extends Partial<Record<Place, infer Value>>
      ? NonNullable<Value>
      : Record<string, never>
type Body<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Value } }
}
  ? Value
  : operations[Id] extends { requestBody?: { content: { 'application/json': infer Value } } }
    ? Value | undefined
    : undefined

/** Query parameters that have a default wherever they exist: the generated types leave them optional. */
type Defaulted =
  | 'page'
  | 'limit'
  | 'offset'
  | 'sort_by'
  | 'sort_order'
  | 'bootstrap'
  | 'errors_only'
  | `include_${string}`
type Filled<Query> = {
  [Name in keyof Query as Name extends Defaulted ? Name : never]-?: Query[Name]
} & { [Name in keyof Query as Name extends Defaulted ? never : Name]: Query[Name] }

export interface Call<Id extends OperationId> {
  context: Context
  caller: Caller
  params: Param<Id, 'path'>
  /** Defaults of the contract are filled in. */
  query: Filled<Param<Id, 'query'>>
  body: Body<Id>
  headers: FastifyRequest['headers']
}

interface Answer<Payload> {
  data: Payload
  message?: string
  headers?: Record<string, string>
  /** Members beside `data`, where the API puts them there (sheet 1.4). */
  beside?: Record<string, unknown>
}

type Handler<Id extends OperationId> = (call: Call<Id>) => Answer<Data<Id>> | Promise<Answer<Data<Id>>>
/** A handler for every operation of the contract: a missing one does not compile. */
export type Handlers = { [Id in Exclude<OperationId, Repeated>]: Handler<Id> }

type AnyHandler = (call: {
  context: Context
  caller: Caller
  params: unknown
  query: unknown
  body: unknown
  headers: FastifyRequest['headers']
}) => Answer<unknown> | Promise<Answer<unknown>>

export function addContractRoutes(app: FastifyInstance, context: Context, handlers: Handlers): void {
  for (const operation of contractOperations) {
    const handler = (handlers as unknown as Record<string, AnyHandler>)[operation.handler]
    if (!handler) throw new Error(`No handler for ${operation.handler}`)
    app.route({
      method: operation.method,
      url: operation.url,
      config: { operation },
      handler: (request, reply) => serve(context, operation, handler, request, reply),
    })
  }
}

async function serve(
  context: Context,
  operation: Operation,
  handler: AnyHandler,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const params = { ...(request.params as Record<string, unknown>) }
  const query = { ...(request.query as Record<string, unknown>) }
  refuse(operation.query()(query), 'query')
  const tokenFlag =
    typeof operation.tokenFlag === 'object'
      ? (operation.tokenFlag?.[String(params.operation)] ?? null)
      : operation.tokenFlag
  const realmQuery = typeof query.realm_id === 'string' ? query.realm_id : null
  const caller = await authenticate(context, request, { auth: operation.auth, tokenFlag }, realmQuery)
  request.caller = caller
  refuse(operation.params()(params), 'path')
  const body = readBody(operation, request)
  for (const [field, flag] of Object.entries(operation.tokenFlagWhen)) {
    const value = body && typeof body === 'object' ? (body as Record<string, unknown>)[field] : undefined
    if (value !== undefined && value !== null) requireFlag(caller, flag)
  }
  const answer = await handler({ context, caller, params, query, body, headers: request.headers })
  reply.code(operation.successStatus).headers(answer.headers ?? {})
  if (!operation.enveloped) return reply.send(answer.data)
  const envelope = {
    statusCode: operation.successStatus,
    message: answer.message ?? 'OK',
    data: answer.data ?? null,
    ...answer.beside,
  }
  if (context.config.checkAnswers) checkAnswer(operation, envelope)
  return reply.send(envelope)
}

function readBody(operation: Operation, request: FastifyRequest): unknown {
  if (!operation.hasBody) return undefined
  // Official clients send a JSON content type with an empty body (sheet 21).
  const body = request.body ?? (operation.bodyRequired ? {} : undefined)
  if (body !== undefined) refuse(operation.body()(body), 'body')
  return body
}

function checkAnswer(operation: Operation, envelope: unknown): void {
  const problems = operation.answer()(JSON.parse(JSON.stringify(envelope)))
  if (problems)
    throw new Error(`${operation.handler} breaks the contract: ${JSON.stringify(problems.slice(0, 5))}`)
}

/** Turns what the schema found into the API's refusal, which names each field and what would be right. */
function refuse(problems: ErrorObject[] | null, where: 'body' | 'query' | 'path'): void {
  if (!problems) return
  const fields = problems
    .filter(problem => !['if', 'oneOf', 'anyOf', 'allOf'].includes(problem.keyword))
    .map(describe)
  const shown = fields.length > 0 ? fields : problems.map(describe)
  const message = shown
    .map(field => `${field.instancePath.slice(1).replaceAll('/', '.') || where}: ${field.message}`)
    .join('; ')
  const first = problems[0]!
  if (where === 'path') {
    if (first.keyword === 'enum') throw notFound()
    throw new ApiError(
      400,
      first.instancePath.endsWith('id') || first.instancePath.endsWith('Id')
        ? 'INVALID_ID_FORMAT'
        : 'INVALID_PARAMETER_VALUE',
      first.instancePath.endsWith('id') ? 'Invalid ID format' : message,
      { data: shown },
    )
  }
  if (where === 'query') throw new ApiError(400, 'INVALID_PARAMETER_VALUE', message, { data: shown })
  throw new ApiError(400, codeOf(problems), message, { data: shown })
}

/** Some schemas say with which code a value that breaks them is refused; fields that never change have one of their own. */
function codeOf(problems: ErrorObject[]): string {
  if (problems.some(isImmutableField)) return 'IMMUTABLE_FIELD'
  if (problems.every(problem => problem.keyword === 'required')) return 'MISSING_REQUIRED_FIELD'
  // What is wrong with a key of a map is told twice: by the rule that it breaks, and by the map.
  const rules = problems.filter(problem => problem.keyword !== 'propertyNames')
  const codes = new Set(rules.map(problem => problem.parentSchema?.['x-error-code'] as string | undefined))
  const [code] = codes
  return codes.size === 1 && code ? code : 'VALIDATION_ERROR'
}

const isImmutableField = ({ keyword, params, parentSchema }: ErrorObject): boolean =>
  keyword === 'additionalProperties' &&
  (parentSchema?.['x-immutable'] ?? []).includes(params.additionalProperty)

function describe(problem: ErrorObject): { instancePath: string; message: string } {
  const { instancePath, keyword, params, message = 'is not valid' } = problem
  switch (keyword) {
    case 'additionalProperties':
      if (isImmutableField(problem)) {
        return {
          instancePath: `${instancePath}/${params.additionalProperty}`,
          message: 'can never be changed. Create a new container, or copy this one.',
        }
      }
      return {
        instancePath: `${instancePath}/${params.additionalProperty}`,
        message: 'is not a field of this request',
      }
    case 'required':
      return { instancePath: `${instancePath}/${params.missingProperty}`, message: 'is required' }
    case 'enum':
      return { instancePath, message: `must be one of ${(params.allowedValues as unknown[]).join(', ')}` }
    case 'propertyNames':
      return { instancePath: `${instancePath}/${params.propertyName}`, message: 'is not a valid name here' }
    default:
      return { instancePath, message }
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once the caller is known; the activity log reads it. */
    caller?: Caller
  }
  interface FastifyContextConfig {
    operation?: Operation
  }
}
