import type { components } from '../contract/generated/types.ts'
import type { Context } from './context.ts'
import { type ContainerRow, findContainers } from './db/containers.ts'
import type { ServerRow } from './db/servers.ts'
import { machineOf } from './operations/machine.ts'

type Runtime = components['schemas']['ServerRuntime']

/** What all containers of a server take together. Bytes; `cpu` in cores. */
interface Load {
  cpu: number
  memory: number
  disk: number
  traffic: number
  processes: number
}

interface Reading {
  /** Epoch ms. */
  at: number
  load: Load
}

const GB = 1024 ** 3
/** A reading serves for so long: a server may hold thousands of containers, and pages poll. Simulated time. */
const freshFor = 5_000
/** A server with more is estimated from an even choice of so many: measuring thousands would hold everything up. */
const mostMeasured = 100
/** What the host itself takes, without a single container. */
const idle: Load = { cpu: 0.15, memory: 1.5 * GB, disk: 12 * GB, traffic: 0, processes: 120 }
/** What a free slice may take of its shared host; unpublished, so ours. */
const slice = { cores: 4, memory: 8 * GB, processes: 4096 }

const readings = new WeakMap<Context, Map<string, Reading>>()

/** Containers to measure, always the same ones while none comes or goes, and how many each of them stands for. */
function pickFrom({ db }: Context, server_id: string): { rows: ContainerRow[]; share: number } {
  const all = db.all<{ id: string }>(
    'SELECT id FROM containers WHERE server_id = :server_id AND deleted_at IS NULL ORDER BY id',
    { server_id },
  )
  const step = Math.ceil(all.length / mostMeasured)
  const ids = all.filter((_, index) => index % step === 0).map(({ id }) => id)
  const rows = findContainers(db, 'c.id IN (SELECT value FROM json_each(:ids))', { ids: JSON.stringify(ids) })
  return { rows, share: rows.length === 0 ? 0 : all.length / rows.length }
}

function read(context: Context, server_id: string): Reading {
  const known = readings.get(context) ?? new Map<string, Reading>()
  readings.set(context, known)
  const now = context.clock.now()
  const last = known.get(server_id)
  if (last && now - last.at < context.clock.scale(freshFor)) return last
  const { rows, share } = pickFrom(context, server_id)
  const load = { ...idle }
  for (const row of rows) {
    const { cpu, memory, disk, network, processes } = context.engine.measure(machineOf(row))
    load.cpu += ((cpu?.usage_percent ?? 0) / 100) * share
    load.memory += (memory?.usage ?? 0) * share
    load.disk += (disk?.root?.usage ?? 0) * share
    load.processes += processes * share
    for (const { counters } of network ?? []) {
      load.traffic += ((counters?.bytes_received ?? 0) + (counters?.bytes_sent ?? 0)) * share
    }
  }
  const reading = { at: now, load }
  known.set(server_id, reading)
  return reading
}

const percent = (used: number, total: number): number =>
  total > 0 ? Math.min(100, Math.round((used / total) * 1000) / 10) : 0

const round = (value: number): number => Math.round(value * 100) / 100

/** Usage of a whole server, or of a slice where the server is one (sheet §13): the sum over its containers. */
export function serverRuntime(context: Context, server: ServerRow): Runtime {
  const { at, load } = read(context, server.id)
  const now = context.clock.now()
  const about = { ts: new Date(at).toISOString(), cache_age_ms: now - at, stale: false }
  const diskTotal = (server.specs.disks?.total_gb ?? 0) * GB

  if (server.is_free || server.subserver_name !== null) {
    const cores = server.specs.cpu?.cores ?? slice.cores
    const memory = server.specs.ram ? server.specs.ram.capacity_gb * GB : slice.memory
    return {
      scope: 'subserver',
      ...about,
      health: 'ok',
      cpu: { usage_cores: round(load.cpu), usage_pct: percent(load.cpu, cores), limit_cores: cores },
      mem: limited(load.memory, memory),
      disk: limited(load.disk, diskTotal),
      pids: { current: Math.round(load.processes), max: slice.processes },
      io: { read_bytes: Math.round(load.traffic * 0.6), write_bytes: Math.round(load.traffic * 0.4) },
    }
  }

  const cores = server.specs.cpu?.cores ?? 1
  const memory = (server.specs.ram?.capacity_gb ?? 0) * GB
  return {
    scope: 'server',
    ...about,
    uptime_s: Math.max(0, Math.floor((now - Date.parse(server.booted_at)) / 1000)),
    cores,
    load: { '1': round(load.cpu), '5': round(load.cpu * 0.95), '15': round(load.cpu * 0.9) },
    cpu: { busy_pct: percent(load.cpu, cores) },
    mem: total(load.memory, memory),
    swap: total(0, 8 * GB),
    storage: total(load.disk, diskTotal),
  }
}

function total(used: number, total_bytes: number) {
  const used_bytes = Math.min(Math.round(used), total_bytes)
  return { used_bytes, total_bytes, pct: percent(used_bytes, total_bytes) }
}

function limited(used: number, limit_bytes: number) {
  const used_bytes = Math.min(Math.round(used), limit_bytes)
  return { used_bytes, limit_bytes, pct: percent(used_bytes, limit_bytes) }
}
