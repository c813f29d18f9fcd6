import { randomBytes } from 'node:crypto'
import { checkAlias, parseAliasProgram } from '../../contract/alias.ts'
import { containerFor, refuseIfExpired } from '../access.ts'
import { recordAlias } from '../alias-events.ts'
import type { Caller } from '../auth/caller.ts'
import { type Context, isoNow } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import {
  type AliasChanges,
  type AliasRow,
  aliasTaken,
  deleteAlias,
  findAlias,
  findAliases,
  insertAlias,
  toAlias,
  updateAlias,
} from '../db/aliases.ts'
import { newId } from '../db/ids.ts'
import { ApiError, invalidField, notFound } from '../errors.ts'

const bad = (field: string, message: string) => invalidField(field, message, 'INVALID_PARAMETER_VALUE')

function checkName(context: Context, server_id: string | null, alias: string, except?: string): void {
  const problem = checkAlias(alias)
  if (problem) throw bad('/alias', `${problem}.`)
  if (aliasTaken(context.db, server_id, alias, except)) {
    throw new ApiError(
      409,
      'RESOURCE_ALREADY_EXISTS',
      `The alias "${alias}" is taken on this server. Choose another.`,
    )
  }
}

interface Target {
  program: string
  port?: number
  index?: number
}

function readTarget({ program, port, index }: Target): { program: string; idx: number } {
  if (port !== undefined && !/^https?\b/.test(program)) {
    throw bad('/port', `Only http and https have a port; ${program} has an index.`)
  }
  const target = parseAliasProgram(program, { port, index })
  if (!target) throw bad('/program', `"${program}" is no program or port that an alias can lead to.`)
  return { program: target.program, idx: target.index }
}

const readPath = (path: string | null | undefined): string | null =>
  path ? (path.startsWith('/') ? path : `/${path}`) : null

/** A time in ISO form, unix seconds or unix milliseconds (sheet §11.1). */
function readTime(time: string | number | null): string | null {
  if (time === null) return null
  const date = new Date(typeof time === 'number' && time < 1e11 ? time * 1000 : time)
  if (Number.isNaN(date.getTime())) throw bad('/expires_at', 'It is too far away to be a time.')
  return date.toISOString()
}

/** One of the caller's own aliases; to a realm, only those of its containers. */
function aliasFor(context: Context, caller: Caller, id: string): AliasRow {
  const row = findAlias(context.db, id)
  const visible =
    row?.user_id === caller.user_id && (!caller.realm_id || row.realm_ids.includes(caller.realm_id))
  if (!row || !visible) throw notFound('Proxy alias')
  return row
}

function change(
  context: Context,
  caller: Caller,
  before: AliasRow,
  changes: Partial<AliasChanges>,
): AliasRow {
  const { alias, program, idx, target_path, allow_path_override, expires_at, enabled } = before
  const kept = { alias, program, idx, target_path, allow_path_override, expires_at, enabled }
  const next = { ...kept, ...changes }
  const changed = (Object.keys(kept) as (keyof typeof kept)[]).filter(field => next[field] !== before[field])
  if (changed.length === 0) return before
  return context.db.tx(() => {
    updateAlias(context.db, before.id, { ...next, updated_at: isoNow(context) })
    const row = findAlias(context.db, before.id)!
    if (changed.some(field => field !== 'enabled')) recordAlias(context, caller, row, 'updated')
    if (changed.includes('enabled')) recordAlias(context, caller, row, row.enabled ? 'enabled' : 'disabled')
    return row
  })
}

