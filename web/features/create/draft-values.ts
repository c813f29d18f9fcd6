// A draft's beginnings, and the form in which it is kept: without values of the environment, keys and pasted tables.

import { randomColor } from '../../../contract/color.ts'
import { generateFreeName } from '../../../contract/name.ts'
import { currentFleet } from '../../api/fleet-sync.ts'
import type { AfterSteps } from '../../components/after-steps.ts'
import { DEFAULT_IMAGE } from '../../components/quick-create-choice.ts'
import { parseEnv, printEnv } from '../../lib/env-text.ts'
import { isFirewallPreset } from '../../lib/firewall-presets.ts'
import { isRecord } from '../../lib/kept.ts'
import type { CreateDraft, CreateOptions, Many } from './draft.ts'

export function emptyDraft(random: () => number = Math.random): CreateDraft {
  const taken = new Set([...(currentFleet()?.byId.values() ?? [])].map(row => row.name))
  return {
    projectId: null,
    serverId: null,
    name: generateFreeName(random, name => taken.has(name)),
    color: randomColor(random),
    comment: '',
    image: DEFAULT_IMAGE,
    realmIds: [],
    envText: '',
    sshKey: null,
    options: defaultOptions,
    after: noAfter,
    many: null,
    filled: null,
    lost: { env: false, sshKey: false, csv: false },
  }
}

export const noAfter: AfterSteps = { alias: null, denyByDefault: false, firewall: null, snapshot: null }
export const noAlias = { name: '', program: 'http', port: 80 }

/** What a create does when nothing is said (sheet §4.3). */
export const defaultOptions: CreateOptions = {
  hoody_kit: true,
  dev_kit: null,
  autostart: true,
  ai: true,
  cache: true,
  ramdisk: true,
  bypass_prespawn: false,
  kvm: false,
}

export function toStored({ envText, sshKey, many, lost, ...rest }: CreateDraft): Record<string, unknown> {
  return {
    ...rest,
    many: many && { ...many, csv: '' },
    envNames: parseEnv(envText).entries.map(entry => entry.key),
    hadKey: sshKey !== null || lost.sshKey,
    hadCsv: lost.csv || (many !== null && many.csv !== ''),
  }
}

/** Written by another version, or by hand: what is not of its kind is as if it were never chosen. */
export function restored(stored: Record<string, unknown>): CreateDraft {
  const draft = emptyDraft()
  const names = Array.isArray(stored.envNames) ? stored.envNames.filter(name => typeof name === 'string') : []
  return {
    ...alike(draft, stored),
    projectId: textOrNull(stored.projectId),
    serverId: textOrNull(stored.serverId),
    many: isRecord(stored.many) ? alike(noMany, stored.many) : null,
    after: restoredAfter(stored.after),
    filled: isFilled(stored.filled) ? stored.filled : null,
    options: isRecord(stored.options)
      ? {
          ...alike(defaultOptions, stored.options),
          dev_kit: typeof stored.options.dev_kit === 'boolean' ? stored.options.dev_kit : null,
        }
      : defaultOptions,
    envText: printEnv(names.map(name => [name, ''])),
    sshKey: null,
    lost: { env: names.length > 0, sshKey: stored.hadKey === true, csv: stored.hadCsv === true },
  }
}

function restoredAfter(stored: unknown): AfterSteps {
  if (!isRecord(stored)) return noAfter
  const { alias, denyByDefault, firewall, firewallAddress, snapshot } = stored
  const isAlias = isRecord(alias) && typeof alias.name === 'string' && typeof alias.program === 'string'
  return {
    alias: isAlias ? { ...noAlias, ...(alias as object) } : null,
    denyByDefault: denyByDefault === true,
    firewall: isFirewallPreset(firewall) ? firewall : null,
    ...(typeof firewallAddress === 'string' && { firewallAddress }),
    snapshot: textOrNull(snapshot),
  }
}

function isFilled(value: unknown): value is NonNullable<CreateDraft['filled']> {
  return isRecord(value) && typeof value.by === 'string' && Array.isArray(value.fields)
}

const noMany: Many = { count: 2, pattern: 'box-{n}', serverIds: [], keyEach: false, csv: '' }

/** `defaults`, with those of `stored` that are of the same type. */
function alike<T extends object>(defaults: T, stored: Record<string, unknown>): T {
  const same = Object.entries(defaults).filter(([field, value]) => {
    const other = stored[field]
    return typeof other === typeof value && Array.isArray(other) === Array.isArray(value) && other !== null
  })
  return { ...defaults, ...Object.fromEntries(same.map(([field]) => [field, stored[field]])) }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
