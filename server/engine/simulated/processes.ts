import { kitServices } from '../../../contract/kit-services.ts'
import type { Machine } from '../engine.ts'
import { between, chance, pick } from './chance.ts'

const MiB = 2 ** 20

/** A process as it is over its whole life; the moment only moves its use of memory and processor. */
export interface Process {
  pid: number
  user: string
  program: string
  path: string
  args: string
  /** systemd unit that it is the main process of. */
  unit: { name: string; description: string; failed: boolean; kit: boolean } | null
  port: number | null
  tasks: number
  /** Bytes it rests at. */
  memory: number
  /** Processor share in percent that it rests at. */
  cpu: number
  /** Simulated milliseconds after boot at which it answers. */
  readyAfter: number
}

interface Kind {
  program: string
  description: string
  user?: string
  port?: number
  memory: number
  cpu?: number
}

const base: readonly Kind[] = [
  { program: 'systemd-journald', description: 'Journal Service', memory: 14 },
  { program: 'systemd-logind', description: 'User Login Management', memory: 6 },
  { program: 'dbus-daemon', description: 'D-Bus System Message Bus', user: 'messagebus', memory: 4 },
  { program: 'cron', description: 'Regular background program processing daemon', memory: 3 },
  { program: 'sshd', description: 'OpenBSD Secure Shell server', port: 22, memory: 8 },
]

const unitNames: Record<string, string> = { 'dbus-daemon': 'dbus', sshd: 'ssh' }
const programNames: Record<string, string> = { n: 'notifications', logs: 'proxy-logs' }
const heavy: Record<string, number> = { code: 160, browser: 140, desktop: 110, agent: 130, display: 90 }

/** What people run beside the kit: no unit of systemd, just a process with a port. */
const applications: readonly (Kind & { args: string; path: string })[] = [
  {
    program: 'node',
    path: '/usr/bin/node',
    args: 'server.js',
    description: '',
    user: 'user',
    port: 3000,
    memory: 96,
    cpu: 1.8,
  },
  {
    program: 'postgres',
    path: '/usr/lib/postgresql/17/bin/postgres',
    args: '-D /var/lib/postgresql/17/main',
    description: '',
    user: 'postgres',
    port: 5432,
    memory: 72,
    cpu: 0.9,
  },
  {
    program: 'python3',
    path: '/usr/bin/python3',
    args: '-m http.server 8000',
    description: '',
    user: 'user',
    port: 8000,
    memory: 28,
    cpu: 0.3,
  },
  {
    program: 'redis-server',
    path: '/usr/bin/redis-server',
    args: '127.0.0.1:6379',
    description: '',
    user: 'redis',
    port: 6379,
    memory: 12,
    cpu: 0.4,
  },
  {
    program: 'nginx',
    path: '/usr/sbin/nginx',
    args: '-g daemon off;',
    description: '',
    user: 'www-data',
    port: 80,
    memory: 16,
    cpu: 0.5,
  },
]

/** The first port of the kit's own programs; they count up from there in the order of the catalogue. */
const kitPort = 7070

function kit(machine: Machine): Kind[] {
  if (!machine.hoody_kit) return []
  return kitServices
    .filter(({ slug }) => slug !== 'ssh' && slug !== 'proxy' && (machine.ai || slug !== 'agent'))
    .map(({ slug, what }, index) => ({
      program: `hoody-${programNames[slug] ?? slug}`,
      description: `Hoody: ${what}`,
      port: kitPort + index,
      memory: heavy[slug] ?? 24,
      cpu: 0.2,
    }))
}

const developer: readonly Kind[] = [
  { program: 'containerd', description: 'containerd container runtime', memory: 42, cpu: 0.2 },
  { program: 'dockerd', description: 'Docker Application Container Engine', memory: 68, cpu: 0.2 },
]

/**
 * All long-running processes since a boot; the same for the same seed, container and boot.
 * @param mishaps here and there one unit of the kit fails, now of this container and now of that
 */
export function processesOf(machine: Machine, bootedAt: number, seed: number, mishaps: boolean): Process[] {
  const key = [seed, machine.id] as const
  const isKit = (kind: Kind) => kind.program.startsWith('hoody-')
  const kinds = [...base, ...kit(machine), ...(machine.dev_kit ? developer : [])]
  const isBroken = mishaps && chance(...key, 'broken') < 0.06
  const broken = isBroken ? pick(kinds.filter(isKit), ...key, 'which') : undefined
  let pid = 60 + Math.floor(between(0, 40, ...key, bootedAt))
  const make = (kind: Kind, unit: Process['unit'], path: string, args: string): Process => {
    pid += 1 + Math.floor(between(0, 9, ...key, bootedAt, kind.program))
    return {
      pid,
      user: kind.user ?? 'root',
      program: kind.program,
      path,
      args,
      unit,
      port: kind.port ?? null,
      tasks: 1 + Math.floor(between(0, kind.memory > 40 ? 24 : 4, ...key, kind.program, 'tasks')),
      memory: kind.memory * MiB * between(0.8, 1.3, ...key, kind.program, 'memory'),
      cpu: (kind.cpu ?? 0.05) * between(0.3, 1.7, ...key, kind.program, 'cpu'),
      readyAfter: unit?.kit ? between(30_000, 60_000, ...key, bootedAt, kind.program, 'ready') : 400,
    }
  }
  const units = kinds.map(kind => {
    const name = `${unitNames[kind.program] ?? kind.program}.service`
    const unit = { name, description: kind.description, failed: kind === broken, kit: isKit(kind) }
    const path = isKit(kind) ? `/opt/hoody/bin/${kind.program}` : `/usr/sbin/${kind.program}`
    return make(kind, unit, path, isKit(kind) ? `--port ${kind.port}` : '')
  })
  const runs = applications.filter(kind => chance(...key, kind.program, 'runs') < 0.3)
  return [...units, ...runs.map(kind => make(kind, null, kind.path, kind.args))]
}

export interface Use {
  /** Bytes. */
  memory: number
  /** Percent of one processor. */
  cpu: number
  /** Nanoseconds of processor time since boot. */
  cpuTime: number
}

/** How deep the swing is, of 1; less than 1, so that what is summed up only ever grows. */
const swing = 0.6
const memorySwing = 0.08

/** Bytes a process uses at the top of its swing. */
export const mostMemory = (process: Process): number => process.memory * (1 + memorySwing)

/** What a process uses after `active` milliseconds: a rest value with a slow swing, and the exact sum of it so far. */
export function usageOf(process: Process, active: number): Use {
  const period = 20_000 + (process.pid % 37) * 1_500
  const phase = (process.pid % 11) / 2
  const wave = Math.sin(active / period + phase)
  const summed = active + swing * period * (Math.cos(phase) - Math.cos(active / period + phase))
  return {
    memory: Math.round(process.memory * (1 + memorySwing * wave)),
    cpu: process.cpu * (1 + swing * wave),
    cpuTime: Math.round((process.cpu / 100) * summed * 1e6),
  }
}