export const aliasHandlers = {
  listAliases: ({ context, caller, query }) => {
    const where = ['a.user_id = :user_id']
    const params: Record<string, string | number> = { user_id: caller.user_id }
    const narrow = (condition: string, name: string, value: string | number) => {
      where.push(condition)
      params[name] = value
    }
    if (caller.realm_id) {
      narrow(
        'EXISTS (SELECT 1 FROM json_each(c.realm_ids) WHERE value = :realm_id)',
        'realm_id',
        caller.realm_id,
      )
    }
    if (query.project_id) narrow('c.project_id = :project_id', 'project_id', query.project_id)
    if (query.container_id) narrow('a.container_id = :container_id', 'container_id', query.container_id)
    if (query.enabled !== undefined) narrow('a.enabled = :enabled', 'enabled', Number(query.enabled))
    if (query.expired !== undefined) {
      const condition = query.expired
        ? 'a.expires_at <= :now'
        : '(a.expires_at IS NULL OR a.expires_at > :now)'
      narrow(condition, 'now', isoNow(context))
    }
    const aliases = findAliases(context.db, where.join(' AND '), params)
    return {
      data: {
        aliases: aliases.map(row => toAlias(row, context.config.containersDomain)),
        count: aliases.length,
      },
      message: 'Proxy aliases retrieved successfully',
    }
  },

  createAlias: ({ context, caller, body }) => {
    const { db } = context
    const container = containerFor(context, caller, body.container_id, 'edit')
    refuseIfExpired(container)
    const alias = body.alias || randomBytes(24).toString('hex')
    checkName(context, container.server_id, alias)
    const target = readTarget(body)
    const now = isoNow(context)
    const id = newId()
    const row = db.tx(() => {
      insertAlias(db, {
        id,
        user_id: caller.user_id,
        container_id: container.id,
        server_id: container.server_id,
        alias,
        ...target,
        target_path: readPath(body.target_path),
        allow_path_override: body.allow_path_override ?? true,
        expires_at: readTime(body.expires_at ?? null),
        enabled: body.enabled ?? true,
        expiry_notice: null,
        created_at: now,
        updated_at: now,
      })
      const created = findAlias(db, id)!
      recordAlias(context, caller, created, 'created')
      return created
    })
    return {
      data: toAlias(row, context.config.containersDomain),
      message: 'Proxy alias created successfully',
    }
  },

  getAlias: ({ context, caller, params }) => {
    const row = aliasFor(context, caller, params.id)
    return {
      data: {
        ...toAlias(row, context.config.containersDomain),
        project: { id: row.project_id, alias: row.project_alias },
        container: { id: row.container_id, name: row.container_name },
      },
      message: 'Proxy alias retrieved successfully',
    }
  },

  updateAlias: ({ context, caller, params, body }) => {
    const before = aliasFor(context, caller, params.id)
    const { alias, program = before.program, port, index, target_path, expires_at } = body
    if (alias !== undefined) checkName(context, before.server_id, alias, before.id)
    // Another program starts at its own default; the same one keeps its instance or port.
    const keepsIndex = program.replace(/-\d+$/, '') === before.program
    const row = change(context, caller, before, {
      ...(alias === undefined ? {} : { alias }),
      ...readTarget({ program, port, index: index ?? (keepsIndex ? before.idx : undefined) }),
      ...(target_path === undefined ? {} : { target_path: readPath(target_path) }),
      ...(expires_at === undefined ? {} : { expires_at: readTime(expires_at) }),
      ...(body.allow_path_override === undefined ? {} : { allow_path_override: body.allow_path_override }),
      ...(body.enabled === undefined ? {} : { enabled: body.enabled }),
    })
    return {
      data: toAlias(row, context.config.containersDomain),
      message: 'Proxy alias updated successfully',
    }
  },

  setAliasState: ({ context, caller, params, body }) => {
    const before = aliasFor(context, caller, params.id)
    const row = change(context, caller, before, { enabled: body.enabled })
    return {
      data: toAlias(row, context.config.containersDomain),
      message: `Proxy alias ${row.enabled ? 'enabled' : 'disabled'} successfully`,
    }
  },

  deleteAlias: ({ context, caller, params }) => {
    const row = aliasFor(context, caller, params.id)
    context.db.tx(() => {
      deleteAlias(context.db, row.id)
      recordAlias(context, caller, row, 'deleted')
    })
    return { data: null, message: 'Proxy alias deleted successfully' }
  },
} satisfies Partial<Handlers>
