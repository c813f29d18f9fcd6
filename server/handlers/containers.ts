import type { components } from '../../contract/generated/types.ts'
import { containerFor, projectFor, visible } from '../access.ts'
import { requireFlag } from '../auth/authenticate.ts'
import type { Caller } from '../auth/caller.ts'
import { type Context, isoNow } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import { type ContainerRow, pageOfContainers } from '../db/containers.ts'
import { pagination } from '../db/page.ts'
import { findProxySettings } from '../db/proxy-settings.ts'
import { surroundingsOf } from '../db/surroundings.ts'
import { toContainerCore, toExpiry, toPlacement, toSummary, toWarnings } from '../db/to-container.ts'
import { ApiError } from '../errors.ts'
import { actorOf } from '../operations/actor.ts'
import { startCreate } from '../operations/create.ts'
import { startDelete } from '../operations/delete.ts'
import { machineOf } from '../operations/machine.ts'
import { changeContainer } from '../operations/update.ts'

type Container = components['schemas']['Container']
type Section = keyof components['schemas']['RuntimeInfo']

interface Wanted {
  runtime?: string
  include_proxy_domains?: boolean
  include_proxy_permissions?: boolean
}

const sections: readonly Section[] = ['displays', 'services', 'network_services', 'terminals']

/** Null for none. Throws 400 for what is neither true, false nor a JSON object (sheet §7.1). */
function sectionsOf(runtime: string | undefined): readonly Section[] | null {
  if (runtime === undefined || runtime === '' || runtime === 'false') return null
  if (runtime === 'true') return sections
  try {
    const selected = JSON.parse(runtime)
    if (typeof selected === 'object' && selected !== null && !Array.isArray(selected)) {
      const keys = Object.keys(selected)
      return keys.length === 0 ? sections : sections.filter(section => selected[section] === true)
    }
  } catch {
    // Refused below, like every other text.
  }
  const message = 'runtime is true, false, or JSON that names sections, such as {"displays":true}.'
  throw new ApiError(400, 'INVALID_PARAMETER_VALUE', message, {
    data: [{ instancePath: '/runtime', message }],
  })
}

function runtimeInfo(
  { engine }: Context,
  row: ContainerRow,
  wanted: readonly Section[],
): Container['runtime_info'] {
  const all = row.status === 'running' ? engine.runtime(machineOf(row)) : null
  return all && Object.fromEntries(wanted.map(section => [section, all[section]]))
}

/** Groups and their rules are not kept here, so the document holds the settings alone. */
function proxyPermissionsOf({ db }: Context, row: ContainerRow): Container['proxy_permissions'] {
  const { enable_proxy, default_policy, file_version } = findProxySettings(db, row.id)
  return {
    project: row.project_id,
    container: row.id,
    groups: {},
    permissions: {},
    default: default_policy,
    enable_proxy,
    schema_version: 1,
    file_version,
    etag: `file:v${file_version}`,
  }
}

/** What the two lists and the single container have beyond the core, by what the query wants. */
function answerer(
  context: Context,
  caller: Caller,
  rows: ContainerRow[],
  wanted: Wanted,
): (row: ContainerRow) => Container {
  if (wanted.include_proxy_permissions) requireFlag(caller, 'resources.proxy_aliases')
  const runtime = sectionsOf(wanted.runtime)
  const { containersDomain } = context.config
  const around = surroundingsOf(context.db, rows, {
    user_id: caller.user_id,
    now: isoNow(context),
    containersDomain,
  })
  return row => {
    const known = around(row)
    // Spreading objects as wide as these would take longer than everything else of the list together.
    return Object.assign(toContainerCore(row, containersDomain), toSummary(row, known), {
      ...(wanted.include_proxy_domains ? { proxy_domains: known.aliases.own } : {}),
      ...(wanted.include_proxy_permissions ? { proxy_permissions: proxyPermissionsOf(context, row) } : {}),
      ...(runtime ? { runtime_info: runtimeInfo(context, row, runtime) } : {}),
    })
  }
}

