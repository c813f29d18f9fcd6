// What follows the creation of a container, one after the other: what closes it first, what opens it later.

import { addFirewallRule, createAlias, denyByDefault, type RuleInput } from '../api/after-steps.ts'
import { createSnapshot } from '../api/containers.ts'
import { mutate } from '../api/mutate.ts'

export type FirewallPreset = 'web-only' | 'no-ssh' | 'no-mail'

export interface AfterSteps {
  /** A proxy alias to take. The port is that of `http` and `https`. */
  alias: { name: string; program: string; port: number } | null
  /** Proxy permissions: nobody gets in who is not let in. */
  denyByDefault: boolean
  firewall: FirewallPreset | null
  /** Name of a first snapshot. */
  snapshot: string | null
}

export type AfterStepId = 'deny' | 'firewall' | 'alias' | 'snapshot'

type Rule = Omit<RuleInput, 'id'>

const drop = (direction: Rule['direction'], protocol: 'tcp' | 'udp', destination_port: string): Rule => ({
  direction,
  body: { action: 'drop', protocol, destination_port, description: 'Set at creation' },
})

/** Livery's choice. Service links pass the proxy and are not held back by any (sheet §17.4). */
export const firewallPresets: Record<FirewallPreset, { label: string; rules: readonly Rule[] }> = {
  'web-only': {
    label: 'Only web traffic comes in: TCP 80 and 443',
    // Without a rule that allows, so that their order does not matter.
    rules: [drop('ingress', 'tcp', '1-79,81-442,444-65535'), drop('ingress', 'udp', '1-65535')],
  },
  'no-ssh': { label: 'No SSH comes in: TCP 22', rules: [drop('ingress', 'tcp', '22')] },
  'no-mail': { label: 'No mail goes out: TCP 25, 465 and 587', rules: [drop('egress', 'tcp', '25,465,587')] },
}

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

/** Answers what there is to say about it. Rejects with what refused it. */
export async function performStep(
  step: AfterStepId,
  id: string,
  wishes: AfterSteps,
): Promise<string | undefined> {
  switch (step) {
    case 'deny':
      await mutate(denyByDefault, { id })
      return undefined
    case 'firewall':
      for (const rule of wishes.firewall ? firewallPresets[wishes.firewall].rules : []) {
        await mutate(addFirewallRule, { id, ...rule })
      }
      return undefined
    case 'alias': {
      if (!wishes.alias) return undefined
      const { name, program, port } = wishes.alias
      const byPort = program === 'http' || program === 'https'
      const body = { container_id: id, alias: name, program, ...(byPort && { port }) }
      // Its URL is a credential: only the name is told.
      await mutate(createAlias, body)
      return undefined
    }
    case 'snapshot': {
      const { snapshot } = await mutate(createSnapshot, { id, body: { alias: wishes.snapshot ?? '' } })
      return snapshot.name
    }
  }
}
