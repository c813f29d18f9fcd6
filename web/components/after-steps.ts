// What follows the creation of a container, one after the other: what closes it first, what opens it later.

import { isAfterStepThere } from '../api/after-steps.ts'
import { createAlias } from '../api/aliases.ts'
import { createSnapshot } from '../api/containers.ts'
import { addFirewallRule } from '../api/firewall.ts'
import { mutate } from '../api/mutate.ts'
import { denyByDefault } from '../api/proxy-settings.ts'
import { type FirewallPreset, firewallPresets, presetRules } from '../lib/firewall-presets.ts'
import type { ApiRequest } from '../lib/request-as.ts'

export interface AfterSteps {
  /** A proxy alias to take. The port is that of `http` and `https`. */
  alias: { name: string; program: string; port: number } | null
  /** Proxy permissions: nobody gets in who is not let in. */
  denyByDefault: boolean
  firewall: FirewallPreset | null
  /** The address of presets that need one. */
  firewallAddress?: string
  /** Name of a first snapshot. */
  snapshot: string | null
}

export type AfterStepId = 'deny' | 'firewall' | 'alias' | 'snapshot'

export function plannedSteps({ alias, denyByDefault, firewall, snapshot }: AfterSteps): AfterStepId[] {
  const wanted: Record<AfterStepId, boolean> = {
    deny: denyByDefault,
    firewall: firewall !== null,
    alias: alias !== null,
    snapshot: snapshot !== null,
  }
  return (Object.keys(wanted) as AfterStepId[]).filter(step => wanted[step])
}

export function labelOf(step: AfterStepId, { alias, firewall, snapshot }: AfterSteps): string {
  switch (step) {
    case 'deny':
      return 'Proxy denies by default'
    case 'firewall':
      return firewall ? firewallPresets[firewall].label : 'Firewall rules'
    case 'alias':
      return `Proxy alias ${alias?.name ?? ''}`.trim()
    case 'snapshot':
      return `First snapshot ${snapshot ?? ''}`.trim()
  }
}

const rulesOf = ({ firewall, firewallAddress = '' }: AfterSteps) =>
  firewall ? presetRules(firewall, firewallAddress) : []

function aliasBody(id: string, { name, program, port }: NonNullable<AfterSteps['alias']>) {
  const byPort = program === 'http' || program === 'https'
  return { container_id: id, alias: name, program, ...(byPort && { port }) }
}

/** The requests in their order, to be shown. Throws a RangeError where a preset lacks its address. */
export function afterRequests(wishes: AfterSteps, id: string): ApiRequest[] {
  const path = `/api/v1/containers/${id}`
  const requests: Record<AfterStepId, () => ApiRequest[]> = {
    // Which version it is based on only the settings of the container that is there can tell.
    deny: () => [
      { method: 'PUT', path: `${path}/proxy/settings`, body: { default: 'deny' }, ifMatch: 'file:vN' },
    ],
    firewall: () =>
      rulesOf(wishes).map(({ direction, body }) => ({
        method: 'POST',
        path: `${path}/firewall/${direction}`,
        body,
      })),
    alias: () =>
      wishes.alias
        ? [{ method: 'POST', path: '/api/v1/proxy/aliases', body: aliasBody(id, wishes.alias) }]
        : [],
    snapshot: () => [{ method: 'POST', path: `${path}/snapshots`, body: { alias: wishes.snapshot } }],
  }
  return plannedSteps(wishes).flatMap(step => requests[step]())
}

/**
 * Does it, once however often it is asked for: what is refused or not answered counts as done where it is there.
 * Rejects with what refused it.
 */
export async function performStep(step: AfterStepId, id: string, wishes: AfterSteps): Promise<void> {
  try {
    await sendStep(step, id, wishes)
  } catch (error) {
    const { alias, snapshot } = wishes
    const isThere = await isAfterStepThere(step, id, { alias: alias?.name, snapshot }).catch(() => false)
    if (!isThere) throw error
  }
}

async function sendStep(step: AfterStepId, id: string, wishes: AfterSteps): Promise<void> {
  switch (step) {
    case 'deny':
      await mutate(denyByDefault, { id })
      return
    case 'firewall':
      for (const rule of rulesOf(wishes)) await mutate(addFirewallRule, { id, ...rule })
      return
    case 'alias':
      if (wishes.alias) await mutate(createAlias, aliasBody(id, wishes.alias))
      return
    case 'snapshot':
      await mutate(createSnapshot, { id, body: { alias: wishes.snapshot ?? '' } })
  }
}
