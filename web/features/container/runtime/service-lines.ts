// The systemd units of a container as lines of a table: read, sorted, filtered.

import type { RuntimeInfo } from '../../../api/runtime.ts'

type Service = NonNullable<RuntimeInfo['services']>[number]

export interface ServiceLine {
  /** Tells it apart within one answer and over several. */
  key: string
  name: string
  description: string
  /** In the host's words: "active (running)". */
  state: string
  isFailed: boolean
  isStarting: boolean
  pid: number | null
  /** Bytes. */
  memory: number | null
  /** Percent, as the host says it. */
  cpu: number | null
  restarts: number | null
  /** As the host says it; a date where it can be read as one. */
  since: string | null
}

/** Every field may be missing (sheet §7.1). */
export function linesOf(services: readonly Service[]): ServiceLine[] {
  const seen = new Map<string, number>()
  return services.map(service => {
    const unit = service.unit ?? service.name ?? 'unnamed'
    const twins = seen.get(unit) ?? 0
    seen.set(unit, twins + 1)
    const word = service.active ?? service.status ?? 'unknown'
    return {
      key: twins === 0 ? unit : `${unit} ${twins + 1}`,
      name: service.name ?? unit.replace(/\.service$/, ''),
      description: service.description ?? '',
      state: service.sub && service.sub !== word ? `${word} (${service.sub})` : word,
      isFailed: [service.active, service.status, service.sub].includes('failed'),
      isStarting: word === 'activating' || word === 'starting',
      // systemd has 0 for none.
      pid: service.main_pid || service.pid || null,
      memory: bytesOf(service.memory),
      cpu: percentOf(service.cpu_usage),
      restarts: service.restart_count ?? null,
      since: service.since ?? null,
    }
  })
}

/** Bytes of systemd's "45.2M", whose units are binary; null for what is none. */
export function bytesOf(text: string | null | undefined): number | null {
  const [, number, unit = ''] = /^\s*([\d.]+)\s*([KMGTP]?)(?:i?B)?\s*$/i.exec(text ?? '') ?? []
  if (number === undefined || Number.isNaN(Number(number))) return null
  return Math.round(Number(number) * 1024 ** ['', 'K', 'M', 'G', 'T', 'P'].indexOf(unit.toUpperCase()))
}

/** 2.5 of "2.5%"; null for what is none. */
export function percentOf(text: string | null | undefined): number | null {
  const [, number] = /^\s*([\d.]+)\s*%?\s*$/.exec(text ?? '') ?? []
  return number === undefined || Number.isNaN(Number(number)) ? null : Number(number)
}

export const columns = ['name', 'state', 'pid', 'memory', 'cpu', 'restarts', 'since'] as const
export type Column = (typeof columns)[number]

export interface Sort {
  column: Column
  isDown: boolean
}

/** As a link carries it: `memory`, and `-memory` for the largest first. */
export function parseSort(text: string | null): Sort {
  const column = columns.find(name => name === text?.replace(/^-/, ''))
  return column ? { column, isDown: text!.startsWith('-') } : { column: 'name', isDown: false }
}

export function sortText({ column, isDown }: Sort): string | null {
  return column === 'name' && !isDown ? null : `${isDown ? '-' : ''}${column}`
}

/** What a press of a column's head asks for: numbers begin with the largest, a second press turns it round. */
export function nextSort(sort: Sort, column: Column): Sort {
  if (sort.column === column) return { column, isDown: !sort.isDown }
  return { column, isDown: column !== 'name' && column !== 'state' }
}

/** Those that have all the words in name, description or state. Failed ones first, whatever the order of the rest. */
export function arrange(lines: readonly ServiceLine[], words: string, sort: Sort): ServiceLine[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = lines.filter(({ name, description, state }) => {
    const text = `${name} ${description} ${state}`.toLowerCase()
    return wanted.every(word => text.includes(word))
  })
  return found.sort(
    (a, b) => Number(b.isFailed) - Number(a.isFailed) || compare(a, b, sort) || a.name.localeCompare(b.name),
  )
}

/** What is not known comes last in either direction. */
function compare(a: ServiceLine, b: ServiceLine, { column, isDown }: Sort): number {
  const [left, right] = [a[column], b[column]]
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  const order =
    column === 'since'
      ? Date.parse(String(left)) - Date.parse(String(right)) || String(left).localeCompare(String(right))
      : typeof left === 'number' && typeof right === 'number'
        ? left - right
        : String(left).localeCompare(String(right), 'en', { numeric: true })
  return isDown ? -order : order
}
