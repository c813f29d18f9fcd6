// One request in the four ways people send it by hand. Nothing here knows the session: commands take the token from
// $HOODY_TOKEN, which the official command reads too (sheet §19).

import { type Operation, operations } from './hoody-operations.ts'
import { canBeWord, shellWord } from './shell-word.ts'

export interface ApiRequest {
  method: string
  /** From the root, with every part of it encoded: `/api/v1/containers/67e…`. */
  path: string
  /** As JSON; undefined for none. */
  body?: unknown
  /** Entity tag that the request is based on (sheet §11.2). */
  ifMatch?: string | undefined
}

/** Where a request goes. */
export interface Target {
  /** Absolute, without a realm and a trailing slash. */
  baseUrl: string
  realmId: string | null
  /** With the realm in its host, where the host can carry it (sheet §1.8). */
  origin: string
  /** For `?realm_id=`, where it cannot. */
  realmQuery: string | null
}

export type RequestForm = 'json' | 'curl' | 'hoody' | 'sdk'

/** The SDK's and the command's own (sheet §1.1). */
const OFFICIAL = 'https://api.hoody.com'

/** Null when that form cannot say this request. `json` is the body alone, empty without one. */
export function requestAs(form: RequestForm, request: ApiRequest, target: Target): string | null {
  if (form === 'json') return request.body === undefined ? '' : JSON.stringify(request.body, null, 2)
  if (form === 'curl') return curlCommand(request, target)
  if (form === 'sdk') return sdkCall(request, target)
  const said = hoodyCommand(request, target)
  return said && [...said.unsaid.map(what => `# ${what}`), said.command].join('\n')
}

function curlCommand({ method, path, body, ifMatch }: ApiRequest, { origin, realmQuery }: Target): string {
  const url = new URL(`${origin}${path}`)
  if (realmQuery) url.searchParams.set('realm_id', realmQuery)
  return lines([
    `curl --request ${method} ${shellWord(url.href)}`,
    // Double quotes: here the shell puts the token in.
    '--header "Authorization: Bearer $HOODY_TOKEN"',
    ifMatch !== undefined && `--header ${shellWord(`If-Match: ${ifMatch}`)}`,
    body !== undefined && `--header ${shellWord('Content-Type: application/json')}`,
    body !== undefined && `--data-raw ${shellWord(JSON.stringify(body, null, 2))}`,
  ])
}

export interface HoodyCommand {
  command: string
  /** What of the request the command has no words for, as sentences. Without it another request is sent. */
  unsaid: string[]
}

/** @param target left out: the command's own settings say where it goes */
export function hoodyCommand(request: ApiRequest, target?: Target): HoodyCommand | null {
  const found = findOperation(request)
  if (!found) return null
  const { operation, params } = found
  const words = operation.command.replace(/\{(\w+)\}/g, (_, name: string) => shellWord(params[name]!))
  const { flags, unsaid } = flagsOf(operation, request.body)
  const global = [
    target && target.baseUrl !== OFFICIAL && `--base-url ${shellWord(target.baseUrl)}`,
    target?.realmId && `--realm ${target.realmId}`,
  ].filter(Boolean)
  const ifMatch = request.ifMatch !== undefined && `--if-match ${shellWord(request.ifMatch)}`
  return { command: lines([['hoody', ...global, words].join(' '), ifMatch, ...flags]), unsaid }
}

/** On one line where it fits. */
function lines(parts: readonly (string | false)[]): string {
  const said = parts.filter(part => part !== false)
  const line = said.join(' ')
  return line.length <= 80 && !line.includes('\n') ? line : said.join(' \\\n  ')
}

function flagsOf(operation: Operation, body: unknown): { flags: string[]; unsaid: string[] } {
  const flags: string[] = []
  const unsaid: string[] = []
  if (operation.flags === '*') return { flags: [`--body ${shellWord(JSON.stringify(body))}`], unsaid }
  const known = new Map(
    operation.flags?.split(' ').map(flag => [flag.replace(/[!?]$/, ''), flag.slice(-1)] as const),
  )
  const fields = Object.entries((body ?? {}) as Record<string, unknown>)
  for (const [field, value] of fields) {
    if (value === undefined || isDefault(operation, field, value, body)) continue
    const words = known.has(field) ? flagWords(field, value, known.get(field)!) : null
    if (words) flags.push(...words)
    else unsaid.push(`${unsayable(field, value, known.has(field))} Use curl instead.`)
  }
  for (const [field, value] of Object.entries(operation.adds ?? {})) {
    const isSaid = fields.some(([said]) => said === field)
    if (!isSaid) unsaid.push(`This command sends ${field} ${value} by itself. Use curl instead.`)
  }
  return { flags, unsaid }
}

