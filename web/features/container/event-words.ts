// An event of the history in words: what happened, and what was there before and after. Pure.

import type { ContainerEvent } from '../../api/container-events.ts'
import { realmLabel } from '../../components/realm-label.ts'
import { stateLook } from '../../components/state-look.ts'

export const eventKinds = ['state', 'configuration', 'snapshots', 'network', 'links', 'other'] as const
export type EventKind = (typeof eventKinds)[number]

export const eventKindLabels: Record<EventKind, string> = {
  state: 'State',
  configuration: 'Configuration',
  snapshots: 'Snapshots',
  network: 'Network',
  links: 'Links',
  other: 'Other',
}

/** By how their types begin, the first that fits. */
const beginnings: readonly [string, EventKind][] = [
  ['container.snapshot.', 'snapshots'],
  ['container.network.', 'network'],
  ['firewall.', 'network'],
  ['proxy.', 'links'],
  ['container.env.', 'configuration'],
  ['container.ssh_key.', 'configuration'],
  ['container.renamed', 'configuration'],
  ['container.updated', 'configuration'],
  ['container.resource_updated', 'configuration'],
  ['container.autostart_', 'configuration'],
  ['container.', 'state'],
]

export function eventKindOf(type: string): EventKind {
  return beginnings.find(([beginning]) => type.startsWith(beginning))?.[1] ?? 'other'
}

const titles: Record<string, string> = {
  'container.creating': 'Created',
  'container.running': 'Running',
  'container.stopped': 'Stopped',
  'container.failed': 'Failed',
  'container.paused': 'Paused',
  'container.copying': 'Copying',
  'container.deleting': 'Deleting',
  'container.deleted': 'Deleted',
  'container.renamed': 'Renamed',
  'container.updated': 'Configuration changed',
  'container.resource_updated': 'Resources changed',
  'container.autostart_enabled': 'Autostart turned on',
  'container.autostart_disabled': 'Autostart turned off',
  'container.ssh_key.added': 'SSH key added',
  'container.ssh_key.removed': 'SSH key removed',
  'container.snapshot.created': 'Snapshot taken',
  'container.snapshot.deleted': 'Snapshot deleted',
  'container.snapshot.restored': 'Snapshot restored',
  'container.snapshot.renamed': 'Snapshot renamed',
  'container.display.enabled': 'Display turned on',
  'container.env.updated': 'Environment changed',
  'container.env.applied': 'Environment applied',
  'container.env.failed': 'Environment not applied',
}

/** A type that this version does not know is said by its own words: `proxy.alias.expired` → "Proxy alias expired". */
export function eventTitle(event: ContainerEvent): string {
  const { event_type } = event
  const operation = recordOf(event.payload.operation)?.kind
  if (event_type.startsWith('container.operation.') && typeof operation === 'string') {
    const ending = event_type.endsWith('completed') ? 'completed' : 'failed'
    return `${wordsOf(operation)} ${ending}`
  }
  return Object.hasOwn(titles, event_type)
    ? titles[event_type]!
    : wordsOf(event_type.replace(/^container\./, ''))
}

function wordsOf(name: string): string {
  const words = name.replace(/[._-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export interface Change {
  field: string
  /** Null where the event does not tell. */
  before: string | null
  after: string | null
}

/** What was there before and after, as far as the event tells (sheet §16.2). */
export function changesIn({ event_type, payload }: ContainerEvent): Change[] {
  const container = recordOf(payload.container)
  const previous = recordOf(payload.previous) ?? {}
  if (typeof payload.current_status === 'string') {
    const before = payload.previous_status
    return [
      change(
        'State',
        typeof before === 'string' ? stateWord(before) : null,
        stateWord(payload.current_status),
      ),
    ]
  }
  if (event_type.startsWith('container.autostart_')) {
    const isOn = event_type.endsWith('enabled')
    return [change('Autostart', onOff(!isOn), onOff(isOn))]
  }
  const key = recordOf(payload.ssh_key)
  if (key) {
    const name = text('fingerprint', key.fingerprint ?? key.label)
    return [event_type.endsWith('added') ? change('SSH key', null, name) : change('SSH key', name, 'none')]
  }
  const snapshot = recordOf(payload.snapshot)
  if (snapshot) {
    if (!event_type.endsWith('renamed'))
      return [change('Snapshot', null, text('', snapshot.alias ?? snapshot.name))]
    return [change('Alias', text('alias', previous.alias), text('alias', snapshot.alias))]
  }
  const env = recordOf(payload.env)
  if (env) {
    const names = Array.isArray(payload.keys) ? payload.keys.join(', ') : ''
    return names ? [change('Variables', null, names)] : [change('Revision', null, text('', env.revision))]
  }
  const rule = recordOf(payload.rule)
  if (rule) return [change('Rule', null, ruleText(rule))]
  const named = Array.isArray(payload.changes) ? payload.changes.map(String) : Object.keys(previous)
  return named.map(field =>
    change(
      wordsOf(field),
      field in previous ? text(field, previous[field]) : null,
      container && field in container ? text(field, container[field]) : null,
    ),
  )
}

/** Why, where the event tells. */
export function reasonIn({ payload }: ContainerEvent): string | null {
  const reasons = [payload.reason, payload.reason_code, recordOf(payload.operation)?.reason_code]
  return reasons.find((reason): reason is string => typeof reason === 'string' && reason !== '') ?? null
}

const change = (field: string, before: string | null, after: string | null): Change => ({
  field,
  before,
  after,
})

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}

const stateWord = (status: string) => stateLook(status).word
const onOff = (value: boolean) => (value ? 'on' : 'off')

function text(field: string, value: unknown): string {
  if (typeof value === 'boolean') return onOff(value)
  if (field === 'realm_ids' && Array.isArray(value) && value.length > 0) {
    return value.map(id => realmLabel(String(id))).join(', ')
  }
  const said = Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? '' : String(value ?? '')
  return said === '' ? 'none' : said
}

/** "ingress allow tcp 443 from 0.0.0.0/0" */
function ruleText(rule: Record<string, unknown>): string {
  const words = [
    'direction',
    'action',
    'protocol',
    'destination_port',
    'source',
    'destination',
    'description',
  ]
  const said = words
    .map(word => rule[word])
    .filter(value => typeof value === 'string' || typeof value === 'number')
  return said.join(' ') || 'none'
}
