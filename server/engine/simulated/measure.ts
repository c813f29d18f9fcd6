import type { Clock } from '../../clock.ts'
import type { Machine, Measurements } from '../engine.ts'
import { between, pick } from './chance.ts'
import { activeTime, type Instance } from './instance.ts'
import { mostMemory, processesOf, type Use, usageOf } from './processes.ts'
import { sessionsOf } from './sessions.ts'

const MiB = 2 ** 20
/** Of a rootfs of that system, before anything is added. */
const rootSizes: Record<string, number> = { alpine: 60, debian: 420, ubuntu: 510, fedora: 640 }
/** A ceiling that the ramdisks of a server share, and nobody's quota (sheet §17.5). */
const ramdiskPool = 512 * MiB

interface Surroundings {
  clock: Clock
  seed: number
  mishaps: boolean
  hostMemory: (server_id: string) => number
}

const words = {
  running: ['Running', 103],
  paused: ['Frozen', 110],
  stopped: ['Stopped', 102],
} as const

/** `instance` is undefined for what never came to be. */
export function measure(
  machine: Machine,
  instance: Instance | undefined,
  around: Surroundings,
): Measurements {
  const { clock, seed, mishaps } = around
  const state = instance?.state ?? 'stopped'
  const [status, status_code] = words[state]
  const active = instance && state !== 'stopped' ? activeTime(instance, clock) : 0
  const processes =
    instance && state !== 'stopped' ? processesOf(machine, instance.bootedAt, seed, mishaps) : []
  const sessions =
    instance && state !== 'stopped' ? sessionsOf(machine, instance, processes, { clock, seed }) : null
  const uses = processes.filter(process => !process.unit?.failed).map(process => usageOf(process, active))
  const sum = (part: keyof Use) => sumOf(uses.map(use => use[part]))
  const usage = sum('memory') + (sessions?.memory ?? 0)
  const total = around.hostMemory(machine.server_id)
  const usage_peak = Math.max(usage, Math.round(sumOf(processes.map(mostMemory)) + (sessions?.memory ?? 0)))
  const isUp = instance !== undefined && state !== 'stopped'
  return {
    status,
    status_code,
    processes: uses.length + (sessions?.processes.length ?? 0),
    started_at: new Date(instance?.bootedAt ?? idTime(machine.id)).toISOString(),
    cpu: isUp
      ? {
          usage: sum('cpuTime'),
          allocated_time: Math.round(active * 1e6),
          usage_percent: state === 'running' ? round(sum('cpu')) : 0,
        }
      : null,
    memory: isUp
      ? {
          usage,
          total,
          usage_percent: round((usage / total) * 100),
          swap_usage: 0,
          swap_usage_peak: 0,
          usage_peak,
        }
      : null,
    ...(machine.ramdisk ? { ramdisk: ramdisk(machine, isUp ? instance : undefined, around) } : {}),
    disk: { root: { total: 0, usage: diskUsage(machine, clock, seed) } },
    network: isUp ? network(machine, active, seed) : [],
  }
}

const sumOf = (values: number[]): number => values.reduce((total, value) => total + value, 0)

const round = (value: number): number => Math.round(value * 100) / 100

/** The first eight digits of an id are its birth in unix seconds (sheet §1.7). */
const idTime = (id: string): number => Number.parseInt(id.slice(0, 8), 16) * 1000

/** Grows by a little every day, whether it runs or not: a log here, a package there. */
function diskUsage(machine: Machine, clock: Clock, seed: number): number {
  const root = rootSizes[machine.image.split('/')[0] ?? ''] ?? 500
  const kits = (machine.hoody_kit ? 900 : 0) + (machine.dev_kit ? 2_400 : 0)
  const own = between(10, 1_500, seed, machine.id, 'disk')
  const days = Math.max(0, clock.now() - idTime(machine.id)) / 86_400_000
  return Math.round((root + kits + own + days * between(0.5, 12, seed, machine.id, 'growth')) * MiB)
}

function ramdisk(
  machine: Machine,
  instance: Instance | undefined,
  { clock, seed }: Surroundings,
): Measurements['ramdisk'] {
  const scope = machine.ramdisk_scope
  const block = { scope, shared_pool_maximum: ramdiskPool, capacity_reserved: false }
  if (!instance) return { ...block, usage: null }
  const minutes = (clock.now() - instance.ramdiskSince) / 60_000
  const most = pick([0, 0, 3, 12, 40], seed, machine.id, 'ramdisk') * MiB
  const filled = Math.round(most * (1 - Math.exp(-minutes / 30)))
  return {
    ...block,
    usage: {
      private: filled,
      secrets: minutes > 0.1 ? 4_096 : 0,
      ...(scope === 'project' ? { project: Math.round(filled / 4) } : {}),
    },
  }
}

function network(machine: Machine, active: number, seed: number): Measurements['network'] {
  const key = [seed, machine.id, 'network'] as const
  const seconds = active / 1000
  const received = Math.round(seconds * between(200, 60_000, ...key, 'in') ** between(0.7, 1, ...key))
  const sent = Math.round(seconds * between(100, 40_000, ...key, 'out') ** between(0.7, 1, ...key))
  const host = 2 + Math.floor(between(0, 250, ...key, 'host'))
  const subnet = Math.floor(between(0, 250, machine.server_id, 'subnet'))
  const address = (address: string, family: string, netmask: string, scope: string) => ({
    address,
    family,
    netmask,
    scope,
  })
  return [
    {
      interface: 'eth0',
      addresses: [
        address(`10.88.${subnet}.${host}`, 'inet', '24', 'global'),
        address(
          `fe80::216:3eff:fe${machine.id.slice(-6, -4)}:${machine.id.slice(-4)}`,
          'inet6',
          '64',
          'link',
        ),
      ],
      counters: counters(received, sent),
      state: 'up',
      type: 'broadcast',
    },
    {
      interface: 'lo',
      addresses: [address('127.0.0.1', 'inet', '8', 'local'), address('::1', 'inet6', '128', 'local')],
      counters: counters(Math.round(received / 5), Math.round(received / 5)),
      state: 'up',
      type: 'loopback',
    },
  ]
}

const counters = (bytes_received: number, bytes_sent: number) => ({
  bytes_received,
  bytes_sent,
  packets_received: Math.ceil(bytes_received / 740),
  packets_sent: Math.ceil(bytes_sent / 610),
  errors_received: 0,
  errors_sent: 0,
  packets_dropped_inbound: 0,
  packets_dropped_outbound: 0,
})
