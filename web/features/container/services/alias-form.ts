// A new proxy alias as it is typed, and what is wrong with it (sheet §11.1).

import { type AliasProgram, checkAlias } from '../../../../contract/alias.ts'
import type { Schemas } from '../../../api/client.ts'
import { isApiError, messageOf } from '../../../api/error.ts'
import { refusedFields } from '../../../api/refused-fields.ts'
import { sentence } from '../../../lib/format.ts'

export interface AliasForm {
  /** Empty to have one made. */
  alias: string
  program: AliasProgram
  /** Port of http and https, instance of the others. */
  number: string
  path: string
  otherPaths: boolean
  /** Local date and time as its control has it; empty for never. */
  expires: string
}

export const emptyAlias: AliasForm = {
  alias: '',
  program: 'http',
  number: '',
  path: '',
  otherPaths: true,
  expires: '',
}

export type AliasErrors = { [Field in keyof AliasForm | 'other']?: string }

export const isByPort = (program: string) => program === 'http' || program === 'https'

/** What it leads to when no number is typed. */
export function usualNumber(program: string): number {
  return program === 'http' ? 80 : program === 'https' ? 443 : 1
}

/** A whole number within 1..65535; null for anything else. */
export function numberOf(text: string): number | null {
  const number = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0
  return number >= 1 && number <= 65535 ? number : null
}

export function aliasErrors(form: AliasForm, now: number): AliasErrors {
  const errors: AliasErrors = {}
  const alias = form.alias.trim()
  const problem = alias && checkAlias(alias)
  if (problem) errors.alias = `${problem}.`
  if (form.number.trim() && numberOf(form.number) === null)
    errors.number = `${isByPort(form.program) ? 'A port' : 'An instance'} is a whole number from 1 to 65535.`
  if (form.path.length > 2048) errors.path = 'A path has at most 2048 characters.'
  const expiry = expiryProblem(form.expires, now)
  if (expiry) errors.expires = expiry
  return errors
}

export function expiryProblem(expires: string, now: number): string | undefined {
  if (!expires) return undefined
  const time = Date.parse(expires)
  if (Number.isNaN(time)) return 'This is not a time.'
  return time <= now ? 'This time has passed: choose a later one.' : undefined
}

export function aliasBody(container_id: string, form: AliasForm): Schemas['AliasCreate'] {
  const { program, path, otherPaths, expires } = form
  const number = numberOf(form.number) ?? usualNumber(program)
  return {
    container_id,
    alias: form.alias.trim() || null,
    program,
    ...(isByPort(program) ? { port: number } : { index: number }),
    target_path: path.trim() || null,
    allow_path_override: otherPaths,
    expires_at: expires ? new Date(expires).toISOString() : null,
    enabled: true,
  }
}

const controls: Record<string, keyof AliasForm> = {
  alias: 'alias',
  program: 'program',
  port: 'number',
  index: 'number',
  target_path: 'path',
  allow_path_override: 'otherPaths',
  expires_at: 'expires',
}

/** What the API refused, by the control it is about. A name that is taken is one of the name's own problems. */
export function refusedAlias(error: unknown): AliasErrors {
  if (isApiError(error) && error.status === 409) return { alias: sentence(messageOf(error)) }
  const errors: AliasErrors = {}
  for (const [field, message] of Object.entries(refusedFields(error))) {
    errors[controls[field] ?? 'other'] = message
  }
  return Object.keys(errors).length === 0 ? { other: sentence(messageOf(error)) } : errors
}

/** "http-3000/admin", "terminal-1". */
export function targetOf({ program, index, target_path }: AliasTarget): string {
  return `${program}-${index}${target_path ?? ''}`
}

type AliasTarget = Pick<Schemas['Alias'], 'program' | 'index' | 'target_path'>

export type AliasState = 'on' | 'off' | 'expired'

export function aliasState(alias: Pick<Schemas['Alias'], 'enabled' | 'expires_at'>, now: number): AliasState {
  if (alias.expires_at !== null && Date.parse(alias.expires_at) <= now) return 'expired'
  return alias.enabled ? 'on' : 'off'
}

/** An ISO date as a control of local date and time has it. */
export function localTime(iso: string): string {
  const date = new Date(iso)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
