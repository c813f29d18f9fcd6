// What of a request is not for every eye on the screen, and is left out until asked for.

import type { ApiRequest } from './request-as.ts'

/** Stands for a secret, whatever its length. */
export const SECRET = '••••••'

const secretFields = new Set([
  'password',
  'current_password',
  'token',
  'refreshToken',
  'otp_code',
  'secret',
  'salt',
  'private_key',
  // Of an environment variable, and of a token that opens a service (sheet §8, §11.2).
  'value',
])

/** The request with every environment value, key, token and password replaced. */
export function withoutSecrets(request: ApiRequest): ApiRequest {
  if (!isMap(request.body)) return request
  const body = /\/env$/.test(request.path) ? masked(request.body) : mask(request.body)
  return { ...request, body }
}

/** What the API answered, with the same replaced. */
export function answerWithoutSecrets(body: unknown): unknown {
  return mask(body)
}

export function hasSecrets(request: ApiRequest): boolean {
  return JSON.stringify(withoutSecrets(request).body) !== JSON.stringify(request.body)
}

type Entries = Readonly<Record<string, unknown>>

function isMap(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Own properties only, also one called `__proto__`, which an assignment would swallow. */
function mapped(entries: Entries, change: (key: string, value: unknown) => unknown): Entries {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(key, value)]))
}

const masked = (entries: Entries): Entries => mapped(entries, () => SECRET)

function mask(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mask)
  if (!isMap(value)) return value
  return mapped(value, (key, inner) => {
    if (key === 'environment_vars' && isMap(inner)) return masked(inner)
    // What was typed in a terminal may be one (sheet §7.1).
    if (key === 'command_history' && Array.isArray(inner)) return inner.map(() => SECRET)
    if (typeof inner !== 'string') return mask(inner)
    if (secretFields.has(key)) return SECRET
    // The kind of key says something, and opens nothing.
    if (key === 'ssh_public_key') return inner.replace(/^(\S+)\s.*$/s, `$1 ${SECRET}`)
    // A proxy's address may carry its user and password (sheet §10.1).
    if (key === 'proxy') return inner.replace(/^([a-z0-9+.-]+:\/\/)[^/]*@/i, `$1${SECRET}@`)
    return inner
  })
}
