// Livery's own choice of rules, for a new container and for one that is there. The API publishes neither the order in
// which rules count nor what becomes of traffic that none names (sheet §10.2). So no two rules of a preset overlap, and
// what it lets in and what it keeps out are both said. Service links pass the proxy: no rule holds them back (§17.4).

import { parseRange } from '../../contract/firewall.ts'
import type { components } from '../../contract/generated/types.ts'

type Schemas = components['schemas']

export interface PresetRule {
  direction: Schemas['FirewallDirection']
  body: Schemas['FirewallRuleInput']
}

interface Preset {
  label: string
  /** What it means for whoever uses the container. */
  hint: string
  /** It is about one address, which somebody has to say. */
  needsAddress?: true
  rules: (address: string) => PresetRule[]
}

const ANYWHERE = '0.0.0.0/0'

export const firewallPresets = {
  'web-only': {
    label: 'Only web traffic comes in',
    hint: 'TCP 80 and 443 come in, everything else is dropped. SSH does not work.',
    rules: () => [
      ingress('allow', 'Web', { protocol: 'tcp', destination_port: '80,443' }),
      ingress('drop', 'All but web', { protocol: 'tcp', destination_port: '1-79,81-442,444-65535' }),
      ...noUdpNorPing(),
    ],
  },
  'ssh-from-here': {
    label: 'SSH from one address only',
    hint: 'TCP 22 comes in from there and from nowhere else.',
    needsAddress: true,
    rules: address => [
      ingress('allow', 'SSH', { protocol: 'tcp', destination_port: '22', source: address }),
      ...inLists(elsewhere(address)).map(source =>
        ingress('drop', 'SSH from elsewhere', { protocol: 'tcp', destination_port: '22', source }),
      ),
    ],
  },
  'lock-down': {
    label: 'Nothing comes in',
    hint: 'Everything from outside is dropped, SSH too. What the container asks for itself still goes out.',
    rules: () => [
      ingress('drop', 'Locked down', { protocol: 'tcp', destination_port: '1-65535' }),
      ...noUdpNorPing(),
    ],
  },
  'no-ssh': {
    label: 'No SSH comes in',
    hint: 'TCP 22 is dropped from everywhere.',
    rules: () => [ingress('drop', 'No SSH', { protocol: 'tcp', destination_port: '22' })],
  },
  'no-mail': {
    label: 'No mail goes out',
    hint: 'TCP 25, 465 and 587 are dropped on their way out.',
    rules: () => [
      {
        direction: 'egress',
        body: {
          action: 'drop',
          protocol: 'tcp',
          destination_port: '25,465,587',
          destination: ANYWHERE,
          description: 'No mail',
        },
      },
    ],
  },
} satisfies Record<string, Preset>

export type FirewallPreset = keyof typeof firewallPresets

export function isFirewallPreset(value: unknown): value is FirewallPreset {
  return typeof value === 'string' && Object.hasOwn(firewallPresets, value)
}

export function presetNeedsAddress(id: FirewallPreset): boolean {
  const preset: Preset = firewallPresets[id]
  return preset.needsAddress === true
}

/** Throws a RangeError where the preset needs an address and this is none: see `checkAddress`. */
export function presetRules(id: FirewallPreset, address: string): PresetRule[] {
  const preset: Preset = firewallPresets[id]
  return preset.rules(address.trim())
}

/** Why this is no IPv4 address or range, or null. */
export function checkAddress(text: string): string | null {
  if (text.trim() === '') return 'Say from which address: 203.0.113.7 or 203.0.113.0/24'
  if (text.includes(':')) return 'The firewall knows IPv4 addresses only, such as 203.0.113.7'
  return parsePlace(text.trim()) ? null : 'That is no IPv4 address: write 203.0.113.7 or 203.0.113.0/24'
}

type Matter = Pick<PresetRule['body'], 'protocol' | 'destination_port' | 'source'>

function ingress(action: PresetRule['body']['action'], description: string, matter: Matter): PresetRule {
  return { direction: 'ingress', body: { action, description, source: ANYWHERE, ...matter } }
}

const noUdpNorPing = () => [
  ingress('drop', 'No UDP', { protocol: 'udp', destination_port: '1-65535' }),
  ingress('drop', 'No ping', { protocol: 'icmp4' }),
]

/** An address or range that is not everywhere. */
function parsePlace(text: string) {
  const range = parseRange(text)
  return range && range.bits > 0 ? range : null
}

/** The ranges that hold every address but these: one for each bit that counts, in which that bit differs. */
export function elsewhere(address: string): string[] {
  const range = parsePlace(address)
  if (!range) throw new RangeError('Not an IPv4 address or range')
  return Array.from({ length: range.bits }, (_, at) => {
    const bit = 31 - at
    // The bits before stay, this one turns, the rest does not count.
    const start = ((range.address ^ (1 << bit)) & (-1 << bit)) >>> 0
    return `${[24, 16, 8, 0].map(shift => (start >>> shift) & 255).join('.')}/${at + 1}`
  })
}

/** A rule takes at most 512 characters of them (sheet §10.2). */
function inLists(ranges: readonly string[]): string[] {
  const half = Math.ceil(ranges.length / 2)
  return [ranges.slice(0, half), ranges.slice(half)]
    .filter(list => list.length > 0)
    .map(list => list.join(','))
}
