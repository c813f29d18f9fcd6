// The proxy's settings as one wants them, against what somebody else has made of them since.

import type { Schemas } from '../../../api/client.ts'
import type { ProxySettings } from '../../../api/proxy-settings.ts'

type Field = keyof Schemas['ProxySettingsInput']
const fields = ['enable_proxy', 'default'] as const satisfies readonly Field[]

/** What differs of one from the other: all that an update has to send. */
export function differences(from: ProxySettings, to: ProxySettings): Schemas['ProxySettingsInput'] {
  return Object.fromEntries(
    fields.filter(field => from[field] !== to[field]).map(field => [field, to[field]]),
  )
}

export const isSame = (from: ProxySettings, to: ProxySettings) =>
  fields.every(field => from[field] === to[field])

/** My changes, over what is there now. */
export function rebased(wanted: ProxySettings, base: ProxySettings, now: ProxySettings): ProxySettings {
  return { ...now, ...differences(base, wanted) }
}

/** "Visitors in no group: allowed → denied". */
export function changeWords(from: ProxySettings, to: ProxySettings): string[] {
  return fields
    .filter(field => from[field] !== to[field])
    .map(field => `${labels[field]}: ${valueWord(from, field)} → ${valueWord(to, field)}`)
}

const labels: Record<Field, string> = { enable_proxy: 'Proxy', default: 'Visitors in no group' }

function valueWord(settings: ProxySettings, field: Field): string {
  if (field === 'enable_proxy') return settings.enable_proxy ? 'on' : 'off'
  return settings.default === 'allow' ? 'let in' : 'turned away'
}
