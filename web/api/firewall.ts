import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { Direction, RuleFilter, RuleInput } from '../../contract/firewall.ts'
import { withState } from '../lib/firewall-rules.ts'
import { answer, api, type Schemas } from './client.ts'
import { keys } from './keys.ts'
import { queryClient } from './query-client.ts'

export type FirewallRules = Schemas['FirewallRules']

/** Under the container's own key: the stream outdates it with every change of a rule. */
export function firewallQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.container(id), 'firewall'],
    queryFn: ({ signal }) =>
      answer(api().GET('/api/v1/containers/{id}/firewall/rules', { params: { path: { id } }, signal })),
  })
}

interface OnRules {
  id: string
  direction: Direction
}

/** The same rule again changes nothing, and the answer says where it stands (sheet §10.2). */
export const addFirewallRule = mutationOptions({
  mutationKey: ['add-firewall-rule'],
  mutationFn: ({ id, direction, body }: OnRules & { body: RuleInput }) =>
    answer(
      api().POST('/api/v1/containers/{id}/firewall/{direction}', {
        params: { path: { id, direction } },
        body,
      }),
    ),
  meta: { invalidates: [keys.containers] },
})

export interface ToggleInput extends OnRules {
  filter: RuleFilter
  state: Schemas['FirewallState']
}

export const toggleKey = (id: string) => ['toggle-firewall-rule', id]

/**
 * One after the other for a container, so that the last press counts. What is pending shows at once, over the answers of
 * the API.
 * @param what names the rule where nothing else shows the failure
 */
export function toggleFirewallRule(id: string, what?: string) {
  return mutationOptions({
    mutationKey: toggleKey(id),
    scope: { id: `firewall-${id}` },
    mutationFn: ({ direction, filter, state }: ToggleInput) =>
      answer(
        api().PATCH('/api/v1/containers/{id}/firewall/{direction}', {
          params: { path: { id, direction } },
          body: { ...filter, state },
        }),
      ),
    // Written before it stops being pending: it must not look turned back until the list is read again.
    onSuccess: (_data, { direction, filter, state }: ToggleInput) => {
      queryClient.setQueryData(
        firewallQuery(id).queryKey,
        rules => rules && { ...rules, [direction]: withState(rules[direction], filter, state) },
      )
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: firewallQuery(id).queryKey }),
    meta: what === undefined ? {} : { failure: `Could not change the rule ${what}` },
  })
}

/** Deletes the first rule that matches. */
export const deleteFirewallRule = mutationOptions({
  mutationKey: ['delete-firewall-rule'],
  mutationFn: ({ id, direction, filter }: OnRules & { filter: RuleFilter }) =>
    answer(
      api().DELETE('/api/v1/containers/{id}/firewall/{direction}', {
        params: { path: { id, direction } },
        body: filter,
      }),
    ),
  meta: { invalidates: [keys.containers] },
})

export const resetFirewall = mutationOptions({
  mutationKey: ['reset-firewall'],
  mutationFn: ({ id }: { id: string }) =>
    answer(api().POST('/api/v1/containers/{id}/firewall/reset', { params: { path: { id } } })),
  meta: { invalidates: [keys.containers] },
})
