import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { isApiError } from './error.ts'
import { keys } from './keys.ts'
import { queryClient } from './query-client.ts'

export type ProxySettings = Schemas['ProxySettings']

export function proxySettingsQuery(id: string) {
  return queryOptions({
    queryKey: keys.proxySettings(id),
    queryFn: ({ signal }) =>
      answer(api().GET('/api/v1/containers/{id}/proxy/settings', { params: { path: { id } }, signal })),
  })
}

interface Change {
  id: string
  /** The version it is based on. */
  etag: string
  body: Schemas['ProxySettingsInput']
}

/** Refused with 412 when somebody else has changed them since (sheet §11.2); then they are read again. */
export const updateProxySettings = mutationOptions({
  mutationKey: ['update-proxy-settings'],
  mutationFn: ({ id, etag, body }: Change) => {
    const params = { path: { id }, header: { 'If-Match': etag } }
    return answer(api().PUT('/api/v1/containers/{id}/proxy/settings', { params, body }))
  },
  onSuccess: (settings, { id }) => queryClient.setQueryData(proxySettingsQuery(id).queryKey, settings),
  onError: async (error, { id }) => {
    if (isStale(error)) await queryClient.refetchQueries({ queryKey: keys.proxySettings(id) })
  },
})

export const denyByDefault = mutationOptions({
  mutationKey: ['deny-by-default'],
  mutationFn: async ({ id }: { id: string }) => {
    const path = { id }
    const { etag } = await answer(api().GET('/api/v1/containers/{id}/proxy/settings', { params: { path } }))
    const params = { path, header: { 'If-Match': etag } }
    return answer(api().PUT('/api/v1/containers/{id}/proxy/settings', { params, body: { default: 'deny' } }))
  },
  meta: { invalidates: [keys.containers] },
})

/** What it was based on is out of date. */
export const isStale = (error: unknown) => isApiError(error) && error.status === 412