function unsayable(field: string, value: unknown, hasFlag: boolean): string {
  if (!hasFlag) return `This command has no flag for ${field}.`
  const shown = typeof value === 'boolean' || value === null ? ` as ${value}` : ''
  return `This command cannot set ${field}${Array.isArray(value) ? ' to none' : shown}.`
}

function isDefault({ defaults, sdk }: Operation, field: string, value: unknown, body: unknown): boolean {
  if (defaults && defaults[field] === value) return true
  if (sdk !== 'containers.create') return false
  const { hoody_kit = true } = body as { hoody_kit?: boolean }
  // What a create does with nothing said (sheet §4.3).
  if (field === 'dev_kit') return value === hoody_kit
  return field === 'realm_ids' ? isEmpty(value) : value === null
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0

/** @param mark `!` or `?`: see `Operation.flags` */
function flagWords(field: string, value: unknown, mark: string): string[] | null {
  const flag = `--${field.replaceAll('_', '-')}`
  if (value === true) return [flag]
  if (value === false) return mark === '!' ? [`--no-${flag.slice(2)}`] : null
  if (value === null) return mark === '?' ? [`${flag} null`] : null
  if (Array.isArray(value)) {
    // The command splits at commas.
    const fit =
      value.length > 0 && value.every(item => canBeWord(String(item)) && !String(item).includes(','))
    return fit ? value.map(item => `${flag} ${shellWord(String(item))}`) : null
  }
  if (typeof value === 'object') {
    const pairs = Object.entries(value as object).map(([key, text]) => `${key}=${text}`)
    // Nothing of a map is no flag at all; on an update that would keep what is there.
    return pairs.length > 0 && pairs.every(canBeWord) ? pairs.map(pair => `${flag} ${shellWord(pair)}`) : null
  }
  const text = String(value)
  // The word `null` would clear it.
  return canBeWord(text) && !(mark === '?' && text === 'null') ? [`${flag} ${shellWord(text)}`] : null
}

function sdkCall(request: ApiRequest, { baseUrl, realmId }: Target): string | null {
  const found = findOperation(request)
  if (!found) return null
  const { operation, params } = found
  const args = [
    ...Object.values(params).map(param => JSON.stringify(param)),
    request.body !== undefined && literal(request.body),
    request.ifMatch !== undefined && `{ ifMatch: ${JSON.stringify(request.ifMatch)} }`,
  ].filter(arg => arg !== false)
  return [
    "import { HoodyClient } from 'hoody-sdk'",
    '',
    'const hoody = new HoodyClient({',
    `  baseURL: ${JSON.stringify(baseUrl)},`,
    '  token: process.env.HOODY_TOKEN,',
    realmId ? `}).withRealm(${JSON.stringify(realmId)})` : '})',
    `const { data } = await hoody.api.${operation.sdk}(${args.join(', ')})`,
  ].join('\n')
}

/** A JSON value as JavaScript: names without quotes where they may go without. */
function literal(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) return `[${value.map(item => literal(item, indent)).join(', ')}]`
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .map(([name, entry]) => `${inner}${propertyName(name)}: ${literal(entry, inner)},\n`)
  return entries.length > 0 ? `{\n${entries.join('')}${indent}}` : '{}'
}

function propertyName(name: string): string {
  // Plain, it would set the prototype.
  if (name === '__proto__') return '["__proto__"]'
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
}

function findOperation({
  method,
  path,
}: ApiRequest): { operation: Operation; params: Record<string, string> } | null {
  const [plain = '', query] = path.split('?')
  // No flag is known for what stands in a query.
  if (query) return null
  const verb = method === 'PATCH' ? ['PATCH', 'PUT'] : [method]
  for (const operation of operations) {
    const params = verb.includes(operation.method) && paramsOf(operation.path, plain.replace(/\/$/, ''))
    if (params) return { operation, params }
  }
  return null
}

function paramsOf(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/')
  const parts = path.split('/')
  if (parts.length !== wanted.length) return null
  const params: Record<string, string> = {}
  for (const [at, part] of parts.entries()) {
    const name = /^\{(\w+)\}$/.exec(wanted[at]!)?.[1]
    if (name) params[name] = decodeURIComponent(part)
    else if (part !== wanted[at]) return null
  }
  return params
}
