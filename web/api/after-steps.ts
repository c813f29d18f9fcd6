import { mutationOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from './client.ts'
import { keys } from './keys.ts'

export const createAlias = mutationOptions({
  mutationKey: ['create-alias'],
  mutationFn: (body: Schemas['AliasCreate']) => answer(api().POST('/api/v1/proxy/aliases', { body })),
  meta: { invalidates: [keys.aliases] },
})

export const denyByDefault = mutationOptions({
  mutationKey: ['deny-by-default'],
  mutationFn: async ({ id }: { id: string }) => {
    const path = { id }
    const { etag } = await answer(api().GET('/api/v1/containers/{id}/proxy/settings', { params: { path } }))
    // Refused when somebody else has changed them since (sheet §11.2).
    const params = { path, header: { 'If-Match': etag } }
    return answer(api().PUT('/api/v1/containers/{id}/proxy/settings', { params, body: { default: 'deny' } }))
  },
  meta: { invalidates: [keys.containers] },
})

export interface RuleInput {
  id: string
  direction: Schemas['FirewallDirection']
  body: Schemas['FirewallRuleInput']
}

/** The same rule again changes nothing (sheet §10.2). */
export const addFirewallRule = mutationOptions({
  mutationKey: ['add-firewall-rule'],
  mutationFn: ({ id, direction, body }: RuleInput) =>
    answer(
      api().POST('/api/v1/containers/{id}/firewall/{direction}', {
        params: { path: { id, direction } },
        body,
      }),
    ),
  meta: { invalidates: [keys.containers] },
})