interface ListQuery extends Wanted {
  page?: number
  limit?: number
  sort_by?: 'id' | 'name' | 'status' | 'created_at' | 'updated_at'
  sort_order?: 'asc' | 'desc'
  include_prespawn?: boolean
  include_deleting?: boolean
  include_expired?: boolean
}

/** One page of what the caller sees and `only` lets through; hidden by default as sheet §4.1 says. */
function page(
  context: Context,
  caller: Caller,
  query: ListQuery,
  only?: { where: string; params: Record<string, string> },
) {
  const { page = 1, limit = 50, sort_by = 'created_at', sort_order = 'desc' } = query
  const seen = visible(caller)
  // Asked beforehand, for mostly there are none: a subquery would be looked into for every row there is.
  const expired = context.db
    .all<{ id: string }>('SELECT id FROM servers WHERE expired_at IS NOT NULL')
    .map(({ id }) => `'${id}'`)
  const where = [
    seen.where,
    ...(only ? [only.where] : []),
    ...(query.include_prespawn ? [] : ['c.prespawn = 0']),
    ...(query.include_deleting ? [] : [`c.status <> 'deleting'`]),
    ...(expired.length === 0 || query.include_expired
      ? []
      : [`coalesce(c.server_id, '') NOT IN (${expired.join()})`]),
  ].join(' AND ')
  const params = { ...seen.params, ...only?.params }
  const { rows, total } = pageOfContainers(context.db, { where, params, sort_by, sort_order, page, limit })
  return { rows, pagination: pagination(total, { page, limit }) }
}

const listed = 'Containers retrieved successfully'

export const containerHandlers = {
  listContainers: ({ context, caller, query }) => {
    const { rows, pagination } = page(context, caller, query)
    const toSummarised = answerer(context, caller, rows, query)
    const containers = rows.map(row => Object.assign(toSummarised(row), toPlacement(row), toExpiry(row)))
    return { data: { containers, pagination }, message: listed }
  },

  listProjectContainers: ({ context, caller, params, query }) => {
    const project = projectFor(context, caller, params.id, 'read')
    const only = { where: 'c.project_id = :project_id', params: { project_id: project.id } }
    const { rows, pagination } = page(context, caller, query, only)
    return {
      data: { containers: rows.map(answerer(context, caller, rows, query)), pagination },
      message: listed,
    }
  },

  getContainer: ({ context, caller, params, query }) => {
    const row = containerFor(context, caller, params.id, 'read')
    const summarised = answerer(context, caller, [row], query)(row)
    return {
      data: { ...summarised, ...toPlacement(row), ...toExpiry(row), warnings: toWarnings(row) },
      message: 'Container retrieved successfully',
    }
  },

  createContainer: async ({ context, caller, params, body }) => {
    const project = projectFor(context, caller, params.id, 'edit')
    const row = await startCreate(context, caller, project, body)
    const note = row.kvm ? { kvm_note: 'The container may use /dev/kvm.' } : {}
    return {
      data: { ...toContainerCore(row, context.config.containersDomain), ...note },
      message: 'Container created successfully',
    }
  },

  updateContainer: async ({ context, caller, params, body }) => {
    const before = containerFor(context, caller, params.id, 'edit')
    const row = await changeContainer(context, caller, before, body)
    return {
      data: {
        ...toContainerCore(row, context.config.containersDomain),
        ...toPlacement(row),
        is_default: row.is_default,
        pool_id: null,
      },
      message: 'Container updated successfully',
    }
  },

  deleteContainer: ({ context, caller, params }) => {
    startDelete(context, containerFor(context, caller, params.id, 'delete'), actorOf(caller))
    return { data: null, message: 'Container deleted successfully' }
  },
} satisfies Partial<Handlers>
