import type { components } from '../../contract/generated/types.ts'
import { containerFor, refuseIfExpired } from '../access.ts'
import { recordOnContainer } from '../container-event.ts'
import type { Handlers } from '../contract-routes.ts'
import { findProxySettings, type ProxySettingsRow, saveProxySettings } from '../db/proxy-settings.ts'
import { ApiError } from '../errors.ts'

const etagOf = ({ file_version }: ProxySettingsRow): string => `file:v${file_version}`

const toSettings = (row: ProxySettingsRow): components['schemas']['ProxySettings'] => ({
  enable_proxy: row.enable_proxy,
  default: row.default_policy,
  file_version: row.file_version,
  etag: etagOf(row),
})

/** Nobody overwrites what they have not seen: no version is 428, another one is 412 (sheet §11.2, §20 #55). */
function refuseUnlessCurrent(ifMatch: string | undefined, row: ProxySettingsRow): void {
  const etag = etagOf(row)
  if (!ifMatch) {
    throw new ApiError(
      428,
      'PRECONDITION_REQUIRED',
      `Send the version this change is based on: If-Match: ${etag}.`,
    )
  }
  // HTTP quotes entity tags, Hoody does not: both are understood.
  if (ifMatch.trim().replace(/^"(.*)"$/, '$1') !== etag) {
    throw new ApiError(
      412,
      'PRECONDITION_FAILED',
      `The settings have changed meanwhile. Read them again (${etag}).`,
    )
  }
}

export const proxySettingsHandlers = {
  getProxySettings: ({ context, caller, params }) => {
    const row = findProxySettings(context.db, containerFor(context, caller, params.id, 'read').id)
    return {
      data: toSettings(row),
      message: 'Proxy settings retrieved successfully',
      headers: { ETag: etagOf(row) },
    }
  },

  updateProxySettings: ({ context, caller, params, body, headers }) => {
    const { db } = context
    const container = containerFor(context, caller, params.id, 'edit')
    refuseIfExpired(container)
    const before = findProxySettings(db, container.id)
    refuseUnlessCurrent(headers['if-match'], before)
    const row: ProxySettingsRow = {
      container_id: container.id,
      enable_proxy: body.enable_proxy ?? before.enable_proxy,
      default_policy: body.default ?? before.default_policy,
      file_version: before.file_version + 1,
    }
    db.tx(() => {
      saveProxySettings(db, row)
      const defaultOnly = body.enable_proxy === undefined
      recordOnContainer(context, caller, container, {
        type: defaultOnly ? 'proxy.permissions.default_changed' : 'proxy.permissions.updated',
        resource_type: 'proxy_permissions',
        resource_id: container.id,
        data: {
          container: { id: container.id },
          default: row.default_policy,
          enable_proxy: row.enable_proxy,
          file_version: row.file_version,
        },
      })
    })
    return {
      data: toSettings(row),
      message: 'Proxy settings updated successfully',
      headers: { ETag: etagOf(row) },
    }
  },

  // Groups and rules cannot be made here yet: a container has none, which leaves its default to everybody.
  listProxyGroups: ({ context, caller, params }) => {
    const row = findProxySettings(context.db, containerFor(context, caller, params.id, 'read').id)
    const etag = etagOf(row)
    return {
      data: { groups: [], file_version: row.file_version, etag },
      message: 'Proxy groups retrieved successfully',
      headers: { ETag: etag },
    }
  },

  listProxyServices: ({ context, caller, params }) => {
    const row = findProxySettings(context.db, containerFor(context, caller, params.id, 'read').id)
    const etag = etagOf(row)
    return {
      data: { services: [], file_version: row.file_version, etag },
      message: 'Proxy services retrieved successfully',
      headers: { ETag: etag },
    }
  },
} satisfies Partial<Handlers>
