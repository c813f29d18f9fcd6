// What is different inside from what was there at the last look.

import type { RuntimeInfo } from '../../../api/runtime.ts'
import { plural } from '../../../lib/format.ts'
import { linesOf } from './service-lines.ts'

/** One thing that runs, reduced to what is compared: no command of a terminal is kept. */
interface Item {
  name: string
  state?: string
  pid?: number | null
  restarts?: number | null
  used?: number | undefined
  clients?: number | undefined
  windows?: number
}

/** By key. */
export type Look = ReadonlyMap<string, Item>

type Port = NonNullable<RuntimeInfo['network_services']>[number]
type Terminal = NonNullable<RuntimeInfo['terminals']>[number]
type Display = NonNullable<RuntimeInfo['displays']>[number]

export const serviceKey = (key: string) => `service ${key}`
export const portKey = ({ protocol, ip, port }: Port) => `port ${protocol ?? ''} ${ip ?? ''} ${port ?? ''}`
export const terminalKey = ({ id }: Terminal) => `terminal ${id ?? ''}`
export const displayKey = ({ display }: Display) => `display ${display ?? ''}`

export function lookOf(info: RuntimeInfo): Look {
  const look = new Map<string, Item>()
  for (const { key, name, state, pid, restarts } of linesOf(info.services ?? []))
    look.set(serviceKey(key), { name, state, pid, restarts })
  for (const port of info.network_services ?? [])
    look.set(portKey(port), { name: `port ${port.port}`, pid: port.pid ?? null })
  for (const terminal of info.terminals ?? [])
    look.set(terminalKey(terminal), { name: `terminal ${terminal.id}`, used: terminal.last_activity })
  for (const display of info.displays ?? []) {
    look.set(displayKey(display), {
      name: `display ${display.display}`,
      clients: display.connected_clients,
      windows: display.windows?.length ?? 0,
    })
  }
  return look
}

export interface Changes {
  /** What to say beside a thing, by its key. */
  marks: ReadonlyMap<string, string>
  /** Names of what is there no more. */
  gone: readonly string[]
}

export function changesBetween(before: Look, now: Look): Changes {
  const marks = new Map<string, string>()
  for (const [key, item] of now) {
    const known = before.get(key)
    const mark = known ? markOf(known, item) : 'new'
    if (mark) marks.set(key, mark)
  }
  const gone = [...before].filter(([key]) => !now.has(key)).map(([, { name }]) => name)
  return { marks, gone }
}

function markOf(before: Item, now: Item): string | null {
  if (before.state !== now.state) return `was ${before.state}`
  const restarts = (now.restarts ?? 0) - (before.restarts ?? 0)
  if (restarts > 0) return plural(restarts, 'restart')
  if (before.pid !== now.pid && now.pid) return 'new process'
  if (before.clients !== now.clients) return `had ${plural(before.clients ?? 0, 'client')}`
  if (before.windows !== now.windows) return `had ${plural(before.windows ?? 0, 'window')}`
  return before.used === now.used ? null : 'used'
}
